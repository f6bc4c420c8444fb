using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>Commissioned hours of a published ledger by provider, or by size class in shareable output.</summary>
internal static class LedgerPareto
{
    private const int MostProviders = 15;

    /// <summary>The providers of a ledger, or their size classes.</summary>
    internal static ParetoContent Of(PublishedLedger published)
    {
        var cells = published.Cells.Where(cell =>
            cell.AreaKind == "county" && cell.Measure == LedgerMeasures.Commissioned && cell.Provider.Length > 0).ToList();
        var note = published.County(LedgerMeasures.LargestShare) is { Shown: not Shown.NotSupplied } largest
            ? $"The largest provider: {PublishedText.WithUnit(largest)}." : "";
        if (published.Level == OutputLevel.Shareable)
        {
            ImmutableArray<ChartBar> classes =
                [.. SizeClasses.Select(size => (size.Label, Cell: cells.Find(cell => cell.Provider == size.Key)))
                .Where(size => size.Cell is not null).Select(size => new ChartBar(size.Label, size.Cell!))];
            return Providers(classes, note) with { IsRanked = true };
        }

        ImmutableArray<ChartBar> bars =
            [.. cells.OrderByDescending(cell => ChartCells.Number(cell)).ThenBy(cell => cell.Provider, StringComparer.Ordinal)
            .Select(cell => new ChartBar(cell.Provider, cell))];
        return bars.Length <= MostProviders + 1 ? Providers(bars, note)
            : Providers(bars[..MostProviders], note) with { Rest = Others(bars[MostProviders..]) };
    }

    private static ParetoContent Providers(ImmutableArray<ChartBar> bars, string note) =>
        new("largest-providers", "Commissioned hours by provider", LedgerMeasures.Commissioned, bars) { Note = note };

    /// <summary>
    /// Smaller providers together, of figures that are all given in full: only outputs that aren't shareable name providers.
    /// </summary>
    private static ChartBar Others(ImmutableArray<ChartBar> bars)
    {
        var cell = bars[0].Cell;
        var sum = bars.Sum(bar => ChartCells.Number(bar.Cell) ?? double.NaN);
        return new ChartBar(
            FormattableString.Invariant($"{bars.Length} others together"),
            double.IsNaN(sum)
                ? cell with { Provider = "", Shown = Shown.Hidden, Value = null, Low = null, High = null }
                : cell with { Provider = "", Value = sum, Low = sum, High = sum, Origin = Origin.Derived });
    }

    private static readonly ImmutableArray<(string Key, string Label)> SizeClasses =
    [
        ("five-largest", "Five largest providers"), ("6th-to-20th", "6th to 20th largest"),
        ("others", "All other providers"), ("none-named", "No provider named"),
    ];
}
