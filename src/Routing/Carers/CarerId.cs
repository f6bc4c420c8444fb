namespace Zoning.Routing;

/// <summary>The pseudonymous id of a carer, never read for meaning. Compared ordinally.</summary>
/// <param name="Value">The id as in the file, never empty.</param>
public readonly record struct CarerId(string Value) : IComparable<CarerId>
{
    /// <inheritdoc/>
    public int CompareTo(CarerId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The id itself.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Value ?? "";

    /// <summary>Whether one id sorts before another.</summary>
    public static bool operator <(CarerId left, CarerId right) => left.CompareTo(right) < 0;

    /// <summary>Whether one id sorts after another.</summary>
    public static bool operator >(CarerId left, CarerId right) => left.CompareTo(right) > 0;

    /// <summary>Whether one id sorts at or before another.</summary>
    public static bool operator <=(CarerId left, CarerId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one id sorts at or after another.</summary>
    public static bool operator >=(CarerId left, CarerId right) => left.CompareTo(right) >= 0;
}
