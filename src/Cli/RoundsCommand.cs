using System.CommandLine;
using Zoning.Demand;
using Zoning.Figures;
using Zoning.Planning;

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
        Description = "Plans this provider's rounds only. Default: every provider, each separately.",
        HelpName = "ID",
    };

    private static readonly Option<string?> Zones = new("--zones")
    {
        Description = "Plans the packages of these zones only: codes separated by commas. Default: all.",
        HelpName = "CODES",
    };

    private static readonly Option<long?> Iterations = new("--iterations")
    {
        Description =
            "Iterations of the search in total, shared by visits; repeatable. More is slower and never worse. "
            + "Default: 20000 for a day, 140000 for a week. Where rounds are kept: of each step of each provider, 2000.",
        HelpName = "N",
    };

    private static readonly Option<double?> Seconds = new("--seconds")
    {
        Description = "Seconds of the search in total, instead of iterations. All output is then marked as not repeatable.",
        HelpName = "S",
    };

    private static readonly Option<bool> Recombine = new("--recombine")
    {
        Description =
            "Also chooses the best set of the rounds that the search has seen, by exact search. It pays in long searches, from about "
            + "500 iterations a visit.",
    };

    private static readonly Option<DateOnly?> Date = new("--date")
    {
        Description = "A date in place of a day: its day of the week, and carers' shifts by holidays.csv.",
        HelpName = "DATE",
        CustomParser = result => CommonOptions.ReadDate(result),
    };

    private static readonly Option<bool> Warm = new("--warm") { Description = "Starts from today's rounds, if the folder has them." };

    private static readonly Option<RoundsSolver> Solver = new("--solver")
    {
        Description =
            "Who plans: own, the built-in search; exact, the best rounds, proved, of at most 14 visits a provider; ortools, the routing "
            + "library of Google OR-Tools, a measuring stick that refuses days with a visit by two carers. Default: own.",
        HelpName = "NAME",
        DefaultValueFactory = _ => RoundsSolver.Own,
        CustomParser = ReadSolver,
    };

    private static readonly Option<bool> Prove = new("--prove")
    {
        Description = "Proves how far each provider's rounds are from the best possible, at most, for days of up to 300 visits; some "
            + "minutes. Default: for up to 45 visits.",
    };

    private const string Help =
        "Plans each provider's rounds separately and compares them with today's. Two carers are ill: "
        + "zoning rounds county --day tue --off K2,K7 --restricted --out rounds. Keep a plan, place what is new: "
        + "zoning rounds county --keep rounds/restricted/rounds.csv --fixed P1,K4 --out again.";

    internal static Command Make(Terminal terminal)
    {
        var command = new Command("rounds", Help)
        {
            Folder, CommonOptions.Out, Day, Week, Date, Provider, Zones, Iterations, Seconds, Warm, Learned.Times, Solver, Prove,
            CommonOptions.AsAt, CommonOptions.Seed, CommonOptions.Threads, Recombine,
            CommonOptions.Replace, CommonOptions.Quarantine, FindingsFolder.Findings, CommonOptions.ProtectProviders, CommonOptions.KeyFile,
        };
        CommonOptions.AddLevels(command);
        CommonOptions.AddAfter(command);
        KeepingOptions.AddTo(command);
        command.Add(RoundsSlotsCommand.Make(terminal));
        command.Add(RoundsHandoutCommand.Make(terminal));
        command.Add(RoundsContinuityCommand.Make(terminal));
        command.Validators.Add(result =>
        {
            if (KeepingOptions.IsAskedIn(result)
                && (result.GetResult(Seconds) is { Implicit: false } || result.GetResult(Warm) is { Implicit: false }))
            {
                result.AddError("--seconds and --warm cannot be used where rounds are kept (--off, --keep, --fixed, --tolerance): "
                    + "they start from those rounds, in short steps of --iterations each.");
            }

            if (KeepingOptions.IsAskedIn(result) && result.GetValue(Solver) != RoundsSolver.Own)
            {
                result.AddError("--solver exact and --solver ortools plan anew; they cannot be used where rounds are kept "
                    + "(--off, --keep, --fixed, --tolerance).");
            }

            if (result.GetValue(Week) && result.GetResult(Day) is { Implicit: false })
            {
                result.AddError("--day and --week cannot be used together.");
            }

            if (result.GetResult(Date) is not null && (result.GetValue(Week) || result.GetResult(Day) is { Implicit: false }))
            {
                result.AddError("--date cannot be used together with --day or --week.");
            }

            if (result.GetValue(Iterations) is not null && result.GetValue(Seconds) is not null)
            {
                result.AddError("--iterations and --seconds cannot be used together.");
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
        CommonOptions.CheckTarget(parsed, target, folder);
        var publish = CommonOptions.PublishingOf(parsed, cancellation);
        var source = CountySource.Folder(folder);
        var run = terminal.Work("zoning rounds", progress =>
        {
            var county = KeepingOptions.Read(parsed, source, progress, cancellation);
            var rounds = OptionsOf(parsed);
            var learned = Learned.TimesOf(parsed, terminal, folder, county, cancellation);
            rounds = rounds with { Options = rounds.Options with { Learned = learned } };
            var options = CommonOptions.RunOptionsOf(parsed, county) with { Parts = RunParts.Rounds, Rounds = rounds };
            var published = county.Run(options, progress, cancellation).Publish(publish);
            _ = published.Rounds;
            return published;
        });

        // A stop keeps the best rounds so far: what was asked to stop is the search, not the writing.
        var files = run.RoundsFiles();
        terminal.SayStep("writing files");
        FolderWriter.Write(target, files, mayReplace, CancellationToken.None);
        FindingsFolder.Write(parsed, terminal, run.County.Findings);
        if (run.IsTooSmall)
        {
            terminal.Say(run.Summary());
            return ExitCode.Done;
        }

        terminal.Say(run.Rounds!.Report().Summary);
        if (RoundsSolvers.Words(run.Rounds!.Comparison.Solved) is { Length: > 0 } solver)
        {
            terminal.Say(solver);
        }

        if (run.Level == OutputLevel.Restricted)
        {
            foreach (var change in ReplanText.Of(run.Rounds!.Comparison.Solved))
            {
                terminal.Say(change);
            }
        }

        if (cancellation.IsCancellationRequested)
        {
            terminal.SayFault("Stopped: the best rounds so far are written, and marked as not repeatable.");
            return ExitCode.Stopped;
        }

        terminal.SayFault(
            $"Wrote {files.Count} files to {parsed.GetRequiredValue(CommonOptions.Out).Name}; rounds.md explains them.");
        return ExitCode.Done;
    }

    private static RunRounds OptionsOf(ParseResult parsed) => new()
    {
        Day = parsed.GetValue(Week) ? null : parsed.GetValue(Date)?.DayOfWeek ?? parsed.GetValue(Day),
        Recombines = parsed.GetValue(Recombine),
        Iterations = parsed.GetValue(Iterations),
        Seconds = parsed.GetValue(Seconds),
        StartsFromToday = parsed.GetValue(Warm),
        Solver = parsed.GetValue(Solver),
        Proves = parsed.GetValue(Prove),
        Provider = parsed.GetValue(Provider) is { } provider ? new ProviderId(provider) : null,
        Keep = KeepingOptions.Of(parsed),
        Options = KeepingOptions.OptionsOf(parsed) with
        {
            Date = parsed.GetValue(Date),
            OnlyIn =
            [
                .. (parsed.GetValue(Zones)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [])
                    .Select(code => new ZoneCode(code)),
            ],
        },
    };

    internal static DayOfWeek ReadDay(System.CommandLine.Parsing.ArgumentResult result)
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

    private static RoundsSolver ReadSolver(System.CommandLine.Parsing.ArgumentResult result)
    {
        switch (result.Tokens[0].Value)
        {
            case "own":
                return RoundsSolver.Own;
            case "exact":
                return RoundsSolver.Exact;
            case "ortools":
                return RoundsSolver.OrTools;
            default:
                result.AddError($"'{result.Tokens[0].Value}' is not a solver; write own, exact or ortools.");
                return RoundsSolver.Own;
        }
    }
}
