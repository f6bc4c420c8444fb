using System.Collections.Immutable;
using Zoning.Routing;

namespace Zoning.Quality.Rounds;

/// <summary>The plain way to make rounds, to compare with: each visit in turn where it adds the least travel, then 2-opt in each round, then what was left once more.</summary>
/// <remarks>
/// Visits of two carers come first and are tried at every five minutes of their window, then time-critical ones, then the rest by their earliest start.
/// It knows what planted days have: hard windows, one break, skills, pairs, the longest trip. Windows at a price are kept as if they were hard; links other
/// than pairs, capacity, rest and prices by carer are not looked at.
/// </remarks>
public sealed class CheapestInsertion
{
    private const int PairStepMinutes = 5;
    private const int Passes = 3;
    private readonly RoundProblem _problem;
    private readonly InsertionRound[] _rounds;
    private readonly int[] _earliest;
    private readonly int[] _latest;
    private readonly HashSet<int> _left;

    private CheapestInsertion(RoundProblem problem)
    {
        _problem = problem;
        _earliest = [.. problem.Visits.Select(visit => visit.Earliest)];
        _latest = [.. problem.Visits.Select(visit => visit.Latest)];
        _rounds =
        [
            .. problem.Carers.SelectMany((carer, index) =>
                carer.Shifts.Select((_, shift) => new InsertionRound(problem, index, shift, _earliest, _latest))),
        ];
        _left = [.. Enumerable.Range(0, problem.Visits.Length)];
    }

    /// <summary>Makes a plan.</summary>
    /// <param name="problem">The problem.</param>
    /// <returns>The plan; visits that fit nowhere are unallocated.</returns>
    public static RoundPlan Solve(RoundProblem problem)
    {
        var insertion = new CheapestInsertion(problem);
        var paired = problem.Links.Where(link => link.IsPair).SelectMany(link => new[] { link.First, link.Second }).ToHashSet();
        int[] singles =
        [
            .. Enumerable.Range(0, problem.Visits.Length).Where(visit => !paired.Contains(visit))
                .OrderByDescending(visit => problem.Visits[visit].IsTimeCritical).ThenBy(visit => problem.Visits[visit].Earliest).ThenBy(visit => visit),
        ];
        for (var pass = 0; pass < Passes && insertion._left.Count > 0; pass++)
        {
            insertion.PlacePairs();
            insertion.PlaceSingles(singles);
            foreach (var round in insertion._rounds)
            {
                round.TwoOpt();
            }
        }

        ImmutableArray<Round> rounds = [.. insertion._rounds.Where(round => round.Order.Count > 0).Select(round => round.ToRound())];
        ImmutableArray<int> unallocated = [.. insertion._left.Order()];
        return new RoundPlan(problem, rounds, unallocated, DayCost.Of(problem, rounds, unallocated));
    }

    private void PlaceSingles(int[] singles)
    {
        foreach (var visit in singles.Where(_left.Contains))
        {
            var best = Cheapest(visit, -1);
            if (best.Round is not null)
            {
                best.Round.Order.Insert(best.Position, visit);
                _left.Remove(visit);
            }
        }
    }

    private void PlacePairs()
    {
        foreach (var link in _problem.Links.Where(link => link.IsPair && _left.Contains(link.First)).OrderBy(link => _problem.Visits[link.First].Earliest))
        {
            PlacePair(link);
        }
    }

    private void PlacePair(VisitLink link)
    {
        var (first, second) = (_problem.Visits[link.First], _problem.Visits[link.Second]);
        var best = (Cost: long.MaxValue, Start: 0, One: default(Spot), Two: default(Spot));
        for (var start = first.Earliest; start <= first.Latest; start += PairStepMinutes * _problem.TicksPerMinute)
        {
            if (!Fix(link, start, first, second))
            {
                continue;
            }

            var one = Cheapest(link.First, -1);
            var two = one.Round is null ? default : Cheapest(link.Second, one.Round.Carer);
            if (two.Round is not null && one.Added + two.Added < best.Cost)
            {
                best = (one.Added + two.Added, start, one, two);
            }
        }

        if (best.Cost == long.MaxValue)
        {
            (_earliest[link.First], _latest[link.First]) = (first.Earliest, first.Latest);
            (_earliest[link.Second], _latest[link.Second]) = (second.Earliest, second.Latest);
            return;
        }

        Fix(link, best.Start, first, second);
        best.One.Round!.Order.Insert(best.One.Position, link.First);
        best.Two.Round!.Order.Insert(best.Two.Position, link.Second);
        _left.Remove(link.First);
        _left.Remove(link.Second);
    }

    // The first visit starts at one tick only; the second within the gap after it.
    private bool Fix(VisitLink link, int start, RoundVisit first, RoundVisit second)
    {
        (_earliest[link.First], _latest[link.First]) = (start, start);
        _earliest[link.Second] = Math.Max(second.Earliest, start + link.Least);
        _latest[link.Second] = (int)Math.Min(second.Latest, (long)start + link.Most);
        return start <= first.Latest && _earliest[link.Second] <= _latest[link.Second];
    }

    private Spot Cheapest(int visit, int otherThan)
    {
        var best = new Spot(null, 0, long.MaxValue);
        foreach (var round in _rounds)
        {
            if (round.Carer != otherThan && round.CanServe(visit))
            {
                best = round.Cheapest(visit, best);
            }
        }

        return best;
    }
}

/// <summary>Where a visit may be put in, and the travel it adds; no round where it fits nowhere.</summary>
internal readonly record struct Spot(InsertionRound? Round, int Position, long Added);
