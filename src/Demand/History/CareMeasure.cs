namespace Zoning.Demand;

/// <summary>What a weekly series of care hours measures.</summary>
public enum CareMeasure
{
    /// <summary>Flow: weekly hours of packages requested in the week.</summary>
    Requested,

    /// <summary>Flow: weekly hours of packages whose care started in the week.</summary>
    Started,

    /// <summary>Flow: weekly hours of packages that ended in the week, or were withdrawn while waiting.</summary>
    Ended,

    /// <summary>Stock: weekly hours needed by people in service when the week ends.</summary>
    InService,

    /// <summary>Stock: weekly hours on the waiting list when the week ends.</summary>
    Waiting,

    /// <summary>Stock: weekly hours assessed and not on the waiting list when the week ends.</summary>
    NotListed,

    /// <summary>Stock: in service, waiting and not listed together. What people need, whether or not they get it.</summary>
    Need,

    /// <summary>Hours delivered in the week. Providers cannot deliver more than they have, so these show capacity, never need.</summary>
    Delivered,
}

/// <summary>The kind of a measure: a stock, a flow or delivered hours.</summary>
internal enum CareMeasureKind
{
    /// <summary>An amount at the end of a week, such as 13,600 hours in service.</summary>
    Stock,

    /// <summary>An amount that starts or ends in a week, such as 130 hours newly requested.</summary>
    Flow,

    /// <summary>Hours delivered in a week.</summary>
    Given,
}

/// <summary>Kinds and names of measures.</summary>
internal static class CareMeasures
{
    /// <summary>Whether a measure is a stock, a flow or delivered hours.</summary>
    /// <param name="measure">The measure.</param>
    /// <returns>Its kind.</returns>
    public static CareMeasureKind Kind(this CareMeasure measure) => measure switch
    {
        CareMeasure.Requested or CareMeasure.Started or CareMeasure.Ended => CareMeasureKind.Flow,
        CareMeasure.Delivered => CareMeasureKind.Given,
        _ => CareMeasureKind.Stock,
    };

    /// <summary>The name in files: lower case with hyphens, such as <c>in-service</c>.</summary>
    /// <param name="measure">The measure.</param>
    /// <returns>The name.</returns>
    public static string Key(this CareMeasure measure) => measure switch
    {
        CareMeasure.Requested => "requested",
        CareMeasure.Started => "started",
        CareMeasure.Ended => "ended",
        CareMeasure.InService => "in-service",
        CareMeasure.Waiting => "waiting",
        CareMeasure.NotListed => "not-listed",
        CareMeasure.Need => "need",
        _ => "delivered",
    };

    /// <summary>The measure with its kind, for messages.</summary>
    internal static string Words(this CareMeasure measure) => measure.Kind() switch
    {
        CareMeasureKind.Stock => $"'{measure.Key()}' is a stock, the hours that stand when a week ends",
        CareMeasureKind.Flow => $"'{measure.Key()}' is a flow, the hours that come or go in a week",
        _ => $"'{measure.Key()}' is what was given, which stops where providers' hours stop",
    };
}
