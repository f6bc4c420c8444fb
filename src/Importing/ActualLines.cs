using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Importing;

/// <summary>
/// Visits of electronic call monitoring, weekly records or invoices for a period, on their way into actuals.csv: planned and delivered
/// client minutes by package and week.
/// </summary>
internal sealed class ActualLines : ImportLines
{
    private const long MostMinutes = 168 * 60;
    private readonly Pseudonyms _pseudonyms;
    private readonly ServiceIndex _services;
    private readonly LineFinder _finder;
    private readonly Dictionary<int, ActualRow> _rows = [];
    private readonly ActualNotes _notes = new();

    public ActualLines(ImportMap map, string file, Pseudonyms pseudonyms, ServiceIndex services)
        : base(map, file) => (_pseudonyms, _services, _finder) = (pseudonyms, services, new LineFinder(services));

    public override string FileName => "actuals.csv";

    public override ImmutableArray<string> Columns => ["package", "week", "delivered_hours", "planned_hours"];

    public override ImmutableArray<ImmutableArray<string>> Needed =>
    [
        ["package", "person"], ["date", "week", "period_from", "planned_start", "actual_start"],
        ["actual_start", "delivered_minutes", "delivered_hours", "visit_status"],
    ];

    public override DraftLine Read(RowReader row)
    {
        var (package, person) = VisitCells.Who(row, _pseudonyms, _services);
        var slug = Slug(row.Organisation("provider"));
        var (from, to) = Days(row);
        var planned = VisitCells.Length(row, "planned_start", "planned_end", "planned_minutes", "planned_hours");
        var delivered = VisitCells.Length(row, "actual_start", "actual_end", "delivered_minutes", "delivered_hours");
        var status = row.Meaning("visit_status");
        var carers = CareCells.Carers(row);
        var attended = Attended(row);
        if (status == "cancelled")
        {
            row.LeaveOut("cancelled by the person");
        }

        if (status == "missed" || attended == 0)
        {
            delivered = 0;
        }
        else if (delivered is null && status == "completed" && row.Faults.Count == 0)
        {
            row.Fault(ImportFaults.Blank, "The visit was made, and neither times nor length say how long it was.");
        }
        else if (delivered is null && row.Faults.Count == 0 && !row.IsLeftOut)
        {
            _notes.AddUnrecorded();
            delivered = 0;
        }

        if (from is { } first && to is { } last && row.Faults.Count == 0)
        {
            var visit = row.Cell("visit");
            _rows[row.Line] = new ActualRow(package, person, slug, first, last, planned, delivered ?? 0)
            {
                Line = row.Line,
                Visit = visit.Length > 0 ? visit : row.Cell("planned_start") + "|" + row.Cell("planned_end"),
                IsVisit = first == last && row.Cell("period_from").Length == 0,
                Carers = row.Cell("carers").Length > 0 ? carers : 0,
                Attended = attended,
            };
        }

        return new DraftLine(row.Line, "", "", [], new Quantity(new CareMinutes(delivered ?? 0), false, false, 0));
    }

    public override List<ImmutableArray<string>> Finish(
        IReadOnlyList<DraftLine> drafts, RowFates fates, FindingCollector findings)
    {
        var weeks = new SortedDictionary<(string Package, DateOnly Week), WeekTotal>();
        var whole = WholeWeeks(drafts);
        var surplus = new List<(DraftLine Draft, long Minutes, string Reason)>();
        foreach (var visit in drafts.GroupBy(draft => _rows[draft.Line].Key))
        {
            AddVisit([.. visit], whole, weeks, fates, surplus);
        }

        var faulty = new HashSet<int>();
        foreach (var (key, total) in weeks.Where(week => week.Value.Delivered > MostMinutes).ToList())
        {
            weeks.Remove(key);
            foreach (var draft in total.Drafts.Where(draft => faulty.Add(draft.Line)))
            {
                fates.Fault(draft, ImportFaults.HoursRange, string.Create(CultureInfo.InvariantCulture,
                    $"{total.Delivered / 60m:0.##} hours of one package in the week of {key.Week:yyyy-MM-dd}."));
            }
        }

        foreach (var (draft, minutes, reason) in surplus.Where(one => !faulty.Contains(one.Draft.Line)))
        {
            fates.Reduce(draft, new CareMinutes(minutes), reason);
        }

        _notes.Report(File, weeks, findings);
        return [.. weeks.Select(week => ImmutableArray.Create(
            week.Key.Package, CareCells.Text(week.Key.Week), QuantityReader.Text(new CareMinutes(week.Value.Delivered)),
            week.Value.IsPlanned ? QuantityReader.Text(new CareMinutes(Math.Min(MostMinutes, week.Value.Planned))) : ""))];
    }

