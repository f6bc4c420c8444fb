namespace Zoning.Disclosure;

/// <summary>
/// What the weeks of a series are rounded to, so that the change between two shown weeks does not tell what few people need.
/// </summary>
/// <remarks>
/// Where few people differ between two weeks, every change from half to one and a half times the true one stays possible. Two weeks that
/// are rounded to a step S leave 2 S for their change, so S is at least one and a half times the largest such change; then each pair is
/// tried.
/// </remarks>
internal static class SeriesSteps
{
    private const double Tolerance = 1e-9;
    private const double Widest = 1.5;
    private static readonly int[] Times = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

    /// <summary>The smallest step that keeps the promise, in hours; null if none up to the level of the series does.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="weeks">Hours of the weeks that are shown.</param>
    /// <param name="isFew">Whether few people differ between two of them, by position.</param>
    /// <param name="atLeast">What weeks were rounded to in an earlier release; 0 if there is none.</param>
    /// <param name="told">What an earlier release told of a week, by position; null if nothing.</param>
    internal static double? Of(
        DisclosureRule rule, IReadOnlyList<double> weeks, Func<int, int, bool> isFew, double atLeast = 0,
        Func<int, (double Low, double High)?>? told = null)
    {
        var pairs = new List<(double One, double Other)>();
        var besides = new List<(double One, double Other, (double Low, double High) Told)>();
        for (var one = 0; one < weeks.Count; one++)
        {
            for (var other = one + 1; other < weeks.Count; other++)
            {
                if (Math.Abs(weeks[other] - weeks[one]) <= Tolerance || !isFew(one, other))
                {
                    continue;
                }

                // What two weeks told together before cannot be taken back; one of them stays as it was told.
                switch (told?.Invoke(one), told?.Invoke(other))
                {
                    case (null, null): pairs.Add((weeks[one], weeks[other])); break;
                    case (null, { } ends): besides.Add((weeks[one], weeks[other], ends)); break;
                    case ({ } ends, null): besides.Add((weeks[other], weeks[one], ends)); break;
                }
            }
        }

        var level = Math.Max(rule.CoarseHours, weeks.Count == 0 ? 0 : weeks.Average());
        var largest = pairs.Select(pair => Math.Abs(pair.Other - pair.One)).DefaultIfEmpty().Max();
        return First(rule, level, step => step >= atLeast && step >= Widest * largest
            && besides.TrueForAll(pair => Keeps(pair.One, Ends(pair.One, step), pair.Other, pair.Told))
            && pairs.TrueForAll(pair => Keeps(pair.One, Ends(pair.One, step), pair.Other, Ends(pair.Other, step))));
    }

    /// <summary>
    /// The smallest step, at least as large as another, with which hours may be told beside a figure of few other people that is shown
    /// elsewhere with its ends; null if none up to their level does.
    /// </summary>
    internal static double? Beside(DisclosureRule rule, double atLeast, double hours, double known, (double Low, double High) ends) =>
        First(rule, Math.Max(rule.CoarseHours, hours), step => step >= atLeast
            && (Math.Abs(known - hours) <= Tolerance || Keeps(hours, Ends(hours, step), known, ends)));

    /// <summary>What a reader knows of hours that are rounded to a step.</summary>
    internal static (double Low, double High) Ends(double hours, double step)
    {
        var rounded = Steps.Round(hours, step);
        return (Math.Max(0, rounded - (step / 2)), rounded + (step / 2));
    }

    /// <summary>Whether ends leave every value from half to one and a half times a change possible.</summary>
    internal static bool Allows(double change, double low, double high) =>
        low <= Math.Min(0.5 * change, Widest * change) + Tolerance && high >= Math.Max(0.5 * change, Widest * change) - Tolerance;

    private static bool Keeps(double one, (double Low, double High) from, double other, (double Low, double High) to) =>
        Allows(other - one, to.Low - from.High, to.High - from.Low);

    private static double? First(DisclosureRule rule, double level, Func<double, bool> keeps)
    {
        foreach (var step in Times.Select(times => times * rule.CoarseHours).Where(step => step <= level))
        {
            if (keeps(step))
            {
                return step;
            }
        }

        return null;
    }
}
