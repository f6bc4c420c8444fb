using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>An independent check of plans. It knows the problem and what the plan states, and shares no code with the solvers.</summary>
public static class Checker
{
    /// <summary>Checks every rule and counts the cost again.</summary>
    /// <param name="plan">The plan, whoever made it.</param>
    /// <returns>
    /// The broken rules and the recounted cost. Rounds that name a carer, shift or visit that does not exist are left out of the cost.
    /// </returns>
    /// <exception cref="BadDataException">The plan's problem breaks a rule; every fault is named.</exception>
    /// <exception cref="ArgumentException">The plan has no rounds, stops, list of visits left out, or cost.</exception>
    public static CheckedPlan Check(RoundPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ProblemChecks.ThrowIfBroken(plan.Problem);
        if (plan.Rounds.IsDefault
            || plan.Unallocated.IsDefault || plan.Cost is null || plan.Rounds.Any(round => round is null || round.Stops.IsDefault))
        {
            throw new ArgumentException(
                "The plan has no rounds, a round without stops, no list of visits left out, or no cost.", nameof(plan));
        }

        var judging = new Judging(plan.Problem);
        var sound = plan.Rounds.Where(round => IsSound(judging, round)).ToImmutableArray();
        foreach (var round in sound)
        {
            new RoundJudge(judging, round).Judge();
        }

        CheckShifts(judging, sound);
        var served = Served.Of(judging, sound);
        CheckLeftOut(judging, plan, served);
        TeamJudge.Judge(judging, served);
        TieJudge.Judge(judging, served);
        CarerJudge.Judge(judging, sound);
        var cost = Recount.Of(plan.Problem, sound, served);
        CheckCost(judging, plan.Cost, cost);
        return new CheckedPlan([.. judging.Found], cost);
    }

    /// <summary>Whether everything a round names exists and every time is in range.</summary>
    private static bool IsSound(Judging judging, Round round)
    {
        var problem = judging.Problem;
        if (round.Carer < 0 || round.Carer >= problem.Carers.Length)
        {
            judging.Add(ViolationKind.PointsNowhere, round.Carer, -1,
                $"A round names carer {round.Carer}; there are {problem.Carers.Length}.");
            return false;
        }

        var (shifts, who) = (problem.Carers[round.Carer].Shifts.Length, judging.Words.Carer(round.Carer));
        if (round.Shift < 0 || round.Shift >= shifts)
        {
            judging.Add(ViolationKind.PointsNowhere, round.Carer, -1, $"A round names shift {round.Shift} of {who}, who has {shifts}.");
            return false;
        }

        var before = judging.Found.Count;
        foreach (var stop in round.Stops)
        {
            if (stop.Visit < -1 || stop.Visit >= problem.Visits.Length)
            {
                judging.Add(ViolationKind.PointsNowhere, round.Carer, stop.Visit,
                    $"A stop of {who} names visit {stop.Visit}; there are {problem.Visits.Length}.");
            }
            else if (!IsTime(stop.Arrives) || !IsTime(stop.Starts) || !IsTime(stop.Ends))
            {
                judging.Add(ViolationKind.OutOfOrder, round.Carer, stop.Visit,
                    $"A stop of {who} has the times {stop.Arrives}, {stop.Starts} and {stop.Ends} in ticks, which is out of all range.");
            }
        }

        if (!IsTime(round.Leaves) || !IsTime(round.Returns))
        {
            judging.Add(ViolationKind.OutOfOrder, round.Carer, -1,
                $"A round of {who} leaves at {round.Leaves} and returns at {round.Returns} in ticks, which is out of all range.");
        }

        return judging.Found.Count == before;
    }

    // Overtime, lateness and trips may carry a plan past the last shift, and today's rounds may start before the first; twice the largest
    // tick is past all that. What starts before Monday 00:00 breaks the rule of its shift.
    private static bool IsTime(int tick) => Math.Abs((long)tick) <= 2L * RoundProblem.MaxTicks;

    private static void CheckShifts(Judging judging, ImmutableArray<Round> rounds)
    {
        foreach (var shift in rounds.GroupBy(round => (round.Carer, round.Shift)).Where(shift => shift.Count() > 1))
        {
            var when = judging.Problem.Carers[shift.Key.Carer].Shifts[shift.Key.Shift];
            judging.Add(ViolationKind.TwoRounds, shift.Key.Carer, -1,
                $"{judging.Words.Carer(shift.Key.Carer)} has {shift.Count()} rounds on "
                + $"the shift from {judging.Words.Clock(when.Earliest)} to {judging.Words.Clock(when.Latest)}.");
        }
    }

    private static void CheckLeftOut(Judging judging, RoundPlan plan, Served served)
    {
        var leftOut = Enumerable.Range(0, plan.Problem.Visits.Length).Where(visit => !served.Has(visit)).ToList();
        if (!plan.Unallocated.SequenceEqual(leftOut))
        {
            var wrong = leftOut.Except(plan.Unallocated).Concat(plan.Unallocated.Except(leftOut)).Append(-1).First();
            var name = wrong >= 0 && wrong < plan.Problem.Visits.Length ? judging.Words.Visit(wrong) : $"visit {wrong}";
            judging.Add(ViolationKind.UnallocatedWrong, -1, wrong,
                $"{leftOut.Count} visits are in no round and {plan.Unallocated.Length} are listed as left out"
                    + (wrong == -1 ? ", not in order." : $"; {name} is wrong."));
        }
    }

    private static void CheckCost(Judging judging, RoundCost stated, RoundCost counted)
    {
        if (stated != counted)
        {
            var parts = typeof(RoundCost).GetProperties().Where(part => part.CanWrite)
                .Where(part => !Equals(part.GetValue(stated), part.GetValue(counted)))
                .Select(part => $"{part.Name} {part.GetValue(stated)} for {part.GetValue(counted)}");
            judging.Add(ViolationKind.CostWrong, -1, -1, $"The stated cost differs from the recount: {string.Join(", ", parts)}.");
        }
    }
}
