using System.Collections.Immutable;

namespace Zoning.Cli;

/// <summary>Writes findings for a person at the terminal: faults that stop the run first, then rows, then notices.</summary>
internal static class FindingsText
{
    internal static void Write(Terminal terminal, ImmutableArray<Finding> findings)
    {
        foreach (var group in findings.GroupBy(finding => finding.Code.Kind).OrderBy(group => group.Key))
        {
            terminal.SayFault(group.Key switch
            {
                FaultKind.Structure => "Faults that stop the run:",
                FaultKind.Row => "Rows that can't be used:",
                _ => "Notices:",
            });
            foreach (var finding in group)
            {
                terminal.SayFault("  " + finding);
            }
        }

        if (findings.Any(finding => finding.Code.Kind == FaultKind.Row)
            && findings.All(finding => finding.Code.Kind != FaultKind.Structure))
        {
            terminal.SayFault("Correct the rows, or set aside up to 5 % of them with --quarantine 5%.");
        }
    }
}
