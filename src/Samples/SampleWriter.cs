using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Samples;

/// <summary>Writes what was invented as the files of a county folder.</summary>
internal sealed class SampleWriter
{
    /// <summary>What the reader takes at most.</summary>
    private const int MostOffered = 100_000;

    private static readonly string[] AcceptingWords = ["yes", "limited", "suspended", ""];
    private static readonly double[] AcceptingShares = [0.80, 0.10, 0.04, 0.06];

    private readonly SampleOptions _options;
    private readonly SampleMap _map;
    private readonly List<SampleLine> _lines;
    private readonly string[] _packages;
    private readonly string[] _people;
    private readonly (string Full, string Extract)[] _places;

    /// <summary>The lines in the order of package ids.</summary>
    private readonly int[] _inOrder;

    /// <summary>Gives ids and places to lines.</summary>
    /// <param name="options">The seed, and how much the files hold.</param>
    /// <param name="map">The zones.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="places">Where people live.</param>
    public SampleWriter(SampleOptions options, SampleMap map, List<SampleLine> lines, SamplePlaces places)
    {
        (_options, _map, _lines) = (options, map, lines);
        var random = new Randomness(options.Seed).For("ids");
        _packages = Ids("SYN-P", random.For("packages").NextOrder(lines.Count));
        _people = Ids("SYN-C", random.For("people").NextOrder(lines.Count));
        _places = places.Choose([.. lines.Select(line => line.Zone)], random.For("places"));
        for (var line = 0; line < lines.Count; line++)
        {
            if (lines[line].SharesPersonWith is >= 0 and var other)
            {
                (_people[line], _places[line]) = (_people[other], _places[other]);
            }
        }

        int[] known = [.. Enumerable.Range(0, lines.Count).Where(line => lines[line].HasKnownPlace)];
        var found = places.ChooseKnown(known.Select(line => lines[line].Zone), random.For("known places"));
        for (var i = 0; i < known.Length; i++)
        {
            _places[known[i]] = found[i];
        }

        _inOrder = [.. Enumerable.Range(0, lines.Count).OrderBy(at => _packages[at], StringComparer.Ordinal)];
    }

    private bool IsFull => _options.Detail == SampleDetail.Full;

    /// <summary>Numbers as ids of equal length.</summary>
    /// <param name="start">What each begins with.</param>
    /// <param name="order">A number from 0 each.</param>
    /// <returns>Ids such as <c>SYN-P00017</c>.</returns>
    public static string[] Ids(string start, int[] order)
    {
        var digits = start == "SYN-PR" ? Math.Max(2, Digits(order.Length)) : Math.Max(5, Digits(order.Length));
        return [.. order.Select(number => start + (number + 1).ToString("D" + digits, CultureInfo.InvariantCulture))];

        static int Digits(int number) => number.ToString(CultureInfo.InvariantCulture).Length;
    }

    /// <summary>Writes services.csv.</summary>
    /// <param name="providers">The id of each provider.</param>
    /// <returns>The text, in the order of package ids.</returns>
    public string Services(string[] providers)
    {
        string[] head =
            ["id", "person", "place", "hours_week", "provider", "status", "service_type", "age_band", "start", "end", "ready_to_move"];
        var table = new SampleTable(IsFull ? [.. head, "assessed_hours", "carers"] : head);
        foreach (var at in _inOrder)
        {
            var line = _lines[at];
            string[] cells =
            [
                _packages[at], _people[at], PlaceOf(at), Hours(line.Minutes), line.Provider < 0 ? "" : providers[line.Provider],
                line.Status, line.ServiceType, line.AgeBand, Day(line.Start), Day(line.End), Day(line.Ready),
            ];
            table.Add(IsFull ? [.. cells, line.AssessedMinutes == 0 ? "" : Hours(line.AssessedMinutes), Whole(line.Carers)] : cells);
        }

        return table.ToString();
    }

