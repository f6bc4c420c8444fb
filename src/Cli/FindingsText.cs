using System.Collections.Immutable;
using System.Globalization;
using Zoning.Planning;

namespace Zoning.Cli;

/// <summary>
/// Writes findings for a person at the terminal: faults that stop the run first, then rows, then notices. A terminal's lines end up in
/// logs, so the text of a cell is never among them, and at shareable level neither are lines and small numbers.
/// </summary>
internal static class FindingsText
{
    /// <summary>How a user gets at lines and values.</summary>
    internal const string Whereabouts =
        "For lines, repeat with --internal (not for publication). For the text of the cells, give zoning check, run or import "
        + "--findings DIR: a restricted folder.";

    private static string Rows(int rows)
    {
        var rule = new DisclosureRule();
        return rows < rule.SmallestCount
            ? string.Create(CultureInfo.InvariantCulture, $"fewer than {rule.SmallestCount} rows")
            : $"about {PublishedTotals.Count(rows, OutputLevel.Shareable, rule)} rows";
    }

    internal static void Write(Terminal terminal, ImmutableArray<Finding> findings, OutputLevel level)
    {
        foreach (var group in findings.GroupBy(finding => finding.Code.Kind).OrderBy(group => group.Key))
        {
            terminal.SayFault(group.Key switch
            {
                FaultKind.Structure => "Faults that stop the run:",
                FaultKind.Row => "Rows that can't be used:",
                _ => "Notices:",
            });
            var lines = level == OutputLevel.Shareable
                ? FindingKind.Of(group).Select(kind => kind.Text(kind.Rows > 0 ? Rows(kind.Rows) : ""))
                : group.Select(finding => finding.ToMaskedText());
            foreach (var line in lines)
            {
                terminal.SayFault("  " + line);
            }
        }

        if (findings.Any(finding => finding.Code.Kind == FaultKind.Row)
            && findings.All(finding => finding.Code.Kind != FaultKind.Structure))
        {
            terminal.SayFault("Correct the rows, or set aside up to 5 % of them with --quarantine 5%.");
        }

        if (level == OutputLevel.Shareable && findings.Any(finding => !finding.IsPlain))
        {
            terminal.SayFault(Whereabouts);
        }
    }
}
