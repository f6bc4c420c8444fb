using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>Places a visit, or all visits of a team at once, in the rounds of a plan.</summary>
/// <param name="visits">The visit, or the visits of its team.</param>
internal sealed class TeamFitting(ImmutableArray<int> visits)
{
    /// <summary>The places tried for the first of a team, and for each further one but the last.</summary>
    private const int TriedOfFirst = 60, TriedOfNext = 6;

    /// <summary>The travel ticks that the visits add where they were placed last.</summary>
    public long Added { get; private set; }

    /// <summary>Places all, where the last adds least travel; what was placed stays in <paramref name="fitting"/>.</summary>
    /// <param name="fitting">The rounds.</param>
    /// <param name="carer">The carer who must have one of them; -1 for none in particular.</param>
    /// <returns>Whether they fit; if not, the rounds are as before.</returns>
    public bool Place(PlanFitting fitting, int carer = -1)
    {
        Added = 0;
        if (carer < 0 || visits.Length == 1)
        {
            return Place(fitting, visits, carer, depth: 0);
        }

        // Visits of a team differ little; whichever the carer can have will do.
        foreach (var first in visits)
        {
            if (Place(fitting, [first, .. visits.Where(visit => visit != first)], carer, depth: 0))
            {
                return true;
            }
        }

        return false;
    }

    private bool Place(PlanFitting fitting, ImmutableArray<int> open, int carer, int depth)
    {
        var most = open.Length == 1 ? 1 : depth == 0 ? TriedOfFirst : TriedOfNext;
        foreach (var fit in fitting.Fits(open[0], carer).Take(most))
        {
            fitting.Take(fit);
            if (open.Length == 1 || Place(fitting, open[1..], -1, depth + 1))
            {
                Added += fit.Added;
                return true;
            }

            fitting.Drop(fit);
        }

        return false;
    }
}
