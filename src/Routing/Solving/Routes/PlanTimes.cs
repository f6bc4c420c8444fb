using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>
/// Turns the rounds of a state into a plan with explicit times: the break where it costs least, leaving as late as changes nothing.
/// </summary>
internal static class PlanTimes
{
    internal static ImmutableArray<Round> Of(RoundState state)
    {
        var problem = state.Problem;
        var rounds = ImmutableArray.CreateBuilder<Round>();
        var timed = new Dictionary<int, Round>();
        var exact = new RoundTiming(problem);
        for (var route = 0; route < problem.Routes; route++)
        {
            if (state.CountOf(route) == 0)
            {
                continue;
            }

            var visits = new List<int>();
            for (var at = state.Stops[state.StartOf(route)].Next; at < problem.Visits; at = state.Stops[at].Next)
            {
                visits.Add(at);
            }

            var (earliest, latest) = (problem.Shapes[route].Earliest, problem.Shapes[route].Latest);
            foreach (var tie in problem.RestBefore[route].Where(tie => state.CountOf(tie.Route) > 0))
            {
                earliest = Math.Max(
                    earliest, (timed.TryGetValue(tie.Route, out var before) ? before.Returns : state.RouteOf(tie.Route).Return) + tie.Gap);
            }

            foreach (var tie in problem.RestAfter[route].Where(tie => state.CountOf(tie.Route) > 0))
            {
                latest = Math.Min(
                    latest, (timed.TryGetValue(tie.Route, out var after) ? after.Leaves : state.RouteOf(tie.Route).Leave) - tie.Gap);
            }

            var round = problem.IsTimedExactly
                ? Exact(state, route, earliest, latest, exact, Free(state, route, timed))
                : Timed(state, route, visits, earliest, latest);
            timed[route] = round;
            rounds.Add(round);
        }

        return rounds.DrainToImmutable();
    }

    /// <summary>How long a round may take at most, so that its carer's rounds together keep to the hours allowed.</summary>
    private static long Free(RoundState state, int route, Dictionary<int, Round> timed)
    {
        var problem = state.Problem;
        var carer = problem.Shapes[route].Carer;
        if (problem.Problem.Carers[carer].WorkedMost is not { } most)
        {
            return long.MaxValue;
        }

        // A carer's rounds stand together.
        var first = route;
        while (first > 0 && problem.Shapes[first - 1].Carer == carer)
        {
            first--;
        }

        for (var other = first; other < problem.Routes && problem.Shapes[other].Carer == carer; other++)
        {
            if (other != route && state.CountOf(other) > 0)
            {
                most -= timed.TryGetValue(other, out var round) ? Worked(problem.Shapes[other], round) : state.RouteOf(other).Worked;
            }
        }

        // What the round itself takes in the state is within the hours, so there is always room for it.
        return Math.Max(most, state.RouteOf(route).Worked);
    }

    private static long Worked(in RouteShape shape, Round round) =>
        (long)round.Returns - round.Leaves - (round.Stops.Any(stop => stop.IsBreak) ? shape.UnpaidBreak : 0);

    private static Round Exact(RoundState state, int route, int earliest, int latest, RoundTiming timing, long most)
    {
        var problem = state.Problem;
        var shape = problem.Shapes[route];
        timing.Read(state, route, earliest, latest, most);
        if (timing.Solve() == RoundTiming.Never)
        {
            throw new System.Diagnostics.UnreachableException($"Round {route} of the search can't be timed.");
        }

        var starts = timing.Starts;
        var stops = ImmutableArray.CreateBuilder<RoundStop>(starts.Length);
        var at = state.Stops[state.StartOf(route)].Next;
        var leg = state.Stops[state.StartOf(route)].Leg;
        var leaves = starts[0] - (timing.BreakAfter == 0 ? 0 : leg);
        var clock = leaves;
        for (var i = 0; i < starts.Length; i++)
        {
            if (i == timing.BreakAfter)
            {
                stops.Add(new RoundStop(-1, clock, starts[i], starts[i] + shape.BreakLength));
            }
            else
            {
                ref readonly var stop = ref state.Stops[at];
                stops.Add(new RoundStop(at, clock + leg, starts[i], starts[i] + stop.Length));
                (leg, at) = (stop.Leg, stop.Next);
            }

            clock = stops[^1].Ends;
        }

        return new Round(shape.Carer, shape.Shift, leaves, stops.DrainToImmutable(), clock + leg);
    }

