namespace Zoning.Demand;

/// <summary>The id of a home-care provider. Compared ordinally.</summary>
/// <param name="Value">The id as the file has it, never empty.</param>
public readonly record struct ProviderId(string Value) : IComparable<ProviderId>
{
    /// <inheritdoc/>
    public int CompareTo(ProviderId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The id itself.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Value ?? "";

    /// <summary>Whether one id sorts before another.</summary>
    public static bool operator <(ProviderId left, ProviderId right) => left.CompareTo(right) < 0;

    /// <summary>Whether one id sorts after another.</summary>
    public static bool operator >(ProviderId left, ProviderId right) => left.CompareTo(right) > 0;

    /// <summary>Whether one id sorts at or before another.</summary>
    public static bool operator <=(ProviderId left, ProviderId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one id sorts at or after another.</summary>
    public static bool operator >=(ProviderId left, ProviderId right) => left.CompareTo(right) >= 0;
}
