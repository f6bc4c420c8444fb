using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>How far one provider's plan is from the best possible, at most. Restricted.</summary>
/// <param name="Value">What the plan costs, in price units.</param>
/// <param name="Bound">What every plan costs at least, in price units; 0 to <paramref name="Value"/>.</param>
/// <param name="IsProved">
/// Whether the bound is proved by column generation; if not, it is that of the simple relaxation, because the native library is missing.
/// </param>
internal sealed record ProviderProof(long Value, long Bound, bool IsProved)
{
    /// <summary>The most visits and shifts for which the simple relaxation takes its place: more of them take seconds.</summary>
    private const int MostNodes = 250;

    /// <summary>The share of the cost that could be saved at most, 0 to 1.</summary>
    public double Distance => Value <= 0 ? 0 : (Value - Bound) / (double)Value;

    /// <summary>Proves a bound for a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="isFull">Whether all days are tried, with all the work a proof may take; else small days, with little.</param>
    /// <param name="cancellation">Stops the proof; the bound so far counts.</param>
    /// <returns>The proof; null if the plan leaves visits out, or nothing is known about it.</returns>
    public static ProviderProof? Of(RoundPlan plan, bool isFull, CancellationToken cancellation)
    {
        if (!plan.Unallocated.IsEmpty || (!isFull && plan.Problem.Visits.Length > RunRounds.ProvedVisits))
        {
            return null;
        }

        var options = isFull ? new ProofOptions() : new ProofOptions { Tries = RunRounds.ProofTries };
        var proved = ProvedBound.Of(plan.Problem, options, cancellation);
        if (proved.WhyNot is null)
        {
            return proved.Weighted == 0 && plan.Cost.Weighted > 0 ? null : From(plan, proved.Weighted, isProved: true);
        }

        return GlopProgramme.WhyNot is not null
            && plan.Problem.Visits.Length + plan.Problem.Carers.Sum(carer => carer.Shifts.Length) <= MostNodes
            ? From(plan, TravelBound.Of(plan.Problem).Weighted, isProved: false)
            : null;
    }

    private static ProviderProof From(RoundPlan plan, long bound, bool isProved) =>
        new(plan.Cost.Weighted, Math.Clamp(bound, 0, Math.Max(0, plan.Cost.Weighted)), isProved);
}
