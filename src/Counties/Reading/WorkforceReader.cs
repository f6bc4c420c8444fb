using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Counties;

/// <summary>Reads workforce.csv.</summary>
internal static class WorkforceReader
{
    internal const string File = "workforce.csv";

    private const int Role = 0, Team = 1, Way = 2, Zone = 3, Wte = 4, Vacancies = 5, Hours = 6, Absence = 7, PerPerson = 8, Turnover = 9,
        Agency = 10, From = 11, To = 12;

    private const int MostPosts = 100_000, HoursOfWeek = 168, MostTurnover = 5;

    private static readonly CsvLayout Layout = CsvLayout.Of(
        "role*", "team", "pathway", "zone", "wte*", "vacancies", "hours_per_wte", "absence",
        "hours_per_person", "turnover", "agency", "from",
        "to");

    /// <summary>The posts in the order of the file; null without it.</summary>
    internal static ImmutableArray<WorkforceRole>? Read(CountyReading reading)
    {
        if (reading.Sheet(File, Layout) is not { } sheet)
        {
            return null;
        }

        var roles = ImmutableArray.CreateBuilder<WorkforceRole>(sheet.Count);
        var seen = new HashSet<(StaffRole, string, Pathway?, ZoneCode?, DateOnly?)>();
        for (var index = 0; index < sheet.Count; index++)
        {
            var row = sheet.Row(index, reading.Findings);
            var one = Of(row, reading.Zones);
            if (!row.IsFaulty && !seen.Add((one.Role, one.Team, one.Pathway, one.Zone, one.From)))
            {
                var role = CountyWords.StaffRoles.WordOf(one.Role);
                row.Report(FlowFileFaults.Duplicate, $"The role is {role} of '{CsvRow.Quote(one.Team)}'.");
            }

            if (!row.IsFaulty)
            {
                roles.Add(one);
            }
        }

        reading.Total(sheet, roles.Count, default, default);
        return roles.ToImmutable();
    }

    private static WorkforceRole Of(CsvRow row, Zones zones)
    {
        var one = new WorkforceRole
        {
            Role = row.RequiredChoice(Role, CountyWords.StaffRoles),
            Team = row.ShortName(Team),
            Pathway = row.Choice(Way, CountyWords.PathwayWords),
            Zone = row.Zone(Zone, zones),
            Wte = row.RequiredNumber(Wte, 0, MostPosts),
            Vacancies = row.Number(Vacancies, 0, MostPosts),
            HoursPerWte = row.AboveZero(Hours, HoursOfWeek),
            Absence = row.BelowOne(Absence),
            HoursPerPerson = row.AboveZero(PerPerson, HoursOfWeek),
            Turnover = row.Number(Turnover, 0, MostTurnover),
            Agency = row.Number(Agency, 0, 1),
            From = row.Date(From),
            To = row.Date(To),
        };
        if (row.IsFaulty)
        {
            return one;
        }

        if (one.Vacancies > one.Wte)
        {
            row.Report(
                FlowFileFaults.MoreVacancies,
                string.Create(CultureInfo.InvariantCulture, $"{one.Vacancies} of {one.Wte} are vacant."), Vacancies);
        }

        if (one.To < one.From)
        {
            row.Report(FlowFileFaults.DatesOutOfOrder, $"to ({row.Text(To)}) is before from ({row.Text(From)}).");
        }

        return one;
    }
}
