using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>Which visits of a problem are one visit by several carers at once: those that pair links join.</summary>
internal sealed class VisitTeams
{
    private readonly int[] _first;
    private readonly Dictionary<int, ImmutableArray<int>> _members;

    private VisitTeams(int[] first, Dictionary<int, ImmutableArray<int>> members) => (_first, _members) = (first, members);

    /// <summary>The teams of a problem.</summary>
    public static VisitTeams Of(RoundProblem problem)
    {
        var first = Enumerable.Range(0, problem.Visits.Length).ToArray();
        foreach (var link in problem.Links.Where(link => link.IsPair))
        {
            var (one, other) = (Root(first, link.First), Root(first, link.Second));
            (first[Math.Max(one, other)], first[one]) = (Math.Min(one, other), Math.Min(one, other));
        }

        for (var visit = 0; visit < first.Length; visit++)
        {
            first[visit] = Root(first, visit);
        }

        var members = problem.Links.Where(link => link.IsPair).SelectMany(link => new[] { link.First, link.Second }).Distinct()
            .GroupBy(visit => first[visit]).ToDictionary(team => team.Key, team => team.Order().ToImmutableArray());
        return new VisitTeams(first, members);
    }

    /// <summary>The visits of a problem's visit: itself alone, or all of its team in ascending order.</summary>
    public ImmutableArray<int> Members(int visit) => _members.TryGetValue(_first[visit], out var team) ? team : [visit];

    /// <summary>The first of the visit's team: itself if it is a visit by one carer.</summary>
    public int First(int visit) => _first[visit];

    /// <summary>How many visits these are for the people visited: a team counts once.</summary>
    public int Count(IEnumerable<int> visits) => visits.Select(visit => _first[visit]).Distinct().Count();

    private static int Root(int[] first, int visit)
    {
        while (first[visit] != visit)
        {
            visit = first[visit] = first[first[visit]];
        }

        return visit;
    }
}
