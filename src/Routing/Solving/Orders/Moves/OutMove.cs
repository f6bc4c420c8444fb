namespace Zoning.Routing;

/// <summary>Brings a visit in that is left out, or leaves one out.</summary>
internal static class OutMove
{
    public static bool Try(OrderState state, OrderNeighbours near, Chance chance, long limit)
    {
        if (state.OutCount > 0 && chance.Below(8) != 0)
        {
            return BringIn(state, near, chance, state.OutVisit(chance.Below(state.OutCount)), limit);
        }

        var visit = chance.Below(state.Problem.Visits);
        if (state.At(visit, OrderState.Carer) < 0)
        {
            return false;
        }

        state.Begin();
        state.LeaveOut(visit);
        return state.Settle(limit);
    }

    private static bool BringIn(OrderState state, OrderNeighbours near, Chance chance, int visit, long limit)
    {
        var able = state.Problem.AbleCarers(visit);
        var twin = state.At(visit, OrderState.Twin);
        if (able.Length == 0)
        {
            return false;
        }

        var list = near.Before(visit);
        var before = list.IsEmpty || chance.Below(4) == 0 ? -1 : list[chance.Low(list.Length)];
        before = before < 0 || state.At(before, OrderState.Carer) < 0 ? state.Problem.Visits + able[chance.Below(able.Length)] : before;
        var carer = state.At(before, OrderState.Carer);
        var label = OrderLabels.Between(state, chance, visit, before, state.At(before, OrderState.Succ));
        if (!state.Problem.IsAble(visit, carer) || label < 0)
        {
            return false;
        }

        state.Begin();
        state.RelabelLoose(visit, label);
        state.BringIn(visit, carer, before);
        if (twin >= 0)
        {
            var partners = state.Problem.AbleCarers(twin);
            var partner = partners[chance.Below(partners.Length)];
            var place = partner == carer ? -1 : state.PlaceFor(label, partner);
            if (place < 0)
            {
                state.Undo();
                return false;
            }

            state.BringIn(twin, partner, place);
        }

        return state.Settle(limit);
    }
}
