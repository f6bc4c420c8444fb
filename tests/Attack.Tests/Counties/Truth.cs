namespace Zoning.Attack;

/// <summary>The true value of a cell and who is behind it.</summary>
/// <param name="Value">Its value: hours, pounds, people or packages.</param>
/// <param name="People">How many people contribute.</param>
/// <param name="ByProvider">What each provider has of it; hours without one stand under the empty name.</param>
internal sealed record TrueFigure(double Value, int People, IReadOnlyDictionary<string, double> ByProvider)
{
    public double Largest => ByProvider.Count == 0 ? 0 : ByProvider.Values.Max();

    /// <summary>The p % rule: without the two largest, a tenth of the largest is left.</summary>
    public bool IsOfEnoughProviders => Value == 0 || Value - ByProvider.Values.OrderDescending().Take(2).Sum() >= 0.1 * Largest - 1e-9;

    public double OwnOf(string provider) => ByProvider.GetValueOrDefault(provider);
}

/// <summary>The true figures of any cell of a release, from a recount.</summary>
internal sealed class Truth(Recount recount)
{
    private readonly Dictionary<string, ILookup<string, Part>?> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _rank = recount.Lines
        .Where(line => (line.IsMet || line.Status == "undelivered") && line.Package.Provider.Length > 0)
        .GroupBy(line => line.Package.Provider, StringComparer.Ordinal)
        .OrderByDescending(lines => Math.Round(lines.Sum(line => line.Hours), 6))
        .ThenBy(lines => lines.Key, StringComparer.Ordinal)
        .Select((lines, rank) => (lines.Key, rank))
        .ToDictionary(one => one.Key, one => one.rank, StringComparer.Ordinal);

    public Recount Recount => recount;

    public static bool IsCount(string quantity) =>
        quantity.StartsWith("people", StringComparison.Ordinal) || quantity.StartsWith("packages", StringComparison.Ordinal);

    /// <summary>A quantity in some zones; none where no recount knows it.</summary>
    public TrueFigure? Of(IReadOnlyCollection<string> zones, string quantity)
    {
        if (!_parts.TryGetValue(quantity, out var parts))
        {
            _parts[quantity] = parts = Parts(quantity)?.ToLookup(part => part.Zone, StringComparer.Ordinal);
        }

        if (parts is null)
        {
            return null;
        }

        var own = zones.SelectMany(zone => parts[zone]).Where(part => part.Amount > 0).ToList();
        var isCount = IsCount(quantity);
        double Sum(IEnumerable<Part> some) => isCount
            ? some.Select(part => part.Who).Distinct(StringComparer.Ordinal).Count()
            : some.Sum(part => part.Amount);
        return new TrueFigure(
            Sum(own), own.Select(part => part.Who).Distinct(StringComparer.Ordinal).Count(),
            own.GroupBy(part => part.Provider, StringComparer.Ordinal).ToDictionary(some => some.Key, Sum, StringComparer.Ordinal));
    }

    /// <summary>
    /// What a provider knows of a quantity: of its own rows, and of packages that it is told of, with their zone or only that they are somewhere in
    /// the county. Nobody tells it where or how long a person waits, what was not delivered, or who is over 65.
    /// </summary>
    public double KnownOf(IReadOnlyCollection<string> zones, string quantity, string provider, IReadOnlyDictionary<string, bool> told, bool isCounty)
    {
        if (Of(zones, quantity) is null)
        {
            return 0;
        }

        var isTold = quantity.IndexOf('|', StringComparison.Ordinal) is var bar && (bar < 0
            ? quantity is not ("other_unmet_hours" or "demand_65_hours" or "young_hours" or "to_be_replaced_hours")
            : quantity[..bar] is "packages" or "status_hours" && quantity[(bar + 1)..] is "on-framework" or "off-framework" or "framework-not-known" or "waiting");
        var known = zones.SelectMany(zone => _parts[quantity]![zone]).Where(part => part.Amount > 0
            && (part.Provider == provider || (isTold && told.TryGetValue(part.Package, out var hasZone) && (hasZone || isCounty))));
        return IsCount(quantity) ? known.Select(part => part.Who).Distinct(StringComparer.Ordinal).Count() : known.Sum(part => part.Amount);
    }

