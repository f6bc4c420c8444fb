using System.CommandLine;
using System.Text;
using Zoning.Demand;
using Zoning.Figures;
using Zoning.Planning;
using Zoning.Routing;

namespace Zoning.Cli;

/// <summary><c>zoning rounds FOLDER</c>: plans every provider's rounds of a day or a week, each by itself.</summary>
internal static class RoundsCommand
{
    private static readonly Argument<DirectoryInfo> Folder = new("FOLDER") { Description = "The county folder." };

    private static readonly Option<DayOfWeek> Day = new("--day")
    {
        Description = "The day: mon, tue, wed, thu, fri, sat or sun. Default: tue.",
        HelpName = "DAY",
        DefaultValueFactory = _ => DayOfWeek.Tuesday,
        CustomParser = result => ReadDay(result),
    };

    private static readonly Option<bool> Week = new("--week") { Description = "Plans a whole week, with rests between days." };

    private static readonly Option<string?> Provider = new("--provider")
    {
        Description = "Plans this provider's rounds only. Default: every provider, each by itself.",
        HelpName = "ID",
    };

    private static readonly Option<string?> Zones = new("--zones")
    {
        Description = "Plans the packages of these zones only: codes with commas between. Default: all.",
        HelpName = "CODES",
    };

    private static readonly Option<long?> Iterations = new("--iterations")
    {
        Description = "Iterations of the search in all, shared out by visits; repeatable. Default: 200000 for a day, 2000000 for a week.",
        HelpName = "N",
    };

    private static readonly Option<double?> Seconds = new("--seconds")
    {
        Description = "Seconds of the search in all, in place of iterations. Marks everything written as not repeatable.",
        HelpName = "S",
    };

    private static readonly Option<bool> Warm = new("--warm") { Description = "Starts from today's rounds, where the folder has them." };

    internal static Command Make(Terminal terminal)
    {
        var command = new Command("rounds", "Plans every provider's rounds, each by itself, and sets them beside today's.")
        {
            Folder, CommonOptions.Out, Day, Week, Provider, Zones, Iterations, Seconds, Warm, CommonOptions.AsAt, CommonOptions.Seed, CommonOptions.Threads,
            CommonOptions.Replace, CommonOptions.Quarantine,
        };
        CommonOptions.AddLevels(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(Week) && result.GetResult(Day) is { Implicit: false })
            {
                result.AddError("--day and --week exclude each other.");
            }

            if (result.GetValue(Iterations) is not null && result.GetValue(Seconds) is not null)
            {
                result.AddError("--iterations and --seconds exclude each other.");
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
        var options = OptionsOf(parsed);
        var reading = new CountyOptions { AsOf = parsed.GetValue(CommonOptions.AsAt), Quarantine = parsed.GetValue(CommonOptions.Quarantine) };
        var rounds = terminal.Work("zoning rounds", progress =>
        {
            var county = County.Read(folder, reading, progress, cancellation);
            return Plan(parsed, county, options, progress, cancellation);
        });

        // A stop keeps the best rounds so far: what was asked to stop is the search, not the writing.
        var files = FilesOf(rounds);
        terminal.SayStep("writing files");
        FolderWriter.Write(target, files, mayReplace, CancellationToken.None);
        terminal.Say(rounds.Report().Summary);
        if (cancellation.IsCancellationRequested)
        {
            terminal.SayFault("Stopped: the best rounds so far are written, and marked as not repeatable.");
            return ExitCode.Stopped;
        }

        terminal.SayFault($"Wrote {files.Count} files to {parsed.GetRequiredValue(CommonOptions.Out).Name}; rounds.md tells what to make of them.");
        return ExitCode.Done;
    }

    private static PublishedRounds Plan(
        ParseResult parsed, County county, SolveOptions options, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        if (county.Visits is null)
        {
            throw new ArgumentException("The folder has no visits.csv; rounds can't be planned without visits.");
        }

        var zones = parsed.GetValue(Zones)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var part = zones is null ? county : PublishedRounds.Within(county, zones);
        var all = parsed.GetValue(Week) ? part.WeekOfRounds() : part.Rounds(parsed.GetValue(Day));
        var chosen = parsed.GetValue(Provider) is { } provider ? all.Only(new ProviderId(provider)) : all;
        var solved = chosen.Solve(new RoundSearch(), options, parsed.GetValue(Warm) ? RoundStart.Today : RoundStart.Scratch, progress, cancellation);
        var comparison = RoundsComparison.Of(solved) with { IsPart = zones is not null || parsed.GetValue(Provider) is not null };
        return PublishedRounds.Of(comparison, part, CommonOptions.LevelOf(parsed));
    }

    private static SolveOptions OptionsOf(ParseResult parsed) => new()
    {
        Iterations = parsed.GetValue(Iterations)
            ?? (parsed.GetValue(Week) ? PublishedRounds.DefaultWeekIterations : PublishedRounds.DefaultCommandIterations),
        Seconds = parsed.GetValue(Seconds),
        Seed = parsed.GetValue(CommonOptions.Seed),
        Threads = parsed.GetValue(CommonOptions.Threads),
    };

    private static SortedDictionary<string, byte[]> FilesOf(PublishedRounds rounds)
    {
        var files = new SortedDictionary<string, byte[]>(rounds.Files(), StringComparer.Ordinal);
        if (rounds.Level == OutputLevel.Restricted)
        {
            var caption = new FigureCaption(rounds.County.AsOf, rounds.Level, rounds.County.IsSynthetic, rounds.County.Attributions);
            for (var provider = 0; provider < rounds.Comparison.Providers.Length; provider++)
            {
                var figure = GanttChart.Of(rounds.Gantt(provider), caption);
                files[$"restricted/{figure.Key}.svg"] = Encoding.UTF8.GetBytes(figure.Svg);
            }
        }

        return files;
    }

    private static DayOfWeek ReadDay(System.CommandLine.Parsing.ArgumentResult result)
    {
        for (var day = 0; day < 7; day++)
        {
            if (string.Equals(CareDaysReading.WordOf(day), result.Tokens[0].Value, StringComparison.OrdinalIgnoreCase))
            {
                return (DayOfWeek)((day + 1) % 7);
            }
        }

        result.AddError($"'{result.Tokens[0].Value}' is not a day; write mon, tue, wed, thu, fri, sat or sun.");
        return DayOfWeek.Tuesday;
    }
}
