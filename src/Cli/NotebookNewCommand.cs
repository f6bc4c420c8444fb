using System.CommandLine;
using Zoning.Notebooks;

namespace Zoning.Cli;

/// <summary><c>zoning notebook new FILE</c>: a notebook to begin with.</summary>
internal static class NotebookNewCommand
{
    private static readonly Argument<FileInfo> Target = new("FILE")
    {
        Description = "The notebook to write (.ipynb); it must not exist yet.",
    };

    internal static Command Make(Terminal terminal)
    {
        var command = new Command("new", "Writes a first notebook that runs everywhere.") { Target };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(Target)));
        return command;
    }

    private static int Run(Terminal terminal, FileInfo target)
    {
        if (target.Exists)
        {
            throw new ArgumentException($"{target.Name} exists already and was not changed. Choose another name.");
        }

        var version = typeof(Figures.Figure).Assembly.GetName().Version!.ToString(3);
        NotebookRun.Write(target.FullName, Notebook.Blank($"Zoning.Figures, {version}").ToJson());
        terminal.Say(
            $"Wrote {target.Name}. 'zoning notebook run {target.Name} --html page.html' runs it; "
            + "'zoning notebook check' checks that it runs everywhere.");
        return ExitCode.Done;
    }
}
