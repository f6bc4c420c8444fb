using System.CommandLine;
using Zoning.Demand;

namespace Zoning.Cli;

/// <summary><c>zoning rounds continuity FOLDER</c>: how many carers people see in four weeks.</summary>
internal static class RoundsContinuityCommand
{
    private static readonly Argument<DirectoryInfo> Folder = new("FOLDER") { Description = "The county folder." };

    private static readonly Option<string?> Provider = new("--provider")
    {
        Description = "The only provider; then nothing is shareable, so give --restricted. Default: all.",
        HelpName = "ID",
    };

    internal static Command Make(Terminal terminal)
    {
        var command = new Command("continuity",
            "Counts the carers that people see in four weeks, if today's rounds or those of a plan of a week are repeated: "
            + "zoning rounds continuity county --out continuity.")
        {
            Folder, CommonOptions.Out, Provider, CommonOptions.AsAt, CommonOptions.Replace,
            CommonOptions.Quarantine, CommonOptions.Restricted,
        };
        command.Add(KeepingOptions.Keep);
        command.Validators.Add(result =>
        {
            if (result.GetValue(Provider) is not null && !result.GetValue(CommonOptions.Restricted))
            {
                result.AddError("--provider gives figures of a part of the county, which are never shareable: give --restricted.");
            }
        });
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(terminal, parsed, cancellation)));
        return command;
    }

    private static int Run(Terminal terminal, ParseResult parsed, CancellationToken cancellation)
    {
        var (folder, target) = (parsed.GetRequiredValue(Folder).FullName, parsed.GetRequiredValue(CommonOptions.Out).FullName);
        CommonOptions.CheckTarget(parsed, target, folder);
        var (files, table) = terminal.Work("zoning rounds continuity", progress =>
        {
            var county = KeepingOptions.Read(parsed, CountySource.Folder(folder), progress, cancellation);
            var (report, people) = CountyContinuity.Of(county.OnItsMap(), parsed.GetValue(Provider) is { } id ? new ProviderId(id) : null);
            var source = parsed.GetValue(KeepingOptions.Keep) is null
                ? "Today's rounds of rounds.csv, repeated every week."
                : "The plan that was given, repeated every week; days that it does not hold are not counted.";
            var shown = report.ToTable();
            var rows = report.Persons.Select(person => (people[person.Person].Value, person.Continuity));
            return (ContinuityFiles.Of(county, rows, shown, CommonOptions.LevelOf(parsed), source), shown);
        });
        terminal.SayStep("writing files");
        FolderWriter.Write(target, files, parsed.GetValue(CommonOptions.Replace), cancellation);
        terminal.Say(string.Join("; ", table.Rows.Select(row => $"{row[0].Text}: {row[1].Text} {row[2].Text}")) + ".");
        terminal.SayFault($"Wrote {files.Count} files to {parsed.GetRequiredValue(CommonOptions.Out).Name}; continuity.md explains them.");
        return ExitCode.Done;
    }
}
