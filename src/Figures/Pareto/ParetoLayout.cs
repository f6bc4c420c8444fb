using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>A row of a Pareto chart.</summary>
/// <param name="Bar">The bar.</param>
/// <param name="Share">Its share of all bars in per cent; null if any bar isn't given as a number.</param>
/// <param name="Together">Its share with all before it, in per cent; null if any bar isn't given as a number.</param>
internal readonly record struct ParetoRow(ChartBar Bar, double? Share, double? Together);

/// <summary>The order and shares of a Pareto chart.</summary>
internal static class ParetoLayout
{
    /// <summary>The rows, the largest first, what is withheld after them, the rest last.</summary>
    /// <remarks>Shares are made only where every bar is a number: a share beside a hidden bar would give the hidden one away.</remarks>
    /// <exception cref="ArgumentException">A bar is negative.</exception>
    internal static ImmutableArray<ParetoRow> Of(ParetoContent content)
    {
        var ordered = content.IsRanked
            ? content.Bars.AsEnumerable()
            : content.Bars.OrderByDescending(bar => ChartCells.Number(bar.Cell) ?? double.NegativeInfinity)
            .ThenBy(bar => bar.Label, StringComparer.Ordinal);
        var bars = content.Rest is { } rest ? [.. ordered, rest] : ordered.ToArray();
        if (Array.Find(bars, bar => ChartCells.Number(bar.Cell) < 0) is { } negative)
        {
            throw new ArgumentException($"The bar '{negative.Label}' is negative; shares of a whole can't be.", nameof(content));
        }

        var whole = bars.Sum(bar => ChartCells.Number(bar.Cell) ?? double.NaN);
        var rows = ImmutableArray.CreateBuilder<ParetoRow>(bars.Length);
        var running = 0.0;
        foreach (var bar in bars)
        {
            running += ChartCells.Number(bar.Cell) ?? 0;
            rows.Add(whole > 0 ? new ParetoRow(bar, 100 * ChartCells.Number(bar.Cell) / whole, Math.Min(100, 100 * running / whole))
                : new ParetoRow(bar, null, null));
        }

        return rows.MoveToImmutable();
    }
}
