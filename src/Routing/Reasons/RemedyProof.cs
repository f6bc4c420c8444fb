using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>
/// Accepts a change only if the checker finds the visits in rounds that break no rule which the plan does not break itself.
/// </summary>
/// <param name="plan">The plan.</param>
internal sealed class RemedyProof(RoundPlan plan)
{
    private readonly Lazy<int> _broken = new(() => Broken(plan));

    /// <summary>Whether rounds of a changed problem serve the visits and keep its rules.</summary>
    public bool Accepts(RoundProblem problem, ImmutableArray<Round> rounds, ImmutableArray<int> visits)
    {
        var changed = new RoundPlan(problem, rounds, plan.Unallocated.RemoveRange(visits), plan.Cost);
        return Broken(changed) <= _broken.Value;
    }

    private static int Broken(RoundPlan plan) =>
        Checker.Check(plan).Violations.Count(violation => violation.Kind != ViolationKind.CostWrong);
}
