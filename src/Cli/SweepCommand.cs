using System.CommandLine;
using System.Globalization;
using Zoning.Figures;
using Zoning.Planning;

namespace Zoning.Cli;

/// <summary><c>zoning sweep FOLDER GRID</c>: many scenarios, one table.</summary>
internal static class SweepCommand
{
    private const string Help =
        "Runs many scenarios on one county: zoning sweep county grid.json --internal --out sweep. A sweep that was stopped, even "
        + "killed, goes on where it "
        + "was: what is done is kept next to the output.";

    private static readonly Argument<DirectoryInfo> Folder = new("FOLDER") { Description = "The county folder." };

    private static readonly Argument<FileInfo> Grid = new("GRID") { Description = "Scenario files, sizes of levers and seeds, as JSON." };

    private static readonly Option<DirectoryInfo?> Store = new("--store")
    {
        Description = "Where results are kept between runs; restricted. Default: next to --out, its name followed by -kept.",
        HelpName = "DIR",
    };

    internal static Command Make(Terminal terminal)
    {
        var command = new Command("sweep", Help)
        {
            Folder, Grid, CommonOptions.Out, Store, WhatIfCommand.Weeks, WhatIfCommand.Draws, CommonOptions.Threads, CommonOptions.AsAt,
            CommonOptions.Set,
            CommonOptions.Replace, CommonOptions.Quarantine,
        };
        CommonOptions.AddLevels(command);
        command.Validators.Add(result =>
        {
            if (!result.GetValue(CommonOptions.Internal) && !result.GetValue(CommonOptions.Restricted))
            {
                result.AddError("A sweep needs --internal or --restricted: many outcomes side by side could reveal what each of "
                    + "them hides.");
            }
        });
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(terminal, parsed, cancellation)));
        return command;
    }

    private static int Run(Terminal terminal, ParseResult parsed, CancellationToken cancellation)
    {
        var (folder, grid, target) = (parsed.GetRequiredValue(Folder).FullName, parsed.GetRequiredValue(Grid),
            parsed.GetRequiredValue(CommonOptions.Out).FullName);
        var kept = parsed.GetValue(Store)?.FullName ?? Path.TrimEndingDirectorySeparator(target) + "-kept";
        CommonOptions.CheckTarget(parsed, target, [folder, .. grid.DirectoryName is { } at ? (string[])[at] : []]);
        RestrictedFolder.CheckApart(kept, target);
        var (options, level) = (WhatIfCommand.OptionsOf(parsed), CommonOptions.LevelOf(parsed));
        var (files, count) = terminal.Work("zoning sweep", progress =>
        {
            var county = KeepingOptions.Read(parsed, CountySource.Folder(folder), progress, cancellation);
            var run = county.Run(CommonOptions.RunOptionsOf(parsed, county) with { Parts = RunParts.Ledger }, progress, cancellation);
            var points = SweepFile.Read(
                InputFile.Read(grid.FullName, cancellation: cancellation), run, options,
                WhatIfCommand.MapsBeside(grid.FullName, cancellation));
            var rows = Sweep.Run(run, points, options, ToolVersion.Text, new SweepStore(kept), progress, cancellation);
            return (SweepPage.Files(rows, run, level), points.Length);
        });
        terminal.SayStep("writing files");
        FolderWriter.Write(target, files, parsed.GetValue(CommonOptions.Replace), cancellation);
        terminal.Say(string.Create(CultureInfo.InvariantCulture,
            $"{count} scenarios and seeds are in sweep.csv; open sweep.html in a browser."));
        return ExitCode.Done;
    }
}
