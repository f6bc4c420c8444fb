namespace Zoning.Routing;

/// <summary>
/// Plans again near a plan: visits of absent carers find others, and everybody else keeps carer and time unless they must change.
/// </summary>
/// <remarks>
/// It works from the inside out. First nothing else changes. If a visit finds no place, visits near it may leave their time, then their
/// carer, in a widening circle. The plan that leaves out least, then changes fewest visits, then costs least is kept; last, starts are
/// set as near as possible to what they were.
/// </remarks>
internal sealed class Replanner
{
    /// <summary>Visits that take part at most, for each day of the plan.</summary>
    private const int MostVisitsADay = 300;

    /// <summary>Carers near each visit without a carer that take part in any case.</summary>
    private const int NearestCarers = 12;

    /// <summary>The circles of carers around a visit that finds no place, before all.</summary>
    private static readonly int[] Circles = [4, 12];

    private readonly ReplanWish _wish;
    private readonly KeptPlan _kept;
    private readonly List<int> _open;

    private Replanner(ReplanWish wish)
    {
        (_wish, _kept) = (wish, new KeptPlan(wish));
        _open =
        [
            .. Enumerable.Range(0, _kept.CarerOf.Length).Where(visit => _kept.CarerOf[visit] is var carer
                && (carer < 0 ? wish.PlacesLeftOut : wish.Absent.Contains(carer))),
        ];
    }

    /// <summary>Plans again.</summary>
    /// <param name="wish">The plan and what has to change in it.</param>
    /// <param name="solver">The solver of each step.</param>
    /// <param name="cancellation">Stops the work; the best plan so far is returned, marked as not repeatable.</param>
    public static Replanned Of(ReplanWish wish, IRoundSolver solver, CancellationToken cancellation = default)
    {
        ProblemChecks.ThrowIfBroken(wish.Kept.Problem);
        var replanner = new Replanner(wish);
        var plan = replanner.Plan(solver, cancellation);
        return new Replanned(plan, replanner._kept.Changes(plan.Rounds), replanner._kept.Unlawful);
    }

    private RoundPlan Plan(IRoundSolver solver, CancellationToken cancellation)
    {
        var part = new NearProblem(_kept, TakingPart(), _open);
        RoundPlan? best = null;
        var bestWhole = part.ToWhole(NearProblem.Priced(part.ToProblem(Release.Nothing(isNear: true)), []), _wish.Kept);
        var bestScore = default(ReplanScore);
        foreach (var release in Steps(() => best))
        {
            if (best is not null && cancellation.IsCancellationRequested)
            {
                break;
            }

            var problem = part.ToProblem(release);
            var start = best is null ? part.Start(problem) : NearProblem.Priced(problem, best.Rounds);
            var found = solver.Solve(problem, _wish.Solving with { Start = start }, null, cancellation);
            var near = part.Near(found, problem, _wish.Tolerance) is { } timed
                ? timed with { Iterations = found.Iterations, IsRepeatable = found.IsRepeatable }
                : found;
            var whole = part.ToWhole(near, _wish.Kept);
            var score = ReplanScore.Of(whole, _kept);
            if (best is null || score.CompareTo(bestScore) < 0)
            {
                (best, bestWhole, bestScore) = (near, whole, score);
            }
        }

        return cancellation.IsCancellationRequested ? bestWhole with { IsRepeatable = false } : bestWhole;

        IEnumerable<Release> Steps(Func<RoundPlan?> now)
        {
            yield return Release.Nothing(isNear: true);
            if (Missing(now()).Count > 0)
            {
                yield return Release.Nothing(isNear: false);
            }

            foreach (var circle in Circles)
            {
                if (Missing(now()) is { Count: > 0 } missing)
                {
                    var around = Around(missing, circle);
                    yield return new Release(around, new HashSet<int>(), IsNear: false);
                    if (Missing(now()).Count > 0)
                    {
                        yield return new Release(around, around, IsNear: false);
                    }
                }
            }

            if (Missing(now()).Count > 0)
            {
                var all = part.Visits.Where(visit => !_wish.Fixed.Contains(visit)).ToHashSet();
                yield return new Release(all, all, IsNear: false);
            }
        }

        List<int> Missing(RoundPlan? plan) =>
            plan is null ? [.. part.Open] : [.. plan.Unallocated.Select(visit => part.Visits[visit])];
    }

