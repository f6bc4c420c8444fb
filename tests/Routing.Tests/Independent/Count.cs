namespace Zoning.Routing.Tests.Independent;

/// <summary>The cost of a plan, counted from the table of the page.</summary>
internal static class Count
{
    /// <summary>Return less leaving, less a break that is taken and unpaid; on a shift without a rule for breaks nothing is unpaid.</summary>
    internal static long Worked(RoundProblem problem, Round round)
    {
        var isPaid = problem.Carers[round.Carer].Shifts[round.Shift].Break?.IsPaid != false;
        var unpaid = isPaid ? 0 : round.Stops.Where(stop => stop.IsBreak).Sum(stop => (long)stop.Ends - stop.Starts);
        return (long)round.Returns - round.Leaves - unpaid;
    }

    internal static RoundCost Of(RoundPlan plan)
    {
        var (problem, weights) = (plan.Problem, plan.Problem.Weights);
        var served = plan.Rounds.SelectMany(round => round.Stops.Where(stop => !stop.IsBreak)
            .Select(stop => (Visit: problem.Visits[stop.Visit], round.Carer, stop.Starts))).ToList();
        var inRounds = plan.Rounds.SelectMany(round => round.Visits).ToHashSet();
        var left = problem.Visits.Where((_, visit) => !inRounds.Contains(visit)).ToList();
        var late = served.Select(stop => Math.Max(0, (long)stop.Starts - stop.Visit.Latest)).ToList();
        var used = plan.Rounds.Select(round => round.Carer).Distinct().ToList();
        var (travel, metres) = Trips(plan);
        var cost = new RoundCost
        {
            MissingMandatory = left.Count(visit => visit.UnallocatedPrice is null && !visit.IsTimeCritical),
            MissingTimeCritical = left.Count(visit => visit.IsTimeCritical),
            Travel = travel,
            Metres = metres,
            Waiting = plan.Rounds.Sum(Waiting),
            OffPreferred = served.Sum(stop => stop.Visit.Preferred is { } wanted ? Math.Abs((long)stop.Starts - wanted) : 0),
            Paid = plan.Rounds.Sum(round => Worked(problem, round)),
            Late = late.Sum(),
            LatePrice = late.Zip(served, (ticks, stop) => ticks * (stop.Visit.LatePrice ?? 0)).Sum(),
            Overtime = used.Sum(carer => Overtime(problem, carer, [.. plan.Rounds.Where(round => round.Carer == carer)])),
            Shortfall = weights.Shortfall == 0 ? 0 : problem.Carers.Select((carer, index) => Math.Max(
                0, carer.ContractedLeast - plan.Rounds.Where(round => round.Carer == index).Sum(round => Worked(problem, round)))).Sum(),
            ExtraCarers = served.Where(stop => stop.Visit.Person >= 0).GroupBy(stop => stop.Visit.Person)
                .Sum(person => (long)person.Select(stop => stop.Carer).Distinct().Count() - 1),
            HighestLateness = late.DefaultIfEmpty().Max(),
            HighestWaiting = used.Select(carer => plan.Rounds.Where(round => round.Carer == carer).Sum(Waiting)).DefaultIfEmpty().Max(),
            HighestIdle = weights.HighestIdle == 0 ? 0
                : problem.Carers.Select((carer, index) => Idle(plan, carer, index)).DefaultIfEmpty().Max(),
            UnallocatedPrice = left.Sum(visit => visit.UnallocatedPrice ?? 0),
            CarerPrice = served.Sum(stop => Price(stop.Visit, stop.Carer)),
            FixedPrice = used.Sum(carer => problem.Carers[carer].FixedPrice),
            Weighted = 0,
        };
        return cost with { Weighted = Weighted(cost, weights) };
    }

    private static long Weighted(RoundCost cost, RoundWeights weights) =>
        weights.Travel * cost.Travel + weights.Metre * cost.Metres + weights.Waiting * cost.Waiting
        + weights.OffPreferred * cost.OffPreferred + weights.Paid * cost.Paid + cost.LatePrice
        + weights.Overtime * cost.Overtime + weights.Shortfall * cost.Shortfall + weights.ExtraCarer * cost.ExtraCarers
        + weights.HighestLateness * cost.HighestLateness + weights.HighestWaiting * cost.HighestWaiting
        + weights.HighestIdle * cost.HighestIdle + cost.UnallocatedPrice + cost.CarerPrice + cost.FixedPrice;

    private static long Waiting(Round round) => round.Stops.Sum(stop => (long)stop.Starts - stop.Arrives);

    private static long Overtime(RoundProblem problem, int index, List<Round> rounds)
    {
        var carer = problem.Carers[index];
        var after = rounds.Sum(round => carer.Shifts[round.Shift].OvertimeFrom is { } from
            ? Math.Max(0, round.Returns - (long)Math.Max(round.Leaves, from))
            : 0);
        var above = carer.ContractedMost is { } most ? Math.Max(0, rounds.Sum(round => Worked(problem, round)) - most) : 0;
        return Math.Max(after, above);
    }

    private static long Idle(RoundPlan plan, RoundCarer carer, int index) => carer.Shifts.Select((shift, number) =>
    {
        var plain = shift.OvertimeFrom ?? shift.Latest;
        var round = plan.Rounds.FirstOrDefault(one => one.Carer == index && one.Shift == number);
        return round is null ? (long)plain - shift.Earliest
            : Math.Max(round.Returns, plain) - (long)shift.Earliest - Legs(plan.Problem, round).Sum(leg => (long)Math.Max(0, leg.Ticks))
                - round.Stops.Sum(stop => (long)stop.Ends - stop.Starts);
    }).Sum();

    private static long Price(RoundVisit visit, int carer)
    {
        var own = visit.CarerPrices.Where(price => price.Carer == carer).Select(price => (long?)price.Price).FirstOrDefault();
        return own ?? visit.OtherCarerPrice;
    }

    private static (long Ticks, long Metres) Trips(RoundPlan plan)
    {
        var legs = plan.Rounds.SelectMany(round => Legs(plan.Problem, round)).ToList();
        return (legs.Sum(leg => (long)Math.Max(0, leg.Ticks)), legs.Sum(leg => (long)leg.Metres));
    }

    private static IEnumerable<(int Ticks, int Metres)> Legs(RoundProblem problem, Round round)
    {
        var carer = problem.Carers[round.Carer];
        var shift = carer.Shifts[round.Shift];
        List<int> places = [shift.StartPlace, .. round.Visits.Select(visit => problem.Visits[visit].Place), shift.EndPlace];
        return places.Zip(places.Skip(1), (from, to) =>
            (problem.Travel.Ticks(from, to, carer.Mode), problem.Travel.Metres(from, to, carer.Mode)));
    }
}
