namespace Zoning.Routing.Tests.Independent;

/// <summary>A random problem with more rules: breaks by the work done, teams of three, hours, days and rests of a week, wishes.</summary>
internal static class NewRules
{
    private const int Week = 7 * 1_440;

    internal static RoundProblem Put(RoundProblem problem, Randomness random)
    {
        var isSome = () => random.NextBelow(3) == 0;
        var made = problem with
        {
            Carers = [.. problem.Carers.Select(carer => Carer(carer, random))],
            Visits = [.. problem.Visits.Select(visit => visit with { Preferred = isSome() ? visit.Earliest + random.NextBelow(90) : null })],
            Cycle = isSome() ? 2 * 1_440 + random.NextBelow(Week) : null,
            Weights = problem.Weights with
            {
                OffPreferred = random.NextBelow(3),
                Paid = random.NextBelow(2),
                HighestIdle = random.NextBelow(4) == 0 ? 1 : 0,
            },
        };
        var third = random.NextBelow(problem.Visits.Length);
        var pair = problem.Links.FirstOrDefault(link => link.IsPair);
        var isTeam = pair.IsPair && problem.Links.All(link => link.First != third && link.Second != third);
        return !isTeam ? made : made with
        {
            Links = [.. problem.Links, new VisitLink(pair.First, third, -30, 60, true), new VisitLink(pair.Second, third, -60, 60, true)],
        };
    }

    private static RoundCarer Carer(RoundCarer carer, Randomness random) => carer with
    {
        WorkedMost = random.NextBelow(4) == 0 ? random.NextBelow(600) : null,
        MostDays = random.NextBelow(4) == 0 ? 1 : null,
        LeastRest = random.NextBelow(3) == 0 ? random.NextBelow(1_200) : carer.LeastRest,
        Shifts = [.. carer.Shifts.Select(shift => shift.Break is not { } rule ? shift : shift with
        {
            Break = rule with { WorkAbove = random.NextBelow(2) * random.NextBelow(300), BetweenVisits = random.NextBelow(2) == 0 },
        })],
    };
}
