namespace Zoning.Attack.Tests;

/// <summary>A hidden cell that could be worked back too closely.</summary>
internal sealed record Leak(string Cell, double True, double Low, double High)
{
    public override string ToString() => FormattableString.Invariant($"{Cell}: {True:0.##} is known to lie in [{Low:0.##}, {High:0.##}]");
}

/// <summary>The attack on a release: for each hidden cell and class the least and the most it can be.</summary>
internal static class Attack
{
    private const double Slack = 1e-3;

    /// <summary>Solves for every hidden row.</summary>
    /// <param name="reader">Has read the release.</param>
    /// <param name="rows">The release.</param>
    /// <param name="truth">The true value of a row by key; none where it has none.</param>
    public static List<Leak> On(Reader reader, IEnumerable<ReadRow> rows, Func<ReadRow, double?> truth)
    {
        var leaks = new List<Leak>();
        foreach (var row in rows)
        {
            var isCount = row.Measure.StartsWith("people", StringComparison.Ordinal) || row.Measure == "packages";
            var isSecret = row.Shown == "hidden" || (row.Shown == "class" && isCount && row.High <= 7);
            if (!isSecret || truth(row) is not { } value || reader.RangeOf(row) is not { } range)
            {
                continue;
            }

            var (low, high) = isCount ? (1.0, 7.0) : (0.5 * value, 1.5 * value);
            if (range.Low > low + Slack || range.High < high - Slack)
            {
                leaks.Add(new Leak(row.Key, value, range.Low, range.High));
            }
        }

        return leaks;
    }

    /// <summary>Solves for what is never written: unmet hours, met hours and people waiting of single zones, where they are small.</summary>
    public static List<Leak> OnZones(Reader reader, IEnumerable<string> zones, Recount recount)
    {
        var leaks = new List<Leak>();
        foreach (var zone in zones)
        {
            foreach (var (measure, parts) in new[]
            {
                ("unmet_hours", new[] { "waits", "undelivered", "unlisted" }), ("met_hours", ["lasting", "replaced"]),
            })
            {
                if (recount.IsSmall([zone], parts))
                {
                    Check(measure, recount.Hours([zone], parts), 0.5, 1.5);
                }
            }

            if (recount.Listed(zone) is > 0 and < 8)
            {
                Check("people_waiting", recount.Listed(zone), null, null);
            }

            void Check(string measure, double value, double? least, double? most)
            {
                var row = new ReadRow("zone", zone, "", "", measure, "", null, null, null, "hidden");
                var range = reader.RangeOf(row)!.Value;
                if (range.Low > (least * value ?? 1) + Slack || range.High < (most * value ?? 7) - Slack)
                {
                    leaks.Add(new Leak(row.Key, value, range.Low, range.High));
                }
            }
        }

        return leaks;
    }

    /// <summary>Rows whose true value isn't between the ends they were shown with: a publisher that lies.</summary>
    public static List<string> Untrue(IEnumerable<ReadRow> rows, Func<ReadRow, double?> truth) =>
    [
        .. rows.Where(row => truth(row) is { } value
                && (value < (row.Low ?? double.NegativeInfinity) - Slack || value > (row.High ?? double.PositiveInfinity) + Slack))
            .Select(row => FormattableString.Invariant($"{row.Key}: {truth(row)} is not in [{row.Low}, {row.High}]")),
    ];
}
