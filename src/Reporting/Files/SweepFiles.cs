namespace Zoning.Reporting;

/// <summary>The tidy table of a sweep: a row a point and measure of the county.</summary>
internal static class SweepFiles
{
    internal const string Name = FileSchemas.SweepName;

    /// <summary>The table.</summary>
    /// <param name="rows">The rows, in the order of the points.</param>
    /// <param name="level">Internal or restricted.</param>
    /// <param name="isSynthetic">Whether the people are made up.</param>
    internal static byte[] Of(IEnumerable<SweepRow> rows, OutputLevel level, bool isSynthetic) => CsvText.Write(
        [.. FileSchemas.Sweep.Columns.Select(column => column.Name)],
        rows.Select(row => new object?[]
        {
            row.Point.Number, row.Point.Scenario.Name, row.Point.Seed, row.Week, row.Measure.Measure.Key, row.Measure.Status,
            Of(row, row.Before),
            Of(row, row.After), Of(row, row.After - row.Before), Of(row, row.Low), Of(row, row.High), row.Measure.Measure.Unit,
            RunTables.LevelWord(level), isSynthetic,
        }));

    private static object? Of(SweepRow row, long whole) => RunTables.Number((double)whole / row.Measure.Unit);
}
