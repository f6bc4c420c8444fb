using System.CommandLine;
using Zoning.Notebooks;

namespace Zoning.Cli;

/// <summary><c>zoning notebook kernel remove</c>: takes the kernel away again, and its alias where that is ours.</summary>
internal static class KernelRemoveCommand
{
    internal static Command Make(Terminal terminal)
    {
        var command = new Command("remove", "Removes the kernel.");
        KernelOptions.AddTo(command);
        command.SetAction(parsed => Run(terminal, parsed));
        return command;
    }

    private static int Run(Terminal terminal, ParseResult parsed)
    {
        var spec = KernelOptions.SpecOf(parsed);
        terminal.Say(spec.Remove() ? $"Removed '{spec.Name}'." : $"There is no kernel '{spec.Name}' in {spec.DataFolder}.");
        var alias = spec with { Name = KernelSpec.InteractiveName };
        if (alias.IsFree() && alias.Remove())
        {
            terminal.Say($"Removed '{alias.Name}'.");
        }

        return ExitCode.Done;
    }
}
