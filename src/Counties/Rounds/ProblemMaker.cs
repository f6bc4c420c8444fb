using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>Puts a problem of rounds together: places, visits, ties between them, carers. One tick is a second.</summary>
internal sealed class ProblemMaker
{
    private const int Minute = 60;
    private const int CriticalFactor = 5;

    private readonly County _county;
    private readonly TravelPlaces _finder;
    private readonly RoundsCalendar _calendar;
    private readonly RoundsOptions _options;
    private readonly ProviderId? _provider;
    private readonly PlaceList _places;
    private readonly ShiftMaker _shifts;
    private readonly VisitTies _ties;
    private readonly Dictionary<PersonId, int> _persons = [];
    private readonly List<RoundVisit> _visits = [];
    private readonly List<(ImmutableArray<string> Skills, AskedOfCarers Asked)> _asked = [];
    private readonly List<RoundVisitOrigin> _origins = [];
    private readonly List<(RoundCarer Carer, CountyCarer From)> _carers = [];
    private readonly List<bool> _inferred = [];
    private int _assumed;
    private int _unplaced;

    internal ProblemMaker(County county, TravelPlaces finder, RoundsCalendar calendar, RoundsOptions options, ProviderId? provider)
    {
        (_county, _finder, _calendar, _options, _provider) = (county, finder, calendar, options, provider);
        _places = new PlaceList(county, calendar, options.Learned?.Trip);
        _shifts = new ShiftMaker(calendar, options, _places);
        _ties = new VisitTies(calendar);
    }

    internal bool HasVisits => _visits.Count > 0;

    private string Name
    {
        get
        {
            var when = _calendar.IsWeek ? "week" : CareDaysReading.WordOf(_calendar.Days[0]);
            return $"{(_provider is { } one ? one.Value : "all providers pooled")} {when}";
        }
    }

    internal void AddVisits(List<int> lines)
    {
        var found = lines.ToDictionary(line => line, line => _finder.Of(_county.Packages[line].Found));
        var elsewhere = _finder.Among([.. found.Values.Where(place => place is not null).Select(place => place!.Value)]);
        foreach (var line in lines)
        {
            AddLine(line, found[line] ?? elsewhere, isPlaced: found[line] is not null);
        }
    }

    internal void AddCarers(ImmutableArray<CountyCarer> carers, List<int> lines)
    {
        var homes = lines.Select(line => _finder.Of(_county.Packages[line].Found)).OfType<TravelPlace>().ToList();
        var elsewhere = _finder.Among(homes);
        var middle = homes.Count > 0 ? TravelPlaces.Middle(homes) : elsewhere with { SquareMetres = 0 };
        foreach (var carer in carers)
        {
            var start = carer.IsMade ? middle : _finder.Of(carer.Place) ?? elsewhere;
            TravelPlace? end = carer.EndPlace is { } other ? _finder.Of(other) ?? elsewhere : null;
            var shifts = _shifts.Of(carer, start, end);
            if (!shifts.IsEmpty)
            {
                _carers.Add((ToCarer(carer, shifts), carer));
            }
        }
    }

    internal ProviderRounds Make(bool areCarersMade, ImmutableArray<TodaysStop>? stops)
    {
        var skills = _asked.SelectMany(one => one.Skills)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        var changes = _places.Changes();
        var places = _places.Places;
        var wishes = new CarerPricing([.. _carers.Select(entry => entry.From)], _options);
        var problem = new RoundProblem
        {
            Name = Name,
            Travel = changes.Between(places, _options.Pace, Minute),
            Visits = [.. _visits.Select((visit, index) => wishes.Of(
                visit with { Skills = Bits(_asked[index].Skills, skills) }, _asked[index].Asked))],
            Carers = [.. _carers.Select(entry => entry.Carer with
            {
                Skills = entry.From.IsMade ? All(skills) : Bits(entry.From.Skills, skills),
            })],
            Links = _ties.Links,
            Cycle = _calendar.IsWeek ? _calendar.Tick(7, 0) : null,
            SkillNames = skills,
            Weights = Weights(),
        };
        var rounds = new ProviderRounds
        {
            Provider = _provider,
            Problem = problem,
            Origins = [.. _origins],
            Places = places,
            Changes = changes,
            AreCarersMade = areCarersMade,
            CouncilShare = _county.Providers?.FirstOrDefault(known => known.Id == _provider)?.CouncilShare,
            InferredVisits = _inferred.Count(isInferred => isInferred),
            Inferred = _inferred.Contains(true) ? [.. _inferred] : [],
            AssumedWindows = _assumed,
            UnplacedVisits = _unplaced,
        };
        return stops is not { } today ? rounds
            : TodaysStarts.Preferred(
                TodaysPlan.Put(rounds, [.. today.SelectMany(_calendar.OfPlan)], (int)Price(_options.ChangePriceMinutes)), _options);
    }

    private RoundWeights Weights() => new()
    {
        Travel = RoundsOptions.PriceScale,
        Waiting = (long)(_options.WaitingPrice * RoundsOptions.PriceScale),
        OffPreferred = (long)(_options.OffPreferredPrice * RoundsOptions.PriceScale),
        FarOffPreferred = (long)(_options.FarOffPreferredPrice * RoundsOptions.PriceScale),
        PreferredTolerance = _options.FarMinutes * Minute,
        Paid = (long)(_options.PaidPrice * RoundsOptions.PriceScale),
        Overtime = _options.OvertimePrice * RoundsOptions.PriceScale,
        ExtraCarer = Price(_options.ExtraCarerPriceMinutes) / (_calendar.IsWeek ? 1 : 7),
    };

    private static long Price(int minutesOfTravel) => (long)minutesOfTravel * Minute * RoundsOptions.PriceScale;

