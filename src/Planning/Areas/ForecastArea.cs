namespace Zoning.Planning;

/// <summary>An area that is forecast: the county, a group of zones, a zone, or the places off the map.</summary>
/// <param name="Kind">
/// <c>county</c>, <c>group:NAME</c> with the grouping's name, <c>zone</c>, or <c>bucket</c> for places outside the map and unknown ones.
/// </param>
/// <param name="Code">The zone's code, the group's name, <c>county</c> or <c>elsewhere</c>; unique within its kind.</param>
/// <param name="Name">What the reader sees.</param>
internal sealed record ForecastArea(string Kind, string Code, string Name)
{
    /// <summary>The county as a whole.</summary>
    public static ForecastArea County { get; } = new("county", "county", "County");

    /// <summary>Packages outside the map or without a known place; by group also zones in no group.</summary>
    public static ForecastArea Elsewhere { get; } = new("bucket", "elsewhere", "Elsewhere");

    /// <summary>Whether it is the whole county.</summary>
    public bool IsCounty => Kind == "county";

    /// <summary>Whether it is a single zone.</summary>
    public bool IsZone => Kind == "zone";

    /// <summary>Whether it is a group of zones.</summary>
    public bool IsGroup => Kind.StartsWith("group:", StringComparison.Ordinal);
}

/// <summary>
/// What is forecast. Stocks and flows are never mixed: a stock is hours of weekly care on a day, a flow is hours that start in a week.
/// </summary>
public enum ForecastMeasure
{
    /// <summary>Stock of need: client hours a week in service, waiting and, where known, not listed.</summary>
    Need,

    /// <summary>Flow: client hours a week newly requested in the week.</summary>
    Requested,

    /// <summary>Stock: client hours a week that wait for care.</summary>
    Waiting,

    /// <summary>Client hours a week that could be given to this council's packages.</summary>
    Capacity,

    /// <summary>Need less capacity, client hours a week; negative if there is room. With its own band, counted on joint paths.</summary>
    Gap,
}

/// <summary>The words for measures of a forecast.</summary>
internal static class ForecastMeasures
{
    /// <summary>Every measure, in the order in which they are shown.</summary>
    public static IReadOnlyList<ForecastMeasure> All { get; } =
        [ForecastMeasure.Need, ForecastMeasure.Capacity, ForecastMeasure.Gap, ForecastMeasure.Waiting, ForecastMeasure.Requested];

    /// <summary>The word in files, such as <c>need</c>.</summary>
    /// <param name="measure">The measure.</param>
    /// <returns>A lower-case word.</returns>
    public static string Key(this ForecastMeasure measure) => measure.ToString().ToLowerInvariant();

    /// <summary>The words on a page, such as <c>Need for care</c>.</summary>
    /// <param name="measure">The measure.</param>
    /// <returns>A few words.</returns>
    public static string Label(this ForecastMeasure measure) => measure switch
    {
        ForecastMeasure.Need => "Need: in service and waiting",
        ForecastMeasure.Requested => "Newly requested",
        ForecastMeasure.Waiting => "Waiting",
        ForecastMeasure.Capacity => "Capacity",
        _ => "Gap: need less capacity",
    };

    /// <summary>A quantity as a measure of hours, for tables, charts and the page.</summary>
    internal static Measure ToMeasure(this ForecastMeasure measure) =>
        new(measure.Key() + "_hours", measure.Label(), measure.Unit(), MeasureKind.Hours);

    /// <summary>The unit, such as <c>client hours a week</c>.</summary>
    /// <param name="measure">The measure.</param>
    /// <returns>The unit in words.</returns>
    public static string Unit(this ForecastMeasure measure) => measure == ForecastMeasure.Requested
        ? "client hours a week requested in the week"
        : "client hours a week";
}
