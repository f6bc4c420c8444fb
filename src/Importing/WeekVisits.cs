using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;

namespace Zoning.Importing;

/// <summary>A visit of one day on its way into a weekly pattern.</summary>
/// <param name="Package">The package's id.</param>
/// <param name="Carer">Who goes; empty if it doesn't matter.</param>
/// <param name="Start">The planned start as a minute of the day.</param>
/// <param name="Minutes">How long.</param>
/// <param name="Carers">Carers at once; 0 if unknown.</param>
internal readonly record struct DayVisit(string Package, string Carer, int Start, int Minutes, int Carers);

/// <summary>Makes weekly visits from visits of single days: the days of the week on which a visit is made in most weeks.</summary>
internal sealed class WeekVisits
{
    private const double Usual = 0.5;
    private readonly Dictionary<DayVisit, HashSet<DateOnly>> _dated = [];
    private readonly Dictionary<DayVisit, CareDays> _always = [];
    private DateOnly _first = DateOnly.MaxValue;
    private DateOnly _last = DateOnly.MinValue;

    /// <summary>Dated visits that are not part of the pattern, because they are made in fewer than half of the weeks.</summary>
    public int Unusual { get; private set; }

    /// <summary>Adds a visit on a date.</summary>
    public void Add(DayVisit visit, DateOnly day)
    {
        (_first, _last) = (day < _first ? day : _first, day > _last ? day : _last);
        if (!_dated.TryGetValue(visit, out var days))
        {
            _dated.Add(visit, days = []);
        }

        days.Add(day);
    }

    /// <summary>Adds a visit on days of every week.</summary>
    public void Add(DayVisit visit, CareDays days) => _always[visit] = _always.GetValueOrDefault(visit) | days;

    /// <summary>The weekly visits, in the order of their packages and starts.</summary>
    public List<(DayVisit Visit, CareDays Days)> ToList()
    {
        var found = new Dictionary<DayVisit, CareDays>(_always);
        foreach (var (visit, days) in _dated)
        {
            foreach (var weekday in days.GroupBy(day => day.DayOfWeek))
            {
                if (weekday.Count() >= Usual * Possible(weekday.Key))
                {
                    found[visit] = found.GetValueOrDefault(visit) | (CareDays)(1 << weekday.Key.MondayBased());
                }
                else
                {
                    Unusual += weekday.Count();
                }
            }
        }

        return [.. found.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key.Package, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.Carer, StringComparer.Ordinal).ThenBy(pair => pair.Key.Start).ThenBy(pair => pair.Key.Minutes)
            .ThenBy(pair => pair.Key.Carers)];
    }

    /// <summary>The time of day of a start, as visits.csv names it.</summary>
    public static string TimeOfDay(int start) => (start % 1_440) switch
    {
        < 360 => "night",
        < 690 => "morning",
        < 870 => "lunch",
        < 1_110 => "tea",
        < 1_320 => "bed",
        _ => "night",
    };

    /// <summary>The start on the service day, which ends at 30:00: a start before six belongs to the night before.</summary>
    public static (int Start, int DayShift) ServiceStart(int start) => start < 360 ? (start + 1_440, -1) : (start, 0);

    /// <summary>A start as files write it.</summary>
    public static string Text(int start) => string.Create(CultureInfo.InvariantCulture, $"{start / 60:00}:{start % 60:00}");

    /// <summary>How many days of a kind lie between the first and the last day of the extract.</summary>
    private int Possible(DayOfWeek day) =>
        Enumerable.Range(0, _last.DayNumber - _first.DayNumber + 1).Count(at => _first.AddDays(at).DayOfWeek == day);
}

/// <summary>Reads rows of planned visits: those of single days, and those of a rota with its days of the week.</summary>
internal sealed class PlannedRows(ImportMap map, Pseudonyms pseudonyms, ServiceIndex services, DateOnly? asOf)
{
    private readonly LineFinder _finder = new(services);
    private readonly Dictionary<int, (DayVisit Visit, DateOnly? Day, CareDays Days)> _rows = [];

    /// <summary>The columns that such rows need.</summary>
    public static ImmutableArray<ImmutableArray<string>> Needed { get; } =
        [["package", "person"], ["planned_start"], ["date", "days", "planned_start"]];

    /// <summary>Reads a row; its carer is a pseudonym, or empty.</summary>
    public DraftLine Read(RowReader row, string carer)
    {
        var (package, person) = VisitCells.Who(row, pseudonyms, services);
        var slug = ProviderSlug.Of(row.Organisation("provider"), map.Synthetic);
        var start = VisitCells.Time(row, "planned_start");
        var minutes = VisitCells.Length(row, "planned_start", "planned_end", "planned_minutes", "planned_hours");
        var days = Days(row);
        var day = days == CareDays.None ? VisitCells.Day(row) : null;
        if (row.Meaning("visit_status") == "cancelled")
        {
            row.LeaveOut("cancelled by the person");
        }

        if (row.Faults.Count == 0 && (start is null || minutes is null or < 5 or > 720 || (day is null && days == CareDays.None)))
        {
            row.Fault(ImportFaults.Blank, "The planned start, the length (5 to 720 minutes) or the day is blank or can't be meant.");
        }

        var carers = row.Cell("carers").Length > 0 ? CareCells.Carers(row) : 0;
        if (row.Faults.Count > 0)
        {
            return new DraftLine(row.Line, "", "", [], default);
        }

        var (at, shift) = WeekVisits.ServiceStart(start!.Value);
        var lines = _finder.On(package, person, slug, day ?? asOf ?? DateOnly.MaxValue);
        if (lines.Count == 0)
        {
            row.LeaveOut("no service line that ran then");
            return new DraftLine(row.Line, "", "", [], default);
        }

        _rows[row.Line] = (
            new DayVisit(lines[0].Id, carer, at, (int)minutes!.Value, carers), day?.AddDays(shift), Shifted(days, shift));
        return new DraftLine(row.Line, "", "", [], default);
    }

