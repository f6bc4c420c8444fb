using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Reads visits.csv into the weekly pattern of each package.</summary>
internal static class VisitsReader
{
    private const string File = "visits.csv";
    private const int Package = 0, Days = 1, Time = 2, Minutes = 3, Carers = 4, Preferred = 5, Earliest = 6, Latest = 7, Critical = 8, Skills = 9;

    private static readonly CsvLayout Layout = CsvLayout.Of(
        "package*", "days*", "time_of_day*", "minutes*", "carers", "preferred_start", "earliest_start", "latest_start", "time_critical",
        "skills");

    private static readonly string[] DayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>A pattern for each package of <paramref name="lines"/>; inferred where it has no visits. None without the file.</summary>
    internal static ImmutableArray<VisitPattern>? Read(CountyReading reading, List<ServiceLine> lines)
    {
        if (reading.Sheet(File, Layout) is not { } sheet)
        {
            return null;
        }

        var visits = new List<PatternVisit>?[lines.Count];
        var used = 0;
        var read = 0L;
        var usedMinutes = 0L;
        for (var index = 0; index < sheet.Count; index++)
        {
            var row = sheet.Row(index, reading.Findings);
            var (package, visit) = ReadRow(reading, row);
            read += visit.Weekly.Value;
            if (!row.IsFaulty)
            {
                used++;
                usedMinutes += visit.Weekly.Value;
                (visits[package] ??= []).Add(visit with { Carers = row.Whole(Carers, 1, 4) ?? lines[package].Package.Carers });
            }
        }

        reading.Total(sheet, used, new CareMinutes(read), new CareMinutes(usedMinutes));
        return ToPatterns(reading, lines, visits);
    }

    private static (int Package, PatternVisit Visit) ReadRow(CountyReading reading, CsvRow row)
    {
        var id = row.OwnId(Package);
        var package = reading.FindPackage(row, id);

        var days = DaysOf(row.Text(Days).ToLowerInvariant());
        if (days is null)
        {
            row.Report(FileRowFaults.DaysUnreadable, $"days is '{CsvRow.Quote(row.Text(Days))}'.");
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

        row.Time(Preferred);
        row.Time(Earliest);
        row.Time(Latest);
        row.Choice(Critical, CountyWords.YesNo);
        _ = row.Text(Skills);
        return (package, new PatternVisit(time ?? default, minutes ?? 0, days?.Weekdays ?? 0, days?.WeekendDays ?? 0));
    }

    private static (int Weekdays, int WeekendDays)? DaysOf(string text)
    {
        switch (text)
        {
            case "daily":
                return (5, 2);
            case "weekdays":
                return (5, 0);
            case "weekends":
                return (0, 2);
            default:
                break;
        }

        var seen = 0;
        foreach (var word in text.Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            var day = Array.IndexOf(DayNames, word);
            if (day < 0 || (seen & 1 << day) != 0)
            {
                return null;
            }

            seen |= 1 << day;
        }

        return seen == 0 ? null : (int.PopCount(seen & 31), int.PopCount(seen >> 5));
    }

    private static ImmutableArray<VisitPattern> ToPatterns(CountyReading reading, List<ServiceLine> lines, List<PatternVisit>?[] visits)
    {
        var differ = new NoticeTally(FileRowFaults.HoursDiffer, File);
        var patterns = ImmutableArray.CreateBuilder<VisitPattern>(lines.Count);
        for (var index = 0; index < lines.Count; index++)
        {
            var package = lines[index].Package;
            var own = visits[index];
            patterns.Add(own is null ? VisitPattern.Infer(package.Need) : new VisitPattern([.. own.OrderBy(visit => visit.Time)], false));
            var difference = own is null ? 0 : patterns[index].Weekly.Value - package.Weekly.Value;
            if (difference != 0)
            {
                differ.Add(lines[index].Line, difference / 60m);
            }
        }

        differ.Report(reading.Findings);
        return patterns.MoveToImmutable();
    }
}
