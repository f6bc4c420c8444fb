namespace Zoning.Routing;

/// <summary>
/// Moves both visits of a pair: the first next to a near visit, the second to any carer at that time; or swaps the two carers.
/// </summary>
internal static class PairMove
{
    public static bool Try(OrderState state, OrderNeighbours near, Chance chance, long limit)
    {
        var visit = chance.Below(state.Problem.Visits);
        var twin = state.At(visit, OrderState.Twin);
        if (twin < 0 || state.At(visit, OrderState.Carer) < 0)
        {
            return false;
        }

        return chance.Below(8) == 0 ? SwapRoles(state, visit, twin, limit) : MoveBoth(state, near, chance, visit, twin, limit);
    }

    private static bool SwapRoles(OrderState state, int visit, int twin, long limit)
    {
        int carer = state.At(visit, OrderState.Carer), other = state.At(twin, OrderState.Carer);
        if (!state.Problem.IsAble(visit, other) || !state.Problem.IsAble(twin, carer))
        {
            return false;
        }

        int before = state.At(visit, OrderState.Pred), second = state.At(twin, OrderState.Pred);
        state.Begin();
        state.Detach(visit);
        state.Detach(twin);
        state.Attach(visit, other, second);
        state.Attach(twin, carer, before);
        return state.Settle(limit);
    }

    private static bool MoveBoth(OrderState state, OrderNeighbours near, Chance chance, int visit, int twin, long limit)
    {
        var isBefore = chance.Below(2) == 0;
        var list = isBefore ? near.Before(visit) : near.After(visit);
        if (list.IsEmpty)
        {
            return false;
        }

        var other = list[chance.Low(list.Length)];
        var to = state.At(other, OrderState.Carer);
        var able = state.Problem.AbleCarers(twin);
        var second = Partner(state, near, chance, twin, able);
        if (to < 0 || second < 0 || to == second || !state.Problem.IsAble(visit, to) || !state.Problem.IsAble(twin, second))
        {
            return false;
        }

        state.Begin();
        state.Detach(visit);
        state.Detach(twin);
        var before = isBefore ? other : state.At(other, OrderState.Pred);
        var label = OrderLabels.Between(state, chance, visit, before, state.At(before, OrderState.Succ));
        if (label < 0)
        {
            state.Undo();
            return false;
        }

        state.RelabelLoose(visit, label);
        state.Attach(visit, to, before);
        if (!state.AttachByLabel(twin, second))
        {
            state.Undo();
            return false;
        }

        return state.Settle(limit);
    }

    /// <summary>The carer of a visit near the twin, or any who is able.</summary>
    private static int Partner(OrderState state, OrderNeighbours near, Chance chance, int twin, int[] able)
    {
        var list = near.Before(twin);
        return list.IsEmpty || chance.Below(3) == 0
            ? able[chance.Below(able.Length)]
            : state.At(list[chance.Low(list.Length)], OrderState.Carer);
    }
}
