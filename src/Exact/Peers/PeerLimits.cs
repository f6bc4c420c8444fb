namespace Zoning.Exact;

/// <summary>What the routing library can't express, counted in a problem.</summary>
internal static class PeerLimits
{
    /// <summary>Everything in a problem that the library can't express, a phrase each with its count; empty if it can express all.</summary>
    internal static IReadOnlyList<string> Of(RoundProblem problem)
    {
        var found = new List<string>();
        Add(problem.Links.Count(link => link.IsPair), "ties of visits by several carers at once");
        Add(problem.Links.Count(link => !link.IsPair), "other ties between visits");
        Add(problem.Cycle is null ? 0 : 1, "plan that begins anew");
        Add(problem.Carers.Count(carer => carer.Shifts.Select(shift => shift.Day).Distinct().Count() > 1), "carers with shifts on several days");
        Add(problem.Carers.Count(carer => carer.Shifts.Length > 1 && carer.WorkedMost < Longest(carer)), "limits of hours over several shifts");
        Add(problem.Carers.Count(carer => carer.Shifts.Length > 1 && carer.FixedPrice > 0), "prices of carers with several shifts");
        Add(problem.Carers.Count(carer => carer.ContractedMost is not null && problem.Weights.Overtime > 0), "prices of hours above contract");
        Add(problem.Carers.Count(carer => carer.ContractedLeast > 0 && problem.Weights.Shortfall > 0), "prices of hours below contract");
        Add(problem.Visits.Count(visit => visit is { LatePrice: not null, Preferred: not null }
            && (problem.Weights.OffPreferred > 0 || problem.Weights.FarOffPreferred > 0)), "visits with prices of lateness and of a preferred start");
        Add(problem.Weights.FarOffPreferred > 0 ? problem.Visits.Count(visit => visit.Preferred is not null) : 0, "prices of starts far off the preferred");
        Add(problem.Weights.HighestLateness > 0 ? 1 : 0, "price of the highest lateness");
        Add(problem.Weights.HighestWaiting > 0 ? 1 : 0, "price of the highest waiting");
        Add(problem.Weights.HighestIdle > 0 ? 1 : 0, "price of the highest idle time");
        return found;

        void Add(int count, string what)
        {
            if (count > 0)
            {
                found.Add(FormattableString.Invariant($"{count} {what}"));
            }
        }
    }

    private static long Longest(RoundCarer carer) => carer.Shifts.Sum(shift => (long)shift.Latest - shift.Earliest);
}
