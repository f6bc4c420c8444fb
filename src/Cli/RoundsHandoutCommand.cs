using System.CommandLine;
using Zoning.Routing;

namespace Zoning.Cli;

/// <summary><c>zoning rounds handout FOLDER --carer ID</c>: a carer's rounds to print, and for a calendar.</summary>
internal static class RoundsHandoutCommand
{
    private static readonly Argument<DirectoryInfo> Folder = new("FOLDER") { Description = "The county folder." };

    private static readonly Option<string> Carer = new("--carer") { Description = "The carer.", HelpName = "ID", Required = true };

    private static readonly Option<DateOnly?> From = new("--from")
    {
        Description = "The first date; each day of the rounds is the first such day on or after it. Default: the as-at day.",
        HelpName = "DATE",
        CustomParser = result => CommonOptions.ReadDate(result),
    };

    internal static Command Make(Terminal terminal)
    {
        var command = new Command("handout",
            "Writes a carer's rounds as a page to print and as a calendar file (.ics), from today's rounds or a plan: "
            + "zoning rounds handout county --carer K4 --keep rounds/restricted/rounds.csv --restricted --out k4.")
        {
            Folder, CommonOptions.Out, Carer, From, CommonOptions.AsAt, CommonOptions.Replace,
            CommonOptions.Quarantine, CommonOptions.Restricted,
        };
        KeepingOptions.AddPlanTo(command);
        command.Validators.Add(KeepingOptions.NeedRestricted);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(terminal, parsed, cancellation)));
        return command;
    }

    private static int Run(Terminal terminal, ParseResult parsed, CancellationToken cancellation)
    {
        var (folder, target) = (parsed.GetRequiredValue(Folder).FullName, parsed.GetRequiredValue(CommonOptions.Out).FullName);
        CommonOptions.CheckTarget(parsed, target, folder);
        var carer = new CarerId(parsed.GetRequiredValue(Carer));
        var (county, handout) = terminal.Work("zoning rounds handout", progress =>
        {
            var read = KeepingOptions.Read(parsed, CountySource.Folder(folder), progress, cancellation);
            return (read, HandoutOf(read, carer, parsed.GetValue(From) ?? read.AsOf, KeepingOptions.OptionsOf(parsed)));
        });
        terminal.SayStep("writing files");
        var name = string.Concat(carer.Value.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '_'));
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [RestrictedFolder.Mark] = RestrictedFolder.MarkContent,
            [$"restricted/handout-{name}.html"] = HandoutPage.Of(handout, county.IsSynthetic),
            [$"restricted/handout-{name}.ics"] = HandoutCalendar.Of(handout, county.AsOf),
        };
        FolderWriter.Write(target, files, parsed.GetValue(CommonOptions.Replace), cancellation);
        terminal.Say(handout.Rounds.IsEmpty
            ? $"{carer} has no rounds."
            : $"{carer} has {Count(handout.Rounds.Length, "round")} and "
                + $"{Count(handout.Rounds.Sum(round => round.Stops.Count(stop => !stop.IsBreak)), "visit")}.");
        terminal.SayFault($"Wrote a page and a calendar to {parsed.GetRequiredValue(CommonOptions.Out).Name}/restricted.");
        return ExitCode.Done;
    }

    private static Handout HandoutOf(County county, CarerId carer, DateOnly from, RoundsOptions options)
    {
        var known = county.Carers?.FirstOrDefault(one => one.Id == carer) ?? throw new ArgumentException(
            $"carers.csv has no carer '{carer}'.{NearIds.Advice(carer.Value, (county.Carers ?? []).Select(one => one.Id.Value))}");
        var week = county.OnItsMap().ToWeekOfRounds(options).Providers.FirstOrDefault(one => one.Provider == known.Provider);
        return week is { Today: { } today } ? Handout.Of(county, week, today, carer, from)
            : throw new ArgumentException("The carer's rounds are unknown: add rounds.csv, or give a plan with --keep.");
    }

    private static string Count(int count, string noun) => FormattableString.Invariant($"{count:#,0} {noun}{(count == 1 ? "" : "s")}");
}