    /// <summary>Writes visits.csv.</summary>
    /// <returns>The text, in the order of package ids.</returns>
    public string Visits()
    {
        var table = new SampleTable(
            "package", "days", "time_of_day", "minutes", "preferred_start", "earliest_start", "latest_start", "time_critical", "skills");
        foreach (var at in _inOrder)
        {
            foreach (var visit in _lines[at].Visits)
            {
                table.Add(
                    _packages[at], visit.Days, CarePatterns.Times[visit.Time], Whole(visit.Minutes), Clock(visit.Preferred),
                    Clock(visit.Preferred - visit.Tolerance), Clock(visit.Preferred + visit.Tolerance), visit.IsCritical
                        ? "yes"
                        : "no", visit.Skills);
            }
        }

        return table.ToString();
    }

    /// <summary>Writes waiting.csv.</summary>
    /// <param name="waits">Who waits and who was placed.</param>
    /// <param name="places">Where people live who are on the list only.</param>
    /// <returns>The text, in the order of package ids.</returns>
    public string Waiting(List<SampleWait> waits, SamplePlaces places)
    {
        string[] head = ["package", "requested", "provider_found", "first_visit", "stage"];
        string[] more = ["place", "hours_week"];
        var table = new SampleTable(IsFull ? [.. head, "waits_in", .. more, "carers"] : [.. head, .. more]);
        var listed = waits.Where(wait => wait.Wanted is not null).ToList();
        var homes = places.Choose([.. listed.Select(wait => wait.Wanted!.Zone)], new Randomness(_options.Seed).For("listed places"));
        var numbers = listed.Select((wait, index) => KeyValuePair.Create(wait, index)).ToDictionary(ReferenceEqualityComparer.Instance);
        var rows = waits.Select(wait =>
        {
            var at = numbers.GetValueOrDefault(wait, -1);
            var id = at < 0 ? _packages[wait.Line] : ListedId(at);
            var place = at < 0 ? "" : IsFull ? homes[at].Full : homes[at].Extract;
            string[] cells = [id, Day(wait.Requested), Day(wait.Found), Day(wait.FirstVisit), wait.Stage];
            var minutes = at >= 0 ? wait.Wanted!.Minutes : IsFull ? 0 : _lines[wait.Line].AssessedMinutes;
            string[] wanted = [place, minutes == 0 ? "" : Hours(minutes)];
            return IsFull
                ? [.. cells, wait.WaitsIn, .. wanted, at < 0 ? "" : Whole(wait.Wanted!.Carers)]
                : (string[])[.. cells, .. wanted];
        });
        foreach (var row in rows.OrderBy(row => row[0], StringComparer.Ordinal))
        {
            table.Add(row);
        }

        return table.ToString();
    }

    /// <summary>Writes moves.csv.</summary>
    /// <param name="waits">Who waits, for those who are on the list only.</param>
    /// <returns>The text, in the order of package ids.</returns>
    public string Moves(List<SampleWait> waits) => SampleMoves.Write(
        _inOrder.Select(at => (_packages[at], _lines[at])).Concat(
            waits.Select(wait => wait.Wanted).OfType<SampleLine>().Select((wanted, at) => (ListedId(at), wanted))),
        _options);

    /// <summary>Writes reviews.csv.</summary>
    /// <returns>The text, in the order of package ids.</returns>
    public string Reviews() => SampleReviews.Write(_inOrder.Select(at => (_packages[at], _lines[at])), _options);

    private static string ListedId(int at) => FormattableString.Invariant($"SYN-W{at + 1:0000}");

    /// <summary>Writes actuals.csv.</summary>
    /// <param name="deliveries">What was delivered; the weeks of a line in order.</param>
    /// <returns>The text, in the order of package ids and weeks.</returns>
    public string Actuals(List<(int Line, DateOnly Monday, int Planned, int Delivered)> deliveries)
    {
        var table = new SampleTable("package", "week", "planned_hours", "delivered_hours");
        var byLine = deliveries.ToLookup(row => row.Line);
        foreach (var row in _inOrder.SelectMany(at => byLine[at]))
        {
            table.Add(_packages[row.Line], Day(row.Monday), Hours(row.Planned), Hours(row.Delivered));
        }

        return table.ToString();
    }

