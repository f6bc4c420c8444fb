using System.Collections.Immutable;
using System.Diagnostics;
using Google.OrTools.Sat;

namespace Zoning.Exact;

/// <summary>The proof of one small problem, from a plan that is known.</summary>
internal sealed class DayProof(RoundProblem problem, RoundPlan known, SatEffort effort, CancellationToken cancellation)
{
    /// <summary>Above this, costs are not exact as floating-point numbers, in which the solver states them.</summary>
    private const long MostExact = 1L << 52;

    private double _spent;

    internal ProvedPlan Answer()
    {
        if (WhyNot() is { } reason)
        {
            return new ProvedPlan(known, false, null, reason);
        }

        using var solver = new CpSolver();
        var day = new DayModel(problem);
        var missing = DayPrices.Missing(day, problem);
        DayRounds.Hint(day, known);
        var least = 0L;
        if (known.Cost is not { MissingMandatory: 0, MissingTimeCritical: 0 })
        {
            day.Model.Minimize(missing);
            if (Solve(day, solver) != CpSolverStatus.Optimal)
            {
                return Stopped("whether a visit that is mandatory or time-critical must be left out", null);
            }

            least = (long)Math.Round(solver.ObjectiveValue);
        }

        day.Model.Add(missing <= least);
        day.Model.Minimize(DayPrices.Of(day, problem));
        var status = Solve(day, solver);
        return status switch
        {
            CpSolverStatus.Optimal or CpSolverStatus.Feasible => Better(day, solver, status == CpSolverStatus.Optimal),
            CpSolverStatus.Unknown => Stopped("the best cost", null),
            CpSolverStatus.Infeasible => throw new UnreachableException("The programme of a day refuses a plan that keeps every rule."),
            _ => new ProvedPlan(known, false, null, "Nothing is proved: the solver refuses the numbers of this problem as too large."),
        };
    }

    private string? WhyNot() => NativeSolvers.WhyNot is { } library ? "Nothing is proved. " + library
        : WorstCost.Of(problem) > MostExact ? "Nothing is proved: the prices are too large for an exact count."
        : cancellation.IsCancellationRequested ? "Nothing is proved: the work was stopped."
        : effort.Work <= 0 || effort.Seconds <= 0 ? "Nothing is proved: no work was allowed for the proof."
        : null;

    private CpSolverStatus Solve(DayModel day, CpSolver solver)
    {
        var status = SatProgramme.Solve(day.Model, solver, effort with { Work = effort.Work - _spent }, cancellation);
        _spent += solver.Response?.DeterministicTime ?? 0;
        return status;
    }

    private ProvedPlan Stopped(string what, long? bound) =>
        new(known with { IsRepeatable = IsRepeatable }, false, bound, $"The proof stopped before {what} was settled.");

    /// <summary>The better of the solution and the known plan. Of equal ones the known plan: it has the search's times.</summary>
    private ProvedPlan Better(DayModel day, CpSolver solver, bool isBest)
    {
        var rounds = DayRounds.Read(day, problem, solver);
        var served = rounds.SelectMany(round => round.Visits).ToHashSet();
        ImmutableArray<int> left = [.. Enumerable.Range(0, problem.Visits.Length).Where(visit => !served.Contains(visit))];
        var cost = PlanPrice.Of(problem, rounds, left);
        var (stated, bound) = ((long)Math.Round(solver.ObjectiveValue), (long)Math.Ceiling(solver.BestObjectiveBound - 1e-6));
        if (cost.Weighted > stated || (isBest && cost.Weighted != stated))
        {
            throw new UnreachableException($"The programme of a day states {stated} and the plan costs {cost.Weighted}.");
        }

        var plan = cost < known.Cost
            ? new RoundPlan(problem, rounds, left, cost) { Iterations = known.Iterations }
            : known;
        if (isBest && plan.Cost.Weighted < cost.Weighted)
        {
            throw new UnreachableException($"The programme of a day proves {cost.Weighted} and a known plan costs {plan.Cost.Weighted}.");
        }

        plan = plan with { IsRepeatable = IsRepeatable };
        return isBest
            ? new ProvedPlan(plan with { ProvedFor = problem }, true, plan.Cost.Weighted, "No plan costs less; that is proved.")
            : Stopped("the best cost", Math.Min(bound, plan.Cost.Weighted)) with { Plan = plan };
    }

    private bool IsRepeatable => known.IsRepeatable && effort.Seconds is null && !cancellation.IsCancellationRequested;
}
