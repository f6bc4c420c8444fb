using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>Puts a problem of rounds together: places, visits, links between them, carers. One tick is a second.</summary>
internal sealed class ProblemMaker(County county, TravelPlaces finder, DayOfWeek? day, RoundsOptions options, ProviderId? provider)
{
    private const int Minute = 60;
    private const int Day = 24 * 60 * Minute;
    private const int CriticalFactor = 5;

    private readonly List<TravelPlace> _places = [];
    private readonly Dictionary<int, int> _placeOfLine = [];
    private readonly Dictionary<PersonId, int> _persons = [];
    private readonly List<(RoundVisit Visit, ImmutableArray<string> Skills)> _visits = [];
    private readonly List<RoundVisitOrigin> _origins = [];
    private readonly List<VisitLink> _links = [];
    private readonly List<(RoundCarer Carer, ImmutableArray<string>? Skills)> _carers = [];
    private int _inferred;
    private int _assumed;
    private int _unplaced;

    internal bool HasVisits => _visits.Count > 0;

    private string Name
    {
        get
        {
            var when = day is { } on ? CareDaysReading.WordOf(on.MondayBased()) : "week";
            return $"{(provider is { } one ? one.Value : "all providers pooled")} {when}";
        }
    }

    private IEnumerable<int> Days => day is { } one ? [one.MondayBased()] : Enumerable.Range(0, 7);

    internal void AddVisits(List<int> lines)
    {
        var found = lines.ToDictionary(line => line, line => finder.Of(county.Packages[line].Found));
        var elsewhere = finder.Among([.. found.Values.Where(place => place is not null).Select(place => place!.Value)]);
        foreach (var line in lines)
        {
            var visits = RoundScope.VisitsOf(county.Packages[line]);
            foreach (var on in Days.Where(on => visits.Any(visit => visit.Days.Has(on))))
            {
                AddDay(line, visits, on, found[line] ?? elsewhere);
                _unplaced += found[line] is null ? 1 : 0;
            }
        }
    }

    internal void AddCarers(ImmutableArray<CountyCarer> carers, List<int> lines)
    {
        var homes = lines.Select(line => finder.Of(county.Packages[line].Found)).OfType<TravelPlace>().ToList();
        var elsewhere = finder.Among(homes);
        var middle = homes.Count > 0 ? TravelPlaces.Middle(homes) : elsewhere with { SquareMetres = 0 };
        var middlePlace = -1;
        foreach (var carer in carers)
        {
            var isMade = carer.IsMade;
            if (isMade && middlePlace < 0)
            {
                middlePlace = AddPlace(middle);
            }

            var start = isMade ? middlePlace : AddPlace(finder.Of(carer.Place) ?? elsewhere);
            var end = carer.EndPlace is { } other ? AddPlace(finder.Of(other) ?? elsewhere) : start;
            var shifts = ShiftMaker.Of(carer, Days, options, (start, end));
            if (!shifts.IsEmpty)
            {
                _carers.Add((new RoundCarer
                {
                    Id = carer.Id,
                    Shifts = shifts,
                    Mode = (int)carer.Mode,
                    LongestTrip = carer.LongestTripMinutes * Minute,
                    LeastRest = options.RestHours * 60 * Minute,
                    ContractedLeast = day is null && carer.ContractedLeast is { } least ? (long)(least * 3600) : 0,
                    ContractedMost = day is null && carer.ContractedMost is { } most ? (long)(most * 3600) : null,
                }, isMade ? null : carer.Skills));
            }
        }
    }

    internal ProviderRounds Make(bool areCarersMade, ImmutableArray<TodaysStop>? stops)
    {
        var skills = _visits.SelectMany(visit => visit.Skills)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        var problem = new RoundProblem
        {
            Name = Name,
            Travel = CrowFlies.Of([.. _places], options.Pace),
            Visits = [.. _visits.Select(entry => entry.Visit with { Skills = Bits(entry.Skills, skills) })],
            Carers = [.. _carers.Select(entry =>
                entry.Carer with { Skills = entry.Skills is { } own
                ? Bits(own, skills)
                : skills.IsEmpty ? 0 : ulong.MaxValue >> 64 - skills.Length })],
            Links = [.. _links],
            SkillNames = skills,
            Weights = new RoundWeights
            {
                Overtime = options.OvertimePrice,
                ExtraCarer = (long)options.ExtraCarerPriceMinutes * Minute / (day is null ? 1 : 7),
            },
        };
        var rounds = new ProviderRounds
        {
            Provider = provider,
            Problem = problem,
            Origins = [.. _origins],
            Places = [.. _places],
            AreCarersMade = areCarersMade,
            CouncilShare = county.Providers?.FirstOrDefault(known => known.Id == provider)?.CouncilShare,
            InferredVisits = _inferred,
            AssumedWindows = _assumed,
            UnplacedVisits = _unplaced,
        };
        return stops is { } today ? TodaysPlan.Put(rounds, today, options.ChangePriceMinutes * Minute) : rounds;
    }

