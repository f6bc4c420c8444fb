using System.CommandLine;
using Zoning.Notebooks;

namespace Zoning.Cli;

/// <summary><c>zoning notebook kernel install</c>: makes the kernel known to Jupyter and VS Code.</summary>
internal static class KernelInstallCommand
{
    private static readonly Option<bool> Alias = new("--alias")
    {
        Description = $"Also as {KernelSpec.InteractiveName}, which notebooks of .NET Interactive ask for, where no other program has it.",
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
                : $"'{alias.Name}' belongs to another program and was left as it is.");
        }

        return ExitCode.Done;
    }
}
