namespace Zoning.Routing;

/// <summary>The rules of visits by two carers or more: all of them come or none, and all are different.</summary>
/// <remarks>Visits are one team if pair ties lead from each to each; two visits of it need different carers where a tie says so.</remarks>
internal static class TeamJudge
{
    public static void Judge(Judging judging, Served served)
    {
        var pairs = judging.Problem.Links.Where(link => link.IsPair).ToList();
        var teamOf = Teams(judging.Problem.Visits.Length, pairs);
        foreach (var team in pairs.SelectMany(link => new[] { link.First, link.Second }).Distinct().Order().GroupBy(visit => teamOf[visit]))
        {
            JudgeWhole(judging, served, [.. team]);
        }

        var doubled = pairs.Where(link => served.Has(link.First) && served.Carer(link.First) == served.Carer(link.Second))
            .GroupBy(link => (Team: teamOf[link.First], Carer: served.Carer(link.First)));
        foreach (var both in doubled)
        {
            var visits = both.SelectMany(link => new[] { link.First, link.Second }).Distinct().Order().ToList();
            var words = judging.Words;
            judging.Add(ViolationKind.SameCarer, both.Key.Carer, visits[1],
                $"{words.Carer(both.Key.Carer)} serves {string.Join(" and ", visits.Select(words.Visit))}, which need {visits.Count} "
                    + "carers.");
        }
    }

    private static void JudgeWhole(Judging judging, Served served, List<int> team)
    {
        var there = team.Where(served.Has).ToList();
        if (there.Count > 0 && there.Count < team.Count)
        {
            var missing = string.Join(" and ", team.Except(there).Select(judging.Words.Visit));
            judging.Add(ViolationKind.TeamIncomplete, served.Carer(there[0]), there[0],
                $"{judging.Words.Visit(there[0])} needs {team.Count} carers and gets {there.Count}; nobody comes for {missing}.");
        }
    }

    /// <summary>The least visit of each visit's team.</summary>
    private static int[] Teams(int visits, List<VisitLink> pairs)
    {
        int[] teamOf = [.. Enumerable.Range(0, visits)];
        foreach (var link in pairs)
        {
            var (one, other) = (Root(link.First), Root(link.Second));
            teamOf[Math.Max(one, other)] = Math.Min(one, other);
        }

        return [.. Enumerable.Range(0, visits).Select(Root)];

        int Root(int visit)
        {
            while (teamOf[visit] != visit)
            {
                visit = teamOf[visit] = teamOf[teamOf[visit]];
            }

            return visit;
        }
    }
}
