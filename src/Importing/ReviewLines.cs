using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Importing;

/// <summary>
/// Reviews of client level data, or a list of reviews, on their way into reviews.csv: each belongs to the package that ran on its day,
/// and is due so many months after the one before, or after the care of its person began.
/// </summary>
internal sealed class ReviewLines : ImportLines
{
    /// <summary>Days after the end of a package within which a review can be the one that ended it.</summary>
    private const int MostDaysAfterEnd = 31;

    private readonly Pseudonyms _pseudonyms;
    private readonly ServiceIndex _services;
    private readonly DateOnly? _asOf;
    private readonly Dictionary<int, ReviewEvent> _events = [];

    public ReviewLines(ImportMap map, string file, Pseudonyms pseudonyms, ServiceIndex services, DateOnly? asOf)
        : base(map, file) => (_pseudonyms, _services, _asOf) = (pseudonyms, services, asOf);

    public override string FileName => "reviews.csv";

    public override ImmutableArray<string> Columns => ["package", "due", "done", "by", "outcome"];

    public override ImmutableArray<ImmutableArray<string>> Needed => [["package", "person"], ["end", "due"]];

    public override DraftLine Read(RowReader row)
    {
        var id = CareCells.Id(row, "event", _pseudonyms.Referral);
        var (package, person) = VisitCells.Who(row, _pseudonyms, _services);
        EventCells.Type(row, type => type == "review");
        if (row.IsLeftOut)
        {
            return new DraftLine(row.Line, id, person, [], default);
        }

        var (start, done) = EventCells.Days(row, _asOf);
        var due = row.Date("due");
        var (reason, outcome, by) = (row.Meaning("review_reason"), row.Meaning("review_outcome"), row.KnownMeaning("by"));
        var line = _services.Line(package);
        if (start > _asOf)
        {
            row.LeaveOut("after the as-at day");
        }
        else if (reason == "unplanned" && Map.Events.Unplanned == UnplannedRule.LeaveOut)
        {
            row.LeaveOut("unplanned review");
        }
        else if (done is null && due is null && row.Faults.Count == 0)
        {
            row.LeaveOut("review not finished");
        }
        else if (package.Length > 0 && line is null)
        {
            row.LeaveOut("no service line of the package");
        }

        var one = new ReviewEvent(
            line?.Person ?? person, package, done, due, by, done is null || outcome == ImportTargets.Any ? "" : outcome, reason);
        var draft = new DraftLine(
            row.Line, id, one.Person,
            [
                CareCells.Text(start), CareCells.Text(done), CareCells.Text(due), one.Package, one.By, one.Outcome, one.Reason,
            ],
            default);
        _events[row.Line] = one with { Reported = row.Date("reported") };
        return draft;
    }

    public override List<ImmutableArray<string>> Finish(IReadOnlyList<DraftLine> drafts, RowFates fates, FindingCollector findings)
    {
        var single = EventCells.WithoutCopies(
            drafts, KeyOf, draft => (_events[draft.Line].Reported, _events[draft.Line].Done), Map.Events.Copies, fates);
        var people = single.ToLookup(draft => draft.Person, StringComparer.Ordinal);
        var made = new List<MadeReview>();
        var (never, seen) = (0, new HashSet<(string Package, DateOnly Due)>());
        foreach (var person in people.Select(one => one.Key).Union(_services.People, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var before = made.Count;
            AddPerson(person, people[person], made, seen, fates);
            never += made.Count > before && made.Skip(before).All(one => one.Event is null) ? 1 : 0;
        }

        var done = made.FindAll(one => one.Event?.Done is not null);
        findings.Add(EventFaults.Reviews, File, 0, string.Create(CultureInfo.InvariantCulture,
            $"Done: {done.Count}, of which unplanned: {done.Count(one => one.Event!.Reason == "unplanned")}. ")
            + string.Create(CultureInfo.InvariantCulture,
                $"Not done: {made.Count - done.Count}, of which of people with no review in the extract: {never}. ")
            + string.Create(CultureInfo.InvariantCulture, $"Months between reviews: {Map.Events.ReviewMonths}."));
        return
        [
            .. made.Select(one => ImmutableArray.Create(
                one.Package, CareCells.Text(one.Due), CareCells.Text(one.Event?.Done), one.Event?.By ?? "", one.Event?.Outcome ?? "")),
        ];
    }

    /// <summary>The reviews of a person in the order of days, and the one that is due next.</summary>
    private void AddPerson(
        string person, IEnumerable<DraftLine> drafts, List<MadeReview> made, HashSet<(string Package, DateOnly Due)> seen, RowFates fates)
    {
        var lines = _services.LinesOf(person).Where(line => line.Status is not ("waiting" or "not-listed")).ToList();
        var since = lines.Min(line => line.Start);
        DateOnly? last = null;
        var isOpen = false;
        foreach (var draft in drafts.OrderBy(draft => _events[draft.Line].Done ?? DateOnly.MaxValue)
            .ThenBy(draft => _events[draft.Line].Due).ThenBy(draft => draft.Content, StringComparer.Ordinal))
        {
            var one = _events[draft.Line];
            var package = one.Package.Length > 0 ? one.Package : On(lines, one.Done ?? _asOf ?? one.Due!.Value)?.Id;
            if (package is null)
            {
                fates.LeaveOut(draft, "no service line that ran then");
            }
            else if (one.Done == last && last is not null && one is { Package: "", Due: null })
            {
                fates.LeaveOut(draft, "second review of a day");
            }
            else if ((one.Due ?? Next(last ?? since) ?? one.Done!.Value) is var due && !seen.Add((package, due)))
            {
                fates.Fault(draft, ImportFaults.Duplicate, $"Another review of the package is due on {CareCells.Text(due)}.");
            }
            else
            {
                made.Add(new MadeReview(package, due, one));
                last = one.Done ?? last;
                isOpen |= one.Done is null;
            }
        }

        if (!isOpen && Map.Events.Next == NextReviewRule.Due && _asOf is { } today
            && Most(lines.Where(line => line.Status is "active" or "paused" && line.RunsOn(today))) is { } running
            && Next(last ?? since) is { } next && seen.Add((running.Id, next)))
        {
            made.Add(new MadeReview(running.Id, next, null));
        }
    }

    private DateOnly? Next(DateOnly? last) => last?.AddMonths(Map.Events.ReviewMonths);

    /// <summary>The person's line that ran on a day, else the one that had ended lately; of several the one with most hours.</summary>
    private static ServiceLine? On(List<ServiceLine> lines, DateOnly day) => Most(lines.Where(line => line.RunsOn(day)))
        ?? Most(lines.Where(line => line.End < day && line.End >= day.AddDays(-MostDaysAfterEnd)));

    private static ServiceLine? Most(IEnumerable<ServiceLine> lines) =>
        lines.OrderByDescending(line => line.Minutes).ThenBy(line => line.Id, StringComparer.Ordinal).FirstOrDefault();

    private static string KeyOf(DraftLine draft) => draft.Id.Length > 0
        ? string.Join('\u001f', draft.Id, draft.Person, draft.Cells[0]) : draft.Person + "\u001f" + draft.Content;

    /// <summary>What a row says of a review.</summary>
    private sealed record ReviewEvent(
        string Person, string Package, DateOnly? Done, DateOnly? Due, string By, string Outcome, string Reason)
    {
        public DateOnly? Reported { get; init; }
    }

    /// <summary>A row of the made file; without an event it is the review that is due next.</summary>
    private sealed record MadeReview(string Package, DateOnly Due, ReviewEvent? Event);
}
