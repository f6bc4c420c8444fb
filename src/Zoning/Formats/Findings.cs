using System.Globalization;

namespace Zoning;

/// <summary>Findings together.</summary>
public static class Findings
{
    /// <summary>Findings as a table: code, file, line, what was found and what to do.</summary>
    /// <param name="findings">The findings.</param>
    /// <returns>
    /// A row a finding, in their order. Of a row of data the general meaning is given, not the value that was found; ids are left out.
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
                finding.Line > 0 ? new TableCell(finding.Line.ToString(CultureInfo.InvariantCulture), finding.Line) : TableCell.Of("whole file"),
                TableCell.Of(finding.Code.Kind == FaultKind.Row ? finding.Code.Meaning : finding.What),
                TableCell.Of(finding.Advice),
            ]),
        ],
    };
}
