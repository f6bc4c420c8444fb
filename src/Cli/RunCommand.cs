using System.CommandLine;
using System.Text;
using Zoning.Figures;
using Zoning.Planning;

namespace Zoning.Cli;

/// <summary><c>zoning run FOLDER</c>: from a county folder to the page, tables and map.</summary>
internal static class RunCommand
{
    private static readonly Argument<DirectoryInfo> Folder = new("FOLDER") { Description = "The county folder." };

    private static readonly Option<DirectoryInfo?> After = new("--after")
    {
        Description = "An earlier shareable run of the same county: its areas and hidden figures are kept, so that the two can't be compared to tell more.",
        HelpName = "DIR",
    };

    private static readonly Option<bool> Plotly = new("--plotly")
    {
        Description = "Writes a second page with plotly.js inside, where this build holds it.",
    };

    internal static Command Make(Terminal terminal)
    {
        var command = new Command("run", "Draws up the ledger of a county folder and writes page, tables and map.")
        {
            Folder, CommonOptions.Out, CommonOptions.AsAt, CommonOptions.Set, CommonOptions.Seed, CommonOptions.Threads, CommonOptions.Replace,
            CommonOptions.Quarantine, CommonOptions.Findings, CommonOptions.Json, After, Plotly,
        };
        CommonOptions.AddLevels(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(After) is not null && (result.GetValue(CommonOptions.Internal) || result.GetValue(CommonOptions.Restricted)))
            {
                result.AddError("--after keeps shareable releases from telling more together; it goes with shareable output only.");
            }
        });
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(terminal, parsed, cancellation)));
        return command;
    }

    private static int Run(Terminal terminal, ParseResult parsed, CancellationToken cancellation)
    {
        var folder = parsed.GetRequiredValue(Folder).FullName;
        var target = parsed.GetRequiredValue(CommonOptions.Out).FullName;
        var mayReplace = parsed.GetValue(CommonOptions.Replace);
        FolderWriter.Check(target, mayReplace, folder);
        var options = OptionsOf(parsed, folder, cancellation);
        var reading = new CountyOptions { AsOf = parsed.GetValue(CommonOptions.AsAt), Quarantine = parsed.GetValue(CommonOptions.Quarantine) };
        var (run, files) = terminal.Work("zoning run", progress =>
        {
            var county = County.Read(folder, reading, progress, cancellation);
            var made = CountyRun.Of(county, options, progress, cancellation);
            return (made, FilesOf(made, parsed.GetValue(Plotly)));
        });
        terminal.SayStep("writing files");
        FolderWriter.Write(target, files, mayReplace, cancellation);
        Tell(terminal, parsed, run, files);
        return ExitCode.Done;
    }

    private static RunOptions OptionsOf(ParseResult parsed, string folder, CancellationToken cancellation)
    {
        var assumptions = AssumptionsFile.Read(CountySource.Folder(folder), cancellation);
        foreach (var setting in parsed.GetValue(CommonOptions.Set) ?? [])
        {
            assumptions = assumptions.With(setting);
        }

        return new RunOptions
        {
            Level = CommonOptions.LevelOf(parsed),
            Assumptions = assumptions,
            Seed = parsed.GetValue(CommonOptions.Seed),
            Threads = parsed.GetValue(CommonOptions.Threads),
            RoundsIterations = PublishedRounds.DefaultIterations,
            ForecastWeeks = PublishedForecast.DefaultWeeks,
            WritesFindings = parsed.GetValue(CommonOptions.Findings),
            After = parsed.GetValue(After) is { } earlier ? WrittenRun.Read(CountySource.Folder(earlier.FullName), cancellation).ToEarlierRelease() : null,
        };
    }

    private static SortedDictionary<string, byte[]> FilesOf(CountyRun run, bool writesPlotly)
    {
        var files = run.PageFiles();
        if (writesPlotly && PlotlyPage.Of(run.Report()) is { } plotly)
        {
            files["report-plotly.html"] = Encoding.UTF8.GetBytes(plotly.Html);
        }

        return files;
    }

    private static void Tell(Terminal terminal, ParseResult parsed, CountyRun run, SortedDictionary<string, byte[]> files)
    {
        if (!run.Options.WritesFindings && !run.County.Findings.IsEmpty)
        {
            FindingsText.Write(terminal, run.County.Findings);
        }

        if (parsed.GetValue(Plotly) && !PlotlyPage.IsAvailable)
        {
            terminal.SayFault(PlotlyPage.HowToGetIt);
        }

        terminal.Say(parsed.GetValue(CommonOptions.Json)
            ? Encoding.UTF8.GetString(files["summary.json"]).TrimEnd()
            : run.Report().Headline);
        terminal.SayFault($"Wrote {files.Count} files to {parsed.GetRequiredValue(CommonOptions.Out).Name}; open report.html in a browser.");
    }
}
