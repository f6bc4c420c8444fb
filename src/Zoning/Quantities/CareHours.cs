using System.Globalization;

namespace Zoning;

/// <summary>An amount of care, counted in hours at the client's door. Travel is never included.</summary>
/// <remarks>May be negative as a difference; a need or a capacity may not. For exact sums use <see cref="CareMinutes"/>.</remarks>
/// <param name="Value">Hours.</param>
public readonly record struct CareHours(double Value) : IComparable<CareHours>
{
    /// <inheritdoc/>
    public int CompareTo(CareHours other) => Value.CompareTo(other.Value);

    /// <summary>The amount as text with one decimal, such as <c>12.5 h</c>, in the invariant culture.</summary>
    /// <returns>Hours and the unit.</returns>
    public override string ToString() => Value.ToString("0.0", CultureInfo.InvariantCulture) + " h";

    /// <summary>Adds two amounts.</summary>
    public static CareHours operator +(CareHours left, CareHours right) => new(left.Value + right.Value);

    /// <summary>Takes one amount from another.</summary>
    public static CareHours operator -(CareHours left, CareHours right) => new(left.Value - right.Value);

    /// <summary>Whether one amount is less than another.</summary>
    public static bool operator <(CareHours left, CareHours right) => left.Value < right.Value;

    /// <summary>Whether one amount is more than another.</summary>
    public static bool operator >(CareHours left, CareHours right) => left.Value > right.Value;

    /// <summary>Whether one amount is at most another.</summary>
    public static bool operator <=(CareHours left, CareHours right) => left.Value <= right.Value;

    /// <summary>Whether one amount is at least another.</summary>
    public static bool operator >=(CareHours left, CareHours right) => left.Value >= right.Value;
}
