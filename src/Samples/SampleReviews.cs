using System.Globalization;

namespace Zoning.Samples;

/// <summary>
/// Invents reviews.csv: of each package that has run for eight weeks the last review that was done, if any was, and the one that is due
/// next
/// or overdue. Nearly a third are overdue. Most reviews change nothing.
/// </summary>
internal static class SampleReviews
{
    private const int FirstAfterDays = 56, Year = 365;
    private const double Overdue = 0.31, Delegated = 0.2;

    private static readonly string[] Outcomes = ["none", "less", "more", "ended", ""];
    private static readonly double[] OutcomeShares = [0.74, 0.09, 0.12, 0.02, 0.03];

    /// <summary>Writes the file.</summary>
    /// <param name="packages">The id and line of each package, in the order of ids.</param>
    /// <param name="options">The seed and the as-at date.</param>
    public static string Write(IEnumerable<(string Id, SampleLine Line)> packages, SampleOptions options)
    {
        var table = new SampleTable("package", "due", "done", "by", "hours", "outcome");
        var streams = new Randomness(options.Seed).For("reviews");
        foreach (var (id, line) in packages)
        {
            if (line.Status is "active" or "paused" && line.Start is { } start && start.AddDays(FirstAfterDays) < options.AsOf)
            {
                Add(table, id, start, options.AsOf, streams.For(id));
            }
        }

        return table.ToString();
    }

    private static void Add(SampleTable table, string id, DateOnly start, DateOnly today, Randomness random)
    {
        var (isOverdue, isDelegated) = (random.NextChance(Overdue), random.NextChance(Delegated));
        var next = isOverdue ? today.AddDays(-1 - (int)random.NextExponential(140)) : today.AddDays(random.NextBelow(Year));
        var last = next.AddDays(-Year);
        var first = start.AddDays(FirstAfterDays);
        if (last >= first)
        {
            var due = last.AddDays(-random.NextBelow(60));
            var hours = isDelegated ? random.NextBetween(0.8, 1.2) : random.NextBetween(1.2, 1.8);
            table.Add(
                id, Day(due < first ? first : due), Day(last), isDelegated ? "delegated" : "council", Number(hours),
                Outcomes[random.NextOf(OutcomeShares)]);
        }

        table.Add(id, Day(last >= first || next > first ? next : first), "", "", "", "");
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(double hours) => (Math.Round(10 * hours) / 10).ToString("0.0", CultureInfo.InvariantCulture);
}
