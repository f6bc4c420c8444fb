using System.Globalization;
using Zoning.Demand;

namespace Zoning.Importing;

/// <summary>Finds service lines that run beside an equal older line of their person, and does with them what the map says.</summary>
/// <param name="rule">What the map says.</param>
/// <param name="asOf">The as-at day; null if it isn't known, so that lines without an end count as running.</param>
/// <param name="startAt">Which of the optional columns holds the start; below 0 if none does.</param>
/// <param name="endAt">Which of them holds the end; below 0 if none does.</param>
internal sealed class RepeatedPackages(RepeatedLines rule, DateOnly? asOf, int startAt, int endAt)
{
    private const int Place = 0, Carers = 2, Provider = 3, Status = 4, Optional = 5;
    private readonly List<int> _lines = [];
    private readonly List<int> _later = [];
    private long _minutes;
    private long _laterMinutes;

    /// <summary>Applies the rule.</summary>
    /// <returns>The lines, the older ones closed if the map says so.</returns>
    public List<DraftLine> Apply(IReadOnlyList<DraftLine> drafts)
    {
        var lines = drafts.ToList();
        var running = Enumerable.Range(0, lines.Count).Where(index => Runs(lines[index])).ToList();
        var compared = running.Select(index => Compared(lines[index])).ToList();
        foreach (var (_, newer) in LinesAtOnce.Repeats(compared))
        {
            _lines.Add(lines[running[newer]].Line);
            _minutes += compared[newer].Minutes;
        }

        foreach (var (older, newer) in LinesAtOnce.Changes(compared))
        {
            _later.Add(lines[running[newer]].Line);
            _laterMinutes += Math.Min(compared[older].Minutes, compared[newer].Minutes);
        }

        return rule == RepeatedLines.Last && endAt >= 0 ? Closed(lines, running, compared) : lines;
    }

    /// <summary>Reports what was found.</summary>
    public void Report(string file, FindingCollector findings)
    {
        if (_lines.Count > 0)
        {
            var what = rule == RepeatedLines.Last
                ? "are of older lines, which were closed on the day before the next began, as the map says; those that begin on "
                    + "one day stay"
                : "may be counted twice";
            findings.Add(new Finding(ImportFaults.RepeatedLine, file, _lines.Min(), Text(_lines, _minutes, what)) { Rows = _lines.Count });
        }

        if (_later.Count > 0)
        {
            findings.Add(new Finding(
                ImportFaults.LaterLine, file, _later.Min(), Text(_later, _laterMinutes, "run beside an older line of the person"))
            {
                Rows = _later.Count,
            });
        }
    }

    private static string Text(List<int> lines, long minutes, string what) => string.Create(CultureInfo.InvariantCulture,
        $"{lines.Count} rows (lines {string.Join(", ", lines.Order().Take(5))}{(lines.Count > 5 ? ", ..." : "")}): {minutes / 60m:0.##} "
        + $"hours "
        + $"a week {what}.");

    /// <summary>Each line of a kind ends before the next begins; lines that begin on one day can't be put in order and stay.</summary>
    private List<DraftLine> Closed(List<DraftLine> lines, List<int> running, List<RunningLine> compared)
    {
        foreach (var kind in Enumerable.Range(0, running.Count).GroupBy(index => compared[index] with { Start = null }))
        {
            var inOrder = kind.OrderBy(index => compared[index].Start ?? DateOnly.MinValue).ToList();
            for (var at = 0; at + 1 < inOrder.Count; at++)
            {
                if (compared[inOrder[at + 1]].Start is { } next && compared[inOrder[at]].Start is var own && (own is null || own < next))
                {
                    var line = lines[running[inOrder[at]]];
                    var cells = line.Cells.SetItem(Status, "ended").SetItem(Optional + endAt, CareCells.Text(next.AddDays(-1)));
                    lines[running[inOrder[at]]] = line with { Cells = cells };
                }
            }
        }

        return lines;
    }

    private bool Runs(DraftLine line)
    {
        var (start, end) = (Date(line, startAt), Date(line, endAt));
        var status = line.Cells[Status];
        return line.Person.Length > 0 && status is "active" or "reablement" or "waiting" or "not-listed"
            && (end.Length == 0 || (asOf is not null && string.CompareOrdinal(end, CareCells.Text(asOf)) >= 0))
            && (start.Length == 0 || asOf is null || string.CompareOrdinal(start, CareCells.Text(asOf)) <= 0);
    }

    private RunningLine Compared(DraftLine line)
    {
        var start = Date(line, startAt);
        return new RunningLine(
            line.Person, line.Cells[Status] + Service(line), line.Cells[Provider], line.Cells[Place],
            int.Parse(line.Cells[Carers], CultureInfo.InvariantCulture), line.Quantity.Minutes?.Value ?? 0,
            start.Length == 0 ? null : DateOnly.ParseExact(start, "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static string Service(DraftLine line) =>
        line.Cells.Length > Optional && line.Cells[Optional] is "home-care" or "live-in" or "nights" or "day" or "other"
            ? " " + line.Cells[Optional] : "";

    private static string Date(DraftLine line, int at) => at < 0 ? "" : line.Cells[Optional + at];
}
