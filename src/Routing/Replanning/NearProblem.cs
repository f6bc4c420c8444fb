using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>
/// The part of a plan that may change, as a problem by itself: some carers with all their rounds, and the visits without a carer.
/// Everything else stays as it is and binds it by ties.
/// </summary>
internal sealed class NearProblem
{
    /// <summary>What a change of carer counts as, in minutes of travel, and a minute off the time, in the same.</summary>
    private const int CarerPriceMinutes = 120, OffPrice = 2;

    private readonly KeptPlan _kept;
    private readonly int[] _carers;
    private readonly int[] _visits;
    private readonly Dictionary<int, int> _carerAt;
    private readonly Dictionary<int, int> _visitAt;
    private readonly long _keptPrice;

    /// <param name="kept">The plan.</param>
    /// <param name="carers">The carers who may get visits: their rounds keep the rules, or they have none.</param>
    /// <param name="open">The visits without a carer.</param>
    public NearProblem(KeptPlan kept, IEnumerable<int> carers, IEnumerable<int> open)
    {
        _kept = kept;
        _carers = [.. carers.Order()];
        _carerAt = _carers.Select((carer, index) => (carer, index)).ToDictionary(pair => pair.carer, pair => pair.index);
        Open = open.ToHashSet();
        _visits = [.. Enumerable.Range(0, kept.CarerOf.Length)
            .Where(visit => Open.Contains(visit) || (kept.CarerOf[visit] >= 0 && _carerAt.ContainsKey(kept.CarerOf[visit])))];
        _keptPrice = 1 + _visits.Sum(visit => kept.Problem.Visits[visit].UnallocatedPrice ?? 0);
        _visitAt = _visits.Select((visit, index) => (visit, index)).ToDictionary(pair => pair.visit, pair => pair.index);
    }

    /// <summary>The visits without a carer, by the index of the whole problem.</summary>
    public IReadOnlySet<int> Open { get; }

    /// <summary>The visits of the part, by the index of the whole problem.</summary>
    public IReadOnlyList<int> Visits => _visits;

    /// <summary>The part as a problem, with what is released in a step.</summary>
    public RoundProblem ToProblem(Release release)
    {
        var whole = _kept.Problem;
        var visits = _visits.Select(visit => Bound(visit, Of(visit, release))).ToImmutableArray();
        return whole with
        {
            Visits = visits,
            Carers = [.. _carers.Select(carer => whole.Carers[carer])],
            Links =
            [
                .. whole.Links.Where(link => _visitAt.ContainsKey(link.First) && _visitAt.ContainsKey(link.Second))
                    .Select(link => link with { First = _visitAt[link.First], Second = _visitAt[link.Second] }),
            ],
            Weights = whole.Weights with { OffPreferred = Math.Max(1, whole.Weights.Travel) * OffPrice },
        };
    }

    /// <summary>The rounds of the plan in the part, at lawful times near those of the plan; null if they contradict each other.</summary>
    public RoundPlan? Start(RoundProblem part)
    {
        List<((int, int) Slot, List<int> Stops)> rounds =
        [
            .. _carers.Where(_kept.Lawful.ContainsKey).SelectMany(carer => _kept.Lawful[carer]
                .Select(round => ((_carerAt[carer], round.Shift), round.Stops.Select(stop => stop < 0 ? -1 : _visitAt[stop]).ToList()))),
        ];
        return Timed(part, rounds) is { } timed ? Whole(part, timed) : null;
    }

    /// <summary>A plan of the part with each start as near as can be to that of the plan before, orders and carers kept.</summary>
    public RoundPlan? Near(RoundPlan part, RoundProblem problem, int tolerance)
    {
        List<((int, int) Slot, List<int> Stops)> rounds = [.. part.Rounds.Select(round =>
            ((round.Carer, round.Shift), round.Stops.Select(stop => stop.IsBreak ? -1 : stop.Visit).ToList()))];
        var links = VisitLink.ByVisit(problem.Links);
        var times = new FittingTimes(problem, [.. rounds.Select(round => round.Slot)], [.. rounds.Select(round => round.Stops)], links);
        var wanted = part.Rounds.SelectMany(round => round.Visits).Where(visit => _kept.CarerOf[_visits[visit]] >= 0)
            .OrderBy(visit => Open.Contains(_visits[visit]) ? 1 : 0).ThenBy(visit => visit)
            .Select(visit => (visit, (long)_kept.Starts[_visits[visit]]));
        return times.RoundsNear(wanted, tolerance) is { } near ? Whole(problem, near) : null;
    }

