using System.Collections.Immutable;
using Google.OrTools.ConstraintSolver;
using Google.Protobuf.WellKnownTypes;

namespace Zoning.Exact;

/// <summary>A problem of rounds in the words of the routing library: a vehicle for each shift, a node for each visit.</summary>
internal sealed class PeerModel : IDisposable
{
    private const double FirstPlanShare = 0.5;

    /// <summary>Where no move is left to accept, the library goes on for ever: a search by iterations ends then.</summary>
    private const double MostSeconds = 20;

    private static readonly FirstSolutionStrategy.Types.Value[] FirstPlans =
        [FirstSolutionStrategy.Types.Value.Savings, FirstSolutionStrategy.Types.Value.ParallelCheapestInsertion];

    private readonly RoundProblem _problem;
    private readonly (int Carer, int Shift)[] _slots;
    private readonly RoutingIndexManager _manager;
    private readonly RoutingModel _model;
    private readonly PeerArcs _arcs;

    internal PeerModel(RoundProblem problem)
    {
        _problem = problem;
        _slots = [.. problem.Carers.SelectMany((carer, index) => carer.Shifts.Select((_, shift) => (index, shift)))];
        int[] starts = [.. Enumerable.Range(0, _slots.Length).Select(slot => problem.Visits.Length + slot)];
        int[] ends = [.. starts.Select(start => start + _slots.Length)];
        _manager = new RoutingIndexManager(problem.Visits.Length + 2 * _slots.Length, _slots.Length, starts, ends);
        _model = new RoutingModel(_manager);
        _arcs = new PeerArcs(problem, _slots, _manager, _model);
        AddVisits();
        AddLoads();
        PeerTimes.Add(problem, _slots, _manager, _model, _arcs);
    }

    /// <summary>Whether a clock ended the last search, though iterations were asked for.</summary>
    internal bool IsTimed { get; private set; }

    /// <summary>Searches, from a plan if there is one.</summary>
    /// <returns>The rounds' carers and orders; their times are only those of the library.</returns>
    internal ImmutableArray<Round> Solve(SolveOptions options, RoundPlan? start, CancellationToken cancellation)
    {
        using var watch = new Timer(
            _ =>
            {
                if (cancellation.IsCancellationRequested)
                {
                    _model.CancelSearch();
                }
            },
            null, 20, 20);
        var known = start is null ? null : Assigned(start);
        var found = known;
        foreach (var first in FirstPlans)
        {
            if (found is null || !cancellation.IsCancellationRequested)
            {
                found = Better(found, _model.SolveWithParameters(First(first, options)));
            }
        }

        if (options is { Iterations: 0, Seconds: null } || cancellation.IsCancellationRequested)
        {
            return Rounds(found);
        }

        var parameters = First(FirstSolutionStrategy.Types.Value.ParallelCheapestInsertion, options);
        parameters.LocalSearchMetaheuristic = LocalSearchMetaheuristic.Types.Value.GuidedLocalSearch;
        if (options.Seconds is { } seconds)
        {
            parameters.TimeLimit = Duration.FromTimeSpan(TimeSpan.FromSeconds(seconds * FirstPlanShare));
        }
        else
        {
            parameters.TimeLimit = Duration.FromTimeSpan(TimeSpan.FromSeconds(MostSeconds));
            parameters.SolutionLimit = options.Iterations;
        }

        var clock = System.Diagnostics.Stopwatch.StartNew();

        var better = Better(found, found is null
            ? _model.SolveWithParameters(parameters)
            : _model.SolveFromAssignmentWithParameters(found, parameters));
        IsTimed = clock.Elapsed.TotalSeconds >= 0.9 * MostSeconds;
        return Rounds(better);
    }

    public void Dispose()
    {
        _model.Dispose();
        _manager.Dispose();
    }

    private static RoutingSearchParameters First(FirstSolutionStrategy.Types.Value strategy, SolveOptions options)
    {
        var parameters = operations_research_constraint_solver.DefaultRoutingSearchParameters();
        parameters.FirstSolutionStrategy = strategy;
        parameters.LocalSearchMetaheuristic = LocalSearchMetaheuristic.Types.Value.GreedyDescent;
        if (options.Seconds is { } seconds)
        {
            parameters.TimeLimit = Duration.FromTimeSpan(TimeSpan.FromSeconds(seconds * (1 - FirstPlanShare) / 2));
        }

        return parameters;
    }

