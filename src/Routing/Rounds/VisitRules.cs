namespace Zoning.Routing;

/// <summary>The rules of each visit.</summary>
internal static class VisitRules
{
    private const string Part = "visits";

    public static void Check(RoundProblem problem, FindingCollector found)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < problem.Visits.Length; i++)
        {
            var visit = problem.Visits[i];
            var who = $"Visit {i}";
            found.NeedUnique(names, visit.Name, Part, who);
            found.NeedIndex(visit.Place, problem.Travel.Places, Part, who, "the place", visit.Name);
            found.NeedTicks(visit.Person, Part, who, "the person", visit.Name, least: -1);
            if (found.NeedTicks(visit.Earliest, Part, who, "the earliest start", visit.Name) &
                found.NeedTicks(visit.Latest, Part, who, "the latest start", visit.Name))
            {
                found.NeedOrder(visit.Earliest, visit.Latest, Part, who, "the start", visit.Name);
            }

            found.NeedTicks(visit.Preferred ?? 0, Part, who, "the preferred start", visit.Name);
            found.NeedTicks(visit.Length, Part, who, "the length", visit.Name);
            found.NeedTicks(visit.Load, Part, who, "the load", visit.Name);
            found.NeedPrice(visit.LatePrice, Part, who, "the price of lateness", visit.Name);
            found.NeedPrice(visit.UnallocatedPrice, Part, who, "the price of being left out", visit.Name);
            found.NeedPrice(visit.OtherCarerPrice, Part, who, "the price of other carers", visit.Name);
            CheckCarers(problem, visit, who, found);
        }
    }

    private static void CheckCarers(RoundProblem problem, RoundVisit visit, string who, FindingCollector found)
    {
        var carers = problem.Carers.Length;
        if (!visit.LengthByCarer.IsDefaultOrEmpty)
        {
            if (visit.LengthByCarer.Length != carers)
            {
                found.Add(RoundFaults.LengthsMissing, Part, 0,
                    $"{who} has {visit.LengthByCarer.Length} lengths for {carers} carers.", visit.Name);
            }

            foreach (var length in visit.LengthByCarer.Distinct())
            {
                found.NeedTicks(length, Part, who, "a length by carer", visit.Name);
            }
        }

        foreach (var carer in visit.ForbiddenCarers)
        {
            found.NeedIndex(carer, carers, Part, who, "a forbidden carer", visit.Name);
        }

        var seen = new HashSet<int>();
        foreach (var price in visit.CarerPrices)
        {
            found.NeedIndex(price.Carer, carers, Part, who, "a carer with a price", visit.Name);
            found.NeedPrice(price.Price, Part, who, "the price of a carer", visit.Name);
            if (!seen.Add(price.Carer))
            {
                found.Add(RoundFaults.CarerTwice, Part, 0, $"{who} has two prices for carer {price.Carer}.", visit.Name);
            }
        }
    }
}
