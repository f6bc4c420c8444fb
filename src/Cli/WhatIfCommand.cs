using System.CommandLine;
using Zoning.Figures;
using Zoning.Planning;

namespace Zoning.Cli;

/// <summary><c>zoning whatif FOLDER SCENARIO</c>: what a county would look like under dated levers.</summary>
internal static class WhatIfCommand
{
    private const string Help =
        "Shows what a county would look like if: zoning whatif county winter.csv --out winter. The scenario has a row for each lever; "
        + "docs/reference/levers.md lists them.";

    internal static readonly Option<int> Weeks = new("--weeks")
    {
        Description = "How far to look, 13 to 260 weeks from the as-at day. Default: 52.",
        HelpName = "N",
        DefaultValueFactory = _ => 52,
        CustomParser = result => CommonOptions.ReadWhole(result, 13, 260, "--weeks takes a whole number from 13 to 260."),
    };

    internal static readonly Option<int> Draws = new("--draws")
    {
        Description = "How often the sizes of levers are drawn between low and high, 20 to 10,000. Default: 200.",
        HelpName = "N",
        DefaultValueFactory = _ => 200,
        CustomParser = result => CommonOptions.ReadWhole(result, 20, 10_000, "--draws takes a whole number from 20 to 10000."),
    };

    private static readonly Option<bool> Rounds = new("--rounds")
    {
        Description = "Also plans real rounds of the worst week and the last, with and without the scenario, for providers whose visits "
            + "change. Default: travel follows visits by the square-root rule.",
    };

    private static readonly Option<bool> DrawConsent = new("--draw-consent")
    {
        Description = "With a lever of swaps: draws consent where nobody was asked, by the seed, as an assumption. "
            + "Default: it counts as no.",
    };

    private static readonly Option<string?> Tries = new("--tries")
    {
        Description = "With --draw-consent: how many of how many people agreed to a move so far, such as 21/29. Default: 21/29.",
        HelpName = "N/M",
    };

    internal static readonly Option<bool> Flow = new("--flow")
    {
        Description = "Also simulates the flow of referrals with and without the scenario. Default: if a lever is of the flow alone.",
    };

    private static readonly Argument<DirectoryInfo> Folder = new("FOLDER") { Description = "The county folder." };

    private static readonly Argument<FileInfo> File = new("SCENARIO") { Description = "The scenario: CSV, a workbook, or JSON." };

    internal static Command Make(Terminal terminal)
    {
        var command = new Command("whatif", Help)
        {
            Folder, File, CommonOptions.Out, Weeks, Draws, Flow, Rounds, DrawConsent, Tries, CommonOptions.Seed,
            CommonOptions.Threads, CommonOptions.AsAt,
            CommonOptions.Set,
            CommonOptions.Replace, CommonOptions.Quarantine,
        };
        CommonOptions.AddLevels(command);
        CommonOptions.AddAfter(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(Tries) is { } tries && (!result.GetValue(DrawConsent) || SwapsCommand.ReadTries(tries) is null))
            {
                result.AddError($"--tries is '{tries}'; it takes successes of tries, such as 21/29, together with --draw-consent.");
            }
        });
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(terminal, parsed, cancellation)));
        return command;
    }

    /// <summary>The horizon and draws that the flags ask for.</summary>
    internal static ScenarioOptions OptionsOf(ParseResult parsed) => new()
    {
        Weeks = parsed.GetValue(Weeks),
        Draws = parsed.GetValue(Draws),
        Seed = parsed.GetValue(CommonOptions.Seed),
        Threads = Math.Max(1, parsed.GetValue(CommonOptions.Threads)),
        FollowsFlow = parsed.GetValue(Flow),
    };

    private static SwapOptions SwapsOf(ParseResult parsed) => parsed.GetValue(DrawConsent)
        ? new SwapOptions { DrawsConsent = true, Tries = SwapsCommand.ReadTries(parsed.GetValue(Tries) ?? "") ?? new SwapOptions().Tries }
        : new SwapOptions();

    /// <summary>The maps beside a file, by name; none that lies elsewhere.</summary>
    internal static Func<string, InputFile?> MapsBeside(string path, CancellationToken cancellation) => name =>
    {
        var map = Path.Combine(Path.GetDirectoryName(path) ?? "", name);
        return Path.GetFileName(name) == name && System.IO.File.Exists(map) ? InputFile.Read(map, cancellation: cancellation) : null;
    };

    private static int Run(Terminal terminal, ParseResult parsed, CancellationToken cancellation)
    {
        var (folder, file, target) = (parsed.GetRequiredValue(Folder).FullName, parsed.GetRequiredValue(File),
            parsed.GetRequiredValue(CommonOptions.Out).FullName);
        CommonOptions.CheckTarget(parsed, target, [folder, .. file.DirectoryName is { } at ? (string[])[at] : []]);
        var (options, publish) = (OptionsOf(parsed) with { Swaps = SwapsOf(parsed), PlansRounds = parsed.GetValue(Rounds) },
            CommonOptions.PublishingOf(parsed, cancellation));
        var outcome = terminal.Work("zoning whatif", progress =>
        {
            var county = KeepingOptions.Read(parsed, CountySource.Folder(folder), progress, cancellation);
            var run = county.Run(CommonOptions.RunOptionsOf(parsed, county) with { Parts = RunParts.Ledger }, progress, cancellation);
            var scenario = ScenarioFile.Read(
                InputFile.Read(file.FullName, cancellation: cancellation), run, options, MapsBeside(file.FullName, cancellation));
            return PublishedOutcome.Of(scenario.On(run, options, progress, cancellation), run.Publish(publish), cancellation);
        });
        terminal.SayStep("writing files");
        FolderWriter.Write(target, outcome.PageFiles(), parsed.GetValue(CommonOptions.Replace), cancellation);
        terminal.Say(outcome.Summary());
        terminal.SayFault($"Wrote the outcome to {parsed.GetRequiredValue(CommonOptions.Out).Name}; open whatif.html in a browser.");
        return ExitCode.Done;
    }
}
