using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Zoning.Planning;

namespace Zoning.Cli;

/// <summary><c>zoning swaps FOLDER</c>: packages that providers could exchange so that people who wait are placed.</summary>
internal static class SwapsCommand
{
    private const string Help =
        "Proposes packages that providers could exchange, with consent, so that people who wait are placed and carers drive less: "
        + "zoning swaps county --zones Z05,Z12 --moves 30 --restricted --out swaps. Proposals are for the council and the providers concerned: "
        + "people decide.";

    private static readonly Argument<DirectoryInfo> Folder = new("FOLDER") { Description = "The county folder." };

    private static readonly Option<string?> Zones = new("--zones")
    {
        Description = "The zones whose packages may move and whose waiting list is to be emptied, with commas between them. Default: all.",
        HelpName = "CODES",
    };

    private static readonly Option<int> Moves = new("--moves")
    {
        Description = "The most packages that change provider, 0 to 10,000; placing people who wait does not count.",
        HelpName = "N",
        DefaultValueFactory = _ => new SwapOptions().MostMoves,
    };

    private static readonly Option<decimal> Hours = new("--hours")
    {
        Description = "By how much of its weekly hours a provider's swapped packages may differ, in and out, 0 to 1.",
        HelpName = "SHARE",
        DefaultValueFactory = _ => new SwapOptions().HoursTolerance,
    };

    private static readonly Option<long> Iterations = new("--iterations")
    {
        Description = "How long rounds are searched, for each 100 visits of a provider's week.",
        HelpName = "N",
        DefaultValueFactory = _ => new SwapOptions().Iterations,
    };

    private static readonly Option<bool> DrawConsent = new("--draw-consent")
    {
        Description = "Draws consent where nobody was asked, by the seed: a what-if. Default: consent that isn't known counts as no.",
    };

    private static readonly Option<int> Draws = new("--draws")
    {
        Description = "With --draw-consent: how many draws of consent are searched, 1 to 1,000, for the range that not knowing it leaves. "
            + "Each costs a whole search.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    internal static Command Make(Terminal terminal)
    {
        var command = new Command("swaps", Help)
        {
            Folder, CommonOptions.Out, Zones, Moves, Hours, Iterations, DrawConsent, Draws, CommonOptions.Seed, CommonOptions.Threads,
            CommonOptions.AsAt, CommonOptions.Replace, CommonOptions.Quarantine, CommonOptions.Restricted,
        };
        command.Validators.Add(KeepingOptions.NeedRestricted);
        command.Validators.Add(CheckDraws);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(terminal, parsed, cancellation)));
        return command;
    }

    private static void CheckDraws(CommandResult command)
    {
        var draws = command.GetResult(Draws) is { Implicit: false } ? command.GetValue(Draws) : 1; // no default is there yet
        if (draws is < 1 or > 1_000 || (draws > 1 && !command.GetValue(DrawConsent)))
        {
            command.AddError($"--draws is {draws}; it must be 1 to 1,000, and more than 1 needs --draw-consent.");
        }
    }

    private static int Run(Terminal terminal, ParseResult parsed, CancellationToken cancellation)
    {
        var (folder, target) = (parsed.GetRequiredValue(Folder).FullName, parsed.GetRequiredValue(CommonOptions.Out).FullName);
        CommonOptions.CheckTarget(parsed, target, folder);
        var options = new SwapOptions
        {
            Zones = [.. (parsed.GetValue(Zones) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(code => new ZoneCode(code))],
            MostMoves = parsed.GetValue(Moves),
            HoursTolerance = parsed.GetValue(Hours),
            Iterations = parsed.GetValue(Iterations),
            DrawsConsent = parsed.GetValue(DrawConsent),
            Seed = parsed.GetValue(CommonOptions.Seed),
            Threads = parsed.GetValue(CommonOptions.Threads),
        };
        var (placed, plan, gains, draws) = terminal.Work("zoning swaps", progress =>
        {
            var county = KeepingOptions.Read(parsed, CountySource.Folder(folder), progress, cancellation).OnItsMap();
            var found = county.FindSwaps(options, progress, cancellation);
            var gained = SwapGains.Of(county, found, options, progress, cancellation);
            var drawn = options.DrawsConsent
                ? ConsentDraws.Of(county, options, found, parsed.GetValue(Draws), progress, cancellation)
                : [];
            return (county, found, gained, drawn);
        });
        terminal.SayStep("writing files");
        var files = new SortedDictionary<string, byte[]>(
            SwapFiles.Of(plan, placed).Concat(SwapGainFiles.Of(gains, draws, placed)).ToDictionary(), StringComparer.Ordinal)
        {
            [RestrictedFolder.Mark] = RestrictedFolder.MarkContent,
        };
        FolderWriter.Write(target, files, parsed.GetValue(CommonOptions.Replace), cancellation);
        terminal.Say(SwapFiles.Words(plan, placed));
        terminal.Say(SwapGainFiles.Words(gains, draws));
        terminal.SayFault(string.Create(
            CultureInfo.InvariantCulture,
            $"Wrote {plan.Proposals.Length:#,0} proposals to {parsed.GetRequiredValue(CommonOptions.Out).Name}. Each needs the consent of the person and ")
            + "of both providers, and a named person of the council who decides; doing nothing is in swap-totals.csv.");
        return ExitCode.Done;
    }
}
