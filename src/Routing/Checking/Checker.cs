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

        var found = new List<Violation>();
        var sound = plan.Rounds.Where(round => IsSound(plan.Problem, round, found)).ToImmutableArray();
        foreach (var round in sound)
        {
            new RoundJudge(plan.Problem, round, found).Judge();
        }

        CheckShifts(sound, found);
        var served = Served.Of(plan.Problem, sound, found);
        CheckLeftOut(plan, served, found);
        TieJudge.Judge(plan.Problem, served, found);
        RestJudge.Judge(plan.Problem, sound, found);
        var cost = Recount.Of(plan.Problem, sound, served);
        CheckCost(plan.Cost, cost, found);
        return new CheckedPlan([.. found], cost);
    }

    /// <summary>Whether everything a round names exists and every time is in range.</summary>
    private static bool IsSound(RoundProblem problem, Round round, List<Violation> found)
    {
        if (round.Carer < 0 || round.Carer >= problem.Carers.Length)
        {
            found.Add(new Violation(ViolationKind.PointsNowhere, round.Carer, -1,
                $"A round names carer {round.Carer}; there are {problem.Carers.Length}."));
            return false;
        }

        var shifts = problem.Carers[round.Carer].Shifts.Length;
        if (round.Shift < 0 || round.Shift >= shifts)
        {
            found.Add(new Violation(ViolationKind.PointsNowhere, round.Carer, -1,
                $"A round names shift {round.Shift} of carer {round.Carer}, who has {shifts}."));
            return false;
        }

        var before = found.Count;
        foreach (var stop in round.Stops)
        {
            if (stop.Visit < -1 || stop.Visit >= problem.Visits.Length)
            {
                found.Add(new Violation(ViolationKind.PointsNowhere, round.Carer, stop.Visit,
                    $"A stop of carer {round.Carer} names visit {stop.Visit}; there are {problem.Visits.Length}."));
            }
            else if (!IsTime(stop.Arrives) || !IsTime(stop.Starts) || !IsTime(stop.Ends))
            {
                found.Add(new Violation(ViolationKind.OutOfOrder, round.Carer, stop.Visit,
                    $"A stop of carer {round.Carer} has the times {stop.Arrives}, {stop.Starts}, {stop.Ends}."));
            }
        }

        if (!IsTime(round.Leaves) || !IsTime(round.Returns))
        {
            found.Add(new Violation(ViolationKind.OutOfOrder, round.Carer, -1,
                $"A round of carer {round.Carer} leaves at {round.Leaves} and returns at {round.Returns}."));
        }

        return found.Count == before;
    }

    // Overtime, lateness and legs may carry a plan past the last shift; twice the largest tick is past all that.
    private static bool IsTime(int tick) => tick >= 0 && tick <= 2L * RoundProblem.MaxTicks;

    private static void CheckShifts(ImmutableArray<Round> rounds, List<Violation> found)
    {
        foreach (var shift in rounds.GroupBy(round => (round.Carer, round.Shift)).Where(shift => shift.Count() > 1))
        {
            found.Add(new Violation(ViolationKind.TwoRounds, shift.Key.Carer, -1,
                $"Carer {shift.Key.Carer} has {shift.Count()} rounds on shift {shift.Key.Shift}."));
        }
    }

    private static void CheckLeftOut(RoundPlan plan, Served served, List<Violation> found)
    {
        var leftOut = Enumerable.Range(0, plan.Problem.Visits.Length).Where(visit => !served.Has(visit)).ToList();
        if (!plan.Unallocated.SequenceEqual(leftOut))
        {
            var wrong = leftOut.Except(plan.Unallocated).Concat(plan.Unallocated.Except(leftOut)).Append(-1).First();
            found.Add(new Violation(ViolationKind.UnallocatedWrong, -1, wrong,
                $"{leftOut.Count} visits are in no round, {plan.Unallocated.Length} are listed"
                + (wrong < 0 ? ", not in order." : $"; visit {wrong} is wrong.")));
        }
    }

    private static void CheckCost(RoundCost stated, RoundCost counted, List<Violation> found)
    {
        if (stated != counted)
        {
            var parts = typeof(RoundCost).GetProperties().Where(part => part.CanWrite)
                .Where(part => !Equals(part.GetValue(stated), part.GetValue(counted)))
                .Select(part => $"{part.Name} {part.GetValue(stated)} for {part.GetValue(counted)}");
            found.Add(new Violation(ViolationKind.CostWrong, -1, -1,
                $"The stated cost differs from the recount: {string.Join(", ", parts)}."));
        }
    }
}
