using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Counties;

/// <summary>
/// Puts findings in the order in which they are worth reading: the causes of other findings first, and many of one kind as one.
/// </summary>
internal static class CauseFirst
{
    private const int MostAlike = 20;
    private const int NamedLines = 10;

    /// <summary>
    /// Causes of other findings, then faults of structure, faults of rows and notices, each by file and line. More than 20 findings of one
    /// code in one file become one, which gives their number and the first lines.
    /// </summary>
    internal static ImmutableArray<Finding> Order(ImmutableArray<Finding> findings) =>
    [
        .. findings
            .GroupBy(finding => (finding.Code, finding.File, finding.Column))
            .SelectMany(alike => Fold([.. alike]))
            .OrderBy(Rank)
            .ThenBy(finding => finding.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Line)
            .ThenBy(finding => finding.Code.Id, StringComparer.Ordinal),
    ];

    private static int Rank(Finding finding) =>
        finding.Code == CsvFaults.Cut ? 0
        : finding.Code == CountyFaults.RowsMissing ? 1
        : finding.Code.Kind switch { FaultKind.Structure => 2, FaultKind.Row => 3, _ => 4 };

    private static ImmutableArray<Finding> Fold(ImmutableArray<Finding> alike)
    {
        if (alike.Length <= MostAlike)
        {
            return alike;
        }

        var lines = string.Join(", ", alike.Select(finding => finding.Line).Distinct().Take(NamedLines));
        return
        [
            alike[0] with
            {
                What = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{alike.Length:#,0} findings alike, on lines {lines} and more. The first: {alike[0].What}"),
                Id = "",
                Rows = alike.Sum(finding => finding.Rows),
            },
        ];
    }
}
