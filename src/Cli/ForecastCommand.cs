using System.CommandLine;
using Zoning.Figures;
using Zoning.Planning;

namespace Zoning.Cli;

/// <summary><c>zoning forecast FOLDER</c>: what will be needed, what could be given, and how sure that is.</summary>
internal static class ForecastCommand
{
    private const int MostWeeks = 104;

    private static readonly Argument<DirectoryInfo> Folder = new("FOLDER") { Description = "The county folder." };

    private static readonly Option<int> Weeks = new("--weeks")
    {
        Description = $"Weeks ahead, 1 to {MostWeeks}. Default: {PublishedForecast.DefaultWeeks}, a quarter of a year.",
        HelpName = "N",
        DefaultValueFactory = _ => PublishedForecast.DefaultWeeks,
        CustomParser = result => CommonOptions.ReadWhole(
            result, 1, MostWeeks,
            $"--weeks takes a whole number from 1 to {MostWeeks}; further ahead see the outlook, which is not a forecast."),
    };

    private static readonly Option<ForecastBy> By = new("--by")
    {
        Description =
            "The finest areas: zone, group or county. Shareable output always shows the county only. Default: group.",
        HelpName = "AREAS",
        DefaultValueFactory = _ => ForecastBy.Group,
        CustomParser = result => ReadBy(result),
    };

    private static readonly Option<string?> Grouping = new("--grouping")
    {
        Description = "The grouping whose groups are forecast, such as locality. Default: the map's first.",
        HelpName = "NAME",
    };

    private static readonly Option<string> Model = new("--model")
    {
        Description =
            $"The model: {string.Join(", ", ForecastModels.Keys)}. Default: auto, which combines several and calibrates their ranges.",
        HelpName = "KEY",
        DefaultValueFactory = _ => "auto",
    };

    static ForecastCommand()
    {
        Model.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } key && !ForecastModels.Keys.Contains(key))
            {
                result.AddError($"There is no model '{key}'. Use one of: {string.Join(", ", ForecastModels.Keys)}.");
            }
        });
    }

    internal static Command Make(Terminal terminal)
    {
        var command = new Command("forecast", "Forecasts need, capacity and the gap (need less capacity), by week and area, with ranges.")
        {
            Folder, CommonOptions.Out, Weeks, By, Grouping, Model, Learned.Trees, CommonOptions.AsAt, CommonOptions.Seed,
            CommonOptions.Threads, CommonOptions.Replace, CommonOptions.ProtectProviders,
            CommonOptions.Quarantine, FindingsFolder.Findings, CommonOptions.KeyFile,
        };
        CommonOptions.AddLevels(command);
        CommonOptions.AddAfter(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(terminal, parsed, cancellation)));
        return command;
    }

    private static int Run(Terminal terminal, ParseResult parsed, CancellationToken cancellation)
    {
        var folder = parsed.GetRequiredValue(Folder).FullName;
        var target = parsed.GetRequiredValue(CommonOptions.Out).FullName;
        var mayReplace = parsed.GetValue(CommonOptions.Replace);
        CommonOptions.CheckTarget(parsed, target, folder);
        var publish = CommonOptions.PublishingOf(parsed, cancellation);
        var source = CountySource.Folder(folder);
        var (run, files) = terminal.Work("zoning forecast", progress =>
        {
            var county = County.Read(source, CommonOptions.ReadingOf(parsed), progress, cancellation);
            var options = CommonOptions.RunOptionsOf(parsed, county) with { Parts = RunParts.Forecast, Forecast = OptionsOf(parsed) };
            var published = county.Run(options, progress, cancellation).Publish(publish);
            return (published, published.ForecastFiles());
        });
        terminal.SayStep("writing files");
        FolderWriter.Write(target, files, mayReplace, cancellation);
        FindingsFolder.Write(parsed, terminal, run.County.Findings);
        if (run.IsTooSmall)
        {
            terminal.Say(run.Summary());
            return ExitCode.Done;
        }

        terminal.Say(run.Forecast!.Report().Summary);
        terminal.SayFault(
            $"Wrote {files.Count} files to {parsed.GetRequiredValue(CommonOptions.Out).Name}; open forecast.html in a browser.");
        return ExitCode.Done;
    }

    private static CountyForecastOptions OptionsOf(ParseResult parsed) => new()
    {
        Weeks = parsed.GetValue(Weeks),
        By = parsed.GetValue(By),
        Grouping = parsed.GetValue(Grouping),
        Model = parsed.GetRequiredValue(Model),
        Candidates = Learned.CandidatesOf(parsed),
    };

    private static ForecastBy ReadBy(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (Enum.TryParse<ForecastBy>(result.Tokens[0].Value, ignoreCase: true, out var by)
            && Enum.IsDefined(by) && !char.IsAsciiDigit(result.Tokens[0].Value[0]))
        {
            return by;
        }

        result.AddError($"'{result.Tokens[0].Value}' is not a kind of area; write zone, group or county.");
        return ForecastBy.Zone;
    }
}
