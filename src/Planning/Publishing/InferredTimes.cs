using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>
/// How much of recorded need has a time of day inferred from weekly hours, rounded to steps of 5 %: the same at every level.
/// </summary>
/// <param name="IsAny">Whether any hours are inferred.</param>
/// <param name="Percent">Their share of recorded need in per cent, a multiple of 5; 0 if it is under 5 %.</param>
internal readonly record struct InferredTimes(bool IsAny, int Percent)
{
    /// <summary>The share of a ledger.</summary>
    internal static InferredTimes Of(Ledger ledger)
    {
        var (inferred, all) = (0L, 0L);
        foreach (var entry in ledger.Entries)
        {
            if (!entry.Status.IsBeside())
            {
                all += entry.Client;
                inferred += ledger.Patterns[entry.Package].IsInferred ? entry.Client : 0;
            }
        }

        var share = all == 0 ? 0 : (double)inferred / all;
        return new InferredTimes(share > 0, share < 0.05 ? 0 : (int)Math.Round(share * 20) * 5);
    }
}
