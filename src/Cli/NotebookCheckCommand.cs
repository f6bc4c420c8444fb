using System.Collections.Immutable;
using System.CommandLine;
using Zoning.Notebooks;

namespace Zoning.Cli;

/// <summary><c>zoning notebook check FILE...</c>: whether notebooks keep to what runs everywhere.</summary>
internal static class NotebookCheckCommand
{
    private static readonly Argument<FileInfo[]> Files = new("FILE")
    {
        Description = "Notebooks (.ipynb).",
        Arity = ArgumentArity.OneOrMore,
    };

    internal static Command Make(Terminal terminal)
    {
        var command =
            new Command("check",
            "Lists what would keep notebooks from running the same in Jupyter, VS Code and .NET Interactive. Runs nothing.") { Files };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(Files)));
        return command;
    }

    private static int Run(Terminal terminal, FileInfo[] files)
    {
        var isSound = true;
        foreach (var file in files)
        {
            var faults = FaultsOf(file);
            isSound &= faults.IsEmpty;
            foreach (var fault in faults)
            {
                terminal.SayFault($"{file.Name}: {fault}");
            }
        }

        terminal.Say(isSound ? "Sound." : "Not sound.");
        return isSound ? ExitCode.Done : ExitCode.BadInput;
    }

    private static ImmutableArray<NotebookFault> FaultsOf(FileInfo file)
    {
        try
        {
            return Notebook.Read(file.FullName).Check();
        }
        catch (BadNotebookException bad)
        {
            return bad.Faults;
        }
    }
}
