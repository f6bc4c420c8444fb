using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Reads visits.csv: the visits of each package with their days and times, and the weekly pattern they make.</summary>
internal static class VisitsReader
{
    private const string File = "visits.csv";
    private const int Package = 0, Days = 1, Time = 2, Minutes = 3, Carers = 4, Preferred = 5, Earliest = 6, Latest = 7, Critical = 8,
    Skills = 9, Gap = 10, TeamSkills = 11, Gender = 12;

    private static readonly CsvLayout Layout = CsvLayout.Of(
        "package*", "days*", "time_of_day*", "minutes*", "carers", "preferred_start", "earliest_start", "latest_start", "time_critical",
        "skills", "least_gap_minutes", "team_skills", "gender");

    /// <summary>Gives the packages their visits.</summary>
    /// <returns>Whether there is a file.</returns>
    internal static bool Read(CountyReading reading, List<CountyPackage> lines)
    {
        if (reading.Sheet(File, Layout) is not { } sheet)
        {
            return false;
        }

        var visits = new ImmutableArray<PlannedVisit>.Builder?[lines.Count];
        var rows = new ImmutableArray<int>.Builder?[lines.Count];
        var used = 0;
        var read = 0L;
        var usedMinutes = 0L;
        for (var index = 0; index < sheet.Count; index++)
        {
            var row = sheet.Row(index, reading.Findings);
            var (package, visit, carers) = ReadRow(reading, row);
            read += visit.Weekly.Value;
            if (!row.IsFaulty)
            {
                used++;
                usedMinutes += visit.Weekly.Value;
                (visits[package] ??= ImmutableArray.CreateBuilder<PlannedVisit>())
                    .Add(visit with { Carers = carers ?? lines[package].Package.Carers });
                (rows[package] ??= ImmutableArray.CreateBuilder<int>()).Add(row.Line);
            }
        }

        reading.Total(sheet, used, new CareMinutes(read), new CareMinutes(usedMinutes));
        var differ = new NoticeTally(FileRowFaults.HoursDiffer, File);
        for (var index = 0; index < lines.Count; index++)
        {
            if (visits[index] is { } own)
            {
                lines[index] = lines[index] with { Visits = own.ToImmutable(), VisitLines = rows[index]!.ToImmutable() };
                var difference = lines[index].Pattern!.Weekly.Value - lines[index].Package.Weekly.Value;
                if (difference != 0)
                {
                    differ.Add(lines[index].Line, difference / 60m);
                }
            }
        }

        differ.Report(reading.Findings);
        VisitDemands.Check(reading, lines);
        return true;
    }

    private static (int Package, PlannedVisit Visit, int? Carers) ReadRow(CountyReading reading, CsvRow row)
    {
        var id = row.OwnId(Package);
        var package = reading.FindPackage(row, id);

        var days = CareDaysReading.Parse(row.Text(Days));
        if (days is null)
        {
            row.Report(FileRowFaults.DaysUnreadable, $"days is '{CsvRow.Quote(row.Text(Days))}'.", Days);
        }

        var time = row.Choice(Time, CountyWords.Times);
        if (time is null && row.Text(Time).Length == 0)
        {
            row.Blank(Time);
        }

        var minutes = row.Whole(Minutes, 5, 720);
        if (minutes is null && row.Text(Minutes).Length == 0)
        {
            row.Blank(Minutes);
        }

        var visit = new PlannedVisit(days ?? CareDays.None, time ?? default, minutes ?? 0)
        {
            PreferredStartMinute = row.ServiceTime(Preferred),
            EarliestStartMinute = row.ServiceTime(Earliest),
            LatestStartMinute = row.ServiceTime(Latest),
            IsTimeCritical = row.Choice(Critical, CountyWords.YesNo) ?? false,
            Skills = reading.SkillsOf(row, Skills),
            LeastMinutesBetweenStarts = row.Whole(Gap, 0, 1800),
            TeamSkills = reading.SkillsOf(row, TeamSkills),
            AskedGender = row.Choice(Gender, CountyWords.AskedGenders),
        };
        CheckWindow(row, visit);
        return (package, visit, row.Whole(Carers, 1, 4));
    }

    private static void CheckWindow(CsvRow row, PlannedVisit visit)
    {
        if (visit.EarliestStartMinute > visit.LatestStartMinute)
        {
            row.Report(FileRowFaults.WindowInverted, $"earliest_start is {row.Text(Earliest)}, latest_start is {row.Text(Latest)}.");
        }
        else if (visit.PreferredStartMinute < visit.EarliestStartMinute || visit.PreferredStartMinute > visit.LatestStartMinute)
        {
            row.Report(FileRowFaults.PreferredOutside,
                $"preferred_start is {row.Text(Preferred)}, the window is {row.Text(Earliest)} to {row.Text(Latest)}.");
        }
        else if ((visit.EarliestStartMinute ?? visit.PreferredStartMinute) + visit.Minutes > VisitWindow.DayEnd)
        {
            var start = visit.EarliestStartMinute is null ? Preferred : Earliest;
            row.Report(FileRowFaults.AfterServiceDay,
                $"It would end after 30:00: {visit.Minutes} minutes from {row.Text(start)}.");
        }
    }
}
