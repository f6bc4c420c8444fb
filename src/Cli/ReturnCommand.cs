using System.CommandLine;
using System.Globalization;
using Zoning.Planning;

namespace Zoning.Cli;

/// <summary><c>zoning return FOLDER</c>: the measures of the Better Care Fund return, and demand and room by pathway and month.</summary>
internal static class ReturnCommand
{
    private const string Help =
        "Fills the Better Care Fund return: five measures with targets from metrics.csv, targets.csv and discharges.csv, and demand "
        + "and room by "
        + "pathway and month. Challenges and achievements are left blank for the council.";

    private const double MostDays = 365;

    private static readonly Argument<DirectoryInfo> Folder = new("FOLDER") { Description = "The county folder." };

    private static readonly Option<DirectoryInfo?> Out = new("--out")
    {
        Description = "The folder to write tables and a workbook to. Default: only the table on the screen.",
        HelpName = "FOLDER",
    };

    private static readonly Option<double> BedDays = Days("--bed-days", "a bed", new ReturnOptions().BedDays);

    private static readonly Option<double> HomeDays = Days("--home-days", "a place at home", new ReturnOptions().HomeDays);

    internal static Command Make(Terminal terminal)
    {
        var command = new Command("return", Help)
        {
            Folder, Out, BedDays, HomeDays, CommonOptions.AsAt, CommonOptions.Replace, CommonOptions.Quarantine, FindingsFolder.Findings,
        };
        CommonOptions.AddLevels(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(terminal, parsed, cancellation)));
        return command;
    }

    private static int Run(Terminal terminal, ParseResult parsed, CancellationToken cancellation)
    {
        var folder = parsed.GetRequiredValue(Folder).FullName;
        var target = parsed.GetValue(Out);
        if (target is not null)
        {
            CommonOptions.CheckTarget(parsed, target.FullName, folder);
        }

        var options = new ReturnOptions { BedDays = parsed.GetValue(BedDays), HomeDays = parsed.GetValue(HomeDays) };
        var publish = new PublishOptions { Level = CommonOptions.LevelOf(parsed) };
        var published = terminal.Work("zoning return", progress =>
        {
            var county = County.Read(CountySource.Folder(folder), CommonOptions.ReadingOf(parsed), progress, cancellation);
            var run = county.OnItsMap().Run(new RunOptions { Parts = RunParts.Ledger }, progress, cancellation).Publish(publish);
            return PublishedReturn.Of(CountyReturn.Of(county, options, cancellation), run, cancellation);
        });
        FindingsFolder.Write(parsed, terminal, published.Published.County.Findings);
        if (target is not null)
        {
            terminal.SayStep("writing files");
            FolderWriter.Write(target.FullName, ReturnFiles.Of(published), parsed.GetValue(CommonOptions.Replace), cancellation);
        }

        terminal.Say(published.ToTable().ToText());
        if (!published.Months.IsEmpty)
        {
            terminal.Say(ReturnTables.Months(published).ToText());
        }

        if (target is not null)
        {
            terminal.SayFault(
                $"Wrote {ReturnFiles.Measures}, {ReturnFiles.Months} and a workbook of both to {target.Name}. Check every line "
                    + $"before it is sent.");
        }

        return ExitCode.Done;
    }

    private static Option<double> Days(string name, string place, double usual) => new(name)
    {
        Description = string.Create(CultureInfo.InvariantCulture, $"Days that a stay in {place} lasts, above 0, to {MostDays}."),
        HelpName = "DAYS",
        DefaultValueFactory = _ => usual,
        CustomParser = result =>
        {
            if (result.Tokens is [var token]
                && double.TryParse(token.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days)
                && days is > 0 and <= MostDays)
            {
                return days;
            }

            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} takes days above 0, to {MostDays}."));
            return usual;
        },
    };
}