    private IEnumerable<Part>? Parts(string quantity)
    {
        var at = quantity.IndexOfAny(['|', '@', '#']);
        var (name, rest) = at < 0 ? (quantity, "") : (quantity[..at], quantity[(at + 1)..]);
        var time = at >= 0 && quantity[at] == '#' ? Array.IndexOf(Names.Times, rest) : -1;
        return (name, rest) switch
        {
            ("demand_hours", _) => Hours(line => line.IsMet || line.IsUnmet, time),
            ("met_hours", _) => Hours(line => line.IsMet, time),
            ("unmet_hours", _) => Hours(line => line.IsUnmet, time),
            ("lasting_hours", "") => Hours(line => line.IsMet && !line.IsReplaced),
            ("to_be_replaced_hours", "") => Hours(line => line.IsReplaced),
            ("waiting_hours", "") => Hours(line => line.Status == "waiting"),
            ("other_unmet_hours", "") => Hours(line => line.IsUnmet && line.Status != "waiting"),
            ("demand_65_hours", "") => Hours(line => (line.IsMet || line.IsUnmet) && !line.Package.IsYoung),
            ("young_hours", "") => Hours(line => (line.IsMet || line.IsUnmet) && line.Package.IsYoung),
            ("status_hours", _) => Hours(line => line.Status == rest),
            ("cost", "") => Lines(line => line.IsMet, line => line.Hours * line.Package.Carers * line.Package.Rate),
            ("carer_demand_hours", "") => Lines(line => line.IsMet || line.IsUnmet, line => line.Hours * line.Package.Carers),
            ("carer_met_hours", "") => Lines(line => line.IsMet, line => line.Hours * line.Package.Carers),
            ("carer_unmet_hours", "") => Lines(line => line.IsUnmet, line => line.Hours * line.Package.Carers),
            ("commissioned_hours", _) => Commissioned(rest),
            ("packages", "") => Packages(line => line.IsMet || line.IsUnmet),
            ("packages", _) => Packages(line => line.Status == rest),
            ("people", "") => People(line => line.IsMet || line.IsUnmet),
            ("people_unmet", "") => People(line => line.IsUnmet),
            ("people_waiting", _) => Waiting(rest),
            ("people_waiting_unmet", "") => Waiting("").Where(waiter => UnmetPeople.Contains(waiter.Who)),
            ("waiting_hours", _) => recount.List.Where(waiter => BandOf(waiter) == rest)
                .Select(waiter => new Part(waiter.Package.Zone, waiter.Package.Person, waiter.Package.Provider, waiter.Unmet, waiter.Package.Id)),
            _ => null,
        };
    }

    private HashSet<string> UnmetPeople => field ??=
        [.. recount.Lines.Where(line => line.IsUnmet).Select(line => line.Package.Person)];

    private static string BandOf(Waiter waiter) =>
        waiter.Days is not { } days ? "date-not-known" : days <= 7 ? "within-arranging-time" : "beyond-arranging-time";

    private IEnumerable<Part> Hours(Func<CareLine, bool> counts, int time = -1) =>
        Lines(counts, line => time < 0 ? line.Hours : MinutesOf(line)[time] / 60.0);

    /// <summary>Whole minutes of a line by time of day: the largest remainders take what is left, earlier times first.</summary>
    private static long[] MinutesOf(CareLine line)
    {
        var minutes = (long)Math.Round(line.Hours * 60);
        var exact = line.Package.Times.Select(share => Math.Round(minutes * share, 6)).ToArray();
        var whole = exact.Select(one => (long)Math.Floor(one)).ToArray();
        foreach (var time in Enumerable.Range(0, exact.Length)
            .OrderByDescending(time => Math.Round(exact[time] - whole[time], 5)).ThenBy(time => time).Take((int)(minutes - whole.Sum())))
        {
            whole[time]++;
        }

        return whole;
    }

    private IEnumerable<Part> Lines(Func<CareLine, bool> counts, Func<CareLine, double> amount) => recount.Lines.Where(counts)
        .Select(line => new Part(
            line.Package.Zone, line.Package.Person, line.Status == "waiting" ? "" : line.Package.Provider, amount(line), line.Package.Id));

    private IEnumerable<Part> Packages(Func<CareLine, bool> counts) => recount.Lines.Where(counts)
        .Select(line => new Part(line.Package.Zone, line.Package.Id, line.Package.Provider, 1, line.Package.Id));

    private IEnumerable<Part> People(Func<CareLine, bool> counts) => recount.Lines.Where(counts)
        .Select(line => new Part(line.Package.Zone, line.Package.Person, line.Package.Provider, 1, line.Package.Id));

    private IEnumerable<Part> Commissioned(string providers)
    {
        var (from, to) = providers switch
        {
            "" => (-1, int.MaxValue),
            "largest" => (0, 0),
            "2nd-to-5th" => (1, 4),
            "five-largest" => (0, 4),
            "6th-to-10th" => (5, 9),
            "6th-to-20th" => (5, 19),
            "others>10" => (10, int.MaxValue),
            "others>20" => (20, int.MaxValue),
            _ => (-1, -1),
        };
        return Hours(line => (line.IsMet || line.Status == "undelivered")
            && _rank.GetValueOrDefault(line.Package.Provider, -1) is var rank && rank >= from && rank <= to);
    }

    private IEnumerable<Part> Waiting(string part)
    {
        var all = recount.List.Select(waiter => new Part(waiter.Package.Zone, waiter.Package.Person, waiter.Package.Provider, 1, waiter.Package.Id));
        if (part.Length == 0)
        {
            return all;
        }

        // A person with several packages waits once: where the first of them waits, and for as long as the longest.
        return recount.List.GroupBy(waiter => waiter.Package.Person, StringComparer.Ordinal)
            .Where(waiters => IsPart(part, waiters.First(), waiters.Max(waiter => waiter.Days)))
            .Select(waiters => new Part(waiters.First().Package.Zone, waiters.Key, waiters.First().Package.Provider, 1, waiters.First().Package.Id));
    }

    private static bool IsPart(string part, Waiter waiter, int? days) => part switch
    {
        "days:not-known" => days is null,
        "days:0-7" => days <= 7,
        "days:8-14" => days is > 7 and <= 14,
        "days:15-28" => days is > 14 and <= 28,
        "days:29-or-more" or "over-28-days" => days > 28,
        "over-7-days" => days > 7,
        "over-14-days" => days > 14,
        _ => part == "in:" + waiter.In || part == "stage:" + waiter.Stage,
    };

    private sealed record Part(string Zone, string Who, string Provider, double Amount, string Package);
}
