namespace Zoning.Figures;

/// <summary>A class of a map before areas are counted into it: above one end, up to and with the other.</summary>
/// <param name="Above">The lower end, not in the class.</param>
/// <param name="UpTo">The upper end, in the class.</param>
/// <param name="Label">What it means, with the unit's sign.</param>
/// <param name="Fill">Its colour.</param>
internal sealed record Bin(double Above, double UpTo, string Label, string Fill)
{
    /// <summary>Whether the bin is for figures given as a class, such as 1 to 7, rather than as a number.</summary>
    internal bool IsOfClass { get; init; }

    /// <summary>Whether the bin is for the one value at its upper end.</summary>
    internal static Bin Only(double value, string label, string fill) => new(Math.BitDecrement(value), value, label, fill);

    /// <summary>The side of the verdict that areas here have; null if it does not count.</summary>
    internal int? Side { get; init; }

    /// <summary>Whether an area with a figure and a verdict belongs here.</summary>
    internal bool Holds(PublishedCell cell, LayerVerdict? verdict) => Side is null
        ? Holds(cell)
        : verdict?.Side == Side && IsOfClass == (cell.Shown == Shown.Class) && Holds(cell);

    /// <summary>Whether a figure belongs here.</summary>
    internal bool Holds(PublishedCell cell) => cell switch
    {
        { Shown: Shown.Exact or Shown.Rounded, Value: { } value } => !IsOfClass && value > Above && value <= UpTo,
        { Shown: Shown.Class, Low: { } low, High: { } high } => low > Above && high <= UpTo,
        _ => false,
    };
}
