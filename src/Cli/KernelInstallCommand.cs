using System.CommandLine;
using Zoning.Notebooks;

namespace Zoning.Cli;

/// <summary><c>zoning notebook kernel install</c>: makes the kernel known to Jupyter and VS Code.</summary>
internal static class KernelInstallCommand
{
    private static readonly Option<bool> Alias = new("--alias")
    {
        Description = $"Also as {KernelSpec.InteractiveName}, the name in notebooks of .NET Interactive, if no other program uses it.",
    };

    internal static Command Make(Terminal terminal)
    {
        var command = new Command("install", "Makes the kernel known to Jupyter, VS Code and nbconvert.") { Alias };
        KernelOptions.AddTo(command);
        command.SetAction(parsed => Run(terminal, parsed));
        return command;
    }

    private static int Run(Terminal terminal, ParseResult parsed)
    {
        var spec = KernelOptions.SpecOf(parsed);
        terminal.Say($"Installed '{spec.Name}' in {spec.Install()}.");
        if (parsed.GetValue(Alias))
        {
            var alias = spec with { Name = KernelSpec.InteractiveName, DisplayName = ".NET (C#)" };
            terminal.Say(alias.IsFree()
                ? $"Installed '{alias.Name}' in {alias.Install()}."
                : $"'{alias.Name}' belongs to another program and was not changed.");
        }

        return ExitCode.Done;
    }
}