    /// <summary>The weekly visits of the rows that are used.</summary>
    public WeekVisits Weekly(IReadOnlyList<DraftLine> drafts)
    {
        var weekly = new WeekVisits();
        foreach (var (visit, day, days) in drafts.Select(draft => _rows[draft.Line]))
        {
            if (day is { } dated)
            {
                weekly.Add(visit, dated);
            }
            else
            {
                weekly.Add(visit, days);
            }
        }

        return weekly;
    }

    private static CareDays Days(RowReader row)
    {
        var cell = row.Cell("days");
        if (cell.Length == 0)
        {
            return CareDays.None;
        }

        var words = TidyText.Words(cell).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word is "every" or "day" or "all" or "7" or "everyday" ? "daily" : word is "weekday" ? "weekdays"
                : word is "weekend" ? "weekends" : word.Length > 3 && word is not ("daily" or "weekdays" or "weekends") ? word[..3] : word)
            .Distinct(StringComparer.Ordinal);
        if (CareDaysReading.Parse(string.Join(' ', words)) is { } days)
        {
            return days;
        }

        row.Fault(ImportFaults.Word, $"days: {TidyText.Shown(cell)}.", "days");
        return CareDays.None;
    }

    private static CareDays Shifted(CareDays days, int shift) => shift == 0
        ? days
        : (CareDays)((((int)days >> 1) | ((int)days << 6)) & (int)CareDays.Daily);
}

/// <summary>Planned visits on their way into visits.csv.</summary>
internal sealed class VisitLines(ImportMap map, string file, PlannedRows rows) : ImportLines(map, file)
{
    public override string FileName => "visits.csv";

    public override ImmutableArray<string> Columns => ["package", "days", "time_of_day", "minutes", "carers", "preferred_start"];

    public override ImmutableArray<ImmutableArray<string>> Needed => PlannedRows.Needed;

    public override DraftLine Read(RowReader row) => rows.Read(row, "");

    public override List<ImmutableArray<string>> Finish(IReadOnlyList<DraftLine> drafts, RowFates fates, FindingCollector findings)
    {
        var weekly = rows.Weekly(drafts);
        var visits = weekly.ToList();
        PatternNote.Report(File, visits.Count, weekly.Unusual, findings);
        return [.. visits.Select(one => ImmutableArray.Create(
            one.Visit.Package, one.Days.ToText(), WeekVisits.TimeOfDay(one.Visit.Start), CareCells.Text(one.Visit.Minutes),
            one.Visit.Carers > 0 ? CareCells.Text(one.Visit.Carers) : "", WeekVisits.Text(one.Visit.Start)))];
    }
}

/// <summary>Rows of a rota on their way into rounds.csv: who makes which visit today.</summary>
internal sealed class RoundLines(ImportMap map, string file, PlannedRows rows, Pseudonyms pseudonyms, IReadOnlySet<string> carers)
    : ImportLines(map, file)
{
    public override string FileName => "rounds.csv";

    public override ImmutableArray<string> Columns => ["carer", "days", "package", "time_of_day", "start"];

    public override ImmutableArray<ImmutableArray<string>> Needed => [["carer"], .. PlannedRows.Needed];

    public override DraftLine Read(RowReader row) =>
        rows.Read(row, CareCells.Id(row, "carer", id => carers.Contains(id) ? id : pseudonyms.Carer(id)));

    public override List<ImmutableArray<string>> Finish(IReadOnlyList<DraftLine> drafts, RowFates fates, FindingCollector findings)
    {
        var weekly = rows.Weekly(drafts);
        var stops = weekly.ToList();
        PatternNote.Report(File, stops.Count, weekly.Unusual, findings);
        return [.. stops.Select(one => ImmutableArray.Create(
            one.Visit.Carer, one.Days.ToText(), one.Visit.Package, WeekVisits.TimeOfDay(one.Visit.Start),
            WeekVisits.Text(one.Visit.Start)))];
    }
}

/// <summary>Says how dated visits became a weekly pattern.</summary>
internal static class PatternNote
{
    public static void Report(string file, int visits, int unusual, FindingCollector findings) =>
        findings.Add(ImportFaults.Pattern, file, 0, string.Create(CultureInfo.InvariantCulture,
            $"Weekly visits: {visits}. Visits of single days that are made in fewer than half of the weeks, and left out of them: "
                + $"{unusual}."));
}
