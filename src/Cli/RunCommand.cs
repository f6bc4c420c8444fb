using System.CommandLine;
using System.Text;
using System.Text.Json;
using Zoning.Figures;
using Zoning.Planning;

namespace Zoning.Cli;

/// <summary><c>zoning run FOLDER</c>: from a county folder to the page, tables and map.</summary>
internal static class RunCommand
{
    private static readonly Argument<DirectoryInfo> Folder = new("FOLDER") { Description = "The county folder." };

    private static readonly Option<bool> Plotly = new("--plotly")
    {
        Description = "Writes a second page with plotly.js inside, if this build has it.",
    };

    internal static Command Make(Terminal terminal)
    {
        var command = new Command("run", "Makes the ledger of a county folder and writes page, tables and map.")
        {
            Folder, CommonOptions.Out, CommonOptions.AsAt, CommonOptions.Set, CommonOptions.Seed, CommonOptions.Threads,
            CommonOptions.Replace,
            CommonOptions.Quarantine, FindingsFolder.Findings, CommonOptions.KeyFile, CommonOptions.Json,
            CommonOptions.ProtectProviders, Plotly,
        };
        CommonOptions.AddLevels(command);
        CommonOptions.AddAfter(command);
        MapOutput.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(terminal, parsed, cancellation)));
        return command;
    }

    private static int Run(Terminal terminal, ParseResult parsed, CancellationToken cancellation)
    {
        var folder = parsed.GetRequiredValue(Folder).FullName;
        var target = parsed.GetRequiredValue(CommonOptions.Out).FullName;
        var mayReplace = parsed.GetValue(CommonOptions.Replace);
        CommonOptions.CheckTarget(parsed, target, folder);
        MapOutput.CheckTargets(parsed);
        var source = CountySource.Folder(folder);
        var publish = CommonOptions.PublishingOf(parsed, cancellation);
        var (run, files) = terminal.Work("zoning run", progress =>
        {
            var county = County.Read(source, CommonOptions.ReadingOf(parsed), progress, cancellation);
            var options = CommonOptions.RunOptionsOf(parsed, county);
            var published = county.Run(options, progress, cancellation).Publish(publish);
            return (published, FilesOf(published, parsed.GetValue(Plotly)));
        });
        terminal.SayStep("writing files");
        FolderWriter.Write(target, files, mayReplace, cancellation);
        MapOutput.Write(parsed, terminal, run);
        Tell(terminal, parsed, run, files);
        return ExitCode.Done;
    }

    private static SortedDictionary<string, byte[]> FilesOf(PublishedRun run, bool writesPlotly)
    {
        var files = run.PageFiles();
        if (writesPlotly && !run.IsTooSmall && PlotlyPage.Of(run.Report()) is { } plotly)
        {
            files["report-plotly.html"] = Encoding.UTF8.GetBytes(plotly.Html);
        }

        return files;
    }

    private static void Tell(Terminal terminal, ParseResult parsed, PublishedRun run, SortedDictionary<string, byte[]> files)
    {
        if (!FindingsFolder.Write(parsed, terminal, run.County.Findings, run))
        {
            FindingsText.Write(terminal, run.County.Findings, run.Level, FindingsText.SetAside(parsed));
        }

        if (parsed.GetValue(Plotly) && !PlotlyPage.IsAvailable)
        {
            terminal.SayFault(PlotlyPage.HowToGetIt);
        }

        if (run.IsTooSmall)
        {
            terminal.Say(parsed.GetValue(CommonOptions.Json)
                ? JsonSerializer.Serialize(new { tooSmall = true, summary = run.Summary() })
                : run.Summary());
            return;
        }

        terminal.Say(parsed.GetValue(CommonOptions.Json)
            ? Encoding.UTF8.GetString(files["summary.json"]).TrimEnd()
            : run.Report().Headline);
        terminal.SayFault(
            $"Wrote {files.Count} files to {parsed.GetRequiredValue(CommonOptions.Out).Name}; open report.html in a browser.");
    }
}
