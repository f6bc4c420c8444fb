using System.Globalization;

namespace Zoning.Counties;

/// <summary>People of 65 and over by zone, chosen from the bands and years that population.csv has.</summary>
internal sealed class PopulationFigures(Zones zones, string file, FindingCollector findings)
{
    private const int Named = 10;

    /// <summary>By zone: year (0 if not given) to age band to people.</summary>
    private readonly SortedDictionary<int, Dictionary<AgeRange, long>>[] _bands =
        [.. Enumerable.Range(0, zones.Count).Select(_ => new SortedDictionary<int, Dictionary<AgeRange, long>>())];

    private readonly Dictionary<(int Zone, int Year), long> _all = [];

    public void Add(int zone, int year, string band, long people)
    {
        if (AgeRange.Parse(band) is { } range)
        {
            if (!_bands[zone].TryGetValue(year, out var bands))
            {
                _bands[zone].Add(year, bands = []);
            }

            bands[range] = people;
        }
        else if (band.ToLowerInvariant() is "all" or "all ages" or "all people" or "total")
        {
            _all[(zone, year)] = people;
        }
    }

    /// <summary>
    /// The people of the latest year up to a year that every zone has (else of the first after it); null with a finding if there is none.
    /// </summary>
    public ZoneValues<long>? From65(int now)
    {
        var years = _bands.Select(bands => bands.Where(year => Of(year.Value) is not null).Select(year => year.Key).ToList()).ToList();
        var missing = Enumerable.Range(0, zones.Count).Where(zone => years[zone].Count == 0).ToList();
        if (missing.Count > 0)
        {
            findings.Add(PopulationFaults.Missing, file, 0, $"{missing.Count} of {zones.Count} zones have none: {Names(missing)}.");
            return null;
        }

        var common = years.Skip(1).Aggregate(years[0].AsEnumerable(), (left, right) => left.Intersect(right)).ToList();
        var nearest = years.Select(zone => zone.Aggregate((best, year) => IsNearer(year, best, now) ? year : best)).ToList();
        var most = nearest.GroupBy(year => year).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).First().Key;
        if (common.Count == 0)
        {
            Tell(most, nearest, "No rates per head are given.");
            return null;
        }

        var chosen = common.Aggregate((best, year) => IsNearer(year, best, now) ? year : best);
        if (nearest.Exists(year => year != chosen))
        {
            Tell(most, nearest, $"{Text(chosen)}, which all zones have, was used.");
        }

        Check(chosen);
        var people = new long[zones.AreaCount];
        for (var zone = 0; zone < zones.Count; zone++)
        {
            people[zone] = Of(_bands[zone][chosen])!.Value;
        }

        NameZonesApart(people);
        return ZoneValues<long>.Of(zones, people);
    }

    private static long? Of(Dictionary<AgeRange, long> bands) =>
        bands.TryGetValue(AgeRange.From65, out var whole) ? whole : AgeRange.SumFrom65(bands)?.People;

    /// <summary>
    /// Whether a year is a better guide to now than the year known so far: the latest that isn't a projection, else the first projection.
    /// </summary>
    private static bool IsNearer(int year, int known, int now) =>
        year <= now ? known > now || year > known : known > now && year < known;

    private static string Text(int year) => year == 0 ? "The figure without a year" : year.ToString(CultureInfo.InvariantCulture);

    private string Names(List<int> some) =>
        string.Join(", ", some.Take(Named).Select(zone => $"'{zones[zone].Code}'")) + (some.Count > Named ? ", ..." : "");

    private void Tell(int most, List<int> nearest, string outcome)
    {
        var others = Enumerable.Range(0, zones.Count).Where(zone => nearest[zone] != most).GroupBy(zone => nearest[zone])
            .OrderBy(group => group.Key).Select(group => $"{Names([.. group])}: {(group.Key == 0 ? "no year" : Text(group.Key))}");
        findings.Add(PopulationFaults.YearsMixed, file, 0,
            $"Most zones: {(most == 0 ? "no year" : Text(most))}; {string.Join("; ", others)}. {outcome}");
    }

    /// <summary>Holds the bands of the year that is used against each other.</summary>
    private void Check(int year)
    {
        var summed = 0;
        var apart = new List<(int Zone, long Whole, long Other)>();
        var more = new List<(int Zone, long Whole, long Other)>();
        for (var zone = 0; zone < zones.Count; zone++)
        {
            var bands = _bands[zone][year];
            var sum = AgeRange.SumFrom65(bands);
            if (!bands.TryGetValue(AgeRange.From65, out var whole))
            {
                summed++;
            }
            else if (sum is { } parts && Math.Abs(whole - parts.People) > Math.Max(0.02 * whole, 5 * parts.Bands))
            {
                apart.Add((zone, whole, parts.People));
            }

            if (_all.TryGetValue((zone, year), out var all) && Of(bands) > all)
            {
                more.Add((zone, Of(bands)!.Value, all));
            }
        }

        if (summed > 0)
        {
            findings.Add(PopulationFaults.Summed, file, 0, $"In {summed} of {zones.Count} zones.");
        }

        Report("65+ is not the sum of its bands", apart);
        Report("65+ is more than all people", more);
    }

    private void Report(string what, List<(int Zone, long Whole, long Other)> zonesApart)
    {
        if (zonesApart.Count == 0)
        {
            return;
        }

        var (first, whole, other) = zonesApart[0];
        var power = other > 0 && whole > 0 ? Math.Log10((double)whole / other) : 0;
        var factor = Math.Abs(power) > 0.9 && Math.Abs(power - Math.Round(power)) < 0.05
            ? string.Create(CultureInfo.InvariantCulture, $" A factor of {Math.Pow(10, Math.Abs(Math.Round(power))):0}.") : "";
        findings.Add(PopulationFaults.BandsDisagree, file, 0,
            $"{what} in {zonesApart.Count} of {zones.Count} zones ('{zones[first].Code}': {whole} and {other}).{factor}");
    }

    private void NameZonesApart(long[] people)
    {
        var sorted = people[..zones.Count].Order().ToArray();
        var middle = sorted[sorted.Length / 2];
        var apart = Enumerable.Range(0, zones.Count)
            .Where(zone => people[zone] > 0 && middle > 0 && (people[zone] > 300 * middle || middle > 300 * people[zone])).ToList();
        if (zones.Count > 2 && apart.Count > 0)
        {
            findings.Add(
                PopulationFaults.ZoneApart, file, 0,
                $"{apart.Count} of {zones.Count} zones: {Names(apart)}; the middle zone has {middle}.");
        }
    }
}
