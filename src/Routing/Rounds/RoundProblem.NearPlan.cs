namespace Zoning.Routing;

/// <content>Problems that stay near an agreed plan, with the same indexes, so that the plan may start the search.</content>
public sealed partial record RoundProblem
{
    /// <summary>The problem with a price for every visit that changes carer compared with a plan.</summary>
    /// <param name="today">The plan to stay near; visits it leaves out may go to anybody at no extra price.</param>
    /// <param name="pricePerChange">The price of each visit that changes carer, in price units, 0 or more.</param>
    /// <returns>The problem with these prices; a plan that changes nothing costs the same under both.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The price is negative.</exception>
    /// <exception cref="ArgumentException">The plan has other visits or carers than the </exception>
    public RoundProblem StayingNear(RoundPlan today, long pricePerChange)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pricePerChange);
        var carers = CarersOf(today);
        return this with
        {
            Visits = [.. Visits.Select((visit, index) => carers[index] < 0 ? visit : Dearer(visit, carers[index], pricePerChange))],
        };
    }

    /// <summary>The problem with some visits kept with the carer that a plan gives them.</summary>
    /// <param name="today">The plan.</param>
    /// <param name="visits">The visits, by index; visits that the plan leaves out stay free.</param>
    /// <returns>The narrower </returns>
    /// <exception cref="ArgumentException">The plan has different numbers of visits or carers, or an index is out of range.</exception>
    public RoundProblem KeepingCarers(RoundPlan today, IEnumerable<int> visits)
    {
        var carers = CarersOf(today);
        var kept = Visits.ToBuilder();
        foreach (var visit in Known(visits).Where(visit => carers[visit] >= 0))
        {
            var others = Enumerable.Range(0, Carers.Length).Where(carer => carer != carers[visit]);
            kept[visit] = kept[visit] with { ForbiddenCarers = [.. kept[visit].ForbiddenCarers.Union(others).Order()] };
        }

        return this with { Visits = kept.ToImmutable() };
    }

    /// <summary>The problem with some visits kept at the times that a plan gives them.</summary>
    /// <param name="today">The plan.</param>
    /// <param name="visits">The visits, by index; visits that the plan leaves out stay free.</param>
    /// <returns>The narrower problem; a start outside its window is moved to the nearest time inside it.</returns>
    /// <exception cref="ArgumentException">The plan has different numbers of visits or carers, or an index is out of range.</exception>
    public RoundProblem KeepingTimes(RoundPlan today, IEnumerable<int> visits)
    {
        CarersOf(today);
        var starts = today.Rounds.SelectMany(round => round.Stops)
            .Where(stop => !stop.IsBreak).ToDictionary(stop => stop.Visit, stop => stop.Starts);
        var kept = Visits.ToBuilder();
        foreach (var visit in Known(visits).Where(starts.ContainsKey))
        {
            var start = Math.Clamp(starts[visit], kept[visit].Earliest, kept[visit].Latest);
            kept[visit] = kept[visit] with { Earliest = start, Latest = start };
        }

        return this with { Visits = kept.ToImmutable() };
    }

    internal static RoundVisit Dearer(RoundVisit visit, int carer, long price)
    {
        var own = visit.CarerPrices.Where(priced => priced.Carer == carer).Select(priced => (long?)priced.Price).FirstOrDefault()
            ?? visit.OtherCarerPrice;
        var others = visit.CarerPrices.Where(priced => priced.Carer != carer)
            .Select(priced => priced with { Price = checked(priced.Price + price) });
        return visit with
        {
            CarerPrices = [.. others.Append((Carer: carer, Price: own)).OrderBy(priced => priced.Carer)],
            OtherCarerPrice = checked(visit.OtherCarerPrice + price),
        };
    }

    private IEnumerable<int> Known(IEnumerable<int> visits) => visits.Distinct().Select(visit =>
        visit >= 0 && visit < Visits.Length
            ? visit
            : throw new ArgumentException($"There is no visit {visit}; the problem has {Visits.Length}, numbered from 0.", nameof(visits)));

    private int[] CarersOf(RoundPlan today)
    {
        if (today.Problem.Visits.Length != Visits.Length || today.Problem.Carers.Length != Carers.Length)
        {
            throw new ArgumentException(
                $"The plan has {today.Problem.Visits.Length} visits and {today.Problem.Carers.Length} carers, the problem has "
                + $"{Visits.Length} and {Carers.Length}. Maybe it is for another day or provider.",
                nameof(today));
        }

        var carers = new int[Visits.Length];
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
