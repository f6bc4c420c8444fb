using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>Maps of published figures, of changes between two runs, and of numbers by zone.</summary>
internal static class LedgerMap
{
    /// <summary>A map of a published measure by display area.</summary>
    internal static Figure Of(PublishedLedger published, Measure measure, FigureCaption caption, MapOptions options)
    {
        ImmutableArray<PublishedCell> cells =
            [.. published.Cells.Where(cell => cell.AreaKind == "display" && LedgerParts.IsWhole(cell, measure))];
        if (cells.IsEmpty)
        {
            throw new ArgumentException($"The output has no figure of '{measure.Key}' by area at this level.", nameof(measure));
        }

        var layer = new MapLayer
        {
            Key = measure.Key.Replace('_', '-'),
            Label = measure.Label,
            Measure = measure,
            Geography = published.Display.Areas.Length < published.Zones.Count ? MapGeography.Display : MapGeography.Zones,
            Cells = cells,
            Tone = ToneOf(measure),
        };
        return ZoneMap.Of(published.Display.ToZones(), caption).Shade(options.On(layer));
    }

    /// <summary>A map of what changed from one run to another.</summary>
    internal static Figure Of(Comparison comparison, Measure measure, MapOptions options)
    {
        var areas = comparison.After.Map ?? throw new ArgumentException("The second run was read without its map.", nameof(comparison));
        ImmutableArray<PublishedCell> cells =
        [
            .. comparison.Cells.Select(cell => cell.Difference)
            .Where(cell => cell.AreaKind == "display" && LedgerParts.IsWhole(cell, measure)),
        ];
        if (cells.IsEmpty)
        {
            throw new ArgumentException($"No area has '{measure.Key}' in both runs.", nameof(measure));
        }

        var layer = new MapLayer
        {
            Key = measure.Key.Replace('_', '-') + "-change",
            Label = $"Change in {char.ToLowerInvariant(measure.Label[0])}{measure.Label[1..]}",
            Measure = cells[0].Measure,
            Geography = MapGeography.Display,
            Cells = cells,
            Tone = ToneOf(measure),
            Scale = new LayerScale { Kind = ScaleKind.DivergingZero },
        };
        return ZoneMap.Of(areas, new FigureCaption(comparison.After.AsOf, comparison.After.Level, comparison.After.IsSynthetic, []))
            .Shade(options.On(layer));
    }

    /// <summary>A map of numbers by zone, drawn as they are; null and not a number are no data.</summary>
    internal static Figure Of(
        Zones zones, string title, Measure measure, IEnumerable<double?> values, FigureCaption? caption = null, MapOptions? options = null)
    {
        var cells = values.Select((value, zone) => value is { } known && double.IsFinite(known)
            ? new PublishedCell
            {
                AreaKind = "zone",
                Area = zones[zone].Code.Value,
                Measure = measure,
                Shown = Shown.Exact,
                Value = known,
                Low = known,
                High = known,
                Origin = Origin.Derived,
            }
            : null).OfType<PublishedCell>();
        var layer = new MapLayer { Key = "map", Label = title, Measure = measure, Geography = MapGeography.Zones, Cells = [.. cells] };
        return ZoneMap.Of(zones, caption ?? new FigureCaption(default, OutputLevel.Restricted, false, []))
            .Shade((options ?? new MapOptions()).On(layer));
    }

    private static LayerTone ToneOf(Measure measure) =>
        measure == LedgerMeasures.Unmet || measure == LedgerMeasures.Deficit || measure == LedgerMeasures.ToBeReplaced
        || measure == LedgerMeasures.PeopleWaiting || measure == LedgerMeasures.PeopleUnmet || measure == LedgerMeasures.WaitingHours
        || measure == LedgerMeasures.PeopleWaitingUnmet
            ? LayerTone.Missing
            : LayerTone.Care;
}
