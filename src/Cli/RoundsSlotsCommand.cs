using System.CommandLine;
using System.Globalization;
using Zoning.Demand;

namespace Zoning.Cli;

/// <summary><c>zoning rounds slots FOLDER</c>: the starts that providers could offer to a package this week.</summary>
internal static class RoundsSlotsCommand
{
    private static readonly Argument<DirectoryInfo> Folder = new("FOLDER") { Description = "The county folder." };

    private static readonly Option<string?> Package =
        new("--package") { Description = "The package, which may wait for a provider.", HelpName = "ID" };

    private static readonly Option<string?> Like = new("--like")
    {
        Description = "A package that the folder does not have: place, minutes, carers at once, and times of day, such as "
            + "Z05,30,2,morning,bed.",
        HelpName = "PLACE,MINUTES,CARERS,TIMES",
    };

    private static readonly Option<string?> Provider =
        new("--provider") { Description = "The only provider asked. Default: all with carers.", HelpName = "ID" };

    private static readonly Option<DayOfWeek?> Day = new("--day")
    {
        Description = "The only day: mon, tue, wed, thu, fri, sat or sun. Default: the week.",
        HelpName = "DAY",
        CustomParser = result => RoundsCommand.ReadDay(result),
    };

    internal static Command Make(Terminal terminal)
    {
        var command = new Command("slots",
            "Lists the starts that could be offered to a package, each quarter of an hour, with carer and added travel: "
            + "zoning rounds slots county --package P7 --restricted --out slots.")
        {
            Folder, CommonOptions.Out, Package, Like, Provider, Day, CommonOptions.AsAt, CommonOptions.Replace, CommonOptions.Quarantine,
            CommonOptions.Restricted,
        };
        KeepingOptions.AddPlanTo(command);
        command.Validators.Add(result =>
        {
            KeepingOptions.NeedRestricted(result);
            if (result.GetValue(Package) is null == result.GetValue(Like) is null)
            {
                result.AddError("Give either --package ID or --like PLACE,MINUTES,CARERS,TIMES.");
            }
        });
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(terminal, parsed, cancellation)));
        return command;
    }

    private static int Run(Terminal terminal, ParseResult parsed, CancellationToken cancellation)
    {
        var (folder, target) = (parsed.GetRequiredValue(Folder).FullName, parsed.GetRequiredValue(CommonOptions.Out).FullName);
        CommonOptions.CheckTarget(parsed, target, folder);
        var (county, slots, name) = terminal.Work("zoning rounds slots", progress =>
        {
            var read = KeepingOptions.Read(parsed, CountySource.Folder(folder), progress, cancellation);
            var placed = read.OnItsMap();
            ProviderId? provider = parsed.GetValue(Provider) is { } id ? new ProviderId(id) : null;
            var options = KeepingOptions.OptionsOf(parsed);
            var found = parsed.GetValue(Package) is { } package
                ? placed.SlotsFor(new PackageId(package), options, provider, parsed.GetValue(Day), progress, cancellation)
                : PlacedRounds.SlotsFor(placed, LikeOf(parsed.GetValue(Like)!, read), options, provider,
                    parsed.GetValue(Day), progress, cancellation);
            return (read, found, parsed.GetValue(Package) ?? "asked-for");
        });
        terminal.SayStep("writing files");
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [RestrictedFolder.Mark] = RestrictedFolder.MarkContent,
            [SlotsFile.File] = SlotsFile.Of(name, slots, county.IsSynthetic),
        };
        FolderWriter.Write(target, files, parsed.GetValue(CommonOptions.Replace), cancellation);
        terminal.Say(Summary(slots));
        terminal.SayFault($"Wrote {SlotsFile.File} to {parsed.GetRequiredValue(CommonOptions.Out).Name}; each start stands for itself.");
        return ExitCode.Done;
    }

    private static string Summary(IReadOnlyCollection<OfferedSlot> slots)
    {
        var providers = slots.Select(slot => slot.Provider).Distinct().Count();
        return slots.Count == 0
            ? "No start can be offered: nobody who may come has room while all others keep their carer."
            : string.Create(CultureInfo.InvariantCulture,
                $"{Starts(slots):#,0} starts can be offered, by {providers:#,0} {(providers == 1 ? "provider" : "providers")}; "
                + $"{Starts(slots.Where(slot => slot.IsAsked)):#,0} of them are within the visit's own window. "
                + $"The least travel added is {slots.Min(slot => slot.AddedMinutes):0.#} minutes.");
    }

    private static int Starts(IEnumerable<OfferedSlot> slots) =>
        slots.Select(slot => (slot.Day, slot.Visit, slot.StartMinute)).Distinct().Count();

    private static CountyPackage LikeOf(string text, County county)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length < 4 || !Whole(parts[1], 5, 720, out var minutes) || !Whole(parts[2], 1, 4, out var carers))
        {
            throw new ArgumentException(
                "--like takes a place, minutes from 5 to 720, carers from 1 to 4 and times of day, such as Z05,30,2,morning,bed.");
        }

        var times = parts[3..].Select(word => CountyWords.Times.TryGetValue(word, out var time)
            ? time
            : throw new ArgumentException(
                $"'{CsvRow.Quote(word)}' is no time of day; write {string.Join(", ", CountyWords.Times.Keys)}.")).ToList();
        var found = PlaceFinder.Of(county.HomeMap, county.Postcodes, county.Lsoas).Find(parts[0]);
        return found.HasPosition || found.Area.Zone >= 0
            ? new CountyPackage
            {
                Package = new Package
                {
                    Id = new PackageId("asked-for"),
                    Person = new PersonId("asked-for"),
                    Weekly = new CareMinutes(7L * minutes * times.Count),
                    Status = ServiceStatus.Waiting,
                    Carers = carers,
                },
                Place = parts[0],
                Found = found,
                Visits = [.. times.Select(time => new PlannedVisit(CareDays.Daily, time, minutes) { Carers = carers })],
            }
            : throw new ArgumentException(
                $"The place '{CsvRow.Quote(parts[0])}' is not found: give a zone code, a postcode or a position of the map.");
    }

    private static bool Whole(string text, int least, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most;
}
