using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Importing;

/// <summary>
/// Events of client level data on their way into referrals.csv: requests, assessments and services of a person, joined to a referral each.
/// </summary>
internal sealed class ReferralLines : ImportLines
{
    private const int LongDays = 365;

    private readonly Pseudonyms _pseudonyms;
    private readonly ZoneWords _zones;
    private readonly PlaceFinder? _places;
    private readonly Zones? _map;
    private readonly IReadOnlyDictionary<string, string>? _providers;
    private readonly DateOnly? _asOf;
    private readonly Dictionary<int, CareEvent> _events = [];
    private readonly HashSet<int> _unknown = [];
    private (int Hours, int Zones, int Providers) _blank;

    public ReferralLines(ImportMap map, string file, Pseudonyms pseudonyms, ImportOptions options)
        : base(map, file)
    {
        (_pseudonyms, _zones, _places) = (pseudonyms, new ZoneWords(options.Zones), options.Places);
        (_map, _providers, _asOf) = (options.Zones, options.NameableProviders, options.AsOf);
    }

    public override string FileName => "referrals.csv";

    public override ImmutableArray<string> Columns =>
    [
        "referral", "received", "complete", "placed", "closed", "outcome", "source", "pathway", "buyer", "zone", "hours", "band",
        "provider",
    ];

    public override ImmutableArray<ImmutableArray<string>> Needed => [["person"], ["event_type"], ["start"]];

    public override DraftLine Read(RowReader row)
    {
        var id = CareCells.Id(row, "event", _pseudonyms.Referral);
        var person = CareCells.Id(row, "person", _pseudonyms.Person);
        var type = EventCells.Type(row, type => type != "review");
        if (row.IsLeftOut)
        {
            return new DraftLine(row.Line, id, person, [], default);
        }

        var (start, end) = EventCells.Days(row, _asOf);
        if (start is null && row.Faults.Count == 0)
        {
            row.Fault(ImportFaults.Blank, "start is blank.", "start");
        }
        else if (start > _asOf)
        {
            row.LeaveOut("after the as-at day");
        }

        var (kind, service) = KindOf(row, type);
        var quantity = HoursOf(row, kind);
        if (row.IsLeftOut || row.Faults.Count > 0)
        {
            return new DraftLine(row.Line, id, person, [], quantity);
        }

        var one = EventOf(row, kind, start!.Value, end) with { Service = service };
        var draft = new DraftLine(
            row.Line, id, person,
            [
                CareCells.Text(start), kind.ToString(), CareCells.Text(end), one.Outcome, one.Source, one.Pathway, one.Buyer, one.Zone,
                one.Band,
                one.Provider, service, QuantityReader.Text(quantity.Minutes),
            ],
            quantity);
        _events[row.Line] = one with { Draft = draft };
        return draft;
    }

    public override List<ImmutableArray<string>> Finish(IReadOnlyList<DraftLine> drafts, RowFates fates, FindingCollector findings)
    {
        var single = EventCells.WithoutCopies(
            drafts, KeyOf, draft => (_events[draft.Line].Reported, _events[draft.Line].End), Map.Events.Copies, fates);
        var made = new List<(string Id, EventSequence Referral)>();
        foreach (var person in single.GroupBy(draft => draft.Person, StringComparer.Ordinal))
        {
            var number = 0;
            var story = new ReferralStory(
                Map.Events,
                one => made.Add((IdOf(one.Opening.Draft, one.Received, ref number), one)),
                (one, reason) => fates.LeaveOut(one.Draft, reason));
            story.Tell(person.Select(draft => _events[draft.Line]));
        }

        var kept = WithoutRepeatedIds(made, fates);
        var used = kept.SelectMany(one => one.Referral.Events).ToList();
        _blank.Zones = kept.Count(one => one.Referral.Zone.Length == 0);
        _blank.Hours = kept.Count(one => one.Referral is { Placed: not null, Minutes: null });
        _blank.Providers = used.Where(one => one.Kind is CareEventKind.Care or CareEventKind.Reablement)
            .Count(one => one.Provider.Length == 0 && _unknown.Contains(one.Draft.Line));
        Report(kept, findings);
        return [.. kept.Select(one => Row(one.Id, one.Referral))];
    }