    private static (DateOnly? From, DateOnly? To) Days(RowReader row)
    {
        if (row.Has("period_from") && row.Date("period_from") is { } from)
        {
            var to = row.Date("period_to");
            if (to is null && row.Faults.Count == 0)
            {
                row.Fault(ImportFaults.Blank, "period_to is blank.");
            }

            CareCells.CheckOrder(row, from, to, "period_from and period_to");
            return (from, to);
        }

        if (row.Has("week") && row.Date("week") is { } week)
        {
            var monday = Monday(week);
            return (monday, monday.AddDays(6));
        }

        var day = VisitCells.Day(row);
        if (day is null && row.Faults.Count == 0)
        {
            row.Fault(ImportFaults.Blank, "The day of the visit is blank.");
        }

        return (day, day);
    }

    private static int? Attended(RowReader row)
    {
        var cell = row.Cell("attended");
        if (cell.Length == 0)
        {
            return null;
        }

        if (int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= 9)
        {
            return count;
        }

        row.Fault(ImportFaults.Carers, $"attended: {TidyText.Shown(cell)}.", "attended");
        return null;
    }

    /// <summary>The weeks that visits without a plan cover whole: the first and the last of the extract may be cut off.</summary>
    private (DateOnly First, DateOnly Last) WholeWeeks(IReadOnlyList<DraftLine> drafts)
    {
        var days = drafts.Select(draft => _rows[draft.Line]).Where(row => row.IsVisit).Select(row => row.From).ToList();
        if (days.Count == 0)
        {
            return (DateOnly.MinValue, DateOnly.MaxValue);
        }

        var (first, last) = (days.Min(), days.Max());
        return (first.DayOfWeek == DayOfWeek.Monday ? first : Monday(first).AddDays(7),
            last.DayOfWeek == DayOfWeek.Sunday ? last : Monday(last).AddDays(-1));
    }

    /// <summary>Adds a visit or a period: its rows are the carers who went; its minutes are the client's, once.</summary>
    private void AddVisit(
        List<DraftLine> drafts, (DateOnly First, DateOnly Last) whole, SortedDictionary<(string, DateOnly),
        WeekTotal> weeks, RowFates fates,
        List<(DraftLine Draft, long Minutes, string Reason)> surplus)
    {
        var rows = drafts.Select(draft => _rows[draft.Line]).ToList();
        var first = rows[0];
        if (first.IsVisit && first.From == first.To && rows.All(row => row.Planned is null)
            && (first.From < whole.First || first.From > whole.Last))
        {
            drafts.ForEach(draft => fates.LeaveOut(draft, "in a week that the extract holds in part"));
            return;
        }

        var days = Enumerable.Range(0, first.To.DayNumber - first.From.DayNumber + 1).Select(first.From.AddDays)
            .Select(day => (Day: day, Lines: _finder.On(first.Package, first.Person, first.Provider, day)))
            .Where(day => day.Lines.Count > 0).ToList();
        if (days.Count == 0)
        {
            drafts.ForEach(draft => fates.LeaveOut(draft, "no service line that ran then"));
            return;
        }

        var carers = Math.Max(rows.Max(row => row.Carers), rows.Count);
        var given = Delivered(rows, carers);
        if (rows.Sum(row => row.Delivered) - given is > 0 and var more)
        {
            surplus.Add((drafts[0], more, rows.Count > 1 ? "further carers of a visit" : "carers who did not come"));
        }

        Share(drafts, days, given, rows.Max(row => row.Planned), first.From != first.To, weeks);
    }

    /// <summary>
    /// Client minutes: those of one carer alone, or of all carers over how many there should be, so that half of a double-handed visit
    /// counts half.
    /// </summary>
    private static long Delivered(List<ActualRow> rows, int carers)
    {
        if (rows.Count > 1)
        {
            return (long)decimal.Round(rows.Sum(row => row.Delivered) / (decimal)carers, MidpointRounding.ToEven);
        }

        var row = rows[0];
        return row.Attended is { } came && came < carers
            ? (long)decimal.Round(row.Delivered * came / (decimal)carers, MidpointRounding.ToEven)
            : row.Delivered;
    }

