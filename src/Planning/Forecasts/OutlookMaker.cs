using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>People of a band in a year, the whole county.</summary>
/// <param name="Band">The band as population.csv names it.</param>
/// <param name="Year">The mid-year; 0 if it is not given.</param>
/// <param name="People">People.</param>
internal readonly record struct PeopleOfBand(string Band, int Year, long People);

/// <summary>Works out need for years ahead from projected people and today's rates of use.</summary>
internal static class OutlookMaker
{
    private const int MostYears = 10;
    private const int LeastTrendWeeks = 104;

    private const string Advice =
        "population.csv has no projected years. Add the ONS subnational population projections of your districts (age bands 65-74, 75-84, "
            + "85+, one row for each zone, band and year; share a district's growth out to its zones).";

    private static readonly ImmutableArray<string> Older = ["65-74", "75-84", "85+"];

    internal static LongTermOutlook Of(County county, Ledger ledger, ForecastHistory? need)
    {
        // A band and year counts only where every zone has it: a sum over some zones is no county's.
        var rows = county.Population ?? [];
        var zones = rows.Select(row => row.Zone).Distinct().Count();
        var whole = rows.Where(row => row.Year is not null)
            .GroupBy(row => (row.Band, Year: row.Year!.Value)).Where(group => group.Count() == zones);
        return Of(ledger, whole.Select(group => new PeopleOfBand(group.Key.Band, group.Key.Year, group.Sum(row => row.People))),
            county.CapacityRates, need);
    }

    internal static LongTermOutlook Of(Ledger ledger, IEnumerable<PeopleOfBand> people, CapacityRates rates, ForecastHistory? need)
    {
        var byYear = people.Where(row => row.Year > 0).GroupBy(row => row.Year)
            .ToDictionary(year => year.Key, year =>
                year.GroupBy(row => row.Band).ToDictionary(band => band.Key, band => band.Sum(row => row.People), StringComparer.Ordinal));
        var past = byYear.Keys.Where(year => year <= ledger.Input.AsOf.Year).ToList();
        var ahead = byYear.Keys.Where(year => year > ledger.Input.AsOf.Year).Order().ToList();
        if (past.Count == 0 || ahead.Count == 0)
        {
            return new LongTermOutlook { NotSupplied = Advice };
        }

        var baseYear = past.Max();
        ImmutableArray<ImmutableArray<string>> sets = [["18-64", .. Older], Older, ["65+"]];
        var bands = sets.FirstOrDefault(set => set.All(band => PeopleIn(byYear[baseYear], band) is not null), []);
        var years = ahead.Where(year => year <= baseYear + MostYears && bands.All(band => PeopleIn(byYear[year], band) is not null))
            .ToList();
        if (bands.IsEmpty || years.Count == 0)
        {
            return new LongTermOutlook { NotSupplied = Advice };
        }

        var hours = HoursOf(ledger, bands);
        var use = bands.Select((band, index) => new UseOfBand(band, PeopleIn(byYear[baseYear], band)!.Value, new CareHours(hours[index]))
        {
            Behind = PeopleBehind(ledger, band).Count,
            Largest = new CareHours(PeopleBehind(ledger, band).DefaultIfEmpty().Max() / 60.0),
        }).ToImmutableArray();
        var trend = Trend(need, use, byYear, baseYear);
        var range = rates["use_change"];
        var rows = ImmutableArray.CreateBuilder<OutlookYear>();
        foreach (var year in years)
        {
            var constant = use.Sum(band => band.HoursAThousand * PeopleIn(byYear[year], band.Band)!.Value / 1000);
            Add(UseOfCare.Constant, 0);
            if (trend is { } change)
            {
                Add(UseOfCare.Trend, change);
            }

            Add(UseOfCare.Low, range.Low / 100);
            Add(UseOfCare.High, range.High / 100);

            void Add(UseOfCare way, double yearly) =>
                rows.Add(new OutlookYear(year, way, new CareHours(constant * Math.Pow(1 + yearly, year - baseYear))));
        }

        return new LongTermOutlook { BaseYear = baseYear, Bands = use, Years = rows.ToImmutable(), Notes = [.. Notes(range, trend)] };
    }

