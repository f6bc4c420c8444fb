using Zoning.Demand;

namespace Zoning.Reporting;

/// <summary>Writes need.csv: packages by display area against areas like it.</summary>
internal static class NeedFile
{
    internal const string Name = FileSchemas.NeedName;

    internal static byte[] Write(PublishedRun run) => CsvText.Write(
        [.. FileSchemas.Need.Columns.Select(column => column.Name)],
        run.Need.Rows().Select(row => new object?[]
        {
            run.County.AsOf, row.Area.Code, row.Area.Name,
            row.Packages is { } packages ? RunTables.ValueOf(packages) : RunTables.ShownWord(Shown.NotSupplied),
            row.Line is { } line ? Math.Round((decimal)line.Expected, 1) / 1.0m : null, row.Line?.Low, row.Line?.High,
            row.AgainstLike is { } share ? RunTables.ValueOf(share) : RunTables.ShownWord(Shown.NotSupplied),
            NeedText.Of(row.Line?.Verdict ?? AgainstLike.NotKnown), RunTables.LevelWord(run.Level), run.County.IsSynthetic,
        }));
}
