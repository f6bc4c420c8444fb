namespace Importing.Tests.Importing;

/// <summary>Extracts of service lines in few words: only the columns of interest change.</summary>
internal static class WordCases
{
    /// <summary>Lines with a column of quantities under a heading; each value is a line of its own person.</summary>
    public static InputFile Quantities(string heading, params string[] values) => Columns([heading], [.. values.Select(value => new[] { value })]);

    /// <summary>Lines with columns beside person, place, provider and status.</summary>
    public static InputFile Columns(string[] headings, params string[][] rows) => Extracts.File(
    [
        "Line ID,Client ID,Postcode,Status,Provider," + string.Join(',', headings.Select(Quoted)),
        .. rows.Select((row, at) => FormattableString.Invariant($"L{at},C{at},DT1 1AA,Live,Larch,{string.Join(',', row.Select(Quoted))}")),
    ]);

    /// <summary>Hours a week of a made file's rows in the order of the extract's lines, given that each has another number.</summary>
    public static decimal Hours(ImportResult result) => result.Counts.MinutesUsed.Value / 60m;

    /// <summary>The open questions that stop an import, else an empty list.</summary>
    public static string[] Questions(InputFile file, ImportKind kind = ImportKind.Packages) =>
        [.. Importer.Guess(file, kind).Map.Questions];

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"") < 0 ? cell : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