    /// <summary>The whole plan: this part, and everything else as it was.</summary>
    public RoundPlan ToWhole(RoundPlan part, RoundPlan kept)
    {
        var rounds = kept.Rounds.Where(round => !_carerAt.ContainsKey(round.Carer) && !_kept.Problem.Carers[round.Carer].Shifts.IsEmpty)
            .Concat(part.Rounds.Select(round => round with
            {
                Carer = _carers[round.Carer],
                Stops = [.. round.Stops.Select(stop => stop.IsBreak ? stop : stop with { Visit = _visits[stop.Visit] })],
            }))
            .OrderBy(round => (round.Carer, round.Shift)).ToImmutableArray();
        return Priced(_kept.Problem, rounds) with { Iterations = part.Iterations, IsRepeatable = part.IsRepeatable };
    }

    /// <summary>A plan of rounds with the visits that are in none and its cost.</summary>
    public static RoundPlan Priced(RoundProblem problem, ImmutableArray<Round> rounds)
    {
        var served = rounds.SelectMany(round => round.Visits).ToHashSet();
        var plan = new RoundPlan(
            problem, rounds, [.. Enumerable.Range(0, problem.Visits.Length).Where(visit => !served.Contains(visit))],
            new RoundCost { Weighted = 0 });
        return plan with { Cost = Checker.Check(plan).Cost };
    }

    private static RoundPlan Whole(RoundProblem part, ImmutableArray<Round> rounds) =>
        Priced(part, [.. rounds.OrderBy(round => (round.Carer, round.Shift))]);

    private static ImmutableArray<Round>? Timed(RoundProblem part, List<((int, int) Slot, List<int> Stops)> rounds)
    {
        var links = VisitLink.ByVisit(part.Links);
        return new FittingTimes(part, [.. rounds.Select(round => round.Slot)], [.. rounds.Select(round => round.Stops)], links).Rounds();
    }

    /// <summary>A visit with the rules of a step, with carers numbered as in the part.</summary>
    private RoundVisit Of(int index, Release release)
    {
        var visit = _kept.Problem.Visits[index];
        var carer = _kept.CarerOf[index];
        var isOpen = Open.Contains(index);
        var mine = visit with
        {
            LengthByCarer = visit.LengthByCarer.IsDefaultOrEmpty ? [] : [.. _carers.Select(visit.LengthFor)],
            ForbiddenCarers = [.. visit.ForbiddenCarers.Where(_carerAt.ContainsKey).Select(one => _carerAt[one])],
            CarerPrices =
                [.. visit.CarerPrices.Where(one => _carerAt.ContainsKey(one.Carer)).Select(one => (_carerAt[one.Carer], one.Price))],
            Preferred = carer >= 0 ? _kept.Starts[index] : visit.Preferred,
        };
        if (carer >= 0 && (isOpen ? release.IsNear : !release.Times.Contains(index)))
        {
            mine = _kept.Hold(mine, index);
        }

        if (isOpen)
        {
            return mine;
        }

        // Nobody who has a carer loses the visit for somebody else's: all others together are worth less. Still it has a price, because a
        // search that puts visits without one first would never give its carer to a visit that only this carer can make.
        mine = mine with { UnallocatedPrice = _keptPrice, IsTimeCritical = false };
        return release.Carers.Contains(index)
            ? RoundProblem.Dearer(mine, _carerAt[carer],
                (long)CarerPriceMinutes * _kept.Problem.TicksPerMinute * Math.Max(1, _kept.Problem.Weights.Travel))
            : mine with { ForbiddenCarers = [.. Enumerable.Range(0, _carers.Length).Where(one => one != _carerAt[carer])] };
    }

    /// <summary>A visit within the span that its ties to visits outside the part allow.</summary>
    private RoundVisit Bound(int index, RoundVisit visit)
    {
        var (from, until) = ((long)visit.Earliest, (long)visit.Latest);
        foreach (var link in _kept.LinksOf(index))
        {
            var other = link.First == index ? link.Second : link.First;
            if (!_visitAt.ContainsKey(other) && _kept.CarerOf[other] >= 0)
            {
                var start = (long)_kept.Starts[other];
                (from, until) = link.First == index
                    ? (Math.Max(from, start - link.Most), Math.Min(until, start - link.Least))
                    : (Math.Max(from, start + link.Least), Math.Min(until, start + link.Most));
            }
        }

        // Where today's own times break a tie, they go on doing so; a visit that has to move keeps it.
        return from <= until ? visit with { Earliest = (int)from, Latest = (int)until } : visit;
    }
}
