using System.CommandLine;
using System.Globalization;
using Zoning.Figures;
using Zoning.Planning;

namespace Zoning.Cli;

/// <summary><c>zoning track FOLDER...</c>: a programme followed over a dated series of county folders.</summary>
internal static class TrackCommand
{
    private const string Help =
        "Follows a county from folder to folder: framework share, waiting list, time to place, reviews, travel and cost by day, zone and "
        + "provider; plans beside what came of them; zones where a programme has begun beside zones where it has not: "
        + "zoning track 2026-01 2026-02 2026-03 --programme programme.csv --out track.";

    private static readonly Argument<DirectoryInfo[]> Folders = new("FOLDER")
    {
        Description = "Two county folders or more, each with its own as-at day, in any order; or a folder that holds them.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<FileInfo?> Programme = new("--programme")
    {
        Description = "What is done where and from when, and what is planned to come of it: "
            + "action, zones, provider, start, planned_end, measure, planned_effect.",
        HelpName = "FILE",
    };

    internal static Command Make(Terminal terminal)
    {
        var command = new Command("track", Help) { Folders, Programme, CommonOptions.Out, CommonOptions.Replace, CommonOptions.Quarantine };
        CommonOptions.AddLevels(command);
        CommonOptions.AddAfter(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(terminal, parsed, cancellation)));
        return command;
    }

    private static int Run(Terminal terminal, ParseResult parsed, CancellationToken cancellation)
    {
        var target = parsed.GetRequiredValue(CommonOptions.Out).FullName;
        var folders = parsed.GetRequiredValue(Folders).SelectMany(CountiesIn).ToList();
        var programme = parsed.GetValue(Programme);
        CommonOptions.CheckTarget(parsed, target, [.. folders, .. programme is { DirectoryName: { } at } ? (string[])[at] : []]);
        var publish = CommonOptions.PublishingOf(parsed, cancellation);
        var track = terminal.Work("zoning track", progress =>
        {
            var counties = new List<County>();
            foreach (var folder in folders)
            {
                progress?.Report(new WorkProgress("reading " + Path.GetFileName(folder), 0.1));
                counties.Add(County.Read(
                    CountySource.Folder(folder), new CountyOptions { Quarantine = parsed.GetValue(CommonOptions.Quarantine) },
                    cancellation: cancellation));
            }

            return counties.Track(programme?.FullName, publish, progress, cancellation);
        });
        terminal.SayStep("writing files");
        var files = track.PageFiles();
        FolderWriter.Write(target, files, parsed.GetValue(CommonOptions.Replace), cancellation);
        terminal.Say(track.Summary());
        terminal.SayFault(string.Create(
            CultureInfo.InvariantCulture,
            $"Wrote {files.Count} files on {track.Days.Length} folders to {parsed.GetRequiredValue(CommonOptions.Out).Name}; open "
                + $"track.html in a browser."));
        return ExitCode.Done;
    }

    /// <summary>A county folder, or the county folders that a folder holds, in the order of their names.</summary>
    private static IEnumerable<string> CountiesIn(DirectoryInfo folder) =>
        folder.Exists && !File.Exists(Path.Combine(folder.FullName, "county.json"))
            && folder.EnumerateDirectories().Where(inner => File.Exists(Path.Combine(inner.FullName, "county.json")))
                .Select(inner => inner.FullName).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } inside
            ? inside : [folder.FullName];
}
