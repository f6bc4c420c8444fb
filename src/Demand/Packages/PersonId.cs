namespace Zoning.Demand;

/// <summary>The pseudonymous id of a person; several packages may share one. Compared ordinally.</summary>
/// <param name="Value">The id as in the file, never empty.</param>
public readonly record struct PersonId(string Value) : IComparable<PersonId>
{
    /// <inheritdoc/>
    public int CompareTo(PersonId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The id itself.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Value ?? "";

    /// <summary>Whether one id sorts before another.</summary>
    public static bool operator <(PersonId left, PersonId right) => left.CompareTo(right) < 0;

    /// <summary>Whether one id sorts after another.</summary>
    public static bool operator >(PersonId left, PersonId right) => left.CompareTo(right) > 0;

    /// <summary>Whether one id sorts at or before another.</summary>
    public static bool operator <=(PersonId left, PersonId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one id sorts at or after another.</summary>
    public static bool operator >=(PersonId left, PersonId right) => left.CompareTo(right) >= 0;
}
