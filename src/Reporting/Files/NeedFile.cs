using Zoning.Demand;

namespace Zoning.Reporting;

/// <summary>Writes need.csv: packages by display area against areas like it.</summary>
internal static class NeedFile
{
    internal const string Name = "need.csv";

    /// <summary>The shape of the file.</summary>
    internal static FileSchema Schema { get; } = FileSchema.Table(
        Name,
        "date:date area name packages:figure:packages expected:number:packages range_low:whole:packages range_high:whole:packages "
        + "against_like:figure:% in_words level:level synthetic:truth");

    internal static byte[] Write(PublishedRun run) => CsvText.Write(
        [.. Schema.Columns.Select(column => column.Name)],
        run.Need.Rows().Select(row => new object?[]
        {
            run.County.AsOf, row.Area.Code, row.Area.Name,
            row.Packages is { } packages ? RunTables.ValueOf(packages) : RunTables.ShownWord(Shown.NotSupplied),
            row.Line is { } line ? Math.Round((decimal)line.Expected, 1) / 1.0m : null, row.Line?.Low, row.Line?.High,
            row.AgainstLike is { } share ? RunTables.ValueOf(share) : RunTables.ShownWord(Shown.NotSupplied),
            NeedText.Of(row.Line?.Verdict ?? AgainstLike.NotKnown), RunTables.LevelWord(run.Level), run.County.IsSynthetic,
        }));
}
