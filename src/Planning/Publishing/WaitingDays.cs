using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>How long those on the list have waited, one wait a person: the longest of their packages.</summary>
internal static class WaitingDays
{
    /// <summary>Median and 90th percentile, rounded, if enough people wait; the longest is one person's and never shown.</summary>
    public static IEnumerable<PublishedCell> Shareable(Ledger ledger, DisclosureRule rule)
    {
        if (!LedgerFacts.Of(ledger).HasWaiting)
        {
            return [];
        }

        var days = Days(ledger);
        return
        [
            Rounded(days, 0.5, LedgerMeasures.MedianDays, rule.SmallestCount, rule.CoarseDays),
            Rounded(days, 0.9, LedgerMeasures.Days90, rule.SmallestForTails, rule.CoarseDays),
            EmptyRows.County(LedgerMeasures.LongestDays) with
            {
                Shown = days.Length == 0 ? Shown.NotSupplied : Shown.Hidden,
                Why = days.Length == 0 ? "" : HiddenBecause.OnePerson,
            },
        ];
    }

    /// <summary>The same to the day.</summary>
    public static IEnumerable<PublishedCell> Exact(Ledger ledger)
    {
        var days = Days(ledger);
        return LedgerFacts.Of(ledger).HasWaiting
            ? new[] { (LedgerMeasures.MedianDays, 0.5), (LedgerMeasures.Days90, 0.9), (LedgerMeasures.LongestDays, 1.0) }
                .Select(wanted => EmptyRows.County(wanted.Item1) with
                {
                    Shown = days.Length == 0 ? Shown.NotSupplied : Shown.Exact,
                    Value = days.Length == 0 ? null : Quantile(days, wanted.Item2),
                    Low = days.Length == 0 ? null : Quantile(days, wanted.Item2),
                    High = days.Length == 0 ? null : Quantile(days, wanted.Item2),
                })
            : [];
    }

    private static int[] Days(Ledger ledger) =>
    [
        .. ledger.Waiting.Entries.Where(entry => entry.Days is not null)
            .GroupBy(entry => entry.Person)
            .Select(person => person.Max(entry => entry.Days!.Value))
            .Order(),
    ];

    /// <summary>The least number of days that a share of people has waited at most.</summary>
    private static int Quantile(int[] days, double share) => days[Math.Max(0, (int)Math.Ceiling(share * days.Length - 1e-9) - 1)];

    private static PublishedCell Rounded(int[] days, double share, Measure measure, int fewest, int step)
    {
        var row = EmptyRows.County(measure);
        if (days.Length == 0)
        {
            return row;
        }

        if (days.Length < fewest)
        {
            return row with { Shown = Shown.Hidden };
        }

        var shown = ProtectedNumber.Rounded(Quantile(days, share), step, floor: 0);
        return row with { Shown = shown.Shown, Value = shown.Value, Low = shown.Low, High = shown.High };
    }
}
