using System.Globalization;
using System.Text;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Samples;

/// <summary>
/// Writes what electronic call monitoring would have recorded while carers made today's rounds for some weeks: a row for each carer and
/// visit, in the format of <c>zoning rounds --learned-times</c>.
/// </summary>
/// <remarks>
/// A trip takes 2.5 minutes and 1.15 times its free-flow minutes. With rush hours planted, trips by car to every third zone take 1.9
/// times as long where they end from 07:30 to 09:30 or from 16:00 to 18:00 on a weekday, and visits that start before 09:30 last a
/// quarter longer; no straight line can say either. Without them nothing but chance is on top of the line. A carer who comes up to 15
/// minutes early begins at once, else waits for the planned start.
/// </remarks>
internal sealed class MonitoredRounds
{
    private const int EarlyMinutes = 15;
    private const double TripStart = 2.5;
    private const double TripSlope = 1.15;
    private const double TripSpread = 0.18;
    private const double DoorSpread = 0.12;
    private const double RushFactor = 1.9;
    private const double MorningFactor = 1.25;
    private const int RushZones = 3;

    private readonly County _county;
    private readonly bool _hasRush;
    private readonly Randomness _random;
    private readonly Dictionary<PackageId, (int Index, int Place)> _packages = [];
    private readonly Dictionary<CarerId, TravelMode> _modes;
    private readonly CrowFlies _places;
    private readonly StringBuilder _text = new("carer,package,date,start,end,planned_start,planned_minutes\n");

    private MonitoredRounds(County county, int seed, bool hasRush)
    {
        (_county, _hasRush, _random) = (county, hasRush, new Randomness(seed).For("monitored-rounds"));
        _modes = (county.Carers ?? []).ToDictionary(carer => carer.Id, carer => carer.Mode);
        var finder = new TravelPlaces(county);
        var places = new List<TravelPlace>();
        for (var index = 0; index < county.Packages.Length; index++)
        {
            if (finder.Of(county.Packages[index].Found) is { } place)
            {
                _packages.Add(county.Packages[index].Package.Id, (index, places.Count));
                places.Add(place with { Premises = places.Count });
            }
        }

        _places = CrowFlies.Of([.. places]);
    }

    /// <summary>Makes the text.</summary>
    /// <param name="county">A county with carers.csv, visits.csv and rounds.csv.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="weeks">Whole weeks before the as-at day, 1 or more.</param>
    /// <param name="hasRush">Whether rush hours are planted.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">The county has no rounds.</exception>
    internal static string Write(County county, int seed, int weeks, bool hasRush, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(weeks, 1);
        if (county.TodaysStops is not { IsEmpty: false } stops)
        {
            throw new ArgumentException(
                "Only a county with rounds.csv has visits to record. Maybe it was made with --extract.", nameof(county));
        }

        var made = new MonitoredRounds(county, seed, hasRush);
        var first = county.AsOf.AddDays(-county.AsOf.DayOfWeek.MondayBased() - (7 * weeks));
        var byCarer = stops.GroupBy(stop => stop.Carer).OrderBy(group => group.Key).Select(group => (group.Key, group.ToArray())).ToArray();
        for (var date = first; date < first.AddDays(7 * weeks); date = date.AddDays(1))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var (carer, own) in byCarer)
            {
                made.AddDay(carer, date, own);
            }
        }

        return made._text.ToString();
    }

    private void AddDay(CarerId carer, DateOnly date, TodaysStop[] stops)
    {
        var day = date.DayOfWeek.MondayBased();
        var (free, at) = (0, -1);
        foreach (var stop in stops.Where(stop => stop.Days.Has(day)).OrderBy(stop => stop.StartMinute))
        {
            if (!_packages.TryGetValue(stop.Package, out var known) || MinutesOf(known.Index, stop, day) is not { } planned)
            {
                continue;
            }

            var one = _county.Packages[known.Index];
            var start = stop.StartMinute;
            if (at >= 0)
            {
                var comes = free + Trip(carer, at, known.Place, one.Found.Area.Zone, day, free);
                start = comes < stop.StartMinute - EarlyMinutes ? stop.StartMinute : comes;
            }

            var end = start + Door(planned, start);
            if (end > VisitWindow.DayEnd)
            {
                return;
            }

            _text.Append(CultureInfo.InvariantCulture, $"{carer.Value},{stop.Package.Value},{date:yyyy-MM-dd},{Clock(start)},{Clock(end)},")
                .Append(CultureInfo.InvariantCulture, $"{Clock(stop.StartMinute)},{planned}\n");
            (free, at) = (end, known.Place);
        }
    }

    private int Trip(CarerId carer, int from, int to, int zone, int day, int leaves)
    {
        var mode = _modes.GetValueOrDefault(carer);
        var freeFlow = _places.FreeFlowMinutes(from, to, (int)mode);
        var minutes = TripStart + (TripSlope * freeFlow);
        if (_hasRush && mode == TravelMode.Car && zone % RushZones == 0 && day < 5 && IsRush(leaves + minutes))
        {
            minutes *= RushFactor;
        }

        return Math.Max(1, (int)Math.Round(minutes * _random.NextLogNormal(1, TripSpread)));
    }

    private static bool IsRush(double arrives) => arrives is (>= 450 and < 570) or (>= 960 and < 1080);

    private int Door(int planned, int start)
    {
        var usual = planned * (_hasRush && start < 570 ? MorningFactor : 1);
        return Math.Max(2, (int)Math.Round(usual * _random.NextLogNormal(1, DoorSpread)));
    }

    /// <summary>The minutes of the visit that a carer makes; null if visits.csv no longer has it.</summary>
    private int? MinutesOf(int package, TodaysStop stop, int day) => _county.Packages[package].Visits
        .Where(visit => visit.Time == stop.Time && visit.Days.Has(day)).Select(visit => (int?)visit.Minutes).FirstOrDefault();

    private static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");
}
