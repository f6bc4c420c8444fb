using System.CommandLine;
using Zoning.Notebooks;

namespace Zoning.Cli;

/// <summary><c>zoning notebook new FILE</c>: a notebook to begin with.</summary>
internal static class NotebookNewCommand
{
    private static readonly Argument<FileInfo> Target = new("FILE") { Description = "The notebook to write (.ipynb); it may not be there yet." };

    internal static Command Make(Terminal terminal)
    {
        var command = new Command("new", "Writes a notebook to begin with, which runs everywhere.") { Target };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(Target)));
        return command;
    }

    private static int Run(Terminal terminal, FileInfo target)
    {
        if (target.Exists)
        {
            throw new ArgumentException($"{target.Name} is there already and is left alone. Choose another name.");
        }

        var version = typeof(Figures.Figure).Assembly.GetName().Version!.ToString(3);
        NotebookRun.Write(target.FullName, Notebook.Blank($"Zoning.Figures, {version}").ToJson());
        terminal.Say($"Wrote {target.Name}. 'zoning notebook run {target.Name} --html page.html' runs it; 'zoning notebook check' says whether it runs everywhere.");
        return ExitCode.Done;
    }
}
