namespace Zoning.Routing;

/// <summary>
/// Moves a visit to a different position in its round or in another carer's, next to a visit that is near in place and time.
/// </summary>
internal static class RelocateMove
{
    public static bool Try(OrderState state, OrderNeighbours near, Chance chance, long limit)
    {
        var visits = state.Problem.Visits;
        var visit = chance.Below(visits);
        if (state.At(visit, OrderState.Carer) < 0)
        {
            return false;
        }

        int before;
        var way = chance.Below(16);
        if (way == 0)
        {
            var able = state.Problem.AbleCarers(visit);
            before = visits + able[chance.Below(able.Length)];
        }
        else
        {
            var list = way < 9 ? near.Before(visit) : near.After(visit);
            if (list.IsEmpty)
            {
                return false;
            }

            var other = list[chance.Low(list.Length)];
            if (state.At(other, OrderState.Carer) < 0)
            {
                return false;
            }

            before = way < 9 ? other : state.At(other, OrderState.Pred);
        }

        return before != visit && After(state, chance, visit, before, limit);
    }

    /// <summary>Moves a visit to right after a node of a chain.</summary>
    public static bool After(OrderState state, Chance chance, int visit, int before, long limit)
    {
        int from = state.At(visit, OrderState.Carer), to = state.At(before, OrderState.Carer), twin = state.At(visit, OrderState.Twin);
        int pred = state.At(visit, OrderState.Pred), succ = state.At(visit, OrderState.Succ);
        if (before == pred || (to != from && (!state.Problem.IsAble(visit, to) || (twin >= 0 && state.At(twin, OrderState.Carer) == to))))
        {
            return false;
        }

        var next = state.At(before, OrderState.Succ);
        int table = state.TableOf(from), other = state.TableOf(to);
        var price = state.LegPrice(table, pred, succ) - state.LegPrice(table, pred, visit) - state.LegPrice(table, visit, succ)
            + state.LegPrice(other, before, visit) + state.LegPrice(other, visit, next) - state.LegPrice(other, before, next);
        if (price > limit + state.Soft)
        {
            return false;
        }

        var label = OrderLabels.Between(state, chance, visit, before, next);
        if (label < 0)
        {
            return false;
        }

        state.Begin();
        state.Detach(visit);
        if (label != state.At(visit, OrderState.Label) && !state.Relabel(visit, label))
        {
            state.Undo();
            return false;
        }

        if (twin >= 0)
        {
            // The twin may have moved into this space if it is in the same chain.
            next = state.At(before, OrderState.Succ);
            if (state.At(next, OrderState.Label) <= label || state.LabelBefore(before) >= label)
            {
                state.Undo();
                return false;
            }
        }

        state.Attach(visit, to, before);
        return state.Settle(limit);
    }
}