    private static void Share(
        List<DraftLine> drafts, List<(DateOnly Day, IReadOnlyList<ServiceLine> Lines)> days, long given, long? planned, bool isPeriod,
        SortedDictionary<(string, DateOnly), WeekTotal> weeks)
    {
        var cells = days.SelectMany(day => day.Lines.Select(line => (day.Day, Line: line)))
            .GroupBy(cell => (cell.Line, Week: Monday(cell.Day)), cell => cell.Day).ToList();
        var isPriced = cells.Exists(cell => cell.Key.Line.Minutes > 0);
        var weights = cells.Select(cell => (isPriced ? cell.Key.Line.Minutes : 1) * cell.Count()).ToList();

        var delivered = LineFinder.Share(given, weights);
        var wanted = planned is { } known ? LineFinder.Share(known, weights) : null;
        for (var at = 0; at < cells.Count; at++)
        {
            var (line, week) = cells[at].Key;
            var key = (line.Id, week);
            if (!weeks.TryGetValue(key, out var total))
            {
                weeks.Add(key, total = new WeekTotal());
            }

            total.Delivered += delivered[at];
            total.Drafts.AddRange(drafts);
            if (wanted is not null)
            {
                total.Given += wanted[at];
                total.IsPlanned = true;
            }
            else if (isPeriod)
            {
                // The plan of a period is what was commissioned for its days, so that a week cut in two isn't short; several invoice
                // lines of the same days have one plan.
                total.Commissioned = line.Minutes;
                total.Days.UnionWith(cells[at]);
            }
        }
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>What a row says.</summary>
    private sealed record ActualRow(
        string Package, string Person, string Provider, DateOnly From, DateOnly To, long? Planned, long Delivered)
    {
        public int Line { get; init; }

        public string Visit { get; init; } = "";

        public bool IsVisit { get; init; }

        public int Carers { get; init; }

        public int? Attended { get; init; }

        /// <summary>Rows with the same key are carers of one visit. Without a number or a planned time each row is a visit.</summary>
        public object Key => IsVisit && Visit != "|" ? (Package, Person, Provider, From, Visit) : Line;
    }
}

/// <summary>What a package got in a week.</summary>
internal sealed class WeekTotal
{
    public long Delivered { get; set; }

    /// <summary>What rows say was planned, or what was commissioned for the days of the periods.</summary>
    public long Planned => Given + (long)decimal.Round(Commissioned * Days.Count / 7m, MidpointRounding.ToEven);

    /// <summary>What rows say was planned.</summary>
    public long Given { get; set; }

    public long Commissioned { get; set; }

    /// <summary>The days of periods that say nothing of a plan.</summary>
    public HashSet<DateOnly> Days { get; } = [];

    public bool IsPlanned
    {
        get => field || Days.Count > 0;
        set => field = value;
    }

    public List<DraftLine> Drafts { get; } = [];
}

/// <summary>Notices of an import of actuals.</summary>
internal sealed class ActualNotes
{
    private int _unrecorded;

    /// <summary>Counts a visit without times and without a word on what became of it.</summary>
    public void AddUnrecorded() => _unrecorded++;

    public void Report(string file, SortedDictionary<(string Package, DateOnly Week), WeekTotal> weeks, FindingCollector findings)
    {
        var planned = weeks.Values.Where(week => week.IsPlanned).ToList();
        findings.Add(ImportFaults.ActualTotals, file, 0, string.Create(CultureInfo.InvariantCulture,
            $"Packages: {weeks.Keys.Select(key => key.Package).Distinct().Count()}. Weeks: "
            + $"{weeks.Keys.Select(key => key.Week).Distinct().Count()}. "
            + $"Hours delivered: {weeks.Values.Sum(week => week.Delivered) / 60m:0.##}, of which "
            + $"{planned.Sum(week => week.Delivered) / 60m:0.##} "
            + $"where {planned.Sum(week => week.Planned) / 60m:0.##} were planned."));
        if (_unrecorded > 0)
        {
            findings.Add(ImportFaults.Unrecorded, file, 0, string.Create(CultureInfo.InvariantCulture, $"Visits: {_unrecorded}."));
        }
    }
}
