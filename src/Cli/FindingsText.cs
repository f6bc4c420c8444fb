using System.Collections.Immutable;
using System.CommandLine;
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

    /// <summary>Advice to who stopped at faulty rows: what was asked for already is known.</summary>
    internal static string Stopped(ParseResult parsed)
    {
        if (!parsed.CommandResult.Command.Options.Contains(CommonOptions.Quarantine))
        {
            return "Correct the rows, or leave up to 5 % of them out of a run: zoning run FOLDER --quarantine 5%.";
        }

        return parsed.GetValue(CommonOptions.Quarantine) > 0
            ? $"Correct the rows: they are more than the {Share(parsed)} of rows or of hours that --quarantine allows to be set aside."
            : "Correct the rows, or set aside up to 5 % of them with --quarantine 5%.";
    }

    /// <summary>Advice to who set rows aside.</summary>
    internal static string SetAside(ParseResult parsed) =>
        $"These rows were set aside, as --quarantine {Share(parsed)} allows; the figures are without them. Correct them in the source "
            + "system.";

    private static string Share(ParseResult parsed) =>
        (parsed.GetValue(CommonOptions.Quarantine) * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static string Rows(int rows)
    {
        var rule = new DisclosureRule();
        return rows < rule.SmallestCount
            ? string.Create(CultureInfo.InvariantCulture, $"fewer than {rule.SmallestCount} rows")
            : $"about {PublishedTotals.Count(rows, OutputLevel.Shareable, rule)} rows";
    }

    /// <summary>Writes findings, and what to do next.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="findings">The findings.</param>
    /// <param name="level">The output level.</param>
    /// <param name="next">What to do about rows that can't be used, in the situation of the command.</param>
    internal static void Write(Terminal terminal, ImmutableArray<Finding> findings, OutputLevel level, string next)
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
            terminal.SayFault(next);
        }

        if (level == OutputLevel.Shareable && findings.Any(finding => !finding.IsPlain))
        {
            terminal.SayFault(Whereabouts);
        }
    }
}