    private static ImmutableArray<string> Row(string id, EventSequence one) =>
    [
        id, CareCells.Text(one.Received), CareCells.Text(one.Complete), CareCells.Text(one.Placed), CareCells.Text(one.Closed), one.Outcome,
        one.Source, one.Pathway, one.Buyer, one.Zone, one.Minutes?.Value > 0 ? QuantityReader.Text(one.Minutes) : "", one.Band,
        one.Placed is null ? "" : one.Provider,
    ];

    /// <summary>What kind of event a row is, and for another service its meaning.</summary>
    private static (CareEventKind Kind, string Service) KindOf(RowReader row, string type)
    {
        if (type != "service")
        {
            return (type == "request" ? CareEventKind.Request : CareEventKind.Assessment, "");
        }

        if (!row.Has("service_type") && !row.Has("service_group"))
        {
            return (CareEventKind.Care, "");
        }

        string[] said = [row.Meaning("service_type"), row.Meaning("service_group")];
        var isDirect = row.Meaning("delivery") == "direct-payment" || said.Contains(ImportTargets.StatusMark + "direct-payment");
        var kinds = said.Where(meaning => meaning.Length > 0 && meaning != ImportTargets.Any
            && !meaning.StartsWith(ImportTargets.StatusMark, StringComparison.Ordinal)).ToList();
        var other = kinds.Find(meaning => meaning is "day" or "other");
        return other is not null ? (CareEventKind.Other, other)
            : said.Contains(ImportTargets.StatusMark + "self-funded") ? (CareEventKind.Other, "self-funded")
            : isDirect ? (CareEventKind.DirectPayment, "")
            : said.Contains(ImportTargets.StatusMark + "reablement") ? (CareEventKind.Reablement, "")
            : kinds.Count > 0 || said.Any(meaning => meaning.Length > 0 && meaning != ImportTargets.Any) ? (CareEventKind.Care, "")
            : (CareEventKind.Other, "");
    }

    /// <summary>Hours of home care, and of a request that names them; a cost without a rate tells none.</summary>
    private Quantity HoursOf(RowReader row, CareEventKind kind)
    {
        var isCare = kind is CareEventKind.Care or CareEventKind.Reablement;
        if (!isCare && (kind != CareEventKind.Request || row.Cell("hours_week").Length == 0))
        {
            return default;
        }

        var unit = row.Has("unit") && QuantityUnits.Of(row.Meaning("unit", quiet: true)) is { } own
            ? QuantityUnits.Within(Map.Unit, own) : Map.Unit;
        var isCost = unit.IsCost || row.Cell("hours_week").Length == 0;
        var isTold = isCost ? row.Cell("rate").Length > 0 && (row.Cell("cost_week").Length > 0 || row.Cell("unit_cost").Length > 0) : true;
        if (isTold)
        {
            return QuantityReader.Read(row, Map, CareCells.Carers(row));
        }

        // A payment made once is no care, whether or not it has an amount.
        row.Meaning("unit");
        return default;
    }

    private CareEvent EventOf(RowReader row, CareEventKind kind, DateOnly start, DateOnly? end)
    {
        var isAsked = kind is CareEventKind.Request or CareEventKind.Assessment;
        var isEnded = end is not null || row.Date("end") is null;
        return new CareEvent(new DraftLine(row.Line, "", "", [], default), kind, start)
        {
            End = end,
            Reported = row.Date("reported"),
            Died = row.Date("died") is { } died && !(died > _asOf) ? died : null,
            Outcome = isAsked && isEnded ? row.Meaning("event_outcome") : "",
            Source = kind == CareEventKind.Request ? row.Meaning("route") : "",
            Pathway = row.KnownMeaning("pathway"),
            Buyer = BuyerOf(row, kind),
            Zone = ZoneOf(row),
            Band = row.KnownMeaning("band"),
            Provider = kind is CareEventKind.Care or CareEventKind.Reablement ? ProviderOf(row) : "",
        };
    }

    private static string BuyerOf(RowReader row, CareEventKind kind) => row.KnownMeaning("funding") == "chc"
        || (kind == CareEventKind.Care && (row.Meaning("service_type", quiet: true) == "status:chc"
            || row.Meaning("service_group", quiet: true) == "status:chc"))
        ? "chc" : "";

