namespace Zoning.Routing;

/// <summary>Counts visits as people count them: a visit by a pair or team is one, however many carers come.</summary>
internal static class VisitCount
{
    /// <summary>How many visits some parts of visits are.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="visits">Visits by index: of a pair or team, any of its parts.</param>
    /// <returns>The number; a team counts once if any of its parts is among them.</returns>
    internal static int CountVisits(this RoundProblem problem, IEnumerable<int> visits)
    {
        var first = FirstOfTeam(problem);
        return visits.Select(visit => first[visit]).Distinct().Count();
    }

    /// <summary>The lowest index of the pair or team of each visit; a visit by one carer is its own.</summary>
    /// <param name="problem">The problem.</param>
    internal static int[] FirstOfTeam(RoundProblem problem)
    {
        int[] first = [.. Enumerable.Range(0, problem.Visits.Length)];
        foreach (var link in problem.Links.Where(link => link.IsPair))
        {
            var (one, other) = (Root(first, link.First), Root(first, link.Second));
            (first[Math.Max(one, other)], first[one]) = (Math.Min(one, other), Math.Min(one, other));
        }

        for (var visit = 0; visit < first.Length; visit++)
        {
            first[visit] = Root(first, visit);
        }

        return first;
    }

    private static int Root(int[] first, int visit)
    {
        while (first[visit] != visit)
        {
            visit = first[visit];
        }

        return visit;
    }
}
