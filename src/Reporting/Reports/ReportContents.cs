using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Reporting;

/// <summary>What a notebook shows of a report: its paragraph, and a line for each part with the code that shows it.</summary>
internal static class ReportContents
{
    /// <summary>The list.</summary>
    /// <param name="key">The name of the list in files.</param>
    /// <param name="title">What the report is about.</param>
    /// <param name="summary">Its paragraph.</param>
    /// <param name="sentences">Its lists of sentences by the name of the property.</param>
    /// <param name="tables">Its tables.</param>
    internal static Table Of(
        string key, string title, string summary, IEnumerable<(string Name, int Count)> sentences, IEnumerable<Table> tables) => new()
        {
            Key = key,
            Title = title,
            Note = summary,
            Columns = [new("Part"), new("What it is"), new("Rows")],
            Rows =
        [
            .. sentences.Where(part => part.Count > 0)
                .Select(part => Row(part.Name, "sentences", part.Count)),
            .. tables.Select(table => Row($"Tables.Named(\"{table.Key}\")", table.Title, table.Rows.Length)),
        ],
        };

    private static ImmutableArray<TableCell> Row(string part, string what, int rows) =>
        [TableCell.Of(part), TableCell.Of(what), new TableCell(rows.ToString(CultureInfo.InvariantCulture), rows)];
}
