using System.Collections.Immutable;

namespace Zoning.Routing.Tests.Independent;

/// <summary>Plans with one thing changed at random, as a fault of a solver or a row of today's rounds would change it.</summary>
internal static class Damage
{
    private static readonly Func<RoundPlan, Randomness, RoundPlan>[] All =
    [
        OneStart, OneLength, OneLeaving, OneReturn, WholeRoundMoved, OtherCarer, LeftOut, Swapped, Doubled, BreakMoved, BreakGone, BreakAtEdge,
        CostPart, Forgotten,
    ];

    /// <summary>
    /// The plan with one damage; the same plan where the chosen damage finds nothing to change, or would make a round of less than no work.
    /// </summary>
    internal static RoundPlan Of(RoundPlan plan, Randomness random)
    {
        var damaged = All[random.NextBelow(All.Length)](plan, random);
        return damaged.Rounds.Any(round => Count.Worked(plan.Problem, round) < 0) ? plan : damaged;
    }

    /// <summary>The plan with its rounds counted again, so that only the damaged rule is broken and not the cost too.</summary>
    internal static RoundPlan Recounted(RoundPlan plan) => plan with { Cost = Count.Of(plan) };

    private static RoundPlan OneStart(RoundPlan plan, Randomness random) => WithStop(plan, random, stop =>
        stop with { Starts = Math.Max(0, stop.Starts + random.NextBelow(121) - 60), Ends = Math.Max(0, stop.Ends + random.NextBelow(3) - 1) });

    private static RoundPlan OneLength(RoundPlan plan, Randomness random) =>
        WithStop(plan, random, stop => stop with { Ends = stop.Ends + 1 + random.NextBelow(5) });

    private static RoundPlan OneLeaving(RoundPlan plan, Randomness random) =>
        WithRound(plan, random, round => round with { Leaves = Math.Max(0, round.Leaves - 30 + random.NextBelow(60)) });

    private static RoundPlan OneReturn(RoundPlan plan, Randomness random) =>
        WithRound(plan, random, round => round with { Returns = Math.Max(round.Leaves, round.Returns - 10 + random.NextBelow(60)) });

    private static RoundPlan WholeRoundMoved(RoundPlan plan, Randomness random)
    {
        var by = random.NextBelow(401) - 200;
        return WithRound(plan, random, round => round.Leaves + by < 0 ? round : round with
        {
            Leaves = round.Leaves + by,
            Returns = round.Returns + by,
            Stops = [.. round.Stops.Select(stop => new RoundStop(stop.Visit, stop.Arrives + by, stop.Starts + by, stop.Ends + by))],
        });
    }

    /// <summary>A round by another carer, as far as the shifts have that number; its times follow from the trips of that carer.</summary>
    private static RoundPlan OtherCarer(RoundPlan plan, Randomness random)
    {
        var free = plan.Problem.Carers.SelectMany((carer, index) => carer.Shifts.Select((_, shift) => (index, shift)))
            .Where(one => !plan.Rounds.Any(round => (round.Carer, round.Shift) == one)).ToList();
        if (free.Count == 0 || plan.Rounds.IsEmpty)
        {
            return plan;
        }

        var (carer, shift) = free[random.NextBelow(free.Count)];
        var moved = WithRound(plan, random, round => Walk(plan.Problem, round with { Carer = carer, Shift = shift }));
        return moved with { Rounds = [.. moved.Rounds.OrderBy(round => round.Carer).ThenBy(round => round.Shift)] };
    }

    private static RoundPlan LeftOut(RoundPlan plan, Randomness random)
    {
        var visits = plan.Rounds.SelectMany(round => round.Visits).ToList();
        return visits.Count == 0 ? plan : Without(plan, visits[random.NextBelow(visits.Count)]);
    }

    private static RoundPlan Without(RoundPlan plan, int visit) => plan with
    {
        Rounds =
        [
            .. plan.Rounds.Select(round => round.Visits.Contains(visit)
                ? Walk(plan.Problem, round with { Stops = [.. round.Stops.Where(stop => stop.Visit != visit)] })
                : round).Where(round => round.Visits.Any()),
        ],
        Unallocated = [.. plan.Unallocated.Append(visit).Order()],
    };

    private static RoundPlan Swapped(RoundPlan plan, Randomness random) => WithRound(plan, random, round =>
    {
        var at = random.NextBelow(Math.Max(1, round.Stops.Length - 1));
        return round.Stops.Length < 2 ? round : Walk(plan.Problem, round with
        {
            Stops = round.Stops.SetItem(at, round.Stops[at + 1]).SetItem(at + 1, round.Stops[at]),
        });
    });

