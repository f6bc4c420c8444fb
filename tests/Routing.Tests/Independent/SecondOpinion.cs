namespace Zoning.Routing.Tests.Independent;

/// <summary>
/// A second checker, written from docs/reference/rounds-model.md and the documentation of the model alone, without knowledge of
/// <see cref="Checker"/>: if both read the page alike, the page is clear.
/// </summary>
internal sealed class SecondOpinion
{
    private readonly RoundPlan _plan;
    private readonly RoundProblem _problem;
    private readonly List<BrokenRule> _broken = [];

    private SecondOpinion(RoundPlan plan) => (_plan, _problem) = (plan, plan.Problem);

    /// <summary>Every broken rule of a plan whose rounds name only carers, shifts and visits that exist.</summary>
    internal static List<BrokenRule> Of(RoundPlan plan)
    {
        var opinion = new SecondOpinion(plan);
        opinion.Lists();
        foreach (var round in plan.Rounds)
        {
            new OneRound(plan.Problem, round, opinion._broken).Check();
        }

        opinion.Ties();
        foreach (var rounds in plan.Rounds.GroupBy(round => round.Carer))
        {
            opinion.OfCarer(rounds.Key, [.. rounds.OrderBy(round => round.Shift)]);
        }

        opinion.Cost();
        return opinion._broken;
    }

    private void Add(string rule, int carer, int visit, FormattableString text) =>
        _broken.Add(new BrokenRule(rule, carer, visit, FormattableString.Invariant(text)));

    /// <summary>Each visit is in one round or left out, once; each shift has one round; both lists are in order.</summary>
    private void Lists()
    {
        var seen = new int[_problem.Visits.Length];
        foreach (var visit in _plan.Rounds.SelectMany(round => round.Visits).Concat(_plan.Unallocated))
        {
            seen[visit]++;
        }

        for (var visit = 0; visit < seen.Length; visit++)
        {
            if (seen[visit] != 1)
            {
                Add("list", -1, visit, $"Visit {visit} is listed {seen[visit]} times.");
            }
        }

        for (var next = 1; next < _plan.Unallocated.Length; next++)
        {
            if (_plan.Unallocated[next] < _plan.Unallocated[next - 1])
            {
                Add("list", -1, _plan.Unallocated[next], $"The visits left out are not in order.");
            }
        }

        for (var next = 1; next < _plan.Rounds.Length; next++)
        {
            var (before, after) = (_plan.Rounds[next - 1], _plan.Rounds[next]);
            if ((before.Carer, before.Shift).CompareTo((after.Carer, after.Shift)) >= 0)
            {
                Add("list", after.Carer, -1, $"Round {next} is not after the one before by carer and shift, or the shift has two.");
            }
        }
    }

    private void Ties()
    {
        var places = _plan.Rounds
            .SelectMany(round => round.Stops.Where(stop => !stop.IsBreak).Select(stop => (stop.Visit, round.Carer, stop.Starts)))
            .GroupBy(stop => stop.Visit).ToDictionary(group => group.Key, group => group.First());
        foreach (var link in _problem.Links)
        {
            var (isFirst, isSecond) = (places.TryGetValue(link.First, out var first), places.TryGetValue(link.Second, out var second));
            var rule = link.IsPair ? "pair" : "tie";
            if (link.IsPair && isFirst != isSecond)
            {
                Add(rule, -1, isFirst ? link.Second : link.First, $"Of visits {link.First} and {link.Second} only one is served.");
            }

            if (isFirst && isSecond)
            {
                var gap = (long)second.Starts - first.Starts;
                if (gap < link.Least || gap > link.Most)
                {
                    Add(rule, second.Carer, link.Second, $"From {link.First} to {link.Second}: {gap}, not {link.Least} to {link.Most}.");
                }

                if (link.IsPair && first.Carer == second.Carer)
                {
                    Add(rule, second.Carer, link.Second, $"Carer {first.Carer} is both carers of {link.First} and {link.Second}.");
                }
            }
        }
    }

    private void OfCarer(int index, List<Round> rounds)
    {
        var carer = _problem.Carers[index];
        for (var next = 1; next < rounds.Count; next++)
        {
            var (before, after) = (rounds[next - 1], rounds[next]);
            if (carer.Shifts[before.Shift].Day != carer.Shifts[after.Shift].Day)
            {
                Rest(index, before, after, 0);
            }
        }

        if (_problem.Cycle is { } cycle)
        {
            Rest(index, rounds[^1], rounds[0], cycle);
        }

        var worked = rounds.Sum(round => Count.Worked(_problem, round));
        if (worked > carer.WorkedMost)
        {
            Add("hours", index, -1, $"Carer {index} works {worked}, at most {carer.WorkedMost}.");
        }

        var days = rounds.Select(round => carer.Shifts[round.Shift].Day).Distinct().Count();
        if (days > carer.MostDays)
        {
            Add("hours", index, -1, $"Carer {index} works on {days} days, at most {carer.MostDays}.");
        }
    }

    private void Rest(int carer, Round before, Round after, int later)
    {
        var rest = (long)after.Leaves + later - before.Returns;
        if (rest < _problem.Carers[carer].LeastRest)
        {
            Add("rest", carer, -1, $"Carer {carer} rests {rest}, least {_problem.Carers[carer].LeastRest}.");
        }
    }

    private void Cost()
    {
        var (stated, counted) = (_plan.Cost, Count.Of(_plan));
        foreach (var part in typeof(RoundCost).GetProperties())
        {
            if (part.Name != nameof(RoundCost.IsFeasible) && !Equals(part.GetValue(stated), part.GetValue(counted)))
            {
                Add("cost", -1, -1, $"{part.Name} is {part.GetValue(counted)}, not {part.GetValue(stated)}.");
            }
        }
    }
}
