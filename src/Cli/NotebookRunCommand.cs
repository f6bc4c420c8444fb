using System.CommandLine;
using System.Globalization;
using Zoning.Notebooks;

namespace Zoning.Cli;

/// <summary><c>zoning notebook run FILE</c>: runs a notebook from top to bottom, without a browser.</summary>
internal static class NotebookRunCommand
{
    private static readonly Argument<FileInfo> Source = new("FILE") { Description = "The notebook (.ipynb)." };

    private static readonly Option<FileInfo?> Out = new("--out")
    {
        Description = "Writes the notebook with its outputs.",
        HelpName = "FILE.ipynb",
    };

    private static readonly Option<FileInfo?> Html = new("--html")
    {
        Description = "Writes a page that needs no network.",
        HelpName = "FILE.html",
    };

    private static readonly Option<double?> Limit = new("--timeout")
    {
        Description = "Seconds that one cell may take. Default: no limit.",
        HelpName = "S",
        CustomParser = result => ReadSeconds(result),
    };

    private static readonly Option<string[]> Set = new("--set")
    {
        Description = "Sets a variable of the first cell that declares variables: name=value. May be repeated.",
        HelpName = "NAME=VALUE",
        AllowMultipleArgumentsPerToken = false,
    };

    internal static Command Make(Terminal terminal)
    {
        var command =
            new Command("run",
            "Runs a notebook from top to bottom and writes it with its outputs, as a page, or both.") { Source, Out, Html, Limit, Set };
        command.SetAction((parsed, cancellation) => Run(terminal, parsed, cancellation));
        return command;
    }

    private static async Task<int> Run(Terminal terminal, ParseResult parsed, CancellationToken cancellation)
    {
        var source = parsed.GetRequiredValue(Source);
        var notebook = Notebook.Read(source.FullName).With(Settings(parsed));
        foreach (var target in new[] { parsed.GetValue(Out), parsed.GetValue(Html) }.Where(target =>
            target?.Directory is { Exists: false }))
        {
            throw new ArgumentException($"There is no folder for {target!.Name}; make it first.");
        }

        var options = new NotebookRunOptions
        {
            Folder = source.DirectoryName!,
            Host = CellHost.Make(),
            TimeLimit = parsed.GetValue(Limit) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        };
        var run = await NotebookRun.Of(notebook, options, new Cells(terminal, notebook.CodeCells), cancellation);
        terminal.SayStep("writing files");
        if (parsed.GetValue(Out) is { } file)
        {
            NotebookRun.Write(file.FullName, run.Notebook.ToJson());
        }

        if (parsed.GetValue(Html) is { } page)
        {
            NotebookRun.Write(page.FullName, run.Notebook.ToHtml(Path.GetFileNameWithoutExtension(source.Name), PlotlyScript.Text));
        }

        return Tell(terminal, source, run, cancellation);
    }

    private static int Tell(Terminal terminal, FileInfo source, NotebookRun run, CancellationToken cancellation)
    {
        if (run.Fault is not { } fault)
        {
            terminal.Say($"{source.Name}: {run.Notebook.CodeCells.ToString(CultureInfo.InvariantCulture)} cells ran.");
            return ExitCode.Done;
        }

        terminal.SayFault($"{source.Name}: {fault}");
        foreach (var line in fault.Trace)
        {
            terminal.SayFault("  " + line);
        }

        return cancellation.IsCancellationRequested ? ExitCode.Stopped : ExitCode.BadInput;
    }

    private sealed class Cells(Terminal terminal, int count) : IProgress<int>
    {
        public void Report(int value) => terminal.SayStep(FormattableString.Invariant($"running cell {value} of {count}"));
    }

    private static IEnumerable<KeyValuePair<string, string>> Settings(ParseResult parsed) =>
        (parsed.GetValue(Set) ?? []).Select(setting => setting.Split('=', 2) is [var name, var value]
            ? KeyValuePair.Create(name.Trim(), value)
            : throw new ArgumentException($"'{setting}' does not have the form name=value."));

    private static double? ReadSeconds(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (double.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            && seconds is > 0 and <= 86_400)
        {
            return seconds;
        }

        result.AddError($"'{result.Tokens[0].Value}': --timeout takes seconds, more than 0 and up to 86,400.");
        return null;
    }
}
