using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Zoning.Figures;
using Zoning.Planning;

namespace Zoning.Cli;

/// <summary><c>zoning swaps FOLDER</c>: packages that providers could exchange so that people who wait are placed.</summary>
internal static class SwapsCommand
{
    private const string Help =
        "Proposes packages that providers could exchange, with consent, so that people who wait are placed and carers drive less: "
        + "zoning swaps county --zones Z05,Z12 --moves 30 --restricted --out swaps. Proposals are for the council and the providers "
        + "concerned: "
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

    private static readonly Option<long?> Iterations = new("--iterations")
    {
        Description = "How long rounds are searched, for each 100 visits of a provider's week. Default: by size, so that a zone "
            + "takes about a minute.",
        HelpName = "N",
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

    private static readonly Option<string?> Tries = new("--tries")
    {
        Description = "With --draw-consent: how many of how many people agreed to a move so far, such as zoning pack answers says. "
            + "Default: 21/29.",
        HelpName = "S/T",
    };

    private static readonly Option<FileInfo?> Declined = new("--declined")
    {
        Description = "What providers declined, restricted/declined.csv of zoning pack answers: it is not proposed again.",
        HelpName = "FILE",
    };

    internal static Command Make(Terminal terminal)
    {
        var command = new Command("swaps", Help)
        {
            Folder, CommonOptions.Out, Zones, Moves, Hours, Iterations, DrawConsent, Draws, Tries, Declined, CommonOptions.Seed,
            CommonOptions.Threads, CommonOptions.AsAt, CommonOptions.Replace, CommonOptions.Quarantine,
        };
        CommonOptions.AddLevels(command);
        CommonOptions.AddAfter(command);
        command.Validators.Add(Check);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(terminal, parsed, cancellation)));
        return command;
    }

    /// <summary>Tells everything that is wrong with the numbers at once.</summary>
    private static void Check(CommandResult result)
    {
        void Need(Option option, bool isRight, FormattableString fault)
        {
            // An option that isn't given has its default only once the line is parsed.
            if (result.GetResult(option) is { Implicit: false } && !isRight)
            {
                result.AddError(FormattableString.Invariant(fault));
            }
        }

        Need(Moves, result.GetValue(Moves) is >= 0 and <= 10_000, $"Moves are {result.GetValue(Moves)}; they must be 0 to 10,000.");
        Need(Hours, result.GetValue(Hours) is >= 0 and <= 1, $"The tolerance of --hours is {result.GetValue(Hours)}; it must be 0 to 1.");
        Need(Iterations, result.GetValue(Iterations) >= 0, $"Iterations are {result.GetValue(Iterations)}; they must be 0 or more.");
        Need(
            Draws,
            result.GetValue(Draws) is >= 1 and <= 1_000
                && (result.GetValue(Draws) == 1 || (result.GetValue(DrawConsent) && result.GetValue(CommonOptions.Restricted))),
            $"--draws is {result.GetValue(Draws)}; it must be 1 to 1,000, and more than 1 needs --draw-consent and --restricted.");
        var tries = result.GetValue(Tries);
        Need(
            Tries, tries is not null && result.GetValue(DrawConsent) && ReadTries(tries) is not null,
            $"--tries is '{tries}'; it takes successes of tries, such as 21/29, together with --draw-consent.");
    }

    private static (int Succeeded, int Tried)? ReadTries(string text) => text.Split('/') is [var some, var all]
        && int.TryParse(some, NumberStyles.None, CultureInfo.InvariantCulture, out var succeeded)
        && int.TryParse(all, NumberStyles.None, CultureInfo.InvariantCulture, out var tried)
        && tried is >= 1 and <= 10_000 && succeeded <= tried
            ? (succeeded, tried) : null;

    private static int Run(Terminal terminal, ParseResult parsed, CancellationToken cancellation)
    {
        var (folder, target) = (parsed.GetRequiredValue(Folder).FullName, parsed.GetRequiredValue(CommonOptions.Out).FullName);
        CommonOptions.CheckTarget(parsed, target,
            [folder, .. parsed.GetValue(Declined) is { DirectoryName: { } at } ? (string[])[at] : []]);
        var findings = new FindingCollector();
        var options = new SwapOptions
        {
            Zones = [.. (parsed.GetValue(Zones) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(code => new ZoneCode(code))],
            MostMoves = parsed.GetValue(Moves),
            HoursTolerance = parsed.GetValue(Hours),
            Iterations = parsed.GetValue(Iterations),
            DrawsConsent = parsed.GetValue(DrawConsent),
            Tries = parsed.GetValue(Tries) is { } tries ? ReadTries(tries)!.Value : new SwapOptions().Tries,
            Seed = parsed.GetValue(CommonOptions.Seed),
            Threads = parsed.GetValue(CommonOptions.Threads),
        };
        var publish = CommonOptions.PublishingOf(parsed, cancellation);
        var (swaps, more, words) = terminal.Work("zoning swaps", progress =>
        {
            var placed = KeepingOptions.Read(parsed, CountySource.Folder(folder), progress, cancellation).OnItsMap();
            var terms = parsed.GetValue(Declined) is { } told
                ? options with
                {
                    Declined = DeclinedFile.Read(InputFile.Read(told.FullName, cancellation: cancellation),
                    placed.County, findings, cancellation)
                }
                : options;
            var plan = placed.FindSwaps(terms, progress, cancellation);
            var run = placed.Run(new RunOptions { Parts = RunParts.Ledger, Seed = options.Seed, Threads = options.Threads },
                progress, cancellation);
            var published = PublishedSwaps.Of(plan, run.Publish(publish), cancellation);
            if (published.Level != OutputLevel.Restricted)
            {
                return (published, [], "");
            }

            var gains = SwapGains.Of(placed, plan, terms, progress, cancellation);
            var draws = options.DrawsConsent ? ConsentDraws.Of(placed, terms, plan, parsed.GetValue(Draws), progress, cancellation) : [];
            return (published, SwapGainFiles.Of(gains, draws, placed).ToList(), SwapGainFiles.Words(gains, draws));
        });
        terminal.SayStep("writing files");
        var files = new SortedDictionary<string, byte[]>(swaps.PageFiles().Concat(more).ToDictionary(), StringComparer.Ordinal);
        FolderWriter.Write(target, files, parsed.GetValue(CommonOptions.Replace), cancellation);
        FindingsText.Write(terminal, findings.ToFindings(), swaps.Level, "");
        terminal.Say(swaps.Summary());
        if (words.Length > 0)
        {
            terminal.Say(words);
        }

        terminal.SayFault(swaps.Level == OutputLevel.Restricted
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"Wrote {swaps.Plan.Proposals.Length:#,0} proposals to {parsed.GetRequiredValue(CommonOptions.Out).Name}. ")
                + "Each needs the consent of the person and of both providers, and a named person of the council "
                + "who decides; doing nothing is in swap-totals.csv."
            : $"Wrote the summary to {parsed.GetRequiredValue(CommonOptions.Out).Name}; open swaps.html in a browser. "
                + "Which packages they are is written with --restricted, for the council and the providers concerned.");
        return ExitCode.Done;
    }
}