    private static RoundPlan Doubled(RoundPlan plan, Randomness random)
    {
        var visits = plan.Rounds.SelectMany(round => round.Visits).ToList();
        return visits.Count == 0
            ? plan
            : plan with { Unallocated = [.. plan.Unallocated.Append(visits[random.NextBelow(visits.Count)]).Order()] };
    }

    private static RoundPlan Forgotten(RoundPlan plan, Randomness random) =>
        plan.Unallocated.IsEmpty ? plan : plan with { Unallocated = plan.Unallocated.RemoveAt(random.NextBelow(plan.Unallocated.Length)) };

    private static RoundPlan BreakMoved(RoundPlan plan, Randomness random) => WithRound(plan, random, round => Walk(plan.Problem, round with
    {
        Stops = [.. round.Stops.Select(stop => stop.IsBreak ? stop with { Starts = Math.Max(0, stop.Starts + random.NextBelow(241) - 120) } : stop)],
    }));

    private static RoundPlan BreakGone(RoundPlan plan, Randomness random) => WithRound(
        plan, random, round => Walk(plan.Problem, round with { Stops = [.. round.Stops.Where(stop => !stop.IsBreak)] }));

    private static RoundPlan BreakAtEdge(RoundPlan plan, Randomness random) => WithRound(plan, random, round =>
    {
        var pause = new RoundStop(-1, 0, round.Leaves + random.NextBelow(100), 0);
        var others = round.Stops.Where(stop => !stop.IsBreak || random.NextBelow(4) == 0);
        return Walk(plan.Problem, round with { Stops = random.NextBelow(2) == 0 ? [pause, .. others] : [.. others, pause] });
    });

    private static RoundPlan CostPart(RoundPlan plan, Randomness random) => random.NextBelow(5) switch
    {
        0 => plan with { Cost = plan.Cost with { Travel = plan.Cost.Travel + 1 } },
        1 => plan with { Cost = plan.Cost with { Waiting = plan.Cost.Waiting + 1 } },
        2 => plan with { Cost = plan.Cost with { Overtime = plan.Cost.Overtime + 1 } },
        3 => plan with { Cost = plan.Cost with { MissingMandatory = plan.Cost.MissingMandatory + 1 } },
        _ => plan with { Cost = plan.Cost with { Weighted = plan.Cost.Weighted - 1 } },
    };

    private static RoundPlan WithRound(RoundPlan plan, Randomness random, Func<Round, Round> change)
    {
        var at = random.NextBelow(Math.Max(1, plan.Rounds.Length));
        return plan.Rounds.IsEmpty ? plan : plan with { Rounds = plan.Rounds.SetItem(at, change(plan.Rounds[at])) };
    }

    private static RoundPlan WithStop(RoundPlan plan, Randomness random, Func<RoundStop, RoundStop> change) =>
        WithRound(plan, random, round =>
        {
            var at = random.NextBelow(round.Stops.Length);
            return round with { Stops = round.Stops.SetItem(at, change(round.Stops[at])) };
        });

    /// <summary>The same stops in order with arrivals, ends and the return as the page says; starts stay unless too early.</summary>
    private static Round Walk(RoundProblem problem, Round round)
    {
        var carer = problem.Carers[round.Carer];
        var shift = carer.Shifts[round.Shift];
        var stops = ImmutableArray.CreateBuilder<RoundStop>();
        var (place, free, leaves) = (shift.StartPlace, int.MinValue, 0);
        foreach (var stop in round.Stops)
        {
            var to = stop.IsBreak ? place : problem.Visits[stop.Visit].Place;
            var way = Math.Max(0, problem.Travel.Ticks(place, to, carer.Mode));
            var length = stop.IsBreak ? shift.Break?.Length ?? 10 : problem.Visits[stop.Visit].LengthFor(round.Carer);
            (leaves, free) = stops.Count == 0 ? (Math.Max(0, stop.Starts - way), Math.Max(0, stop.Starts - way)) : (leaves, free);
            var start = Math.Max(stop.Starts, free + way);
            stops.Add(new RoundStop(stop.Visit, free + way, start, start + length));
            (place, free) = (to, start + length);
        }

        return round with
        {
            Leaves = leaves,
            Stops = stops.ToImmutable(),
            Returns = free + Math.Max(0, problem.Travel.Ticks(place, shift.EndPlace, carer.Mode)),
        };
    }
}
