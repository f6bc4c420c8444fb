using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>Where a step's bar starts and ends, in the measure's unit.</summary>
/// <param name="Start">The level before.</param>
/// <param name="End">The level after; the start where the step isn't drawn to scale.</param>
/// <param name="IsToScale">Whether its figure is given as a number.</param>
internal readonly record struct WaterfallBar(double Start, double End, bool IsToScale);

/// <summary>The levels of a waterfall.</summary>
internal static class WaterfallLayout
{
    /// <summary>A bar a step. A step without a number moves nothing; the next total stands on its own figure.</summary>
    internal static ImmutableArray<WaterfallBar> Of(WaterfallContent content)
    {
        var bars = ImmutableArray.CreateBuilder<WaterfallBar>(content.Steps.Length);
        var level = 0.0;
        foreach (var step in content.Steps)
        {
            var number = ChartCells.Number(step.Cell);
            var start = step.Kind == WaterfallKind.Total && number is not null ? 0 : level;
            level = (step.Kind, number) switch
            {
                (_, null) => level,
                (WaterfallKind.Total, { } total) => total,
                (WaterfallKind.Added, { } added) => level + added,
                (_, { } taken) => level - taken,
            };
            bars.Add(new WaterfallBar(start, level, number is not null));
        }

        return bars.MoveToImmutable();
    }
}
