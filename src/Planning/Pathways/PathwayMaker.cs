using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Makes the table of pathways from cases and packages.</summary>
internal sealed class PathwayMaker
{
    private const int SeenMonths = 6;
    private const int RecentWeeks = 26;
    private const double WeeksAMonth = 52.0 / 12;
    private readonly County _county;
    private readonly CountyForecastOptions _options;
    private readonly ImmutableArray<PathwayCase> _cases;
    private readonly DateOnly _knownFrom;

    private PathwayMaker(County county, CountyForecastOptions options, ImmutableArray<PathwayCase> cases, DateOnly knownFrom) =>
        (_county, _options, _cases, _knownFrom) = (county, options, cases, knownFrom);

    internal static PathwayTable Of(County county, CountyForecastOptions options, CancellationToken cancellation)
    {
        var cases = PathwayCase.Of(county);
        var placed = cases.Where(one => one.FirstVisit is not null).ToList();
        if (placed.Count == 0)
        {
            return new PathwayTable
            {
                Months = [],
                Map = county.Pathways,
                NotSupplied =
                    "waiting.csv is missing or has no placed cases, so referrals can't be counted. Export all cases of the last year, "
                        + "including placed ones, with their first_visit.",
            };
        }

        // Cases placed before the extract's first placed one are missing, and with them those requested before it.
        return new PathwayMaker(county, options, cases, placed.Min(one => one.FirstVisit!.Value)).Make(cancellation);
    }

    private PathwayTable Make(CancellationToken cancellation)
    {
        var thisMonth = new DateOnly(_county.AsOf.Year, _county.AsOf.Month, 1);
        var firstAhead = _county.AsOf.AddDays(1).Day == 1 ? thisMonth.AddMonths(1) : thisMonth;
        var seen = Enumerable.Range(1, SeenMonths)
            .Select(back => firstAhead.AddMonths(-back)).Where(month => month >= _knownFrom).Reverse();
        var months = ImmutableArray.CreateBuilder<PathwayMonth>();
        var ways = Pathways.All.Select(Way).ToArray();
        foreach (var month in seen)
        {
            foreach (var way in ways)
            {
                months.Add(way.Month(month, isExpected: false) with
                {
                    Referrals = way.IsMapped ? Counted(month, way.Pathway) : null,
                    OwnReferrals = OfOne(In(month, way.Pathway)),
                });
            }
        }

        var next = firstAhead == thisMonth ? thisMonth.AddMonths(1) : firstAhead;
        var ahead = Expected(next, Math.Max(1, (int)Math.Round(_options.Weeks / WeeksAMonth)), cancellation);
        for (var month = 0; month < (ahead?.Areas ?? 1); month++)
        {
            foreach (var way in ways)
            {
                var row = way.Month(next.AddMonths(month), isExpected: true);
                months.Add(ahead is null || !way.IsMapped ? row : WithReferrals(row, ahead, month, way));
            }
        }

        return new PathwayTable
        {
            Months = months.ToImmutable(),
            Map = _county.Pathways,
            Notes =
            [
                "Home care in this folder only: no beds, no voluntary services, nothing that the NHS commissions. Labels and mapping are "
                    + "unconfirmed: check them against the live return.",
                "Capacity is the number of packages that providers took on each month in the last half year; they might have taken on "
                    + "more. Planned is on the framework, spot is off it.",
                "Days are Kaplan-Meier medians, which count those who still wait or are still in service.",
            ],
        };
    }

    private WayFigures Way(Pathway way)
    {
        var own = _cases.Where(one => one.Pathway == way).ToList();
        var isMapped = Enum.GetValues<WaitsIn>().Any(place => _county.Pathways[place] == way);
        var from = _county.AsOf.AddDays(1 - (7 * RecentWeeks));
        from = from < _knownFrom ? _knownFrom : from;
        var weeks = (_county.AsOf.DayNumber - from.DayNumber + 1) / 7.0;
        var started = own.Where(one => one.FirstVisit >= from && one.FirstVisit <= _county.AsOf).ToList();
        PathwayStarts? Starts(bool isOn) => isMapped && started.All(one => one.IsOnFramework is not null)
            ? new PathwayStarts(
                started.Count(one => one.IsOnFramework == isOn), OfOne(started.Where(one => one.IsOnFramework == isOn)), weeks)
            : null;
        var complete = own.Where(one => one.Requested >= _knownFrom && one.Requested <= _county.AsOf).ToList();
        var toStart = KaplanMeier.Of(complete.Select(one => Until(one.Requested, one.FirstVisit)));
        var stay = KaplanMeier.Of(started.Select(one => Until(one.FirstVisit!.Value, one.End)));
        return new WayFigures(way, isMapped)
        {
            Planned = Starts(isOn: true),
            Spot = Starts(isOn: false),
            Started = started.Count,
            DaysToStart = toStart.MedianDays,
            StayDays = stay.MedianDays,
            Cases = complete.Count,
            Share = complete.Count / Math.Max(1.0,
                _cases.Count(one => one.Requested >= _knownFrom && one.Requested <= _county.AsOf && one.Pathway != Pathway.None)),
        };
    }

