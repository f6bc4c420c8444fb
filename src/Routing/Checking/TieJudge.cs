using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>The rules between visits: pairs and gaps between visits.</summary>
internal static class TieJudge
{
    public static void Judge(RoundProblem problem, Served served, List<Violation> found)
    {
        foreach (var link in problem.Links)
        {
            var (first, second) = (link.First, link.Second);
            if (served.Has(first) && served.Has(second))
            {
                JudgeBoth(link, served, found);
            }
            else if (link.IsPair && (served.Has(first) || served.Has(second)))
            {
                var (there, absent) = served.Has(first) ? (first, second) : (second, first);
                found.Add(new Violation(ViolationKind.TeamIncomplete, served.Carer(there), there,
                    $"Visit {there} is allocated and visit {absent} isn't; they are a pair."));
            }
        }
    }

    private static void JudgeBoth(VisitLink link, Served served, List<Violation> found)
    {
        var (first, second) = (link.First, link.Second);
        if (link.IsPair && served.Carer(first) == served.Carer(second))
        {
            found.Add(new Violation(ViolationKind.SameCarer, served.Carer(first), second,
                $"Carer {served.Carer(first)} serves visits {first} and {second}, which need two carers."));
        }

        var gap = (long)served.Start(second) - served.Start(first);
        if (gap < link.Least || gap > link.Most)
        {
            found.Add(new Violation(ViolationKind.VisitGapBroken, served.Carer(second), second,
                $"Visit {second} starts {gap} after visit {first}; the gap between the visits must be {link.Least} to {link.Most}."));
        }
    }
}

/// <summary>The rule between a carer's rounds: the rest from the return on one day to the leaving on the next.</summary>
internal static class RestJudge
{
    public static void Judge(RoundProblem problem, ImmutableArray<Round> rounds, List<Violation> found)
    {
        foreach (var carer in rounds.GroupBy(round => round.Carer))
        {
            var least = problem.Carers[carer.Key].LeastRest;
            var shifts = problem.Carers[carer.Key].Shifts;
            var inOrder = carer.OrderBy(round => round.Shift).ToList();
            for (var i = 1; i < inOrder.Count; i++)
            {
                var (earlier, later) = (inOrder[i - 1], inOrder[i]);
                var rest = (long)later.Leaves - earlier.Returns;
                if (shifts[later.Shift].Day > shifts[earlier.Shift].Day && rest < least)
                {
                    found.Add(new Violation(ViolationKind.RestTooShort, carer.Key, -1,
                        $"Carer {carer.Key} rests {rest} between {earlier.Returns} and {later.Leaves}; the least is {least}."));
                }
            }
        }
    }
}
