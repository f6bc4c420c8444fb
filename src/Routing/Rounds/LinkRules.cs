namespace Zoning.Routing;

/// <summary>The rules of the ties between visits. Ties that contradict each other are not a fault: their visits stay unallocated.</summary>
internal static class LinkRules
{
    private const string Part = "links";

    public static void Check(RoundProblem problem, FindingCollector found)
    {
        for (var i = 0; i < problem.Links.Length; i++)
        {
            var link = problem.Links[i];
            var who = $"Link {i}";
            found.NeedIndex(link.First, problem.Visits.Length, Part, who, "the first visit", "");
            found.NeedIndex(link.Second, problem.Visits.Length, Part, who, "the second visit", "");
            found.NeedTicks(link.Least, Part, who, "the shortest gap between the visits", "", least: -RoundProblem.MaxTicks);
            found.NeedTicks(link.Most, Part, who, "the longest gap between the visits", "", least: -RoundProblem.MaxTicks);
            found.NeedOrder(link.Least, link.Most, Part, who, "the gap between the visits", "");
            if (link.First == link.Second)
            {
                found.Add(RoundFaults.LinkToItself, Part, 0, $"{who} ties visit {link.First} to itself.");
            }
        }
    }
}

/// <summary>The rules of skills: each bit in use has a name.</summary>
internal static class SkillRules
{
    public static void Check(RoundProblem problem, FindingCollector found)
    {
        var named = problem.SkillNames.Length;
        if (named > 64)
        {
            found.Add(RoundFaults.SkillUnnamed, "skills", 0, $"{named} skills are named; the most is 64.");
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < named; i++)
        {
            found.NeedUnique(names, problem.SkillNames[i] ?? "", "skills", $"Skill {i}");
        }

        var known = named >= 64 ? ulong.MaxValue : (1UL << named) - 1;
        for (var i = 0; i < problem.Visits.Length; i++)
        {
            Need(problem.Visits[i].Skills & ~known, "visits", $"Visit {i} needs", problem.Visits[i].Name);
        }

        for (var i = 0; i < problem.Carers.Length; i++)
        {
            Need(problem.Carers[i].Skills & ~known, "carers", $"Carer {i} has", problem.Carers[i].Id.Value);
        }

        void Need(ulong unnamed, string part, string who, string id)
        {
            if (unnamed != 0)
            {
                found.Add(RoundFaults.SkillUnnamed, part, 0,
                    $"{who} skill {System.Numerics.BitOperations.TrailingZeroCount(unnamed)}; {named} are named.", id);
            }
        }
    }
}

/// <summary>The rules of travel times. The first 20 faulty trips are listed, the others counted.</summary>
internal static class TravelRules
{
    private const int Named = 20;

    public static void Check(RoundProblem problem, FindingCollector found)
    {
        var travel = problem.Travel;
        if (travel is IKnownRange)
        {
            return;
        }

        var faults = 0L;
        for (var mode = 0; mode < travel.Modes; mode++)
        {
            for (var origin = 0; origin < travel.Places; origin++)
            {
                for (var destination = 0; destination < travel.Places; destination++)
                {
                    var ticks = travel.Ticks(origin, destination, mode);
                    var metres = ticks < 0 ? 0 : travel.Metres(origin, destination, mode);
                    if ((ticks is < -1 or > RoundProblem.MaxTicks || metres is < 0 or > RoundProblem.MaxTicks) && ++faults <= Named)
                    {
                        found.Add(RoundFaults.TravelOutOfRange, "travel", 0,
                            $"From place {origin} to {destination} in mode {mode}: {ticks} ticks, {metres} metres.");
                    }
                }
            }
        }

        if (faults > Named)
        {
            found.Add(RoundFaults.TravelOutOfRange, "travel", 0, $"{faults - Named} more legs are outside the range.");
        }
    }
}
