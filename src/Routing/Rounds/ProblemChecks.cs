using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>Checks every rule of a problem once, before it is solved, so that the solvers can rely on its numbers.</summary>
internal static class ProblemChecks
{
    public const int MostVisits = 20_000;
    public const int MostCarers = 5_000;
    public const int MostShifts = 50_000;
    public const int MostLinks = 100_000;
    public const long MostPairings = 60_000_000;
    public const long MostLegs = 100_000_000;

    /// <summary>All faults of a problem; empty if it breaks no rule.</summary>
    public static ImmutableArray<Finding> Check(RoundProblem problem)
    {
        var found = new FindingCollector();
        CheckParts(problem, found);
        CheckSize(problem, found);
        if (found.Count > 0)
        {
            return found.ToFindings();
        }

        SkillRules.Check(problem, found);
        VisitRules.Check(problem, found);
        CarerRules.Check(problem, found);
        LinkRules.Check(problem, found);
        TravelRules.Check(problem, found);
        WorstCost.CheckWeights(problem.Weights, found);
        if (found.Count == 0)
        {
            WorstCost.Check(problem, found);
        }

        return found.ToFindings();
    }

    /// <exception cref="BadDataException">The problem breaks a rule; every fault is named.</exception>
    public static void ThrowIfBroken(RoundProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var findings = Check(problem);
        if (!findings.IsEmpty)
        {
            throw new BadDataException(findings);
        }
    }

    private static void CheckParts(RoundProblem problem, FindingCollector found)
    {
        Need(problem.Travel is not null, "travel", "The travel times are absent.");
        Need(problem.Weights is not null, "weights", "The weights are absent.");
        Need(!problem.Visits.IsDefault, "visits", "The list of visits is absent.");
        Need(!problem.Carers.IsDefault, "carers", "The list of carers is absent.");
        Need(!problem.Links.IsDefault, "links", "The list of links is absent.");
        Need(!problem.SkillNames.IsDefault, "skills", "The list of skill names is absent.");
        Need(problem.Cycle is null or (>= 1 and <= RoundProblem.MaxTicks), "problem", $"Cycle is {problem.Cycle}.", RoundFaults.OutOfRange);
        Need(problem.TicksPerMinute is >= 1 and <= RoundProblem.MaxTicks, "problem",
            $"TicksPerMinute is {problem.TicksPerMinute}.", RoundFaults.OutOfRange);
        for (var i = 0; !problem.Visits.IsDefault && i < problem.Visits.Length; i++)
        {
            var visit = problem.Visits[i];
            Need(visit is not null, "visits", $"Visit {i} is absent.");
            Need(visit is null || !string.IsNullOrWhiteSpace(visit.Name), "visits", $"Visit {i} has no name.");
            Need(visit is null || !visit.ForbiddenCarers.IsDefault, "visits", $"Visit {i} has no list of forbidden carers.");
            Need(visit is null || !visit.CarerPrices.IsDefault, "visits", $"Visit {i} has no list of prices by carer.");
        }

        for (var i = 0; !problem.Carers.IsDefault && i < problem.Carers.Length; i++)
        {
            var carer = problem.Carers[i];
            Need(carer is not null, "carers", $"Carer {i} is absent.");
            Need(carer is null || !string.IsNullOrWhiteSpace(carer.Id.Value), "carers", $"Carer {i} has no id.");
            Need(carer is null || (!carer.Shifts.IsDefault && carer.Shifts.All(shift => shift is not null)), "carers",
                $"Carer {i} lacks the list of shifts, or a shift in it.");
        }

        void Need(bool isThere, string part, string what, FaultCode? code = null)
        {
            if (!isThere)
            {
                found.Add(code ?? RoundFaults.PartMissing, part, 0, what);
            }
        }
    }

    private static void CheckSize(RoundProblem problem, FindingCollector found)
    {
        if (found.Count > 0)
        {
            return;
        }

        var (places, modes) = (problem.Travel.Places, problem.Travel.Modes);
        if (places < 1 || modes < 1)
        {
            found.Add(RoundFaults.OutOfRange, "travel", 0, $"The travel times have {places} places and {modes} modes; both are 1 or more.");
            return;
        }

        Limit(problem.Visits.Length, MostVisits, "visits", "visits");
        Limit(problem.Carers.Length, MostCarers, "carers", "carers");
        Limit(problem.Carers.Sum(carer => (long)carer.Shifts.Length), MostShifts, "carers", "shifts");
        Limit(problem.Links.Length, MostLinks, "links", "links");
        Limit((long)problem.Visits.Length * problem.Carers.Length, MostPairings, "problem", "visits times carers");
        var used = Math.Max(1, problem.Carers.Select(carer => carer.Mode).Where(mode => mode >= 0 && mode < modes).Distinct().Count());
        Limit((Int128)places * places * used, MostLegs, "travel", "travel times of the modes that carers use");

        void Limit(Int128 size, long most, string part, string noun)
        {
            if (size > most)
            {
                found.Add(RoundFaults.TooLarge, part, 0, FormattableString.Invariant($"{(decimal)size:N0} {noun}; the most is {most:N0}."));
            }
        }
    }
}
