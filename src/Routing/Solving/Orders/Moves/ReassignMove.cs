namespace Zoning.Routing;

/// <summary>Gives a visit to another carer at about the same time of day.</summary>
internal static class ReassignMove
{
    public static bool Try(OrderState state, Chance chance, long limit, int reach)
    {
        var visit = chance.Below(state.Problem.Visits);
        var from = state.At(visit, OrderState.Carer);
        var able = state.Problem.AbleCarers(visit);
        if (from < 0)
        {
            return false;
        }

        var to = able[chance.Below(able.Length)];
        var twin = state.At(visit, OrderState.Twin);
        if (twin >= 0 && state.At(twin, OrderState.Carer) == to)
        {
            return false;
        }

        var label = chance.Below(2) == 0 ? state.At(visit, OrderState.Label) : OrderLabels.Around(state, chance, visit, reach);
        if (to == from && label == state.At(visit, OrderState.Label))
        {
            return false;
        }

        state.Begin();
        state.Detach(visit);
        if ((label != state.At(visit, OrderState.Label) && !state.Relabel(visit, label)) || !state.AttachByLabel(visit, to))
        {
            state.Undo();
            return false;
        }

        return state.Settle(limit);
    }
}
