namespace Zoning;

/// <summary>The code of a zone, such as <c>Z05</c> or <c>E01020373</c>. Compared ordinally, letter case counts.</summary>
/// <param name="Value">The code as the zone file has it, trimmed, never empty.</param>
public readonly record struct ZoneCode(string Value) : IComparable<ZoneCode>
{
    /// <inheritdoc/>
    public int CompareTo(ZoneCode other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The code itself.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Value ?? "";

    /// <summary>Whether one code sorts before another.</summary>
    public static bool operator <(ZoneCode left, ZoneCode right) => left.CompareTo(right) < 0;

    /// <summary>Whether one code sorts after another.</summary>
    public static bool operator >(ZoneCode left, ZoneCode right) => left.CompareTo(right) > 0;

    /// <summary>Whether one code sorts at or before another.</summary>
    public static bool operator <=(ZoneCode left, ZoneCode right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one code sorts at or after another.</summary>
    public static bool operator >=(ZoneCode left, ZoneCode right) => left.CompareTo(right) >= 0;
}
