using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Importing;

/// <summary>
/// Visits of electronic call monitoring on their way into restricted/monitoring.csv, from which minutes between visits and at the door are
/// learned: a row a carer and visit, under the folder's pseudonyms.
/// </summary>
internal sealed class MonitoringLines : ImportLines
{
    /// <summary>I228: what monitoring holds.</summary>
    internal static readonly FaultCode Totals = new(
        "I228", FaultKind.Notice, "Visits were written for learning minutes between visits and at the door.",
        "zoning rounds FOLDER --learned-times reads them. Without planned starts, waiting can't be told from travel.");

    private const int LastMinute = 1_800;
    private const long LongestPlan = 720;
    private readonly Pseudonyms _pseudonyms;
    private readonly ServiceIndex _services;
    private readonly LineFinder _finder;
    private readonly IReadOnlySet<string> _carers;

    public MonitoringLines(ImportMap map, string file, Pseudonyms pseudonyms, ServiceIndex services, IReadOnlySet<string> carers)
        : base(map, file) =>
        (_pseudonyms, _services, _finder, _carers) = (pseudonyms, services, new LineFinder(services), carers);

    public override string FileName => ImportTargets.FileOf(ImportKind.Monitoring);

    public override ImmutableArray<string> Columns => ["carer", "package", "date", "start", "end", "planned_start", "planned_minutes"];

    public override ImmutableArray<ImmutableArray<string>> Needed =>
        [["carer"], ["package", "person"], ["date", "planned_start", "actual_start"], ["actual_start"], ["actual_end"]];

    public override DraftLine Read(RowReader row)
    {
        var carer = CareCells.Id(row, "carer", id => _carers.Contains(id) ? id : _pseudonyms.Carer(id));
        var (package, person) = VisitCells.Who(row, _pseudonyms, _services);
        var slug = Slug(row.Organisation("provider"));
        var day = VisitCells.Day(row);
        var (start, end) = (VisitCells.Time(row, "actual_start"), VisitCells.Time(row, "actual_end"));
        var planned = VisitCells.Time(row, "planned_start");
        var minutes = VisitCells.Length(row, "planned_start", "planned_end", "planned_minutes", "planned_hours");
        var status = row.Meaning("visit_status");
        if (status is "cancelled" or "missed")
        {
            row.LeaveOut(status == "cancelled" ? "cancelled by the person" : "not made");
        }

        if (day is null && row.Faults.Count == 0 && !row.IsLeftOut)
        {
            row.Fault(ImportFaults.Blank, "The day of the visit is blank.");
        }

        if (row.Faults.Count == 0 && (start is null || end is null || start == end))
        {
            row.LeaveOut("no actual start and end");
        }

        if (row.Faults.Count > 0 || row.IsLeftOut)
        {
            return new DraftLine(row.Line, "", "", [], default);
        }

        var lines = _finder.On(package, person, slug, day!.Value);
        var (at, shift) = WeekVisits.ServiceStart(start!.Value);
        var until = at + ClockCell.Between(start.Value, end!.Value);
        if (lines.Count == 0 || until > LastMinute)
        {
            row.LeaveOut(lines.Count == 0 ? "no service line that ran then" : "longer than to six in the morning");
        }

        return new DraftLine(
            row.Line, "", "",
            lines.Count == 0 ? [] :
            [
                carer, lines[0].Id, CareCells.Text(day.Value.AddDays(shift)), WeekVisits.Text(at), WeekVisits.Text(until),
                planned is { } wanted ? WeekVisits.Text(Nearest(wanted, at)) : "",
                minutes is >= 1 and <= LongestPlan ? minutes.Value.ToString(CultureInfo.InvariantCulture) : "",
            ],
            default);
    }

    public override List<ImmutableArray<string>> Finish(IReadOnlyList<DraftLine> drafts, RowFates fates, FindingCollector findings)
    {
        var rows = new List<ImmutableArray<string>>();
        var seen = new HashSet<(string Carer, string Date, string Start)>();
        foreach (var draft in drafts.OrderBy(draft => draft.Content, StringComparer.Ordinal).ThenBy(draft => draft.Line))
        {
            if (seen.Add((draft.Cells[0], draft.Cells[2], draft.Cells[3])))
            {
                rows.Add(draft.Cells);
            }
            else
            {
                fates.LeaveOut(draft, "the carer starts another visit at the same minute");
            }
        }

        findings.Add(Totals, File, 0, string.Create(CultureInfo.InvariantCulture,
            $"Visits: {rows.Count}. Packages: {Distinct(1)} of {_services.Count} in services.csv. Carers: {Distinct(0)}. ")
            + string.Create(CultureInfo.InvariantCulture,
                $"Days: {Distinct(2)}. With a planned start: {Filled(5)}; with planned minutes: {Filled(6)}."));
        return rows;

        int Distinct(int column) => rows.Select(row => row[column]).Distinct(StringComparer.Ordinal).Count();
        int Filled(int column) => rows.Count(row => row[column].Length > 0);
    }

    /// <summary>The planned minute on the service day of the visit: today's or tomorrow's, whichever is nearer to the actual one.</summary>
    private static int Nearest(int planned, int at) =>
        planned + 1_440 <= LastMinute && Math.Abs(planned + 1_440 - at) < Math.Abs(planned - at) ? planned + 1_440 : planned;
}
