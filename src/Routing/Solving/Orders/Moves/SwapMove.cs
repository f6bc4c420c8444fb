namespace Zoning.Routing;

/// <summary>Swaps two visits: their places in the rounds, or only their carers while each keeps its time of day.</summary>
internal static class SwapMove
{
    public static bool Try(OrderState state, OrderNeighbours near, Chance chance, long limit)
    {
        var one = chance.Below(state.Problem.Visits);
        var list = chance.Below(2) == 0 ? near.Before(one) : near.After(one);
        if (list.IsEmpty)
        {
            return false;
        }

        var two = list[chance.Low(list.Length)];
        int carer = state.At(one, OrderState.Carer), other = state.At(two, OrderState.Carer);
        if (carer < 0 || other < 0 || (carer != other && !CanSwap(state, one, two, carer, other)))
        {
            return false;
        }

        return carer != other && chance.Below(2) == 0 ? Carers(state, one, two, limit) : Places(state, one, two, limit);
    }

    private static bool CanSwap(OrderState state, int one, int two, int carer, int other)
    {
        int twin = state.At(one, OrderState.Twin), second = state.At(two, OrderState.Twin);
        return state.Problem.IsAble(one, other) && state.Problem.IsAble(two, carer)
            && (twin < 0 || state.At(twin, OrderState.Carer) != other) && (second < 0 || state.At(second, OrderState.Carer) != carer);
    }

    private static bool Carers(OrderState state, int one, int two, long limit)
    {
        int carer = state.At(one, OrderState.Carer), other = state.At(two, OrderState.Carer);
        state.Begin();
        state.Detach(one);
        state.Detach(two);
        if (!state.AttachByLabel(one, other) || !state.AttachByLabel(two, carer))
        {
            state.Undo();
            return false;
        }

        return state.Settle(limit);
    }

    private static bool Places(OrderState state, int one, int two, long limit)
    {
        int carer = state.At(one, OrderState.Carer), other = state.At(two, OrderState.Carer);
        int label = state.At(one, OrderState.Label), second = state.At(two, OrderState.Label);
        if (label == second || !Promises(state, one, two, carer, other, limit))
        {
            return false;
        }

        state.Begin();
        state.Detach(one);
        state.Detach(two);
        if (!state.Relabel(one, second)
            || !state.Relabel(two, label) || !state.AttachByLabel(one, other) || !state.AttachByLabel(two, carer))
        {
            state.Undo();
            return false;
        }

        return state.Settle(limit);
    }

    private static bool Promises(OrderState state, int one, int two, int carer, int other, long limit)
    {
        int before = state.At(one, OrderState.Pred), after = state.At(one, OrderState.Succ);
        int first = state.At(two, OrderState.Pred), last = state.At(two, OrderState.Succ);
        if (before == two || after == two)
        {
            return true;
        }

        int table = state.TableOf(carer), against = state.TableOf(other);
        var price = state.LegPrice(table, before, two)
            + state.LegPrice(table, two, after) - state.LegPrice(table, before, one) - state.LegPrice(table, one, after)
            + state.LegPrice(against, first, one)
            + state.LegPrice(against, one, last) - state.LegPrice(against, first, two) - state.LegPrice(against, two, last);
        return price <= limit + state.Soft;
    }
}