    private static IEnumerable<string> Notes(CapacityRate range, double? trend)
    {
        yield return LongTermOutlook.Label + ": projected people of each age band times the hours they need now.";
        yield return string.Create(CultureInfo.InvariantCulture,
            $"In \"low\" every rate changes by {range.Low:0.#}% a year, in \"high\" by {range.High:+0.#;-0.#;0}% ")
            + $"({(range.IsAssumed ? "assumed: " : "")}{range.Source}).";
        yield return trend is { } change
            ? string.Create(CultureInfo.InvariantCulture,
                $"In \"trend\" every rate changes by {100 * change:+0.0;-0.0;0.0}% a year, as the county's history did.")
            : "A trend of rates is not supplied: it needs two years of history, and the population of those years.";
    }

    /// <summary>Minutes of demand by band; those of no known band are shared out in proportion.</summary>
    private static double[] HoursOf(Ledger ledger, ImmutableArray<string> bands)
    {
        var hours = new double[bands.Length];
        var older = 0.0;
        foreach (var entry in ledger.Entries.Where(entry => !entry.Status.IsBeside()))
        {
            var band = bands.IndexOf(WordOf(ledger.Input.Packages[entry.Package].Package.AgeBand));
            if (band >= 0)
            {
                hours[band] += entry.Client / 60.0;
            }
            else if (ledger.Input.Packages[entry.Package].Package.AgeBand != AgeBand.From18To64)
            {
                older += entry.Client / 60.0;
            }
        }

        var first = bands[0] == "18-64" ? 1 : 0;
        var known = hours.Skip(first).Sum();
        for (var band = first; band < hours.Length; band++)
        {
            hours[band] += older * (known > 0 ? hours[band] / known : 1.0 / (hours.Length - first));
        }

        return hours;
    }

    /// <summary>Minutes of each person of a band.</summary>
    private static List<long> PeopleBehind(Ledger ledger, string band) =>
    [
        .. ledger.Entries
            .Where(entry => !entry.Status.IsBeside() && WordOf(ledger.Input.Packages[entry.Package].Package.AgeBand) == band)
            .GroupBy(entry => entry.Person).Select(person => person.Sum(entry => entry.Client)).Where(minutes => minutes > 0),
    ];

    private static string WordOf(AgeBand band) => CountyWords.AgeBands.WordOf(band);

    private static long? PeopleIn(Dictionary<string, long> bands, string band)
    {
        if (bands.TryGetValue(band, out var people))
        {
            return people;
        }

        // The young aren't a band of their own where everybody and the older are given; children in "all" lower the rate but not the growth
        // by much.
        return band switch
        {
            "65+" when Older.All(bands.ContainsKey) => Older.Sum(one => bands[one]),
            "18-64" when bands.TryGetValue("all", out var all) && PeopleIn(bands, "65+") is { } older => all - older,
            _ => null,
        };
    }

    /// <summary>
    /// How the hours that each person needs changed a year: the growth of need, divided by the growth that more people alone would have
    /// caused; null without two years of history.
    /// </summary>
    private static double? Trend(
        ForecastHistory? need, ImmutableArray<UseOfBand> use, Dictionary<int, Dictionary<string, long>> byYear, int baseYear)
    {
        if (need is not { FirstWeek: { } first } history || history.Count < LeastTrendWeeks)
        {
            return null;
        }

        var firstYear = first.Year;
        if (!byYear.TryGetValue(firstYear, out var then) || firstYear >= baseYear || use.Any(band => PeopleIn(then, band.Band) is null))
        {
            return null;
        }

        var now = use.Sum(band => band.Hours.Value);
        var before = use.Sum(band => band.HoursAThousand * PeopleIn(then, band.Band)!.Value / 1000);
        var quarter = history.Values[..13].ToArray().Average();
        var last = history.Values[^13..].ToArray().Average();
        if (quarter <= 0 || last <= 0 || before <= 0)
        {
            return null;
        }

        var people = Math.Pow(now / before, 1.0 / (baseYear - firstYear));
        return (Math.Pow(last / quarter, 52.0 / (history.Count - 13)) / people) - 1;
    }
}
