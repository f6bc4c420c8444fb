namespace Zoning.Flow;

/// <summary>Erlang's formulas: how often all slots are taken when people arrive at random.</summary>
public static class Erlang
{
    /// <summary>The share of people who are turned away because all slots are taken and nobody waits (Erlang B).</summary>
    /// <param name="slots">Slots, beds or assessors, 0 or more.</param>
    /// <param name="load">
    /// Arrivals in a unit of time x the mean stay in that unit, 0 or more: the slots that would be in use if there were enough.
    /// </param>
    /// <returns>From 0 to 1, whatever the shape of the stays.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative or not finite.</exception>
    /// <remarks>
    /// B(0) = 1, B(c) = a B(c - 1) / (c + a B(c - 1)): every step stays between 0 and 1, so nothing overflows. Erlang (1917). O(slots).
    /// </remarks>
    public static double ShareLost(int slots, double load)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(slots);
        ThrowIfNotAmount(load, nameof(load));
        var lost = 1.0;
        for (var slot = 1; slot <= slots; slot++)
        {
            lost = load * lost / (slot + load * lost);
        }

        return lost;
    }

    /// <summary>The share of people who find all slots taken and wait (Erlang C).</summary>
    /// <param name="slots">Slots, 0 or more.</param>
    /// <param name="load">Arrivals in a unit of time x the mean stay in that unit, 0 or more.</param>
    /// <returns>From 0 to 1; 1 where the load is at least the slots, because the queue then never drains.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative or not finite.</exception>
    /// <remarks>C = c B / (c - a (1 - B)), B by <see cref="ShareLost"/>. Exact for exponential stays. O(slots).</remarks>
    public static double ShareWaiting(int slots, double load)
    {
        var lost = ShareLost(slots, load);
        return load >= slots ? (load == 0 ? 0 : 1) : Math.Clamp(slots * lost / (slots - load * (1 - lost)), 0, 1);
    }

    internal static void ThrowIfNotAmount(double value, string name)
    {
        if (!double.IsFinite(value) || value < 0)
        {
            throw new ArgumentOutOfRangeException(
                name, value,
                FormattableString.Invariant($"{name} is {value}; it must be 0 or more and finite."));
        }
    }
}
