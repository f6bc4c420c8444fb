using System.Collections.Immutable;

namespace Zoning.Cli;

/// <summary>Writes findings for a person at the terminal: all of them, faults first.</summary>
internal static class FindingsText
{
    internal static void Write(Terminal terminal, ImmutableArray<Finding> findings)
    {
        foreach (var group in findings.GroupBy(finding => finding.Code.Kind).OrderBy(group => group.Key))
        {
            terminal.SayFault(group.Key switch
            {
                FaultKind.Structure => $"{group.Count()} fault(s) that stop the run:",
                FaultKind.Row => $"{group.Count()} row(s) that can't be used:",
                _ => $"{group.Count()} notice(s):",
            });
            foreach (var finding in group)
            {
                terminal.SayFault("  " + finding);
            }
        }

        if (findings.Any(finding => finding.Code.Kind == FaultKind.Row) && findings.All(finding => finding.Code.Kind != FaultKind.Structure))
        {
            terminal.SayFault("Correct the rows, or set up to a share of them aside with --quarantine 5%.");
        }
    }
}