    private static Assignment? Better(Assignment? one, Assignment? other) =>
        one is null || (other is not null && other.ObjectiveValue() < one.ObjectiveValue()) ? other : one;

    /// <summary>Skills, permission, and the price of leaving a visit out: mandatory above time-critical above every other price.</summary>
    private void AddVisits()
    {
        var others = (long)WorstCost.Of(_problem) + 1;
        for (var visit = 0; visit < _problem.Visits.Length; visit++)
        {
            var asked = _problem.Visits[visit];
            var index = _manager.NodeToIndex(visit);
            var penalty = asked.IsTimeCritical ? others : asked.UnallocatedPrice is null ? Scaled(others) : 0;
            _model.AddDisjunction([index], penalty + (asked.UnallocatedPrice ?? 0));
            long[] may = [.. Enumerable.Range(0, _slots.Length).Where(slot => May(asked, _slots[slot].Carer)).Select(slot => (long)slot)];
            if (may.Length < _slots.Length)
            {
                _model.VehicleVar(index).SetValues([-1, .. may]);
            }
        }

        if (_problem.Weights.ExtraCarer > 0)
        {
            var persons = Enumerable.Range(0, _problem.Visits.Length).Where(visit => _problem.Visits[visit].Person >= 0)
                .GroupBy(visit => _problem.Visits[visit].Person).Where(own => own.Count() > 1);
            foreach (var visits in persons)
            {
                _model.AddSoftSameVehicleConstraint([.. visits.Select(visit => _manager.NodeToIndex(visit))], _problem.Weights.ExtraCarer);
            }
        }
    }

    /// <summary>More than all time-critical visits together, as far as the numbers go.</summary>
    private long Scaled(long price) =>
        (long)Int128.Min((Int128)price * (_problem.Visits.Length + 1), long.MaxValue / (4 * (_problem.Visits.Length + 1L)));

    private bool May(RoundVisit visit, int carer) =>
        (visit.Skills & ~_problem.Carers[carer].Skills) == 0 && !visit.ForbiddenCarers.Contains(carer);

    private void AddLoads()
    {
        if (_problem.Carers.All(carer => carer.Capacity is null))
        {
            return;
        }

        var loads = new long[_manager.GetNumberOfIndices()];
        for (var visit = 0; visit < _problem.Visits.Length; visit++)
        {
            loads[_manager.NodeToIndex(visit)] = _problem.Visits[visit].Load;
        }

        long[] most = [.. _slots.Select(slot => (long)(_problem.Carers[slot.Carer].Capacity ?? int.MaxValue))];
        var evaluator = _model.RegisterUnaryTransitVector([.. loads]);
        _model.AddDimensionWithVehicleCapacity(evaluator, 0, most, true, "load");
    }

    private Assignment? Assigned(RoundPlan plan)
    {
        var routes = new long[_slots.Length][];
        for (var slot = 0; slot < _slots.Length; slot++)
        {
            var round = plan.Rounds.FirstOrDefault(one => (one.Carer, one.Shift) == _slots[slot]);
            routes[slot] = round is null ? [] : [.. round.Visits.Select(visit => _manager.NodeToIndex(visit))];
        }

        _model.CloseModel();
        return _model.ReadAssignmentFromRoutes(routes, false);
    }

    private ImmutableArray<Round> Rounds(Assignment? found)
    {
        var rounds = ImmutableArray.CreateBuilder<Round>();
        for (var slot = 0; found is not null && slot < _slots.Length; slot++)
        {
            var stops = ImmutableArray.CreateBuilder<RoundStop>();
            var index = found.Value(_model.NextVar(_model.Start(slot)));
            for (; !_model.IsEnd(index); index = found.Value(_model.NextVar(index)))
            {
                var starts = (int)found.Value(_model.GetMutableDimension(PeerTimes.Name).CumulVar(index));
                var visit = _manager.IndexToNode(index);
                stops.Add(new RoundStop(visit, starts, starts, starts + _problem.Visits[visit].LengthFor(_slots[slot].Carer)));
            }

            if (stops.Count > 0)
            {
                rounds.Add(new Round(_slots[slot].Carer, _slots[slot].Shift, stops[0].Starts, stops.ToImmutable(), stops[^1].Ends));
            }
        }

        return rounds.ToImmutable();
    }
}
