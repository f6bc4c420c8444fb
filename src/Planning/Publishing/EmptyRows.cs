namespace Zoning.Planning;

/// <summary>Empty rows of published figures, ready to take a value.</summary>
internal static class EmptyRows
{
    public const string CountyKind = "county";
    public const string DisplayKind = "display";
    public const string ZoneKind = "zone";
    public const string BucketKind = "bucket";

    /// <summary>The one bucket of shareable output: outside the map, or no known place. Separately the two would be small.</summary>
    public const string Elsewhere = "elsewhere";

    public static PublishedCell County(Measure measure, string status = "") => Of(CountyKind, "county", measure) with { Status = status };

    public static PublishedCell Of(string kind, string area, Measure measure) => new()
    {
        AreaKind = kind,
        Area = area,
        Measure = measure,
        Shown = Shown.NotSupplied,
        Origin = measure.Kind is MeasureKind.Money or MeasureKind.Ratio ? Origin.Derived : Origin.Recorded,
    };

    /// <summary>The word of a measure's column.</summary>
    public static Measure MeasureOf(AreaColumn column) => column switch
    {
        AreaColumn.Demand => LedgerMeasures.Demand,
        AreaColumn.Met => LedgerMeasures.Met,
        AreaColumn.Unmet => LedgerMeasures.Unmet,
        AreaColumn.ToBeReplaced => LedgerMeasures.ToBeReplaced,
        AreaColumn.WaitingHours => LedgerMeasures.WaitingHours,
        AreaColumn.From65 => LedgerMeasures.DemandFrom65,
        AreaColumn.Cost => LedgerMeasures.Cost,
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "This column is never written."),
    };
}