    private string ZoneOf(RowReader row)
    {
        if (_zones.Read(row, "zone") is { Length: > 0 } zone)
        {
            return zone;
        }

        var place = row.Place();
        return place.Length > 0 && _places?.Find(place).Area is { IsZone: true } area ? _map![area.Zone].Code.Value : "";
    }

    /// <summary>The provider if the folder knows it; the county refuses a referral whose provider it does not know.</summary>
    private string ProviderOf(RowReader row)
    {
        var name = row.Organisation("provider");
        var slug = ProviderSlug.SaysNone(name) ? "" : Slug(name);
        if (slug.Length == 0 || _providers is null)
        {
            return slug;
        }

        const string Synthetic = "SYN-";
        var bare = Map.Synthetic && slug.StartsWith(Synthetic, StringComparison.Ordinal) ? slug[Synthetic.Length..] : slug;
        if (_providers.TryGetValue(name, out var id) || _providers.TryGetValue(slug, out id) || _providers.TryGetValue(bare, out id))
        {
            return id;
        }

        _unknown.Add(row.Line);
        return "";
    }

    /// <summary>Rows of one number, person, kind and first day are one event; without numbers only equal rows are.</summary>
    private static string KeyOf(DraftLine draft) => draft.Id.Length > 0
        ? string.Join('\u001f', draft.Id, draft.Person, draft.Cells[0], draft.Cells[1])
        : draft.Person + "\u001f" + draft.Content;

    private string IdOf(DraftLine opening, DateOnly received, ref int number) => opening.Id.Length > 0
        ? opening.Id
        : _pseudonyms.Referral(string.Create(CultureInfo.InvariantCulture, $"{opening.Person} {received:yyyy-MM-dd} {++number}"));

    /// <summary>Referrals that share the number of their request can't be told apart: each is a fault.</summary>
    private static List<(string Id, EventSequence Referral)> WithoutRepeatedIds(
        List<(string Id, EventSequence Referral)> made, RowFates fates)
    {
        var kept = new List<(string Id, EventSequence Referral)>(made.Count);
        foreach (var same in made.GroupBy(one => one.Id, StringComparer.Ordinal))
        {
            var all = same.ToList();
            if (all.Count == 1)
            {
                kept.Add(all[0]);
                continue;
            }

            foreach (var (_, referral) in all)
            {
                fates.Fault(referral.Opening.Draft, ImportFaults.Duplicate, string.Create(
                    CultureInfo.InvariantCulture, $"{all.Count} requests of different people or days have the number."));
                referral.Events.Skip(1).ToList().ForEach(one => fates.LeaveOut(one.Draft, "belongs to a request that was set aside"));
            }
        }

        return kept;
    }

    private void Report(List<(string Id, EventSequence Referral)> made, FindingCollector findings)
    {
        var all = made.ConvertAll(one => one.Referral);
        int Count(Predicate<EventSequence> test) => all.FindAll(test).Count;
        var open = all.FindAll(one => one.Placed is null && one.Closed is null);
        findings.Add(EventFaults.Referrals, File, 0, string.Create(CultureInfo.InvariantCulture,
            $"Referrals: {all.Count}. Placed: {Count(one => one.Placed is not null)}. Closed: {Count(one => one.Closed is not null)}. ")
            + string.Create(CultureInfo.InvariantCulture,
                $"Open: {open.Count}. From hospital: {Count(one => one.Source == "hospital")}. ")
            + string.Create(CultureInfo.InvariantCulture, $"From reablement: {Count(one => one.Source == "reablement")}."));
        var lasting = _asOf is { } today ? open.Count(one => today.DayNumber - one.Received.DayNumber > LongDays) : 0;
        if (lasting > 0)
        {
            findings.Add(EventFaults.OpenLong, File, 0, string.Create(CultureInfo.InvariantCulture,
                $"Referrals: {lasting} of {open.Count} that are open."));
        }

        if (_blank != default)
        {
            findings.Add(EventFaults.LeftBlank, File, 0, string.Create(CultureInfo.InvariantCulture,
                $"Placed without hours: {_blank.Hours}. Without a zone: {_blank.Zones}. Provider not in the folder: {_blank.Providers}."));
        }
    }
}
