namespace Zoning.Routing;

/// <summary>Removes strings of neighbouring visits from rounds near each other.</summary>
/// <remarks>Slack induction by string removals, Christiaens and Vanden Berghe 2020, doi:10.1287/trsc.2019.0914.</remarks>
internal sealed class StringRemoval(RoundState state, Randomness chance)
{
    internal const double AverageRemoved = 10;
    private const int LongestString = 10;

    /// <summary>The longest string of every second step in a long search: rounds of thirty visits change little by ten.</summary>
    private const int LongestLongString = 20;

    /// <summary>Rounds are long from so many visits on average.</summary>
    private const int LongRounds = 15;
    private const double GrowShare = 0.01;

    private readonly CompiledProblem _problem = state.Problem;
    private readonly DirtyRoutes _ruined = new(state.Problem.Routes);
    private readonly DirtyRoutes _changed = new(state.Problem.Routes);
    private readonly int[] _string = new int[4 * LongestLongString + 4];

    /// <summary>The visit around which strings were taken.</summary>
    internal int Seed { get; private set; }

    /// <summary>Whether the search is long enough for long strings to pay.</summary>
    internal bool IsLong { get; set; }

    /// <summary>Removes strings around a visit and recounts the rounds.</summary>
    /// <param name="seed">The visit.</param>
    /// <param name="averageRemoved">How many visits go, on average.</param>
    /// <param name="neighbours">By visit those whose rounds are taken, the first first; if null, those nearest in travel.</param>
    /// <returns>Whether all rounds keep their rules; they may not where a way around is faster than the direct one.</returns>
    internal bool Run(int seed, double averageRemoved, int[][]? neighbours = null)
    {
        Seed = seed;
        _ruined.Clear();
        _changed.Clear();
        var present = _problem.Visits - state.AbsentCount;
        var average = state.UsedRoutes == 0 ? 1 : (double)present / state.UsedRoutes;
        var longest = Math.Min(Longest(average), average);
        var strings = (int)(1 + chance.NextShare() * (4 * averageRemoved / (1 + longest) - 1));
        TakeAt(seed, longest);
        foreach (var near in (neighbours ?? _problem.Nearest)[seed])
        {
            if (_ruined.Count >= strings)
            {
                break;
            }

            TakeAt(near, longest);
        }

        var isSound = true;
        for (var i = 0; i < _changed.Count; i++)
        {
            isSound &= state.Refresh(_changed[i]);
        }

        return isSound;
    }

    private int Longest(double average) =>
        IsLong && average >= LongRounds && (chance.NextBits() & 1) == 0 ? LongestLongString : LongestString;

    private void TakeAt(int visit, double longest)
    {
        var route = state.Stops[visit].Route;
        if (route < 0 || !state.Active[route] || Has(route))
        {
            return;
        }

        _ruined.Add(route);
        var most = Math.Min(state.CountOf(route), longest);
        var length = (int)(1 + chance.NextShare() * most);
        length = Math.Min(length, state.CountOf(route));
        var kept = 0;
        if (length > 1 && length < state.CountOf(route) && (chance.NextBits() & 1) == 0)
        {
            kept = 1;
            while (length + kept < state.CountOf(route) && kept < LongestString && chance.NextShare() < GrowShare)
            {
                kept++;
            }
        }

        var total = Gather(visit, length + kept);
        var keepFrom = kept == 0 ? total : 1 + chance.NextBelow(Math.Max(1, total - kept - 1));
        for (var i = 0; i < total; i++)
        {
            if (i < keepFrom || i >= keepFrom + kept)
            {
                Take(_string[i]);
            }
        }
    }

    private bool Has(int route)
    {
        for (var i = 0; i < _ruined.Count; i++)
        {
            if (_ruined[i] == route)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A random run of the round that holds a visit.</summary>
    private int Gather(int visit, int length)
    {
        var stops = state.Stops;
        var ahead = 0;
        for (var at = stops[visit].Prev; at < _problem.Visits && ahead < length - 1; at = stops[at].Prev)
        {
            ahead++;
        }

        var behind = 0;
        for (var at = stops[visit].Next; at < _problem.Visits && behind < length - 1; at = stops[at].Next)
        {
            behind++;
        }

        var least = Math.Max(0, length - 1 - behind);
        var back = least + chance.NextBelow(Math.Max(1, Math.Min(ahead, length - 1) - least + 1));
        var first = visit;
        for (var i = 0; i < back; i++)
        {
            first = stops[first].Prev;
        }

        var count = 0;
        for (var at = first; count < length && at < _problem.Visits; at = stops[at].Next)
        {
            _string[count++] = at;
        }

        return count;
    }

    private void Take(int visit)
    {
        var twin = _problem.Twin[visit];
        if (_problem.HasLinks && (IsTiedOutside(visit) || (twin >= 0 && IsTiedOutside(twin))))
        {
            return;
        }

        if (_problem.Teams[visit] is { } team)
        {
            TakeTeam(team);
            return;
        }

        if (twin >= 0 && state.IsPresent(twin))
        {
            TakeOne(twin);
        }

        if (state.IsPresent(visit))
        {
            TakeOne(visit);
        }
    }

    private void TakeTeam(int[] team)
    {
        foreach (var member in team)
        {
            if (IsTiedOutside(member))
            {
                return;
            }
        }

        foreach (var member in team)
        {
            if (state.IsPresent(member))
            {
                TakeOne(member);
            }
        }
    }

    /// <summary>Whether a visit is tied to one in a round of another lane; such a visit stays where it is.</summary>
    private bool IsTiedOutside(int visit)
    {
        var twin = _problem.Twin[visit];
        if (twin >= 0 && state.IsPresent(twin) && !state.Active[state.Stops[twin].Route])
        {
            return true;
        }

        foreach (var link in _problem.LinksOf[visit] ?? [])
        {
            var other = link.First == visit ? link.Second : link.First;
            if (state.IsPresent(other) ? !state.Active[state.Stops[other].Route] : !state.Owned[other])
            {
                return true;
            }
        }

        return false;
    }

    private void TakeOne(int visit)
    {
        _changed.Add(state.Stops[visit].Route);
        state.Remove(visit);
        HeldTimes.Release(state, visit, _changed);
    }
}
