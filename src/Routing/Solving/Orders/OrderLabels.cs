namespace Zoning.Routing;

/// <summary>The position of a moved visit in the order of all visits.</summary>
internal static class OrderLabels
{
    private const int Far = 1 << 26;

    /// <summary>A label between two neighbours of a chain: often the visit's own where it fits, else any.</summary>
    /// <returns>The label, or -1 if there is no room.</returns>
    public static int Between(OrderState state, Chance chance, int visit, int before, int after)
    {
        int low = state.LabelBefore(before), high = state.At(after, OrderState.Label), own = state.At(visit, OrderState.Label);
        if (own > low && own < high && (state.At(visit, OrderState.Twin) < 0 || chance.Below(2) == 0))
        {
            return own;
        }

        var room = high == OrderState.LastLabel ? Far : high - low - 1;
        if (room < 1)
        {
            return -1;
        }

        return low > OrderState.LastLabel - Far - 2 ? -1 : low + 1 + chance.Below(room);
    }

    /// <summary>A label some way before or after a visit's own.</summary>
    public static int Around(OrderState state, Chance chance, int visit, int reach)
    {
        var label = state.At(visit, OrderState.Label) + (long)chance.Below(2 * reach + 1) - reach;
        return (int)Math.Clamp(label, 1, OrderState.LastLabel - 1);
    }
}
