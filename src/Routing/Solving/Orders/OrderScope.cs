namespace Zoning.Routing;

/// <summary>Which problems the search over one order of all visits knows in full.</summary>
internal static class OrderScope
{
    private const long MostTicks = 1L << 30;

    public static bool Holds(RoundProblem problem) =>
        problem.Links.All(link => link.IsPair) && HasNoTeams(problem)
        && problem.Weights is { ExtraCarer: 0, OffPreferred: 0, FarOffPreferred: 0, Paid: 0 }
        && problem.Carers.All(carer => Holds(problem, carer))
        && problem.Visits.Length <= 4000 && IsWithinRange(problem);

    private static bool HasNoTeams(RoundProblem problem) =>
        problem.Links.SelectMany(link => (int[])[link.First, link.Second]).Distinct().Count() == 2 * problem.Links.Length;

    private static bool Holds(RoundProblem problem, RoundCarer carer) =>
        carer.Shifts.Length <= 1 && carer.ContractedMost is null && carer.WorkedMost is null
        && (carer.ContractedLeast == 0 || problem.Weights.Shortfall == 0)
        && (carer.Capacity is null || problem.Visits.All(visit => visit.Load == 0))
        && carer.Shifts.All(shift => shift.Break is null && shift.LongestRound is null);

    /// <summary>
    /// Whether even a plan of one carer for all visits, over legs that can't be travelled, ends within the range of times.
    /// </summary>
    private static bool IsWithinRange(RoundProblem problem)
    {
        var longest = 0;
        for (var mode = 0; mode < problem.Travel.Modes; mode++)
        {
            for (var origin = 0; origin < problem.Travel.Places; origin++)
            {
                for (var destination = 0; destination < problem.Travel.Places; destination++)
                {
                    longest = Math.Max(longest, problem.Travel.Ticks(origin, destination, mode));
                }
            }
        }

        long latest = problem.Visits.Select(visit => visit.Earliest)
            .Concat(problem.Carers.SelectMany(carer => carer.Shifts, (_, shift) => shift.Earliest)).DefaultIfEmpty().Max();
        long lengths = problem.Visits.Sum(visit => (long)(visit.LengthByCarer.IsDefaultOrEmpty ? visit.Length : visit.LengthByCarer.Max()));
        long gaps = problem.Links.Sum(link => Math.Max(0L, link.Least) + Math.Max(0L, -(long)link.Most));
        return latest + lengths + gaps + (problem.Visits.Length + 1L) * (longest * 4L + 1) < MostTicks;
    }
}
