using System.Diagnostics;

namespace Zoning.Routing;

/// <summary>Finds the best plan of a tiny problem by enumerating all plans. It measures searches; it is too slow for a county.</summary>
/// <remarks>
/// It tries all carers, orders of visits and places of breaks, and stops early where a lower bound allows; the times of each are the best
/// possible. If no cost asks for later times, the earliest are best; otherwise the times solve a small linear program. A round leaves as
/// late as its first start allows, so no hours are gained by leaving early. It ignores the options and uses no random numbers.
/// </remarks>
internal sealed class ExactRounds : IRoundSolver
{
    /// <summary>The most visits of a problem: 8.</summary>
    public const int MostVisits = 8;

    /// <summary>The most shifts of all carers together: 6.</summary>
    public const int MostShifts = 6;

    /// <inheritdoc/>
    /// <remarks>Cancellation returns the best plan so far, marked as not repeatable.</remarks>
    /// <exception cref="ArgumentException">
    /// The problem has more than <see cref="MostVisits"/> visits or <see cref="MostShifts"/> shifts, or prices idle time.
    /// </exception>
    public RoundPlan Solve(
        RoundProblem problem, SolveOptions? options = null, IProgress<SolveProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ProblemChecks.ThrowIfBroken(problem);
        var shifts = problem.Carers.Sum(carer => carer.Shifts.Length);
        if (problem.Visits.Length > MostVisits || shifts > MostShifts)
        {
            throw new ArgumentException(
                $"The problem has {problem.Visits.Length} visits and {shifts} shifts; "
                    + $"enumeration takes at most {MostVisits} and {MostShifts}. Use RoundSearch.",
                nameof(problem));
        }

        if (problem.Weights.HighestIdle > 0)
        {
            throw new ArgumentException("Idle time has a price, which enumeration does not know. Use RoundSearch.", nameof(problem));
        }

        var enumeration = new Enumeration(problem, cancellation);
        enumeration.Run();
        var rounds = enumeration.BestRounds;
        var served = rounds.SelectMany(round => round.Visits).ToHashSet();
        var cost = EnumeratedCost.Of(problem, rounds);
        if (cost.Weighted != enumeration.BestCost)
        {
            throw new UnreachableException($"Enumeration found {enumeration.BestCost} and the plan costs {cost.Weighted}.");
        }

        return new RoundPlan(problem, rounds, [.. Enumerable.Range(0, problem.Visits.Length).Where(visit => !served.Contains(visit))], cost)
        {
            Iterations = enumeration.Leaves,
            IsRepeatable = !cancellation.IsCancellationRequested,
        };
    }
}
