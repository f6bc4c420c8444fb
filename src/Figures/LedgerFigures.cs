using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>
/// Maps and charts of a published ledger, of a comparison, of a county's zones and of your own numbers by zone. Charts of published
/// figures draw those figures and published totals only; nothing is added up or split.
/// </summary>
public static class LedgerFigures
{
    /// <summary>A map of published figures.</summary>
    /// <param name="published">The ledger at a level.</param>
    /// <param name="measure">The measure mapped. Default unmet hours.</param>
    /// <param name="caption">The line under it. By default it names the level alone.</param>
    /// <param name="options">Classes and colours.</param>
    /// <returns>The map, by display area; by zone if each zone is a display area.</returns>
    /// <exception cref="ArgumentException">The output has no figure of the measure by area, or the caption names another level.</exception>
    public static Figure ToMap(
        this PublishedLedger published, Measure? measure = null, FigureCaption? caption = null, MapOptions? options = null) =>
        LedgerMap.Of(published, measure ?? LedgerMeasures.Unmet, Checked(published, caption), options ?? new MapOptions());

    /// <summary>
    /// A map of a ledger, which is exact, as it may be published: small numbers are protected unless you ask for another level.
    /// </summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="measure">The measure mapped. Default unmet hours.</param>
    /// <param name="level">Who may see the map. Default anybody.</param>
    /// <param name="options">Classes and colours.</param>
    /// <returns>The map.</returns>
    /// <exception cref="ArgumentException">There is no figure of the measure by area at this level.</exception>
    public static Figure ToMap(
        this Ledger ledger, Measure? measure = null, OutputLevel level = OutputLevel.Shareable, MapOptions? options = null) =>
        ledger.Publish(new PublishOptions { Level = level })
            .ToMap(measure, new FigureCaption(ledger.Input.AsOf, level, false, []), options);

    /// <summary>A county's zones with their names and nothing about its people.</summary>
    /// <param name="county">The county.</param>
    /// <returns>The map; its table has the size of each zone.</returns>
    public static Figure ToMap(this County county) => LedgerMap.Of(
        county.Map, $"The zones of {county.Name}", new Measure("square_kilometres", "Size", "km²", MeasureKind.Hours),
        county.Map.Select(zone => (double?)Math.Round(zone.SquareMetres / 1e6, 1)),
        new FigureCaption(county.AsOf, OutputLevel.Shareable, county.IsSynthetic, county.Attributions));

    /// <summary>
    /// A map of your own numbers by zone. They are drawn as they are: nothing is protected, so say in the caption who may see it.
    /// </summary>
    /// <param name="values">One number for each zone, in the order of the zones; not a number is no data.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="unit">The unit, such as <c>hours per 1,000 people</c>.</param>
    /// <param name="caption">The line under it. By default it says restricted, because nobody has protected the figures.</param>
    /// <param name="options">Classes and colours.</param>
    /// <returns>The map.</returns>
    public static Figure ToMap(
        this ZoneValues<double> values, string title, string unit, FigureCaption? caption = null, MapOptions? options = null) =>
        LedgerMap.Of(values.Zones, title, Of(title, unit), Each(values.Zones, zone => values[zone]), FigureCaption.OfOwn(caption), options);

    /// <summary>A map of care by zone. It is drawn as it is: nothing is protected, so say in the caption who may see it.</summary>
    /// <param name="values">An amount of care for each zone.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="unit">The unit of hours. Default <c>hours a week</c>.</param>
    /// <param name="caption">The line under it. By default it says restricted, because nobody has protected the figures.</param>
    /// <param name="options">Classes and colours.</param>
    /// <returns>The map, in hours.</returns>
    public static Figure ToMap(
        this ZoneValues<CareMinutes> values, string title, string unit = "hours a week", FigureCaption? caption = null,
        MapOptions? options = null) =>
        LedgerMap.Of(values.Zones, title, Of(title, unit), Each(values.Zones, zone => values[zone].Hours.Value),
            FigureCaption.OfOwn(caption), options);

    /// <summary>A map of what changed from one run to another, by the areas that both show.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="measure">The measure mapped. Default unmet hours.</param>
    /// <param name="options">Classes and colours. Default two colours from 0.</param>
    /// <returns>The map; areas that only one run has are no data.</returns>
    /// <exception cref="ArgumentException">The second run has no map, or no area has the measure.</exception>
    public static Figure ToMap(this Comparison comparison, Measure? measure = null, MapOptions? options = null) =>
        LedgerMap.Of(comparison, measure ?? LedgerMeasures.Unmet, options ?? new MapOptions());

