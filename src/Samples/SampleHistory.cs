using System.Globalization;
using Zoning.Demand;

namespace Zoning.Samples;

/// <summary>
/// Writes three years of weekly hours a zone that end where the county stands: the last weeks as its dates tell them, earlier ones
/// invented.
/// </summary>
/// <remarks>
/// Going back, hours in service follow a slow growth, a winter that is fuller than the summer, a step in one locality and noise that lasts;
/// the waiting list is longer in winter and little is requested at Christmas. Flows are what such stocks need to be joined, with changes of
/// packages beside them.
/// </remarks>
internal sealed class SampleHistory
{
    private const int Weeks = 156;
    private const double GrowthAYear = 0.025;
    private const double Winter = 0.02;
    private const double WinterOfList = 0.25;
    private const double Step = 0.06;
    private const int StepWeeksBack = 88;
    private const double Lasting = 0.9;
    private const double Noise = 0.006;
    private const double ChangesAWeek = 0.0008;

    /// <summary>
    /// What little is requested at Christmas takes off the list, as a share of it, in the weeks from the one before Christmas on.
    /// </summary>
    private static readonly double[] Christmas = [-0.10, -0.22, -0.08];

    private readonly CareHistory _known;
    private readonly SampleMap _map;
    private readonly Randomness _random;
    private readonly int _back;

    private SampleHistory(CareHistory known, SampleMap map, Randomness random)
    {
        (_known, _map, _random) = (known, map, random);
        _back = Math.Max(0, Weeks - known.Weeks);
    }

    /// <summary>The file; null if dates has no history to go back from.</summary>
    internal static string? Write(County county, SampleMap map, int seed, CancellationToken cancellation) =>
        county.OnHomeMap().History(cancellation).Care is { } known && known[CareMeasure.InService] is not null
            ? new SampleHistory(known, map, new Randomness(seed).For("history")).Write(county)
            : null;

    private string Write(County county)
    {
        var areas = _known.Zones.AreaCount;
        CareMeasure[] measures =
            [CareMeasure.Requested, CareMeasure.Started, CareMeasure.Ended, CareMeasure.InService, CareMeasure.Waiting,
            CareMeasure.NotListed];
        var minutes = measures.ToDictionary(measure => measure, _ => new long[_back + _known.Weeks, areas]);
        foreach (var measure in measures)
        {
            for (var week = 0; week < _known.Weeks; week++)
            {
                // The file has one blank for what is outside the county and what has no known place.
                for (var area = 0; area < areas; area++)
                {
                    var to = _known.Zones.AreaAt(area) is var from && from == AreaIndex.Outside ? AreaIndex.NoPlace : from;
                    minutes[measure][_back + week, _known.Zones.PositionOf(to)] += _known[measure]!.Values[week][from].Value;
                }
            }
        }

        for (var area = 0; area < areas; area++)
        {
            Invent(minutes, area);
        }

        var table = new SampleTable("week", "zone", "measure", "hours", "value");
        for (var week = 0; week < _back + _known.Weeks; week++)
        {
            for (var area = 0; area < areas; area++)
            {
                foreach (var measure in measures)
                {
                    var value = minutes[measure][week, area];
                    if (value > 0)
                    {
                        table.Add(Day(week), area < _known.Zones.Count ? _known.Zones[area].Code.Value
                            : "", measure.Key(), (value / 60m).ToString("0.##", CultureInfo.InvariantCulture), "");
                    }
                }
            }
        }

        SampleFollowed.AddTo(table, county);
        return table.ToString();
    }

    private void Invent(Dictionary<CareMeasure, long[,]> minutes, int area)
    {
        var random = _random.For(string.Create(CultureInfo.InvariantCulture, $"area {area}"));
        var (ends, weight) = (0.0, 0.0);
        for (var week = 0; week < _known.Weeks; week++)
        {
            ends += minutes[CareMeasure.Ended][_back + week, area];
            weight += minutes[CareMeasure.InService][_back + week, area];
        }

        var leave = weight > 0 ? ends / weight : 0;
        var isStepped = area < _map.Zones.Length && _map.Zones[area].Locality == _map.Zones[0].Locality;
        var (noise, listNoise) = (0.0, 0.0);
        for (var week = _back - 1; week >= 0; week--)
        {
            noise = (Lasting * noise) + (Noise * random.NextNormal());
            listNoise = (Lasting * listNoise) + (0.12 * random.NextNormal());
            var back = _back - week;
            var factor =
                Math.Exp((-GrowthAYear * back / 52) + noise) * Season(week, Winter) / Season(_back, Winter) * (isStepped
                && back > StepWeeksBack ? 1 - Step : 1);
            var list = Math.Exp(listNoise) * Season(week, WinterOfList) / Season(_back, WinterOfList) * (1 + AtChristmas(week));
            minutes[CareMeasure.InService][week, area] = Quarter(minutes[CareMeasure.InService][_back, area] * factor);
            minutes[CareMeasure.Waiting][week, area] = Quarter(Usual(minutes[CareMeasure.Waiting], area) * list);
            minutes[CareMeasure.NotListed][week, area] = Quarter(minutes[CareMeasure.NotListed][_back, area]);
        }

        for (var week = 1; week <= _back && week < _back + _known.Weeks; week++)
        {
            var before = week - 1;
            var changes = minutes[CareMeasure.InService][before, area] * ChangesAWeek * random.NextNormal();
            var gone = Quarter(minutes[CareMeasure.InService][before, area] * leave * random.NextLogNormal(1, 0.4));
            var came = Quarter(minutes[CareMeasure.InService][week, area] - minutes[CareMeasure.InService][before, area] + gone - changes);
            if (came < 0)
            {
                (came, gone) = (0, gone - came);
            }

            var asked = came + minutes[CareMeasure.Waiting][week, area] - minutes[CareMeasure.Waiting][before, area]
                + minutes[CareMeasure.NotListed][week, area] - minutes[CareMeasure.NotListed][before, area];
            minutes[CareMeasure.Started][week, area] = came;
            minutes[CareMeasure.Ended][week, area] = gone + Math.Max(0, -asked);
            minutes[CareMeasure.Requested][week, area] = Math.Max(0, asked);
        }
    }

    /// <summary>The mean over the weeks known, which says more of a small list than its first week.</summary>
    private double Usual(long[,] minutes, int area) => Enumerable.Range(_back, _known.Weeks).Average(week => (double)minutes[week, area]);

    private double Season(int week, double size)
    {
        var day = Monday(week).AddDays(3).DayOfYear;
        return 1 + (size * Math.Cos(2 * Math.PI * (day - 25) / 365.25));
    }

    private double AtChristmas(int week)
    {
        var monday = Monday(week);
        for (var after = 0; after < Christmas.Length; after++)
        {
            var day = monday.AddDays(7 * (1 - after));
            if (new DateOnly(day.Year, 12, 25) is var christmas && christmas >= day && christmas < day.AddDays(7))
            {
                return Christmas[after];
            }
        }

        return 0;
    }

    private DateOnly Monday(int week) => _known.FirstWeek.AddDays(7 * (week - _back));

    private string Day(int week) => Monday(week).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static long Quarter(double minutes) => 15 * (long)Math.Round(minutes / 15);
}
