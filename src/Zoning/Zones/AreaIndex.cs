namespace Zoning;

/// <summary>Where a package counts: a zone, the bucket outside the map, or the bucket of no known place.</summary>
/// <remarks>Dense: zones are 0 to n - 1, outside the map is n, no place is n + 1. Nothing is ever dropped.</remarks>
/// <param name="Value">The dense index.</param>
public readonly record struct AreaIndex(int Value) : IComparable<AreaIndex>
{
    /// <inheritdoc/>
    public int CompareTo(AreaIndex other) => Value.CompareTo(other.Value);

    /// <summary>Whether one index comes before another.</summary>
    public static bool operator <(AreaIndex left, AreaIndex right) => left.Value < right.Value;

    /// <summary>Whether one index comes after another.</summary>
    public static bool operator >(AreaIndex left, AreaIndex right) => left.Value > right.Value;

    /// <summary>Whether one index is at or before another.</summary>
    public static bool operator <=(AreaIndex left, AreaIndex right) => left.Value <= right.Value;

    /// <summary>Whether one index is at or after another.</summary>
    public static bool operator >=(AreaIndex left, AreaIndex right) => left.Value >= right.Value;
}