    private static Round Timed(RoundState state, int route, List<int> visits, int earliest, int latest)
    {
        var shape = state.Problem.Shapes[route];
        Round? best = null;
        var bestPrice = long.MaxValue;
        for (var place = shape.HasBreak ? 0 : visits.Count; place <= visits.Count; place++)
        {
            if (new RoundTimes(state, route, visits, shape.HasBreak ? place : -1).Run(earliest, latest, out var price) is { } round
                && price < bestPrice)
            {
                (best, bestPrice) = (round, price);
            }
        }

        return best ?? throw new System.Diagnostics.UnreachableException($"Round {route} of the search can't be timed.");
    }
}

/// <summary>Times one order of stops with the break behind a given number of them.</summary>
internal sealed class RoundTimes(RoundState state, int route, List<int> visits, int breakAfter)
{
    private readonly CompiledProblem _problem = state.Problem;
    private readonly RouteShape _shape = state.Problem.Shapes[route];
    private readonly List<(int Visit, int Leg, int Low, int High, int Length)> _stops = [];

    /// <summary>The round within its hours, and the cost of its times; null if it breaks a rule.</summary>
    internal Round? Run(int earliest, int latest, out long price)
    {
        price = 0;
        List();
        var ends = 0;
        var starts = new int[_stops.Count];
        var clock = earliest;
        for (var i = 0; i < _stops.Count; i++)
        {
            starts[i] = Math.Max(_stops[i].Low, clock + _stops[i].Leg);
            if (_stops[i].Leg > _shape.LongestTrip || starts[i] > _stops[i].High)
            {
                return null;
            }

            clock = starts[i] + _stops[i].Length;
        }

        var home = Leg(Place(visits[^1]), _shape.End);
        ends = clock + home;
        if (home > _shape.LongestTrip || ends > latest)
        {
            return null;
        }

        // Later starts that make nothing later than it is, nor the return: leave as late as they allow.
        var limit = ends - home;
        for (var i = _stops.Count - 1; i >= 0; i--)
        {
            var due = _stops[i].Visit < 0 ? _stops[i].High : Math.Min(_stops[i].High, Math.Max(_problem.Due[_stops[i].Visit], starts[i]));
            starts[i] = Math.Min(due, limit - _stops[i].Length);
            limit = starts[i] - _stops[i].Leg;
        }

        var leaves = Math.Max(earliest, limit);
        clock = leaves;
        var stops = ImmutableArray.CreateBuilder<RoundStop>(_stops.Count);
        for (var i = 0; i < _stops.Count; i++)
        {
            var arrives = clock + _stops[i].Leg;
            var start = Math.Max(_stops[i].Low, arrives);
            clock = start + _stops[i].Length;
            stops.Add(new RoundStop(_stops[i].Visit, arrives, start, clock));
            price += _stops[i].Visit < 0 ? 0 : _problem.LatePrice[_stops[i].Visit] * Math.Max(0, start - _problem.Due[_stops[i].Visit]);
            price += _problem.Weights.Waiting * (start - arrives);
        }

        price += _problem.Weights.Overtime * Math.Max(0, ends - Math.Max(leaves, _shape.OvertimeFrom));
        price = price * 1024 + (ends - leaves) / 64;
        return ends - leaves > _shape.LongestRound ? null : new Round(_shape.Carer, _shape.Shift, leaves, stops.DrainToImmutable(), ends);
    }

    private void List()
    {
        var from = _shape.Start;
        var leg = 0;
        for (var i = 0; i <= visits.Count; i++)
        {
            if (i == breakAfter)
            {
                _stops.Add((-1, 0, _shape.BreakEarliest, _shape.BreakLatest, _shape.BreakLength));
            }

            if (i == visits.Count)
            {
                return;
            }

            leg = Leg(from, Place(visits[i]));
            ref readonly var stop = ref state.Stops[visits[i]];
            _stops.Add((visits[i], leg, stop.Low, stop.High, stop.Length));
            from = Place(visits[i]);
        }
    }

    private int Place(int visit) => _problem.Place[visit];

    private int Leg(int from, int to) => _problem.Ticks[_shape.Mode][from * _problem.Places + to];
}
