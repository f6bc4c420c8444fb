using System.CommandLine;
using System.Text;
using Zoning.Figures;
using Zoning.Planning;

namespace Zoning.Cli;

/// <summary><c>zoning compare A B</c>: two county folders, or two runs of one level, side by side.</summary>
internal static class CompareCommand
{
    private static readonly Argument<DirectoryInfo> First = new("A") { Description = "A county folder, or the output folder of a run." };

    private static readonly Argument<DirectoryInfo> Second = new("B") { Description = "A second one of the same kind." };

    internal static Command Make(Terminal terminal)
    {
        var command = new Command("compare", "Compares two county folders, or two runs of one level: second less first.")
        {
            First, Second, CommonOptions.Out, CommonOptions.Set, CommonOptions.Replace, CommonOptions.Quarantine,
        };
        CommonOptions.AddLevels(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(terminal, parsed, cancellation)));
        return command;
    }

    private static int Run(Terminal terminal, ParseResult parsed, CancellationToken cancellation)
    {
        var target = parsed.GetRequiredValue(CommonOptions.Out).FullName;
        var mayReplace = parsed.GetValue(CommonOptions.Replace);
        var (first, second) = (parsed.GetRequiredValue(First).FullName, parsed.GetRequiredValue(Second).FullName);
        CommonOptions.CheckTarget(parsed, target, first, second);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var headline = terminal.Work("zoning compare", _ =>
        {
            var comparison = Compare(parsed, CountySource.Folder(first), CountySource.Folder(second), cancellation);
            foreach (var (name, content) in comparison.Files())
            {
                files[name] = content;
            }

            if (comparison.Report() is { } report)
            {
                files["report.html"] = Encoding.UTF8.GetBytes(ReportPage.Of(report).Html);
            }

            return ComparisonFiles.Paragraph(comparison);
        });
        terminal.SayStep("writing files");
        FolderWriter.Write(target, files, mayReplace, cancellation);
        terminal.Say(headline);
        terminal.SayFault($"Wrote {files.Count} files to {parsed.GetRequiredValue(CommonOptions.Out).Name}.");
        return ExitCode.Done;
    }

    private static Comparison Compare(ParseResult parsed, CountySource first, CountySource second, CancellationToken cancellation)
    {
        if (WrittenRun.IsRun(first) && WrittenRun.IsRun(second))
        {
            return Comparison.Of(WrittenRun.Read(first, cancellation), WrittenRun.Read(second, cancellation));
        }

        if (new[] { first, second }.FirstOrDefault(WrittenRun.IsEmpty) is { } empty)
        {
            throw new ArgumentException(
                $"{empty.Name} is the output of a run of which nothing was published, so there is nothing to compare; its summary.md "
                + "says why. "
                + "Compare the county folders, or runs with --internal.");
        }

        var publish = new PublishOptions { Level = CommonOptions.LevelOf(parsed) };
        var before = RunOf(parsed, first, cancellation).Publish(publish);
        var follows = publish.Level == OutputLevel.Shareable ? publish with { After = before.ToEarlierRelease() } : publish;
        var after = RunOf(parsed, second, cancellation).Publish(follows);
        return Comparison.Of(WrittenRun.Of(before) with { Label = first.Name }, WrittenRun.Of(after) with { Label = second.Name });
    }

    private static CountyRun RunOf(ParseResult parsed, CountySource source, CancellationToken cancellation)
    {
        var reading = new CountyOptions { Quarantine = parsed.GetValue(CommonOptions.Quarantine) };
        var county = County.Read(source, reading, cancellation: cancellation);
        return county.Run(CommonOptions.RunOptionsOf(parsed, county) with { Parts = RunParts.Ledger }, cancellation: cancellation);
    }
}
