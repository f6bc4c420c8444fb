namespace Zoning.Planning;

/// <summary>
/// Places people who wait where no start is free as rounds are now: the rounds of the nearest takers are searched anew with their visits,
/// and if that is not enough also with one package fewer, that another provider takes.
/// </summary>
/// <param name="search">The search.</param>
internal sealed class SwapPlacing(SwapSearch search)
{
    private const double Share = 0.25;
    private const int TakersTried = 4;
    private const int LeaversTried = 6;

    /// <summary>The state with all who can be placed.</summary>
    internal SwapState Placed(SwapState state)
    {
        var scope = search.Scope;
        var open = Enumerable.Range(0, scope.Candidates.Length).Where(one => scope.Waits(one) && state.ProviderOf(one) < 0)
            .OrderByDescending(one => scope.Values[one]).ThenBy(one => one);
        foreach (var candidate in open)
        {
            if (search.Cancellation.IsCancellationRequested)
            {
                break;
            }

            search.Tables.Refresh(state, search.Cancellation);
            var takers = search.Tables.TakersOf(candidate, state).Take(TakersTried).ToList();
            state = Simply(state, candidate, takers) ?? WithRoom(state, candidate, takers) ?? state;
        }

        return state;
    }

    private SwapState? Simply(SwapState state, int candidate, List<int> takers)
    {
        foreach (var taker in takers)
        {
            if (Tried(state, [(candidate, taker)]) is { } placed)
            {
                return placed;
            }
        }

        return null;
    }

    private SwapState? WithRoom(SwapState state, int candidate, List<int> takers)
    {
        foreach (var taker in takers)
        {
            foreach (var (leaving, to) in search.Tables.LeaversOf(taker, state).Take(LeaversTried))
            {
                if (state.Moved < search.Scope.MostMoves && Tried(state, [(candidate, taker), (leaving, to)]) is { } placed)
                {
                    return placed;
                }
            }
        }

        return null;
    }

    private SwapState? Tried(SwapState state, (int, int)[] moves)
    {
        if (search.Cancellation.IsCancellationRequested)
        {
            return null;
        }

        var tried = search.Planned(state, [.. moves], Share);
        if (!search.Keeps(state, tried))
        {
            return null;
        }

        search.Spend(state, tried, Share);
        return tried;
    }
}
