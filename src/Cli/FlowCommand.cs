using System.CommandLine;
using System.CommandLine.Parsing;
using Zoning.Figures;
using Zoning.Planning;

namespace Zoning.Cli;

/// <summary>
/// <c>zoning flow FOLDER</c> and <c>zoning policies FOLDER</c>: from referral to placed to ended, and who should be offered the package.
/// </summary>
internal static class FlowCommand
{
    private const string FlowHelp =
        "Simulates what becomes of referrals and of the waiting list if packages are offered in one way, from the people of today's "
            + "folder: "
        + "zoning flow county --policy liverpool --weeks 104 --internal --out flow. A simulation, not a promise: flow-sources.csv "
            + "lists what it rests on.";

    private const string PoliciesHelp =
        "Compares six ways of offering packages on the same referrals with the same chance: "
        + "zoning policies county --weeks 104 --replications 200 --internal --out policies. --policy is the way that others are "
            + "compared with.";

    private static readonly Argument<DirectoryInfo> Folder = new("FOLDER") { Description = "The county folder." };

    private static readonly Option<string> Policy = new("--policy")
    {
        Description = "The way of offering packages: "
            + string.Join("; ", FlowPolicies.All.Select(one => $"{one.Name} ({one.Does})")) + ".",
        HelpName = "NAME",
        DefaultValueFactory = _ => new FlowOptions().Policy,
    };

    private static readonly Option<int> Weeks = new("--weeks")
    {
        Description = "Weeks from the day after the as-at day, 1 to 520.",
        HelpName = "N",
        DefaultValueFactory = _ => new FlowOptions().Weeks,
        CustomParser = result => CommonOptions.ReadWhole(result, 1, FlowOptions.MostWeeks, "--weeks takes a whole number from 1 to 520."),
    };

    private static readonly Option<int?> RoundsWeek = new("--week")
    {
        Description = "A week, from 1 to --weeks, whose rounds are planned as well, beside the square-root rule: minutes of work "
            + "for six ways of offering. With --internal or --restricted only.",
        HelpName = "N",
        CustomParser = result => CommonOptions.ReadWhole(result, 1, FlowOptions.MostWeeks, "--week takes a whole number from 1 to 520."),
    };

    private static readonly Option<int> Replications = new("--replications")
    {
        Description = "How often it is simulated, 2 to 100,000; more make intervals narrower.",
        HelpName = "N",
        DefaultValueFactory = _ => new FlowOptions().Replications,
        CustomParser = result =>
            CommonOptions.ReadWhole(result, 2, FlowOptions.MostReplications, "--replications takes a whole number from 2 to 100000."),
    };

    private static readonly Option<string> Buyers = new("--buyers")
    {
        Description = "Who buys: " + string.Join("; ", FlowBuyers.All.Select(one => $"{one.Name} ({one.Does})")) + ".",
        HelpName = "NAME",
        DefaultValueFactory = _ => new FlowOptions().Buyers,
    };

    internal static Command MakeFlow(Terminal terminal) => Make("flow", FlowHelp, (parsed, cancellation) => Run(
        terminal, parsed, "zoning flow", "flow.html",
        (run, options, publish, progress) =>
        {
            var flow = run.SimulateFlow(options, progress, cancellation).Publish(publish);
            return (flow.PageFiles(), flow.Summary(), "");
        },
        cancellation));

    internal static Command MakePolicies(Terminal terminal) => Make("policies", PoliciesHelp, (parsed, cancellation) => Run(
        terminal, parsed, "zoning policies", "policies.html",
        (run, options, publish, progress) =>
        {
            var policies = run.ComparePolicies(options, progress, cancellation).Publish(publish);
            return (policies.PageFiles(), policies.Summary(), policies.ToTable().ToText());
        },
        cancellation));

    private static Command Make(string name, string help, Func<ParseResult, CancellationToken, int> run)
    {
        var command = new Command(name, help)
        {
            Folder, CommonOptions.Out, Policy, Buyers, Weeks, RoundsWeek, Replications, CommonOptions.Seed, CommonOptions.Threads,
            CommonOptions.AsAt,
            CommonOptions.Set, CommonOptions.Replace, CommonOptions.Quarantine,
        };
        CommonOptions.AddLevels(command);
        CommonOptions.AddAfter(command);
        command.Validators.Add(CheckPolicy);
        command.SetAction((parsed, cancellation) => Task.FromResult(run(parsed, cancellation)));
        return command;
    }

    private static void CheckPolicy(CommandResult result)
    {
        // An option that isn't given has its default only once the line is parsed.
        if (result.GetResult(Policy) is { Implicit: false } && FlowPolicies.WhyNot(result.GetValue(Policy) ?? "") is { } reason)
        {
            result.AddError(reason);
        }

        if (result.GetResult(Buyers) is { Implicit: false } && FlowBuyers.WhyNot(result.GetValue(Buyers) ?? "") is { } unknown)
        {
            result.AddError(unknown);
        }
    }

    private static int Run(
        Terminal terminal, ParseResult parsed, string title, string page,
        Func<CountyRun, FlowOptions, PublishOptions, IProgress<WorkProgress>?, (SortedDictionary<string, byte[]> Files, string Summary,
            string Table)> work,
        CancellationToken cancellation)
    {
        var (folder, target) = (parsed.GetRequiredValue(Folder).FullName, parsed.GetRequiredValue(CommonOptions.Out).FullName);
        CommonOptions.CheckTarget(parsed, target, folder);
        var publish = CommonOptions.PublishingOf(parsed, cancellation);
        var options = new FlowOptions
        {
            Policy = parsed.GetValue(Policy)!,
            Buyers = parsed.GetValue(Buyers)!,
            Weeks = parsed.GetValue(Weeks),
            RoundsWeek = parsed.GetValue(RoundsWeek),
            Replications = parsed.GetValue(Replications),
            Seed = parsed.GetValue(CommonOptions.Seed),
            Threads = parsed.GetValue(CommonOptions.Threads),
        };
        if (options.RoundsWeek is not null && publish.Level == OutputLevel.Shareable)
        {
            throw new ArgumentException("Rounds of a week are for the council's own use: give --internal or --restricted with --week.");
        }

        if (options.WhyNot() is { } reason)
        {
            throw new ArgumentException(reason);
        }

        var (files, summary, table) = terminal.Work(title, progress =>
        {
            var placed = KeepingOptions.Read(parsed, CountySource.Folder(folder), progress, cancellation).OnItsMap();
            var run = placed.Run(
                CommonOptions.RunOptionsOf(parsed, placed.County) with { Parts = RunParts.Ledger }, progress, cancellation);
            return work(run, options, publish, progress);
        });
        terminal.SayStep("writing files");
        FolderWriter.Write(target, files, parsed.GetValue(CommonOptions.Replace), cancellation);
        if (table.Length > 0)
        {
            terminal.Say(table);
        }

        terminal.Say(summary);
        terminal.SayFault($"Wrote {parsed.GetRequiredValue(CommonOptions.Out).Name}; open {page} in a browser. "
            + "It is a simulation: flow-sources.csv says which figures are measured, derived or assumed.");
        return ExitCode.Done;
    }
}
