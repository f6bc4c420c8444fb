using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Planning;

namespace Zoning.Figures;

/// <summary>Maps of ledgers, zones and values by zone.</summary>
public static class LedgerMaps
{
    /// <summary>A map of published figures.</summary>
    /// <param name="published">The ledger at its level.</param>
    /// <param name="measure">What is mapped; unmet hours by default.</param>
    /// <param name="caption">What is said under it; none to name the level alone.</param>
    /// <param name="options">Classes and colours.</param>
    /// <returns>The map, by display area; by zone where each zone is one.</returns>
    /// <exception cref="ArgumentException">The output has no figure of the measure by area, or the caption names another level.</exception>
    public static Figure ToMap(this PublishedLedger published, Measure? measure = null, FigureCaption? caption = null, MapOptions? options = null)
    {
        var what = measure ?? LedgerMeasures.Unmet;
        if (caption is not null && caption.Level != published.Level)
        {
            throw new ArgumentException($"The caption says {FigureCaption.Name(caption.Level)}, the figures are {FigureCaption.Name(published.Level)}.", nameof(caption));
        }

        ImmutableArray<PublishedCell> cells = [.. published.Cells.Where(cell => cell.AreaKind == "display" && cell.Measure == what
            && cell.Status.Length == 0 && cell.Provider.Length == 0 && cell.TimeOfDay.Length == 0)];
        if (cells.IsEmpty)
        {
            throw new ArgumentException($"The output has no figure of '{what.Key}' by area at this level.", nameof(measure));
        }

        var layer = new MapLayer
        {
            Key = what.Key.Replace('_', '-'),
            Label = what.Label,
            Measure = what,
            Geography = published.Display.Areas.Length < published.Zones.Count ? MapGeography.Display : MapGeography.Zones,
            Cells = cells,
            Tone = IsMissing(what) ? LayerTone.Missing : LayerTone.Care,
        };
        return ZoneMap.Of(published.Display.ToZones(), caption ?? new FigureCaption(default, published.Level, false, []))
            .Shade((options ?? new MapOptions()).On(layer));
    }

    /// <summary>A map of a ledger, which is exact, as it may be published: small numbers are protected unless another level is asked for.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="measure">What is mapped; unmet hours by default.</param>
    /// <param name="level">Who the map may go to. Default anybody.</param>
    /// <param name="options">Classes and colours.</param>
    /// <returns>The map.</returns>
    /// <exception cref="ArgumentException">There is no figure of the measure by area at this level.</exception>
    public static Figure ToMap(this Ledger ledger, Measure? measure = null, OutputLevel level = OutputLevel.Shareable, MapOptions? options = null) =>
        ledger.Publish(new PublishOptions { Level = level }).ToMap(measure, new FigureCaption(ledger.Input.AsOf, level, false, []), options);

    /// <summary>A county's zones with their names and nothing of its people.</summary>
    /// <param name="county">The county.</param>
    /// <returns>The map; its table has the size of each zone.</returns>
    public static Figure ToMap(this County county)
    {
        var size = new Measure("square_kilometres", "Size", "km²", MeasureKind.Hours);
        return county.Zones.Map(
            $"The zones of {county.Name}", size, [.. county.Zones.Select(zone => (double?)Math.Round(zone.SquareMetres / 1e6, 1))],
            new FigureCaption(county.AsOf, OutputLevel.Shareable, county.IsSynthetic, county.Attributions), new MapOptions());
    }

    /// <summary>A map of numbers of one's own by zone. They are drawn as they are: nothing is protected, so say by the caption who may see it.</summary>
    /// <param name="values">A number a zone, in the order of the zones; not a number and none are no data.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="unit">The unit, such as <c>hours per 1,000 people</c>.</param>
    /// <param name="caption">What is said under it; none to say restricted, since nobody has protected the figures.</param>
    /// <param name="options">Classes and colours.</param>
    /// <returns>The map.</returns>
    public static Figure ToMap(this ZoneValues<double> values, string title, string unit, FigureCaption? caption = null, MapOptions? options = null) =>
        values.Zones.Map(title, Of(title, unit), [.. Enumerable.Range(0, values.Zones.Count).Select(zone => (double?)values[zone])], caption, options ?? new MapOptions());