    /// <summary>The visits of the carers nearest to visits that find no place, but for fixed ones.</summary>
    private HashSet<int> Around(List<int> missing, int circle)
    {
        var carers = missing.SelectMany(visit => ByNearness(visit).Take(circle)).ToHashSet();
        return [.. Enumerable.Range(0, _kept.CarerOf.Length)
            .Where(visit => carers.Contains(_kept.CarerOf[visit]) && !_wish.Fixed.Contains(visit))];
    }

    /// <summary>The carers who may get visits: all whose rounds keep the rules, or the nearest if there are many.</summary>
    private IEnumerable<int> TakingPart()
    {
        var can = Enumerable.Range(0, _kept.Problem.Carers.Length).Where(CanTakePart).ToList();
        var days = Math.Max(1, _kept.Problem.Carers.SelectMany(carer => carer.Shifts).Select(shift => shift.Day).Distinct().Count());
        var visits = _kept.CarerOf.Where(carer => carer >= 0).CountBy(carer => carer).ToDictionary();
        if (can.Sum(carer => visits.GetValueOrDefault(carer)) + _open.Count <= MostVisitsADay * days)
        {
            return can;
        }

        var near = _open.Select(visit => ByNearness(visit).ToList()).ToList();
        var chosen = near.SelectMany(carers => carers.Take(NearestCarers)).ToHashSet();
        var count = chosen.Sum(carer => visits.GetValueOrDefault(carer));
        for (var rank = NearestCarers; rank < near.Max(carers => carers.Count) && count < MostVisitsADay * days; rank++)
        {
            foreach (var carer in near.Where(carers => carers.Count > rank).Select(carers => carers[rank]).Where(chosen.Add))
            {
                count += visits.GetValueOrDefault(carer);
            }
        }

        return chosen;
    }

    private bool CanTakePart(int carer) =>
        !_kept.Problem.Carers[carer].Shifts.IsEmpty && (_kept.Lawful.ContainsKey(carer) || !_kept.RoundsOf(carer).Any());

    /// <summary>The carers who may take a visit, by the way from the nearest stop that they have at about the time.</summary>
    private IEnumerable<int> ByNearness(int visit)
    {
        var wanted = _kept.Problem.Visits[visit];
        return Enumerable.Range(0, _kept.Problem.Carers.Length)
            .Where(carer => CanTakePart(carer) && (wanted.Skills & ~_kept.Problem.Carers[carer].Skills) == 0
                && !wanted.ForbiddenCarers.Contains(carer)
                && _kept.Problem.Carers[carer].Shifts.Any(shift =>
                    shift.Latest > wanted.Earliest && shift.Earliest < wanted.Latest + wanted.LengthFor(carer)))
            .OrderBy(carer => Way(carer, wanted)).ThenBy(carer => carer);
    }

    private long Way(int carer, RoundVisit wanted)
    {
        var who = _kept.Problem.Carers[carer];
        var hours = 2L * 60 * _kept.Problem.TicksPerMinute;
        var places = _kept.RoundsOf(carer).SelectMany(round => round.Stops)
            .Where(stop => !stop.IsBreak && stop.Starts > wanted.Earliest - hours && stop.Starts < wanted.Latest + hours)
            .Select(stop => _kept.Problem.Visits[stop.Visit].Place)
            .DefaultIfEmpty(who.Shifts[0].StartPlace);
        return places.Min(place => _kept.Problem.Travel.Ticks(place, wanted.Place, who.Mode) is >= 0 and var ticks ? ticks : long.MaxValue);
    }
}

/// <summary>
/// How good a plan near another is: first how many visits lose their carer and get none, then who else is left out, then how many visits
/// change, then the cost.
/// </summary>
internal readonly record struct ReplanScore(int Lost, long Mandatory, long Critical, long LeftOut, int Changes, long Weighted)
    : IComparable<ReplanScore>
{
    /// <summary>Scores a plan.</summary>
    public static ReplanScore Of(RoundPlan plan, KeptPlan kept) => new(
        plan.Unallocated.Count(visit => kept.CarerOf[visit] is >= 0 and var carer && !kept.Problem.Carers[carer].Shifts.IsEmpty),
        plan.Cost.MissingMandatory, plan.Cost.MissingTimeCritical, plan.Cost.UnallocatedPrice,
        kept.Changes(plan.Rounds).Count, plan.Cost.Weighted);

    /// <inheritdoc/>
    public int CompareTo(ReplanScore other) => (Lost, Mandatory, Critical, LeftOut, Changes, Weighted)
        .CompareTo((other.Lost, other.Mandatory, other.Critical, other.LeftOut, other.Changes, other.Weighted));
}
