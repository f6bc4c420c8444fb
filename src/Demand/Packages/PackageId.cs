namespace Zoning.Demand;

/// <summary>The pseudonymous id of a package of care: one service line. Compared ordinally.</summary>
/// <param name="Value">The id as in the file, never empty.</param>
public readonly record struct PackageId(string Value) : IComparable<PackageId>
{
    /// <inheritdoc/>
    public int CompareTo(PackageId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The id itself.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Value ?? "";

    /// <summary>Whether one id sorts before another.</summary>
    public static bool operator <(PackageId left, PackageId right) => left.CompareTo(right) < 0;

    /// <summary>Whether one id sorts after another.</summary>
    public static bool operator >(PackageId left, PackageId right) => left.CompareTo(right) > 0;

    /// <summary>Whether one id sorts at or before another.</summary>
    public static bool operator <=(PackageId left, PackageId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one id sorts at or after another.</summary>
    public static bool operator >=(PackageId left, PackageId right) => left.CompareTo(right) >= 0;
}
