using System.CommandLine;
using System.Globalization;
using Zoning.Figures;
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

    internal static Command Make(Terminal terminal)
    {
        var command = new Command("swaps", Help)
        {
            Folder, CommonOptions.Out, Zones, Moves, Hours, Iterations, DrawConsent, CommonOptions.Seed, CommonOptions.Threads, CommonOptions.AsAt,
            CommonOptions.Replace, CommonOptions.Quarantine,
        };
        CommonOptions.AddLevels(command);
        CommonOptions.AddAfter(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(terminal, parsed, cancellation)));
        return command;
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
        var publish = CommonOptions.PublishingOf(parsed, cancellation);
        var swaps = terminal.Work("zoning swaps", progress =>
        {
            var placed = KeepingOptions.Read(parsed, CountySource.Folder(folder), progress, cancellation).OnItsMap();
            var plan = placed.FindSwaps(options, progress, cancellation);
            var run = placed.Run(new RunOptions { Parts = RunParts.Ledger, Seed = options.Seed, Threads = options.Threads }, progress, cancellation);
            return PublishedSwaps.Of(plan, run.Publish(publish), cancellation);
        });
        terminal.SayStep("writing files");
        FolderWriter.Write(target, swaps.PageFiles(), parsed.GetValue(CommonOptions.Replace), cancellation);
        terminal.Say(swaps.Summary());
        terminal.SayFault(swaps.Level == OutputLevel.Restricted
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"Wrote {swaps.Plan.Proposals.Length:#,0} proposals to {parsed.GetRequiredValue(CommonOptions.Out).Name}. Each needs the consent of ")
                + "the person and of both providers, and a named person of the council who decides; doing nothing is in swap-totals.csv."
            : $"Wrote the summary to {parsed.GetRequiredValue(CommonOptions.Out).Name}; open swaps.html in a browser. "
                + "Which packages they are is written with --restricted, for the council and the providers concerned.");
        return ExitCode.Done;
    }
}
