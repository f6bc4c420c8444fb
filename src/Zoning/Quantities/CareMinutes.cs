using System.Globalization;

namespace Zoning;

/// <summary>A whole number of minutes of care. Sums of it are exact in any order.</summary>
/// <remarks>
/// May be negative as a difference; a need, a delivery or a capacity may not. Arithmetic is checked: it throws
/// <see cref="OverflowException"/> beyond ±9.2e18 minutes.
/// </remarks>
/// <param name="Value">Minutes.</param>
public readonly record struct CareMinutes(long Value) : IComparable<CareMinutes>
{
    /// <summary>No care: 0 minutes.</summary>
    public static CareMinutes Zero => default;

    /// <summary>The same amount in hours, for showing and for ratios.</summary>
    public CareHours Hours => new(Value / 60.0);

    /// <summary>Hours rounded to the whole minute, halves to even.</summary>
    /// <param name="hours">Hours, in the range ±1e15.</param>
    /// <returns>The rounded minutes; <c>hours * 60 - result</c> is what the rounding took.</returns>
    /// <exception cref="OverflowException">The hours are outside the range.</exception>
    public static CareMinutes FromHours(decimal hours) =>
        new(decimal.ToInt64(decimal.Round(hours * 60m, 0, MidpointRounding.ToEven)));

    /// <summary>The larger of two amounts.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other amount.</param>
    /// <returns>The larger.</returns>
    public static CareMinutes Max(CareMinutes left, CareMinutes right) => left.Value >= right.Value ? left : right;

    /// <summary>The smaller of two amounts.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other amount.</param>
    /// <returns>The smaller.</returns>
    public static CareMinutes Min(CareMinutes left, CareMinutes right) => left.Value <= right.Value ? left : right;

    /// <inheritdoc/>
    public int CompareTo(CareMinutes other) => Value.CompareTo(other.Value);

    /// <summary>The amount as text, such as <c>90 min</c>, in the invariant culture.</summary>
    /// <returns>Minutes and the unit.</returns>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture) + " min";

    /// <summary>Adds two amounts.</summary>
    public static CareMinutes operator +(CareMinutes left, CareMinutes right) => new(left.Value + right.Value);

    /// <summary>Takes one amount from another.</summary>
    public static CareMinutes operator -(CareMinutes left, CareMinutes right) => new(left.Value - right.Value);

    /// <summary>The amount a whole number of times, such as client minutes times carers.</summary>
    public static CareMinutes operator *(CareMinutes left, int right) => new(left.Value * right);

    /// <summary>Whether one amount is less than another.</summary>
    public static bool operator <(CareMinutes left, CareMinutes right) => left.Value < right.Value;

    /// <summary>Whether one amount is more than another.</summary>
    public static bool operator >(CareMinutes left, CareMinutes right) => left.Value > right.Value;

    /// <summary>Whether one amount is at most another.</summary>
    public static bool operator <=(CareMinutes left, CareMinutes right) => left.Value <= right.Value;

    /// <summary>Whether one amount is at least another.</summary>
    public static bool operator >=(CareMinutes left, CareMinutes right) => left.Value >= right.Value;
}
