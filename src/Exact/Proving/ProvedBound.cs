using System.Collections.Immutable;

namespace Zoning.Exact;

/// <summary>A lower bound on the weighted cost of every plan of a problem, proved by column generation.</summary>
/// <param name="Weighted">
/// In price units, 0 or more: for every plan, <c>cost.Weighted + MissingPrice * (cost.MissingMandatory + cost.MissingTimeCritical)</c> is
/// at least this.
/// </param>
/// <param name="MissingPrice">What each mandatory or time-critical visit left out counts as on top, in price units.</param>
public sealed record ProvedBound(long Weighted, long MissingPrice)
{
    /// <summary>The most visits of a problem: 300.</summary>
    public const int MostVisits = 300;

    /// <summary>Whether more work would not raise it; if false, the budget or a stop ended the proof.</summary>
    public bool IsComplete { get; init; }

    /// <summary>How many times the prices of the visits were set.</summary>
    public int Turns { get; init; }

    /// <summary>How many rounds the programme held in the end.</summary>
    public int Rounds { get; init; }

    /// <summary>Why nothing was proved: the problem is too large, or the native library does not load; null if something was.</summary>
    public string? WhyNot { get; init; }

    /// <summary>The rules of the problem that a plan must keep and the bound does not: they can only make plans dearer.</summary>
    public ImmutableArray<string> Relaxed { get; init; } = [];

    /// <summary>How far a plan is from the best possible, at most.</summary>
    /// <param name="cost">The plan's cost.</param>
    /// <returns>
    /// <c>(cost.Weighted - Weighted) / cost.Weighted</c>, 0 to 1; null if nothing was proved, or the plan leaves out a mandatory or
    /// time-critical visit.
    /// </returns>
    public double? DistanceFromBest(RoundCost cost)
    {
        ArgumentNullException.ThrowIfNull(cost);
        return WhyNot is not null || cost.MissingMandatory + cost.MissingTimeCritical > 0 ? null
            : cost.Weighted <= 0 ? 0
            : Math.Clamp((cost.Weighted - Weighted) / (double)cost.Weighted, 0, 1);
    }

    /// <summary>Proves a bound.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="options">How much work it may take; the defaults if null.</param>
    /// <param name="cancellation">Stops the proof; the bound so far is returned, which holds as well.</param>
    /// <returns>The bound; 0 with a reason if nothing could be proved.</returns>
    /// <exception cref="BadDataException">The problem breaks a rule; every fault is named.</exception>
    public static ProvedBound Of(RoundProblem problem, ProofOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ProblemChecks.ThrowIfBroken(problem);
        if (GlopProgramme.WhyNot is { } noLibrary)
        {
            return new ProvedBound(0, 0) { WhyNot = noLibrary };
        }

        return CoveringModel.Of(problem, out var whyNot) is { } model
            ? new BoundProof(model, new LabelBudget((options ?? new ProofOptions()).Tries, cancellation)).Prove()
            : new ProvedBound(0, 0) { WhyNot = whyNot };
    }
}
