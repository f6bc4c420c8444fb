using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>
/// Tries what is left to try by real rounds alone: one package, two or three at once to other providers, or home again, those that the
/// tables think best first, until nothing is better or the work is done.
/// </summary>
/// <remarks>
/// Tables think of one visit at a time, so in a small scope, where each package changes much, they miss exchanges that real rounds
/// show. The work is counted in visits planned: small scopes are looked at whole, of large ones only the most promising.
/// </remarks>
/// <param name="search">The search.</param>
internal sealed class SwapPolish(SwapSearch search)
{
    private const long MostVisits = 40_000;
    private const int MostForThree = 24;
    private const int VisitsSearched = 250;
    private const int MostListed = 20_000;
    private readonly SwapScope _scope = search.Scope;
    private long _visits;

    /// <summary>The state after all that was better.</summary>
    internal SwapState Polished(SwapState state)
    {
        // Searching rounds that few visits make costs little, and putting visits in without a search misses exchanges there.
        var share = state.Weeks.Sum(week => week.Here.Length) <= VisitsSearched ? 1.0 : 0;
        for (var better = Better(state, share); better is not null; better = Better(state, share))
        {
            state = better;
        }

        return state;
    }

    private SwapState? Better(SwapState state, double share)
    {
        search.Tables.Refresh(state, search.Cancellation);
        var moves = MovesOf(state);
        for (var size = 1; size <= (moves.Count <= MostForThree ? 3 : 2); size++)
        {
            foreach (var chosen in Sets(moves, size, state))
            {
                if (search.Cancellation.IsCancellationRequested || _visits > MostVisits)
                {
                    return null;
                }

                ImmutableArray<(int Candidate, int To)> tried = [.. chosen.Select(move => (move.Candidate, move.To))];
                var after = search.Planned(state, tried, share);
                _visits += SwapSearch.Changed(state, after).Sum(provider => (long)after.Weeks[provider].Here.Length);
                if (after.IsBetterThan(state) && search.Keeps(state, after))
                {
                    search.Spend(state, after, share);
                    return after;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// Where each candidate could go instead, with the travel that tables expect; a move that they see no room for counts as none.
    /// </summary>
    private List<(int Candidate, int To, long Travel)> MovesOf(SwapState state)
    {
        var moves = new List<(int, int, long)>();
        for (var candidate = 0; candidate < _scope.Candidates.Length; candidate++)
        {
            for (var to = 0; to < _scope.Providers.Length; to++)
            {
                var isOpen = to == _scope.Today[candidate] || _scope.Asked[to].Contains(candidate);
                if (isOpen && to != state.ProviderOf(candidate) && state.Weeks[to].Book.CanServe(_scope.Candidates[candidate].Package.Id))
                {
                    moves.Add((candidate, to, search.Tables.Travel(candidate, to, state) ?? 0));
                }
            }
        }

        return moves;
    }

    /// <summary>
    /// Sets of moves of different packages that keep the bounds on hours and moves, those that the tables think best first.
    /// </summary>
    private IEnumerable<(int Candidate, int To, long Travel)[]> Sets(
        List<(int Candidate, int To, long Travel)> moves, int size, SwapState state)
    {
        var sets = new List<(int Candidate, int To, long Travel)[]>();
        // Of many moves only those count that tables think well of, alone; the sets of two stay few enough to be sorted.
        var most = size == 1 ? moves.Count : (int)Math.Sqrt(2 * MostListed);
        var kept = moves.OrderBy(move => move.Travel).ThenBy(move => move.Candidate).ThenBy(move => move.To).Take(most).ToArray();
        Add(0, []);
        return sets.OrderBy(set => set.Sum(move => move.Travel));

        void Add(int from, (int Candidate, int To, long Travel)[] set)
        {
            if (set.Length == size)
            {
                if (MayKeep(set, state))
                {
                    sets.Add(set);
                }

                return;
            }

            for (var next = from; next < kept.Length; next++)
            {
                if (set.All(move => move.Candidate != kept[next].Candidate))
                {
                    Add(next + 1, [.. set, kept[next]]);
                }
            }
        }
    }

    private bool MayKeep((int Candidate, int To, long Travel)[] set, SwapState state)
    {
        var moved = state.Moved;
        Span<long> net = stackalloc long[_scope.Providers.Length <= 128 ? _scope.Providers.Length : 0];
        if (net.IsEmpty)
        {
            return true;
        }

        for (var provider = 0; provider < net.Length; provider++)
        {
            net[provider] = state.NetIn(provider);
        }

        foreach (var (candidate, to, _) in set)
        {
            var (home, now) = (_scope.Today[candidate], state.ProviderOf(candidate));
            if (home >= 0)
            {
                moved += (to == home ? 0 : 1) - (now == home ? 0 : 1);
                net[to] += _scope.Minutes[candidate];
                net[now] -= _scope.Minutes[candidate];
            }
        }

        for (var provider = 0; provider < net.Length; provider++)
        {
            if (Math.Abs(net[provider]) > _scope.Tolerance[provider] || (_scope.IsLimited[provider] && net[provider] > 0))
            {
                return false;
            }
        }

        return moved <= _scope.MostMoves;
    }
}
