namespace Zoning.Routing;

/// <summary>Problems that stay near a plan that is already agreed: today's rounds, or the part of them that may not move.</summary>
/// <remarks>Each returns a new problem with the same visits, carers and indexes, so that the plan may be the start of its search.</remarks>
public static class RoundChanges
{
    /// <summary>The problem with a price for every visit that another carer would serve than the one in the plan.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="today">The plan to stay near; visits it leaves out may go to anybody.</param>
    /// <param name="pricePerChange">The price of each visit that changes carer, in price units, 0 or more.</param>
    /// <returns>The dearer problem; a plan that changes nothing costs the same under both.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The price is negative.</exception>
    /// <exception cref="ArgumentException">The plan has other visits or carers than the problem.</exception>
    public static RoundProblem StayingNear(this RoundProblem problem, RoundPlan today, long pricePerChange)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pricePerChange);
        var carers = CarersOf(problem, today);
        return problem with
        {
            Visits = [.. problem.Visits.Select((visit, index) => carers[index] < 0 ? visit : Dearer(visit, carers[index], pricePerChange))],
        };
    }

    /// <summary>The problem in which certain visits stay with the carer the plan gives them.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="today">The plan.</param>
    /// <param name="visits">The visits, by index; those the plan leaves out stay free.</param>
    /// <returns>The narrower problem.</returns>
    /// <exception cref="ArgumentException">The plan has other visits or carers than the problem, or an index is out of range.</exception>
    public static RoundProblem KeepingCarers(this RoundProblem problem, RoundPlan today, IEnumerable<int> visits)
    {
        var carers = CarersOf(problem, today);
        var kept = problem.Visits.ToBuilder();
        foreach (var visit in Known(problem, visits).Where(visit => carers[visit] >= 0))
        {
            var others = Enumerable.Range(0, problem.Carers.Length).Where(carer => carer != carers[visit]);
            kept[visit] = kept[visit] with { ForbiddenCarers = [.. kept[visit].ForbiddenCarers.Union(others).Order()] };
        }

        return problem with { Visits = kept.ToImmutable() };
    }

    /// <summary>The problem in which certain visits start no earlier and no later than the plan has them.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="today">The plan.</param>
    /// <param name="visits">The visits, by index; those the plan leaves out stay free.</param>
    /// <returns>The narrower problem; a start that today breaks the window is moved to the nearest one that keeps it.</returns>
    /// <exception cref="ArgumentException">The plan has other visits or carers than the problem, or an index is out of range.</exception>
    public static RoundProblem KeepingTimes(this RoundProblem problem, RoundPlan today, IEnumerable<int> visits)
    {
        CarersOf(problem, today);
        var starts = today.Rounds.SelectMany(round => round.Stops).Where(stop => !stop.IsBreak).ToDictionary(stop => stop.Visit, stop => stop.Starts);
        var kept = problem.Visits.ToBuilder();
        foreach (var visit in Known(problem, visits).Where(starts.ContainsKey))
        {
            var start = Math.Clamp(starts[visit], kept[visit].Earliest, kept[visit].Latest);
            kept[visit] = kept[visit] with { Earliest = start, Latest = start };
        }

        return problem with { Visits = kept.ToImmutable() };
    }

    private static RoundVisit Dearer(RoundVisit visit, int carer, long price)
    {
        var own = visit.CarerPrices.Where(priced => priced.Carer == carer).Select(priced => (long?)priced.Price).FirstOrDefault() ?? visit.OtherCarerPrice;
        var others = visit.CarerPrices.Where(priced => priced.Carer != carer).Select(priced => priced with { Price = checked(priced.Price + price) });
        return visit with
        {
            CarerPrices = [.. others.Append(new CarerPrice(carer, own)).OrderBy(priced => priced.Carer)],
            OtherCarerPrice = checked(visit.OtherCarerPrice + price),
        };
    }

    private static IEnumerable<int> Known(RoundProblem problem, IEnumerable<int> visits) => visits.Distinct().Select(visit =>
        visit >= 0 && visit < problem.Visits.Length
            ? visit
            : throw new ArgumentException($"There is no visit {visit}; the problem has {problem.Visits.Length}, numbered from 0.", nameof(visits)));

    private static int[] CarersOf(RoundProblem problem, RoundPlan today)
    {
        if (today.Problem.Visits.Length != problem.Visits.Length || today.Problem.Carers.Length != problem.Carers.Length)
        {
            throw new ArgumentException(
                $"The plan is of {today.Problem.Visits.Length} visits and {today.Problem.Carers.Length} carers, the problem of "
                + $"{problem.Visits.Length} and {problem.Carers.Length}. Maybe it answers another day or provider.",
                nameof(today));
        }

        var carers = new int[problem.Visits.Length];
        Array.Fill(carers, -1);
        foreach (var round in today.Rounds)
        {
            foreach (var visit in round.Visits)
            {
                carers[visit] = round.Carer;
            }
        }

        return carers;
    }
}
