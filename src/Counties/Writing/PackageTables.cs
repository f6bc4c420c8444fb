using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Writes the files about packages: services.csv, visits.csv and actuals.csv.</summary>
internal static class PackageTables
{
    private static readonly string[] WishColumns = ["no_go", "preferred_carers", "known_carers"];
    private static readonly string[] AskedColumns = ["team_skills", "gender"];

    internal static byte[] Services(CountyParts parts)
    {
        // Columns that few counties use are written only if this one does.
        var hasWishes = parts.Packages.Any(one =>
            !one.NoGo.IsDefaultOrEmpty || !one.PreferredCarers.IsDefaultOrEmpty || !one.KnownCarers.IsDefaultOrEmpty);
        var fromWaiting = WaitingTable.WrittenThere(parts);
        return CsvText.WriteExact(
            [
                "id", "person", "place", "hours_week", "provider", "status", "service_type", "age_band", "start", "end", "ready_to_move",
                "assessed_hours", "carers", .. hasWishes ? WishColumns : [],
            ],
            parts.Packages.Where(one => !fromWaiting.Contains(one.Package.Id)).Select(one => (string[])
                [.. Service(one.Package, one.Place), .. hasWishes ? Wishes(one) : []]));
    }

    internal static byte[] Visits(CountyParts parts)
    {
        var known = parts.Packages.Where(one => !one.Visits.IsDefault).ToList();
        var asksMore = known.Exists(one =>
            one.Visits.Any(visit => !visit.TeamSkills.IsDefaultOrEmpty || visit.AskedGender is not null));
        return CsvText.WriteExact(
            [
                "package", "days", "time_of_day", "minutes", "carers", "preferred_start", "earliest_start", "latest_start",
                "time_critical", "skills", "least_gap_minutes", .. asksMore ? AskedColumns : [],
            ],
            known.SelectMany(one => one.Visits.Select(visit => (string[])
                [.. Visit(one.Package.Id, visit), .. asksMore ? Asked(visit) : []])));
    }

    internal static byte[] Actuals(CountyParts parts) => CsvText.WriteExact(
        ["package", "week", "planned_hours", "delivered_hours"],
        parts.Packages.Where(one => !one.Deliveries.IsDefault).SelectMany(one => one.Deliveries.Select(week => (string[])
            [one.Package.Id.Value, CellText.Date(week.Week), CellText.Hours(week.Planned), CellText.Hours(week.Delivered)])));

    private static string[] Service(Package package, string place) =>
    [
        package.Id.Value,
        package.Person.Value,
        place,
        CellText.Hours(package.Weekly),
        package.Provider?.Value ?? "",
        CellText.Word(CountyWords.Statuses, package.Status),
        CellText.Word(CountyWords.ServiceTypes, package.ServiceType),
        CellText.Word(CountyWords.AgeBands, package.AgeBand),
        CellText.Date(package.Start),
        CellText.Date(package.End),
        CellText.Date(package.ReadyToMove),
        CellText.Hours(package.Assessed),
        CellText.Whole(package.Carers),
    ];

    private static string[] Visit(PackageId package, PlannedVisit visit) =>
    [
        package.Value,
        CellText.Days(visit.Days),
        CellText.Word(CountyWords.Times, visit.Time),
        CellText.Whole(visit.Minutes),
        CellText.Whole(visit.Carers),
        CellText.Time(visit.PreferredStartMinute),
        CellText.Time(visit.EarliestStartMinute),
        CellText.Time(visit.LatestStartMinute),
        CellText.YesNo(visit.IsTimeCritical),
        CellText.Skills(visit.Skills),
        CellText.Whole(visit.LeastMinutesBetweenStarts),
    ];

    private static string[] Wishes(CountyPackage one) =>
        [CellText.Ids(one.NoGo), CellText.Ids(one.PreferredCarers), CellText.Ids(one.KnownCarers)];

    private static string[] Asked(PlannedVisit visit) =>
        [CellText.Skills(visit.TeamSkills), CellText.Word(CountyWords.AskedGenders, visit.AskedGender)];
}
