namespace Zoning.Disclosure;

/// <summary>What a reader knows of a figure that is shown elsewhere: its value, and the ends between which it lies.</summary>
/// <param name="Value">The true value, hours a week.</param>
/// <param name="Low">The least it can be.</param>
/// <param name="High">The most it can be.</param>
internal readonly record struct KnownHours(double Value, double Low, double High);

/// <summary>
/// What the weeks of a series are rounded to, so that the change between two shown weeks does not tell what few people need.
/// </summary>
/// <remarks>
/// Where few people differ between two points, every change from half to one and a half times the true one stays possible. Two weeks that
/// are rounded to a step S leave 2 S for their change, so S is at least one and a half times the largest such change; then each pair is
/// tried, also with what is shown of the same quantity elsewhere.
/// </remarks>
internal static class SeriesSteps
{
    private const double Tolerance = 1e-9;
    private const double Widest = 1.5;
    private static readonly int[] Times = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

    /// <summary>The smallest step that keeps the promise, in hours; null if none up to the level of the series does.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="weeks">Hours of the weeks that are shown.</param>
    /// <param name="known">What is shown of the same quantity elsewhere.</param>
    /// <param name="isFew">
    /// Whether few people differ between two points: positions in the weeks, then in what is known.
    /// </param>
    internal static double? Of(
        DisclosureRule rule, IReadOnlyList<double> weeks, IReadOnlyList<KnownHours> known, Func<int, int, bool> isFew)
    {
        var pairs = new List<(int One, int Other)>();
        var largest = 0.0;
        for (var one = 0; one < weeks.Count; one++)
        {
            for (var other = one + 1; other < weeks.Count + known.Count; other++)
            {
                var change = Math.Abs(ValueOf(other) - weeks[one]);
                if (change > Tolerance && isFew(one, other))
                {
                    pairs.Add((one, other));
                    largest = Math.Max(largest, other < weeks.Count ? change : 0);
                }
            }
        }

        var level = weeks.Count == 0 ? 0 : weeks.Average();
        foreach (var step in Times.Select(times => times * rule.CoarseHours).Where(step => step >= Widest * largest))
        {
            if (step > Math.Max(level, rule.CoarseHours))
            {
                return null;
            }

            if (pairs.TrueForAll(pair => Keeps(pair.One, pair.Other, step)))
            {
                return step;
            }
        }

        return null;

        double ValueOf(int point) => point < weeks.Count ? weeks[point] : known[point - weeks.Count].Value;

        bool Keeps(int one, int other, double step)
        {
            var (from, to) = (EndsOf(one, step), EndsOf(other, step));
            return Allows(ValueOf(other) - ValueOf(one), to.Low - from.High, to.High - from.Low);
        }

        (double Low, double High) EndsOf(int point, double step) => point < weeks.Count
            ? Ends(weeks[point], step)
            : (known[point - weeks.Count].Low, known[point - weeks.Count].High);
    }

    /// <summary>What a reader knows of hours that are rounded to a step.</summary>
    internal static (double Low, double High) Ends(double hours, double step)
    {
        var rounded = Steps.Round(hours, step);
        return (Math.Max(0, rounded - (step / 2)), rounded + (step / 2));
    }

    /// <summary>Whether ends leave every value from half to one and a half times a change possible.</summary>
    internal static bool Allows(double change, double low, double high) =>
        low <= Math.Min(0.5 * change, Widest * change) + Tolerance && high >= Math.Max(0.5 * change, Widest * change) - Tolerance;
}
