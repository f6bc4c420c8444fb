using System.Collections.Immutable;

namespace Zoning.Routing.Tests;

/// <summary>Plans written down as starts: a round is a carer, a shift and its stops with their starts; all other times follow.</summary>
internal static class StatedPlan
{
    internal const int Break = -1;

    /// <summary>A round that leaves as late as its first start allows.</summary>
    internal static Round Round(RoundProblem problem, int carer, int shift, params (int Visit, int Starts)[] stops)
    {
        var (who, when) = (problem.Carers[carer], problem.Carers[carer].Shifts[shift]);
        var (place, time, leaves) = (when.StartPlace, 0, 0);
        var timed = ImmutableArray.CreateBuilder<RoundStop>();
        foreach (var (visit, starts) in stops)
        {
            var to = visit < 0 ? place : problem.Visits[visit].Place;
            var way = visit < 0 ? 0 : problem.Travel.Ticks(place, to, who.Mode);
            leaves = timed.Count == 0 ? starts - way : leaves;
            var arrives = timed.Count == 0 ? starts : time + way;
            time = starts + (visit < 0 ? when.Break?.Length ?? 0 : problem.Visits[visit].LengthFor(carer));
            timed.Add(new RoundStop(visit, arrives, starts, time));
            place = to;
        }

        return new Round(carer, shift, leaves, timed.ToImmutable(), time + problem.Travel.Ticks(place, when.EndPlace, who.Mode));
    }

    /// <summary>A plan of rounds with all other visits left out and the cost as the checker counts it.</summary>
    internal static RoundPlan Of(RoundProblem problem, params ImmutableArray<Round> rounds)
    {
        var served = rounds.SelectMany(round => round.Visits).ToHashSet();
        var plan = new RoundPlan(problem, rounds, [.. Enumerable.Range(0, problem.Visits.Length).Where(visit => !served.Contains(visit))],
            new RoundCost { Weighted = 0 });
        return plan with { Cost = Checker.Check(plan).Cost };
    }

    /// <summary>The broken rules of a plan: kind and amount.</summary>
    internal static ImmutableArray<(ViolationKind Kind, long Ticks)> Broken(RoundProblem problem, params ImmutableArray<Round> rounds) =>
        [.. Checker.Check(Of(problem, rounds)).Violations.Select(violation => (violation.Kind, violation.Ticks))];
}
