using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>
/// Says why visits are left out and why carers were chosen. Each answer is found by trying, whatever solver made the plan.
/// </summary>
public static class Reasons
{
    /// <summary>No visit gets fewer tries than this, and each at most so many times its equal share of them.</summary>
    private const long LeastShare = 50_000, ShareOfAll = 4;

    /// <summary>The reason for every visit that is left out.</summary>
    /// <param name="plan">A valid plan.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>
    /// One reason for each visit of <see cref="RoundPlan.Unallocated"/>, in that order; all visits of a team have the same. Where so
    /// many are left out that trying them all would take minutes, the last of them say that they were not looked into; which ones
    /// depends on the plan alone.
    /// </returns>
    /// <exception cref="BadDataException">The plan's problem breaks a rule; every fault is named.</exception>
    public static ImmutableArray<LeftOutReason> WhyLeftOut(this RoundPlan plan, CancellationToken cancellation = default) =>
        Look(plan, ReasonEffort.OfPlan, cancellation);

    /// <summary>The reasons, with so many tries.</summary>
    internal static ImmutableArray<LeftOutReason> Look(RoundPlan plan, long tries, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ProblemChecks.ThrowIfBroken(plan.Problem);
        var effort = new ReasonEffort(tries, cancellation);
        var (fitting, alone) = (new PlanFitting(plan.Problem, plan.Rounds, effort), new PlanFitting(plan.Problem, [], effort));
        var (teams, proof, found) = (VisitTeams.Of(plan.Problem), new RemedyProof(plan), new Dictionary<int, LeftOutReason>());
        var share = Math.Max(LeastShare, ShareOfAll * tries / Math.Max(1, teams.Count(plan.Unallocated)));
        foreach (var visit in plan.Unallocated.Where(visit => !found.ContainsKey(teams.First(visit))))
        {
            effort.BeginShare(share);
            var open = teams.Members(visit).Where(one => !fitting.Has(one)).ToImmutableArray();
            found[teams.First(visit)] = new LeftOutSearch(plan, open, fitting, alone, effort, proof).Reason();
        }

        return [.. plan.Unallocated.Select(visit => found[teams.First(visit)].Of(visit))];
    }

    /// <summary>Why visits are left out, by kind of reason.</summary>
    /// <param name="reasons">The reasons, as <see cref="WhyLeftOut"/> gives them.</param>
    /// <param name="rule">How small numbers are protected; the default rule if none is given.</param>
    /// <returns>One row per kind of reason that occurs; small counts as a class.</returns>
    public static Table ToTable(this ImmutableArray<LeftOutReason> reasons, DisclosureRule? rule = null) =>
        LeftOutTable.Of(reasons, rule ?? new DisclosureRule());

    /// <summary>Why each visit has the carer it has, and who would be next best, while all others stay where they are.</summary>
    /// <param name="plan">A valid plan.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>One for each visit in a round, in order; where there are very many, the last say that they were not looked into.</returns>
    internal static ImmutableArray<CarerChoice> WhyTheseCarers(this RoundPlan plan, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ProblemChecks.ThrowIfBroken(plan.Problem);
        return [.. CarerChoices.Of(plan, ReasonEffort.OfPlan, cancellation)];
    }
}
