using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>Offers the rounds that lanes have seen to a recombination, and makes a plan of what it chooses.</summary>
internal sealed class Recombiner
{
    /// <summary>The most rounds in a pool.</summary>
    private const int Most = 6_000;

    private readonly CompiledProblem _problem;
    private readonly RoundRecombination _choose;
    private readonly HeldGroups _groups;
    private readonly RoundState _state;
    private readonly SeenRounds _present;
    private readonly int[] _shifts;

    internal Recombiner(CompiledProblem problem, RoundRecombination choose)
    {
        (_problem, _choose) = (problem, choose);
        _groups = new HeldGroups(problem);
        _state = new RoundState(problem);
        _present = new SeenRounds(problem, _groups);
        _shifts = new int[problem.Shapes.Select(shape => shape.Class).DefaultIfEmpty(-1).Max() + 1];
        foreach (var shape in problem.Shapes)
        {
            _shifts[shape.Class]++;
        }
    }

    internal SeenRounds NewSeen() => new(_problem, _groups);

    /// <summary>The plan made of the rounds chosen, if it keeps all rules and costs less than the best so far; otherwise null.</summary>
    internal RoundState? Improve(Snapshot best, IEnumerable<SeenRounds> seen, CancellationToken cancellation)
    {
        if (!best.Load(_state))
        {
            return null;
        }

        var draft = new PoolDraft(_problem, _groups, _shifts);
        var routes = new List<int>();
        _present.Clear();
        for (var route = 0; route < _problem.Routes; route++)
        {
            if (_state.CountOf(route) > 0)
            {
                _present.Take(_state, route);
                routes.Add(route);
            }
        }

        draft.AddPresent(_present);
        if (draft.Count != routes.Count)
        {
            return null;
        }

        draft.AddBest(seen, Most);
        if (draft.Count == routes.Count)
        {
            return null;
        }

        var pool = draft.Finish(routes.Count, _state);
        var chosen = _choose(pool, cancellation);
        if (chosen.IsDefault || chosen.Any(index => index < 0 || index >= pool.Rounds.Length))
        {
            return null;
        }

        var plan = Plan(pool, draft, chosen, routes);
        return plan is not null && plan.Load(_state) && _state.Total < best.Total ? _state : null;
    }

    /// <summary>The rounds chosen, given to shifts: null if there are too few, or a visit twice.</summary>
    private Snapshot? Plan(RoundPool pool, PoolDraft draft, ImmutableArray<int> chosen, List<int> routes)
    {
        if (chosen.SelectMany(index => pool.Rounds[index].Visits).GroupBy(visit => visit).Any(visit => visit.Skip(1).Any()))
        {
            return null;
        }

        var plan = new Snapshot(_problem);
        var isTaken = new bool[_problem.Routes];
        foreach (var index in chosen.Where(index => index < pool.Present))
        {
            isTaken[routes[index]] = true;
            plan.Set(routes[index], pool.Rounds[index].Visits.AsSpan());
        }

        foreach (var index in chosen.Where(index => index >= pool.Present).Order())
        {
            var kind = pool.Rounds[index].Kind;
            var route = 0;
            while (route < isTaken.Length && (isTaken[route] || _problem.Shapes[route].Class != kind))
            {
                route++;
            }

            if (route == isTaken.Length)
            {
                return null;
            }

            isTaken[route] = true;
            plan.Set(route, pool.Rounds[index].Visits.AsSpan());
        }

        foreach (var index in chosen)
        {
            draft.Hold(plan, index);
        }

        return plan;
    }
}
