using System.Collections.Immutable;

namespace Zoning.Exact;

/// <summary>What plans of a problem must keep or pay and a proved bound does not.</summary>
internal static class Relaxation
{
    /// <summary>The rules and prices of a problem that its bound leaves out, in words; empty if it leaves out none.</summary>
    public static ImmutableArray<string> Of(RoundProblem problem)
    {
        var (carers, weights) = (problem.Carers, problem.Weights);
        var several = carers.Any(carer => carer.Shifts.Length > 1);
        (bool Has, string Words)[] all =
        [
            (problem.Links.Any(link => link.IsPair), "carers of one visit come at the same time, all or none"),
            (problem.Links.Any(link => !link.IsPair), "gaps between visits"),
            (Any(shift => shift.Break is not null), "a long round must have its break (it may)"),
            (Any(shift => shift.LongestRound is not null), "the longest round"),
            (carers.Any(carer => carer.WorkedMost is not null), "the most hours of a carer"),
            (several && carers.Any(carer => carer.LeastRest > 0 || carer.MostDays is not null), "rests and days off"),
            (weights.Overtime > 0
                && (Any(shift => shift.OvertimeFrom is not null) || carers.Any(carer => carer.ContractedMost is not null)),
                "the price of overtime"),
            (weights.Shortfall > 0 && carers.Any(carer => carer.ContractedLeast > 0), "the price of hours below contract"),
            (weights.HighestLateness > 0, "the price of the highest lateness"),
            (weights.HighestWaiting > 0, "the price of the highest waiting"),
            (weights.HighestIdle > 0, "the price of the highest idle time"),
            (several && (weights.ExtraCarer > 0 || carers.Any(carer => carer.FixedPrice > 0)),
                "the full price of a carer with several shifts (it is shared among them)"),
        ];
        return [.. all.Where(one => one.Has).Select(one => one.Words)];

        bool Any(Func<CarerShift, bool> holds) => carers.Any(carer => carer.Shifts.Any(holds));
    }
}
