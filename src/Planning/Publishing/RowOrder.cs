namespace Zoning.Planning;

/// <summary>The order of figures in files: kind of area, area, measure, status, provider, time of day.</summary>
internal static class RowOrder
{
    private static readonly Dictionary<string, int> Measures = LedgerMeasures.All
        .Select((measure, index) => KeyValuePair.Create(measure.Key, index))
        .ToDictionary(StringComparer.Ordinal);

    public static Comparer<(int, string, string, int, string, string, string)> Comparer { get; } =
        Comparer<(int, string, string, int, string, string, string)>.Create((left, right) =>
        {
            var order = left.Item1.CompareTo(right.Item1);
            order = order != 0 ? order : string.CompareOrdinal(left.Item2, right.Item2);
            order = order != 0 ? order : string.CompareOrdinal(left.Item3, right.Item3);
            order = order != 0 ? order : left.Item4.CompareTo(right.Item4);
            order = order != 0 ? order : string.CompareOrdinal(left.Item5, right.Item5);
            order = order != 0 ? order : string.CompareOrdinal(left.Item6, right.Item6);
            return order != 0 ? order : string.CompareOrdinal(left.Item7, right.Item7);
        });

    public static (int, string, string, int, string, string, string) Of(PublishedCell cell) => (
        cell.AreaKind switch
        {
            EmptyRows.CountyKind => 0,
            EmptyRows.DisplayKind => 1,
            EmptyRows.ZoneKind => 2,
            EmptyRows.BucketKind => 4,
            _ => 3,
        },
        cell.AreaKind,
        cell.Area,
        Measures[cell.Measure.Key],
        cell.Status,
        cell.Provider,
        cell.TimeOfDay);
}