    private void AddDay(int line, ImmutableArray<PlannedVisit> visits, int on, TravelPlace place)
    {
        var firsts = new List<(int Index, int Preferred, int? Gap)>();
        for (var index = 0; index < visits.Length; index++)
        {
            var visit = visits[index];
            if (!visit.Days.Has(on))
            {
                continue;
            }

            var window = VisitWindow.Of(visit, options.ToleranceMinutes, options.CriticalToleranceMinutes);
            var preferred = visit.PreferredStartMinute ?? (window.Earliest + window.Latest) / 2;
            firsts.Add((_visits.Count, preferred, visit.LeastMinutesBetweenStarts));
            for (var carer = 0; carer < visit.Carers; carer++)
            {
                _inferred += county.Packages[line].Visits.IsEmpty ? 1 : 0;
                _assumed += window.IsAssumed ? 1 : 0;
                _origins.Add(new RoundVisitOrigin(county.Packages[line].Package.Id, on, index, carer, preferred, visit.Time));
                _visits.Add((ToVisit(line, visit, window, _origins[^1], place), visit.Skills));
                Pair(carer, firsts[^1].Index);
            }
        }

        firsts.Sort((left, right) => (left.Preferred, left.Index).CompareTo((right.Preferred, right.Index)));
        for (var next = 1; next < firsts.Count; next++)
        {
            Order(firsts[next - 1].Index, firsts[next].Index, firsts[next].Gap);
        }
    }

    private RoundVisit ToVisit(int line, PlannedVisit visit, VisitWindow window, RoundVisitOrigin origin, TravelPlace place)
    {
        var package = county.Packages[line].Package;
        if (!_persons.TryGetValue(package.Person, out var person))
        {
            _persons.Add(package.Person, person = _persons.Count);
        }

        if (!_placeOfLine.TryGetValue(line, out var at))
        {
            _placeOfLine.Add(line, at = AddPlace(place with { Premises = person }));
        }

        var twin = origin.Carer == 0 ? "" : FormattableString.Invariant($" carer {origin.Carer + 1}");
        return new RoundVisit
        {
            Name = FormattableString.Invariant(
                $"{package.Id} {CareDaysReading.WordOf(origin.Day)} {visit.Time.Key()} {origin.Visit + 1}{twin}"),
            Person = person,
            Place = at,
            Earliest = origin.Day * Day + window.Earliest * Minute,
            Latest = origin.Day * Day + window.Latest * Minute,
            LatePrice = options.MayBeLate ? options.LatePrice * (visit.IsTimeCritical ? CriticalFactor : 1) : null,
            Length = visit.Minutes * Minute,
            UnallocatedPrice = (long)options.UnallocatedPriceMinutes * Minute * visit.Minutes / 30,
            IsTimeCritical = visit.IsTimeCritical,
        };
    }

    /// <summary>The first two carers are a pair, the next two another; a third starts with the first.</summary>
    private void Pair(int carer, int first)
    {
        if (carer % 2 == 1)
        {
            _links.Add(new VisitLink(first + carer - 1, first + carer, 0, 0, IsPair: true));
        }
        else if (carer > 0)
        {
            _links.Add(new VisitLink(first, first + carer, 0, 0, IsPair: false));
        }
    }

    /// <summary>
    /// Visits of a package come one after the other. No link is needed if their windows ensure it, and none is possible if they forbid it.
    /// </summary>
    private void Order(int first, int second, int? gap)
    {
        var (before, after) = (_visits[first].Visit, _visits[second].Visit);
        var least = Math.Max((gap ?? 0) * Minute, before.Length);
        var isSure = after.Earliest - before.Latest >= least && (before.LatePrice is null || gap is null);
        var isPossible = after.Latest - before.Earliest >= least || after.LatePrice is not null;
        if (!isSure && (isPossible || gap is not null))
        {
            _links.Add(new VisitLink(first, second, least, RoundProblem.MaxTicks, IsPair: false));
        }
    }

    private int AddPlace(TravelPlace place)
    {
        _places.Add(place);
        return _places.Count - 1;
    }

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
