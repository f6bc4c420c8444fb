using System.Collections.Frozen;
using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>
/// The places of a problem as they are found: doors of packages and homes of carers. A place reached at times of day with different speeds
/// is one place for each.
/// </summary>
/// <param name="county">The county.</param>
/// <param name="calendar">The days that are planned.</param>
/// <param name="learned">Learned times, with which places are one for each half hour too; null without them.</param>
internal sealed class PlaceList(County county, RoundsCalendar calendar, Func<TripAsked, double>? learned = null)
{
    private const int HalfHour = 30;

    private readonly List<TravelPlace> _places = [];
    private readonly List<TravelFactors> _factors = [];
    private readonly List<TripEnd> _ends = [];
    private readonly List<PlaceMoment> _moments = [];
    private readonly Dictionary<(int Line, TravelFactors Factors, PlaceMoment Moment), int> _doors = [];
    private readonly Dictionary<(PersonId Person, FoundPlace Found, string Text), int> _premises = [];
    private readonly TripEnds? _names = county.Trips is null ? null : TripEnds.Of(county.Packages, county.Carers ?? []);

    /// <summary>The place of a package's visit: one building for one person at one place.</summary>
    internal int Door(int line, TravelPlace place, int day, int minute)
    {
        var one = county.Packages[line];
        var (factors, moment) = (FactorsAt(day, minute), MomentAt(one.Found, day, minute));
        if (_doors.TryGetValue((line, factors, moment), out var known))
        {
            return known;
        }

        var isFound = one.Found.HasPosition;
        var key = (one.Package.Person, isFound ? one.Found with { Note = default } : default, isFound ? "" : one.Place);
        if (!_premises.TryGetValue(key, out var building))
        {
            _premises.Add(key, building = _premises.Count);
        }

        return _doors[(line, factors, moment)] = Add(place with { Premises = building }, factors, moment, _names?.OfPackage(one));
    }

    /// <summary>Where a carer's rounds start.</summary>
    internal int Start(CountyCarer carer, TravelPlace place) =>
        Add(place, TravelFactors.One, MomentAt(carer.Place, 0, 0), carer.IsMade ? null : _names?.OfStart(carer));

    /// <summary>Where a carer's rounds end if they are back by a time of day.</summary>
    internal int End(CountyCarer carer, TravelPlace place, int start, int day, int minute)
    {
        var (factors, moment) = (FactorsAt(day, minute), MomentAt(carer.EndPlace ?? carer.Place, day, minute));
        return carer.EndPlace is null && factors == _factors[start] && moment == _moments[start] ? start
            : Add(place, factors, moment, carer.IsMade ? null : carer.End is { } end ? _names?.OfPlace(end) : _names?.OfStart(carer));
    }

    /// <summary>The places, in the order of their numbers.</summary>
    internal ImmutableArray<TravelPlace> Places => [.. _places];

    /// <summary>What differs from straight lines: known trips and times of day.</summary>
    internal TravelChanges Changes()
    {
        var known = new Dictionary<(int, int, int), KnownTrip>();
        if (_names is not null)
        {
            var byName = new Dictionary<int, List<int>>();
            for (var place = 0; place < _ends.Count; place++)
            {
                foreach (var name in _ends[place].Names ?? [])
                {
                    (byName.TryGetValue(name, out var there) ? there : byName[name] = []).Add(place);
                }
            }

            // A trip between ids says more than one between places, so it is put last.
            foreach (var (trip, from, to) in county.Trips!.Value
                .Select(trip => (Trip: trip, From: _names.Find(trip.From), To: _names.Find(trip.To)))
                .OrderBy(one => (IsId(one.From) ? 1 : 0) + (IsId(one.To) ? 1 : 0)))
            {
                Put(known, trip, byName.GetValueOrDefault(from) ?? [], byName.GetValueOrDefault(to) ?? []);
            }
        }

        return new TravelChanges(
            known.ToFrozenDictionary(), _factors.TrueForAll(factor => factor == TravelFactors.One) ? [] : [.. _factors])
        {
            Learned = learned,
            Moments = learned is null ? [] : [.. _moments],
        };

        bool IsId(int name) => !_names!.IsPlace(name);
    }

    private void Put(Dictionary<(int, int, int), KnownTrip> known, GivenTrip trip, List<int> origins, List<int> destinations)
    {
        foreach (var origin in origins)
        {
            foreach (var destination in destinations.Where(destination => destination != origin && !IsOneBuilding(origin, destination)))
            {
                known[(origin, destination, (int)trip.Mode)] = new KnownTrip((int)decimal.Ceiling(trip.Minutes * 60), trip.Metres);
            }
        }
    }

    private bool IsOneBuilding(int one, int other) => _places[one].Premises is { } building && building == _places[other].Premises;

    private int Add(TravelPlace place, TravelFactors factors, PlaceMoment moment, TripEnd? end)
    {
        _moments.Add(moment);
        _places.Add(place);
        _factors.Add(factors);
        _ends.Add(end ?? new TripEnd(-1, []));
        return _places.Count - 1;
    }

    /// <summary>Where and when a place is reached; the same for all without learned times.</summary>
    private PlaceMoment MomentAt(FoundPlace found, int day, int minute) => learned is null
        ? default
        : new PlaceMoment(found.Area.Zone, calendar.TrafficDay(day), minute / HalfHour);

    private TravelFactors FactorsAt(int day, int minute)
    {
        if (learned is not null || county.SpeedBands is not { IsEmpty: false } bands)
        {
            return TravelFactors.One;
        }

        return new TravelFactors(Of(TravelMode.Car), Of(TravelMode.Walk), Of(TravelMode.Bike));

        double Of(TravelMode mode) => bands.Where(band => band.Mode == mode && band.Has(calendar.TrafficDay(day), minute))
            .Select(band => (double)band.Factor).FirstOrDefault(1);
    }
}

/// <summary>What differs from straight lines in the travel of a problem.</summary>
/// <param name="Known">Trips whose time is known.</param>
/// <param name="Factors">The factors of each place; empty if there are none.</param>
internal sealed record TravelChanges(
    FrozenDictionary<(int Origin, int Destination, int Mode), KnownTrip> Known, ImmutableArray<TravelFactors> Factors)
{
    /// <summary>Straight lines alone.</summary>
    internal static TravelChanges None { get; } = new(FrozenDictionary<(int, int, int), KnownTrip>.Empty, []);

    /// <summary>The model of learned times, which takes the place of straight lines at every pace; null without one.</summary>
    internal Func<TripAsked, double>? Learned { get; init; }

    /// <summary>Zone and half hour of each place; empty without learned times.</summary>
    internal ImmutableArray<PlaceMoment> Moments { get; init; } = [];

    /// <summary>Travel between places at a pace, with these changes.</summary>
    internal ITravelTimes Between(ImmutableArray<TravelPlace> places, TravelPace pace, int ticksPerMinute) => AdjustedTravel.Of(
        Learned is { } minutes
            ? LearnedTravel.Of(places, pace, Moments, minutes, ticksPerMinute)
            : CrowFlies.Of(places, pace, ticksPerMinute),
        Known, Factors);
}
