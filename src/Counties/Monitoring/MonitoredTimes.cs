using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>Trips and minutes at the door, as call monitoring shows them. Restricted.</summary>
/// <param name="Trips">From the end of one visit to the start of the carer's next.</param>
/// <param name="Doors">Minutes at the door against minutes commissioned.</param>
internal sealed record MonitoredTimes(ImmutableArray<TripMade> Trips, ImmutableArray<DoorMade> Doors)
{
    /// <summary>A visit that begins within so many minutes of its plan may have been waited for.</summary>
    private const int OnTimeMinutes = 2;

    /// <summary>A gap this many times as long as the published line of real minutes holds a break.</summary>
    private const double BreakTimes = 3;

    private const int HalfHour = 30;

    /// <summary>Works out the trips and the minutes at the door of a file.</summary>
    /// <param name="county">The county.</param>
    /// <param name="file">The file of call monitoring.</param>
    /// <param name="findings">Takes notices of what was left out.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="BadDataException">The file is faulty; it holds every finding.</exception>
    internal static MonitoredTimes Of(County county, InputFile file, FindingCollector findings, CancellationToken cancellation)
    {
        var visits = MonitoringFile.Read(file, county, findings, cancellation);
        var (trips, leftOut) = TripsOf(county, visits, cancellation);
        if (leftOut > 0)
        {
            findings.AddPlain(
                MonitoringFaults.NotTrips, file.Name,
                FormattableString.Invariant($"{leftOut} gaps are left out, {trips.Length} are used."));
        }

        return new MonitoredTimes(trips, DoorsOf(county, visits));
    }

    private static (ImmutableArray<TripMade> Trips, int LeftOut) TripsOf(
        County county, List<MonitoredVisit> visits, CancellationToken cancellation)
    {
        var (at, places) = PlacesOf(county, visits);
        if (places is null)
        {
            return ([], 0);
        }

        var modes = (county.Carers ?? []).ToDictionary(carer => carer.Id.Value, carer => carer.Mode, StringComparer.Ordinal);
        var trips = ImmutableArray.CreateBuilder<TripMade>();
        var leftOut = 0;
        foreach (var day in visits.GroupBy(visit => (visit.Carer, visit.Date))
            .OrderBy(day => day.Key.Date).ThenBy(day => day.Key.Carer, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            MonitoredVisit? before = null;
            foreach (var visit in day.OrderBy(visit => visit.Start))
            {
                if (before is { } last && at.TryGetValue(last.Package, out var from) && at.TryGetValue(visit.Package, out var to))
                {
                    var mode = modes.GetValueOrDefault(visit.Carer);
                    var freeFlow = places.FreeFlowMinutes(from, to, (int)mode);
                    if (freeFlow > 0 && IsTrip(last, visit, freeFlow))
                    {
                        trips.Add(new TripMade(
                            new TripAsked(
                                freeFlow, mode, Weekday(visit), visit.Start / HalfHour, ZoneOf(county, last), ZoneOf(county, visit)),
                            MondayOf(visit.Date), visit.Start - last.End));
                    }
                    else
                    {
                        leftOut += freeFlow > 0 ? 1 : 0;
                    }
                }

                before = visit;
            }
        }

        return (trips.ToImmutable(), leftOut);
    }

    /// <summary>
    /// Whether the gap is travel alone: the next visit did not begin on time (a carer who comes early may wait for the planned start, and
    /// one who comes late does not), and the gap is too short for a break.
    /// </summary>
    private static bool IsTrip(MonitoredVisit last, MonitoredVisit visit, double freeFlow) =>
        visit.Start > last.End && visit.Start - last.End <= BreakTimes * (6.96 + (1.061 * freeFlow))
        && !(visit.PlannedStart is { } planned && Math.Abs(visit.Start - planned) <= OnTimeMinutes);

    private static ImmutableArray<DoorMade> DoorsOf(County county, List<MonitoredVisit> visits) =>
    [
        .. visits.Where(visit => visit.PlannedMinutes is not null).OrderBy(visit => visit.Date)
            .ThenBy(visit => visit.Carer, StringComparer.Ordinal).ThenBy(visit => visit.Start)
            .Select(visit => new DoorMade(
                new DoorAsked(
                    visit.PlannedMinutes!.Value, Weekday(visit), visit.Start / HalfHour, ZoneOf(county, visit),
                    county.Packages[visit.Package].Package.Carers),
                MondayOf(visit.Date), visit.End - visit.Start)),
    ];

    /// <summary>The places of the packages visited, one a building, at the usual pace.</summary>
    private static (Dictionary<int, int> At, CrowFlies? Places) PlacesOf(County county, List<MonitoredVisit> visits)
    {
        var finder = new TravelPlaces(county);
        var at = new Dictionary<int, int>();
        var places = ImmutableArray.CreateBuilder<TravelPlace>();
        var buildings = new Dictionary<(PersonId, FoundPlace), int>();
        foreach (var package in visits.Select(visit => visit.Package).Distinct().Order())
        {
            var one = county.Packages[package];
            if (finder.Of(one.Found) is { } place)
            {
                var key = (one.Package.Person, one.Found with { Note = default });
                if (!buildings.TryGetValue(key, out var building))
                {
                    buildings.Add(key, building = buildings.Count);
                }

                at.Add(package, places.Count);
                places.Add(place with { Premises = building });
            }
        }

        return (at, places.Count == 0 ? null : CrowFlies.Of(places.ToImmutable()));
    }

    private static int ZoneOf(County county, MonitoredVisit visit) => county.Packages[visit.Package].Found.Area.Zone;

    private static int Weekday(MonitoredVisit visit) =>
        visit.Date is { Year: >= 1978 and <= 2100 } && BankHolidays.IsBankHoliday(visit.Date) ? 6 : visit.Date.DayOfWeek.MondayBased();

    private static DateOnly MondayOf(DateOnly date) => date.AddDays(-date.DayOfWeek.MondayBased());
}