    private (int Days, bool Ended) Until(DateOnly from, DateOnly? to)
    {
        var ended = to <= _county.AsOf;
        return (Math.Max(0, (ended ? to!.Value : _county.AsOf).DayNumber - from.DayNumber), ended);
    }

    private IEnumerable<PathwayCase> In(DateOnly month, Pathway way) =>
        _cases.Where(one => one.Pathway == way && one.Requested >= month && one.Requested < month.AddMonths(1));

    private double Counted(DateOnly month, Pathway way) => In(month, way).Select(one => one.Person).Distinct().Count();

    /// <summary>The most cases of one provider.</summary>
    private static int OfOne(IEnumerable<PathwayCase> cases) =>
        cases.Where(one => one.Provider is not null).GroupBy(one => one.Provider).Select(own => own.Count()).DefaultIfEmpty().Max();

    /// <summary>Paths of all referrals a month; the areas are months. Null if no whole week was seen.</summary>
    private AreaPaths? Expected(DateOnly firstMonth, int months, CancellationToken cancellation)
    {
        var monday = _county.AsOf.AddDays(-_county.AsOf.DayOfWeek.MondayBased());
        var first = _knownFrom.AddDays((7 - _knownFrom.DayOfWeek.MondayBased()) % 7);
        var weeks = (monday.DayNumber - first.DayNumber) / 7;
        if (weeks < 1)
        {
            return null;
        }

        var counts = new double[weeks];
        foreach (var one in _cases.Where(one => one.Pathway != Pathway.None && one.Requested >= first && one.Requested < monday))
        {
            counts[(one.Requested.DayNumber - first.DayNumber) / 7]++;
        }

        var end = firstMonth.AddMonths(months);
        var horizon = Math.Min(104, (end.DayNumber - monday.DayNumber + 6) / 7);
        var history = ForecastHistory.Of("referrals", counts, 52, first);
        var set = new[] { history }.Forecast(
            new ForecastOptions
            {
                Horizon = horizon,
                Model = _options.Model,
                Paths = _options.Paths,
                Seed = _options.Seed,
                Threads = _options.Threads
            }, cancellation);
        var byWeek = PathMaker.Of(set);
        var byMonth = new AreaPaths(byWeek.Count, months, 1);
        for (var path = 0; path < byWeek.Count; path++)
        {
            var values = byWeek.Of(path, 0);
            for (var month = 0; month < months; month++)
            {
                for (var day = firstMonth.AddMonths(month); day < firstMonth.AddMonths(month + 1); day = day.AddDays(1))
                {
                    byMonth.Of(path, month)[0] += values[Math.Min(values.Length - 1, (day.DayNumber - monday.DayNumber) / 7)] / 7;
                }
            }
        }

        return byMonth;
    }

    /// <summary>
    /// A pathway's part of all referrals: its share, with the chance variation of few people (binomial, approximated by a normal).
    /// </summary>
    private PathwayMonth WithReferrals(PathwayMonth row, AreaPaths ahead, int month, WayFigures way)
    {
        var chance = new Randomness(_options.Seed).For($"referrals {row.Month:yyyy-MM} {way.Pathway.Key()}");
        var drawn = new double[ahead.Count];
        for (var path = 0; path < drawn.Length; path++)
        {
            var all = Math.Max(0, ahead.Of(path, month)[0]);
            drawn[path] = Math.Max(0, (all * way.Share) + (Math.Sqrt(all * way.Share * (1 - way.Share)) * chance.NextNormal()));
        }

        var mean = Enumerable.Range(0, ahead.Count).Average(path => ahead.Of(path, month)[0]) * way.Share;
        Array.Sort(drawn);
        return row with
        {
            Referrals = mean,
            ReferralsLow80 = AreaPaths.Quantile(drawn, 0.1),
            ReferralsHigh80 = AreaPaths.Quantile(drawn, 0.9)
        };
    }

    /// <summary>What is known of a pathway in any month.</summary>
    private sealed record WayFigures(Pathway Pathway, bool IsMapped)
    {
        internal PathwayStarts? Planned { get; init; }

        internal PathwayStarts? Spot { get; init; }

        internal int Started { get; init; }

        internal int? DaysToStart { get; init; }

        internal int? StayDays { get; init; }

        internal int Cases { get; init; }

        internal double Share { get; init; }

        internal PathwayMonth Month(DateOnly month, bool isExpected)
        {
            var weeks = (month.AddMonths(1).DayNumber - month.DayNumber) / 7.0;
            return new PathwayMonth
            {
                Month = month,
                Pathway = Pathway,
                IsExpected = isExpected,
                Planned = Planned?.Packages / Planned?.Weeks * weeks,
                Spot = Spot?.Packages / Spot?.Weeks * weeks,
                PlannedStarts = Planned,
                SpotStarts = Spot,
                StayCases = Started,
                DaysToStart = IsMapped ? DaysToStart : null,
                StayDays = IsMapped ? StayDays : null,
                Cases = Cases,
            };
        }
    }
}