    /// <summary>A map of care by zone. It is drawn as it is: nothing is protected, so say by the caption who may see it.</summary>
    /// <param name="values">An amount of care a zone.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="unit">The unit of hours. Default <c>hours a week</c>.</param>
    /// <param name="caption">What is said under it; none to say restricted, since nobody has protected the figures.</param>
    /// <param name="options">Classes and colours.</param>
    /// <returns>The map, in hours.</returns>
    public static Figure ToMap(this ZoneValues<CareMinutes> values, string title, string unit = "hours a week", FigureCaption? caption = null, MapOptions? options = null) =>
        values.Zones.Map(title, Of(title, unit), [.. Enumerable.Range(0, values.Zones.Count).Select(zone => (double?)values[zone].Hours.Value)], caption, options ?? new MapOptions());

    /// <summary>A map of what changed from one run to another, by the areas that both show.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="measure">What is mapped; unmet hours by default.</param>
    /// <param name="options">Classes and colours; two colours from 0 by default.</param>
    /// <returns>The map; areas that only one run has are no data.</returns>
    /// <exception cref="ArgumentException">The second run has no map, or no area has the measure.</exception>
    public static Figure ToMap(this Comparison comparison, Measure? measure = null, MapOptions? options = null)
    {
        var what = measure ?? LedgerMeasures.Unmet;
        var areas = comparison.After.Map ?? throw new ArgumentException("The second run was read without its map.", nameof(comparison));
        ImmutableArray<PublishedCell> cells = [.. comparison.Cells.Select(cell => cell.Difference).Where(cell => cell.AreaKind == "display"
            && cell.Measure.Key == what.Key && cell.Status.Length == 0 && cell.Provider.Length == 0 && cell.TimeOfDay.Length == 0)];
        if (cells.IsEmpty)
        {
            throw new ArgumentException($"No area has '{what.Key}' in both runs.", nameof(measure));
        }

        var layer = new MapLayer
        {
            Key = what.Key.Replace('_', '-') + "-change",
            Label = $"Change in {char.ToLowerInvariant(what.Label[0])}{what.Label[1..]}",
            Measure = cells[0].Measure,
            Geography = MapGeography.Display,
            Cells = cells,
            Tone = IsMissing(what) ? LayerTone.Missing : LayerTone.Care,
            Scale = new LayerScale { Kind = ScaleKind.DivergingZero },
        };
        return ZoneMap.Of(areas, new FigureCaption(comparison.After.AsOf, comparison.After.Level, comparison.After.IsSynthetic, []))
            .Shade((options ?? new MapOptions()).On(layer));
    }

    private static Measure Of(string title, string unit) => new("value", title, unit, MeasureKind.Hours);

    private static bool IsMissing(Measure measure) => measure == LedgerMeasures.Unmet || measure == LedgerMeasures.Deficit || measure == LedgerMeasures.ToBeReplaced
        || measure == LedgerMeasures.PeopleWaiting || measure == LedgerMeasures.PeopleUnmet || measure == LedgerMeasures.WaitingHours || measure == LedgerMeasures.PeopleWaitingUnmet;

    private static Figure Map(this Zones zones, string title, Measure measure, ImmutableArray<double?> values, FigureCaption? caption, MapOptions options)
    {
        var cells = values.Select((value, zone) => value is { } known && double.IsFinite(known)
            ? new PublishedCell
            {
                AreaKind = "zone",
                Area = zones[zone].Code.Value,
                Measure = measure,
                Shown = Zoning.Shown.Exact,
                Value = known,
                Low = known,
                High = known,
                Origin = Origin.Derived,
            }
            : null).OfType<PublishedCell>();
        var layer = new MapLayer { Key = "map", Label = title, Measure = measure, Geography = MapGeography.Zones, Cells = [.. cells] };
        return ZoneMap.Of(zones, caption ?? new FigureCaption(default, OutputLevel.Restricted, false, [])).Shade(options.On(layer));
    }
}
