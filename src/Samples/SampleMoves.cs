namespace Zoning.Samples;

/// <summary>
/// Invents moves.csv: who agrees to another provider, how far times may move, what is guarded, how soon people should be placed.
/// </summary>
/// <remarks>
/// Of those asked, 21 of 29 agree, as in the trial of one English council; a third were not asked. One package in twelve is guarded, one in
/// seventeen changed provider before. Each package has a stream named by its id, so that one more draw moves nothing elsewhere.
/// </remarks>
internal static class SampleMoves
{
    private const double NotAsked = 1 / 3.0;
    private const double Agree = 21 / 29.0;
    private const double Guarded = 0.08;
    private const double Moved = 0.06;
    private const int MovedSinceDays = 3 * 365;

    private static readonly string[] Tolerances = ["", "15", "45", "60"];
    private static readonly double[] ToleranceShares = [0.70, 0.10, 0.12, 0.08];
    private static readonly string[] Priorities = ["1", "2", "", "4", "5"];
    private static readonly double[] PriorityShares = [0.12, 0.20, 0.43, 0.15, 0.10];

    /// <summary>Writes the file: care at home that runs, is paused or waits.</summary>
    /// <param name="packages">The id and line of each package, in the order of ids; people who are on the list only come last.</param>
    /// <param name="options">The seed and the as-at date.</param>
    /// <returns>The text.</returns>
    public static string Write(IEnumerable<(string Id, SampleLine Line)> packages, SampleOptions options)
    {
        var table = new SampleTable("package", "consent", "tolerance_minutes", "guarded", "last_moved", "priority");
        var streams = new Randomness(options.Seed).For("moves");
        foreach (var (id, line) in packages.Where(one => one.Line.ServiceType == "home-care"))
        {
            var random = streams.For(id);
            var (asked, agrees, guarded, moved, day) =
                (random.NextShare(), random.NextShare(), random.NextShare(), random.NextShare(), random.NextShare());
            var (tolerance, priority) = (Tolerances[random.NextOf(ToleranceShares)], Priorities[random.NextOf(PriorityShares)]);
            if (line.Status is "active" or "reablement" or "paused")
            {
                table.Add(
                    id, asked < NotAsked ? "" : agrees < Agree ? "yes" : "no", tolerance, guarded < Guarded ? "yes" : "no",
                    moved < Moved ? LastMoved(line, day, options.AsOf) : "", "");
            }
            else if (line.Status is "waiting" or "not-listed")
            {
                table.Add(id, "", tolerance, "", "", priority);
            }
        }

        return table.ToString();
    }

    /// <summary>A day between the start of the service and yesterday, at most three years ago; blank if it only just began.</summary>
    private static string LastMoved(SampleLine line, double share, DateOnly asOf)
    {
        var days = line.Start is { } start ? Math.Min(MovedSinceDays, asOf.DayNumber - start.DayNumber) - 1 : 0;
        return days > 0 ? FormattableString.Invariant($"{asOf.AddDays(-1 - (int)(share * days)):yyyy-MM-dd}") : "";
    }
}