    /// <summary>Zones by week, of published figures.</summary>
    /// <param name="series">A figure for each zone and week; places off the map aren't drawn.</param>
    /// <param name="key">A short key of lower-case letters, digits and hyphens; names the figure's file.</param>
    /// <param name="title">What the chart says.</param>
    /// <param name="caption">The line under the chart.</param>
    /// <returns>The chart.</returns>
    public static Figure ToHeatMap(this ZoneSeries<PublishedCell> series, string key, string title, FigureCaption caption)
    {
        ArgumentNullException.ThrowIfNull(series);
        ImmutableArray<DateOnly> weeks = [.. Enumerable.Range(0, series.Weeks).Select(week => series.FirstWeek.AddDays(7 * week))];
        var rows = series.Zones.Select((zone, i) =>
            new HeatMapRow(zone.Name, [.. series.Of(AreaIndex.OfZone(i)).Select(cell => (PublishedCell?)cell)]));
        return HeatMapChart.Of(
            new HeatMapContent(key, title, series[0][AreaIndex.OfZone(0)].Measure, weeks, [.. rows]), FigureCaption.OfOwn(caption));
    }

    /// <summary>Where recorded need goes: to met and unmet, and on to each status.</summary>
    /// <param name="published">The ledger at a level.</param>
    /// <param name="caption">The line under the chart. By default it names the level alone.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">The caption names another level.</exception>
    public static Figure ToSankey(this PublishedLedger published, FigureCaption? caption = null) =>
        SankeyChart.Of(LedgerSankey.Of(published), Checked(published, caption));

    /// <summary>The steps from recorded need, through each status that meets it, to unmet need and what that is made of.</summary>
    /// <param name="published">The ledger at a level.</param>
    /// <param name="caption">The line under the chart. By default it names the level alone.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">The caption names another level.</exception>
    public static Figure ToWaterfall(this PublishedLedger published, FigureCaption? caption = null) =>
        WaterfallChart.Of(LedgerWaterfall.Of(published), Checked(published, caption));

    /// <summary>
    /// Commissioned hours by provider, the largest first, with their running share of the total; by size class in shareable output, which
    /// names no provider.
    /// </summary>
    /// <param name="published">The ledger at a level.</param>
    /// <param name="caption">The line under the chart. By default it names the level alone.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">The caption names another level.</exception>
    public static Figure ToPareto(this PublishedLedger published, FigureCaption? caption = null) =>
        ParetoChart.Of(LedgerPareto.Of(published), Checked(published, caption));

    /// <summary>Before and after, one line for each area that both runs have.</summary>
    /// <param name="comparison">The two runs.</param>
    /// <param name="measure">The measure compared. Default unmet hours.</param>
    /// <returns>The chart.</returns>
    public static Figure ToSlope(this Comparison comparison, Measure? measure = null) =>
        SlopeChart.Of(ComparisonSlope.Of(comparison, measure ?? LedgerMeasures.Unmet), Caption(comparison));

    /// <summary>The steps from recorded need before, through the change of each status, to recorded need after.</summary>
    /// <param name="comparison">The two runs.</param>
    /// <returns>The chart.</returns>
    public static Figure ToWaterfall(this Comparison comparison) =>
        WaterfallChart.Of(LedgerWaterfall.Of(comparison), Caption(comparison));

    private static FigureCaption Checked(PublishedLedger published, FigureCaption? caption) =>
        caption is null || caption.Level == published.Level
            ? caption ?? new FigureCaption(default, published.Level, false, [])
            : throw new ArgumentException(
                $"The caption says {FigureCaption.Name(caption.Level)}, the figures are {FigureCaption.Name(published.Level)}.",
                nameof(caption));

    private static FigureCaption Caption(Comparison comparison) =>
        new(comparison.After.AsOf, comparison.After.Level, comparison.Before.IsSynthetic || comparison.After.IsSynthetic, []);

    private static Measure Of(string title, string unit) => new("value", title, unit, MeasureKind.Hours);

    private static IEnumerable<double?> Each(Zones zones, Func<int, double> value) =>
        Enumerable.Range(0, zones.Count).Select(zone => (double?)value(zone));
}