    private RoundCarer ToCarer(CountyCarer carer, ImmutableArray<CarerShift> shifts)
    {
        // A limit that no shifts can reach is left out: the search has less to watch.
        var most = carer.ContractedMost is { } hours ? (long)(hours * 3600) : (long?)null;
        var worked = most + _options.WeeklyOvertimeHours * 3600L;
        return new RoundCarer
        {
            Id = carer.Id,
            Shifts = shifts,
            Mode = (int)carer.Mode,
            LongestTrip = carer.LongestTripMinutes * Minute,
            LeastRest = (_options.RestHours * 60 + LostOf(shifts)) * Minute,
            ContractedLeast = _calendar.IsWeek && carer.ContractedLeast is { } least ? (long)(least * 3600) : 0,
            ContractedMost = _calendar.IsWeek ? most : null,
            WorkedMost = shifts.Sum(shift => (long)shift.Latest - shift.Earliest) > worked ? worked : null,
            MostDays = shifts.Select(shift => shift.Day).Distinct().Count() > _options.DaysAWeek ? _options.DaysAWeek : null,
        };
    }

    /// <summary>Where clocks go forward between two shifts of a carer, their ticks are an hour further apart than the shifts.</summary>
    private int LostOf(ImmutableArray<CarerShift> shifts)
    {
        var days = shifts.Select(shift => shift.Day).ToHashSet();
        return _options.RestHours == 0
            ? 0
            : days.Where(day => days.Contains(day + 1)).Select(day => _calendar.Lost(day, day + 1)).Append(0).Max();
    }

    private void AddLine(int line, TravelPlace place, bool isPlaced)
    {
        var one = _county.Packages[line];
        ImmutableArray<(PlannedVisit Visit, VisitWindow Window)> visits = [.. RoundScope.VisitsOf(one)
            .Select(visit => (visit, VisitWindow.Of(visit, _options.ToleranceMinutes, _options.CriticalToleranceMinutes)))];
        var indexOf = new Dictionary<(int Day, int Visit), int>();
        foreach (var day in _calendar.Days.Where(day => _calendar.IsOnRounds(one.Package, day)))
        {
            for (var index = 0; index < visits.Length; index++)
            {
                if (visits[index].Visit.Days.Has(day))
                {
                    indexOf.Add((day, index), _visits.Count);
                    AddTeam(line, visits[index].Visit, visits[index].Window, day, index, place);
                    _unplaced += isPlaced ? 0 : visits[index].Visit.Carers;
                }
            }
        }

        _ties.AddOrder(visits, indexOf, _visits);
    }

    private void AddTeam(int line, PlannedVisit visit, VisitWindow window, int day, int index, TravelPlace place)
    {
        var one = _county.Packages[line];
        var first = _visits.Count;
        var middle = VisitOrder.MiddleOf(visit, window);
        var at = _places.Door(line, place, day, middle);
        for (var carer = 0; carer < visit.Carers; carer++)
        {
            _inferred.Add(one.Visits.IsEmpty);
            _assumed += window.IsAssumed ? 1 : 0;
            var origin = new RoundVisitOrigin(one.Package.Id, day, index, carer, middle, visit.Time);
            _origins.Add(origin);
            _visits.Add(ToVisit(one, visit, window, origin, at));
            _asked.Add((
                carer == 0 ? [.. visit.Skills.Union(visit.TeamSkills, StringComparer.Ordinal)] : visit.Skills,
                new AskedOfCarers(one, visit.AskedGender)));
        }

        _ties.AddTeam(first, visit.Carers);
    }

    private RoundVisit ToVisit(CountyPackage one, PlannedVisit visit, VisitWindow window, RoundVisitOrigin origin, int place)
    {
        var package = one.Package;
        if (!_persons.TryGetValue(package.Person, out var person))
        {
            _persons.Add(package.Person, person = _persons.Count);
        }

        var twin = origin.Carer == 0 ? "" : FormattableString.Invariant($" carer {origin.Carer + 1}");
        return new RoundVisit
        {
            Name = FormattableString.Invariant(
                $"{package.Id} {CareDaysReading.WordOf(origin.Day)} {visit.Time.Key()} {origin.Visit + 1}{twin}"),
            Person = person,
            Place = place,
            Earliest = _calendar.Tick(origin.Day, window.Earliest),
            Latest = _calendar.Tick(origin.Day, window.Latest),
            Preferred = visit.PreferredStartMinute is { } preferred ? _calendar.Tick(origin.Day, preferred) : null,
            LatePrice = _options.MayBeLate
                ? (long)_options.LatePrice * RoundsOptions.PriceScale * (visit.IsTimeCritical ? CriticalFactor : 1)
                : null,
            Length = LengthOf(visit, origin, one.Found.Area.Zone) * Minute,
            UnallocatedPrice = Price(_options.UnallocatedPriceMinutes) * visit.Minutes / 30,
            IsTimeCritical = visit.IsTimeCritical,
        };
    }

    private int LengthOf(PlannedVisit visit, RoundVisitOrigin origin, int zone) => _options.Learned is { } learned
        ? learned.MinutesFor(new DoorAsked(
            visit.Minutes, _calendar.TrafficDay(origin.Day), origin.PreferredStartMinute / 30, zone, visit.Carers))
        : visit.Minutes;

    private static ulong All(ImmutableArray<string> skills) => skills.IsEmpty ? 0 : ulong.MaxValue >> 64 - skills.Length;

    private static ulong Bits(ImmutableArray<string> own, ImmutableArray<string> all)
    {
        var bits = 0UL;
        for (var skill = 0; skill < all.Length; skill++)
        {
            bits |= own.Contains(all[skill], StringComparer.Ordinal) ? 1UL << skill : 0;
        }

        return bits;
    }
}