    /// <summary>Writes providers.csv.</summary>
    /// <param name="market">The providers.</param>
    /// <param name="ids">The id of each.</param>
    /// <param name="shares">The per cent of each provider's care that is the council's; null before rounds are known.</param>
    /// <returns>The text, in the order of ids.</returns>
    public string Providers(Market market, string[] ids, Dictionary<string, int>? shares = null)
    {
        var random = new Randomness(_options.Seed).For("providers");
        var names = InventedNames.Providers(market.Count, random.For("names"));
        var minutes = new int[market.Count];
        foreach (var line in _lines.Where(line => line.Provider >= 0 && line.Status is "active" or "reablement"))
        {
            minutes[line.Provider] += line.Minutes;
        }

        var served = _lines.Where(line => line.Status is "active" or "reablement" or "paused")
            .ToLookup(line => line.Provider, line => line.Zone);
        string[] head = ["id", "name", "framework"];
        var table = new SampleTable(IsFull ? [.. head, "hours_offered", "council_share", "accepting", "zones"] : head);
        foreach (var at in Enumerable.Range(0, ids.Length).OrderBy(at => ids[at], StringComparer.Ordinal))
        {
            var isOn = at < market.FrameworkCount;
            var offered = isOn ? Whole(Math.Min(MostOffered, 5 * (int)Math.Ceiling(minutes[at] * random.NextBetween(1.0, 1.1) / 300))) : "";
            string[] cells = [ids[at], names[at], isOn ? "yes" : "no"];
            var council = shares?.TryGetValue(ids[at], out var share) == true ? Whole(share) : "";
            table.Add(IsFull ? [.. cells, offered, council, .. Taking(ids[at], [.. market.ZonesOf[at], .. served[at]])] : cells);
        }

        return table.ToString();
    }

    /// <summary>
    /// Whether a provider takes packages and where: most do, and a quarter don't say where. Interleaved ones all do.
    /// </summary>
    private string[] Taking(string id, int[] zones)
    {
        var random = new Randomness(_options.Seed).For("accepting").For(id);
        var (accepting, isSilent) = (AcceptingWords[random.NextOf(AcceptingShares)], random.NextChance(0.25));
        var codes = zones.Distinct().Select(zone => new ZoneCode(_map.Zones[zone].Code)).Order().ToImmutableArray();

        // A code with the separator in it has no place in a list.
        var isListed = !isSilent && codes.All(code => !code.Value.Contains(';', StringComparison.Ordinal));
        return [_options.Interleave is null ? accepting : "yes", isListed ? CellText.ZoneCodes(codes) : ""];
    }

    /// <summary>Writes population.csv.</summary>
    /// <returns>The text, in the order of zones.</returns>
    public string Population()
    {
        var table = new SampleTable("zone", "age_band", "people", "year");
        var year = Whole(_options.AsOf.Year - 2);
        foreach (var zone in _map.Zones)
        {
            string[] bands = ["65-74", "75-84", "85+"];
            if (zone.People > 0)
            {
                table.Add(zone.Code, "all", Whole(zone.People), year);
            }

            table.Add(zone.Code, "65+", Whole(zone.Old), year);
            for (var band = 0; band < zone.OldBands.Length; band++)
            {
                table.Add(zone.Code, bands[band], Whole(zone.OldBands[band]), year);
            }
        }

        return table.ToString();
    }

    /// <summary>Writes zone-facts.csv.</summary>
    /// <returns>The text, in the order of zones.</returns>
    public string Facts()
    {
        var table = new SampleTable("zone", "rural", "decile", "living_alone");
        foreach (var zone in _map.Zones)
        {
            table.Add(zone.Code, zone.IsTown ? "no" : "yes", Whole(zone.Decile), Whole(zone.Alone));
        }

        return table.ToString();
    }

    private string PlaceOf(int at) => IsFull ? _places[at].Full : _places[at].Extract;

    private static string Hours(int minutes) => (minutes / 60m).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Clock(int minutes) => FormattableString.Invariant($"{minutes / 60:00}:{minutes % 60:00}");

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
