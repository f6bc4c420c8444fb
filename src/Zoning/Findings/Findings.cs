namespace Zoning;

/// <summary>Findings together.</summary>
public static class Findings
{
    /// <summary>Findings as a table that anybody may see: code, file, column, meaning and what to do.</summary>
    /// <param name="findings">The findings.</param>
    /// <returns>A row for each kind of finding in a column of a file, in their order; no line, value or id, and no number of
    /// rows.</returns>
    public static Table ToTable(this IEnumerable<Finding> findings) => new()
    {
        Key = "findings",
        Title = "What was found in the data",
        Columns = [new("Code"), new("File"), new("Column"), new("Where"), new("What it means"), new("What to do")],
        Rows =
        [
            .. FindingKind.Of(findings).Select(kind => (System.Collections.Immutable.ImmutableArray<TableCell>)
            [
                TableCell.Of(kind.Code.Id),
                TableCell.Of(kind.File),
                TableCell.Of(kind.Column),
                TableCell.Of(kind.Rows > 0 ? "some rows" : "whole file"),
                TableCell.Of(kind.Meaning),
                TableCell.Of(kind.Code.Advice),
            ]),
        ],
    };
}
