using System.Globalization;

namespace Zoning;

/// <summary>Findings together.</summary>
public static class Findings
{
    /// <summary>Findings as a table: code, file, line, what was found and what to do.</summary>
    /// <param name="findings">The findings.</param>
    /// <returns>
    /// A row a finding, in their order. What was found is said of a file as a whole; of rows of people the general meaning is given,
    /// without value, id or number of rows.
    /// </returns>
    public static Table ToTable(this IEnumerable<Finding> findings) => new()
    {
        Key = "findings",
        Title = "What was found in the data",
        Columns = [new("Code"), new("File"), new("Line", "", IsNumber: true), new("What was found"), new("What to do")],
        Rows =
        [
            .. findings.Select(finding => (System.Collections.Immutable.ImmutableArray<TableCell>)
            [
                TableCell.Of(finding.Code.Id),
                TableCell.Of(finding.File),
                finding.Line > 0
                    ? new TableCell(finding.Line.ToString(CultureInfo.InvariantCulture), finding.Line)
                    : TableCell.Of("whole file"),
                TableCell.Of(finding.Code.Kind == FaultKind.Structure ? finding.What : finding.Code.Meaning),
                TableCell.Of(finding.Advice),
            ]),
        ],
    };
}
