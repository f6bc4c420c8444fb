using System.Globalization;

namespace Zoning;

/// <summary>An amount of money in whole pence, pounds sterling.</summary>
/// <remarks>Sums are exact in any order. Arithmetic is checked.</remarks>
/// <param name="Pence">Whole pence; negative as a difference.</param>
public readonly record struct Money(long Pence) : IComparable<Money>
{
    /// <summary>Nothing: 0 pence.</summary>
    public static Money Zero => default;

    /// <summary>The same amount in pounds, exact.</summary>
    public decimal Pounds => Pence / 100m;

    /// <summary>Pounds rounded to the whole penny, halves to even.</summary>
    /// <param name="pounds">Pounds, in the range ±9e16.</param>
    /// <returns>The amount in pence.</returns>
    /// <exception cref="OverflowException">The pounds are outside the range.</exception>
    public static Money FromPounds(decimal pounds) =>
        new(decimal.ToInt64(decimal.Round(pounds * 100m, 0, MidpointRounding.ToEven)));

    /// <summary>What a time costs at an hourly rate, to the whole penny, halves to even.</summary>
    /// <param name="minutes">The time, whole minutes.</param>
    /// <param name="hourlyRate">The rate an hour.</param>
    /// <returns>The cost in pence.</returns>
    public static Money For(CareMinutes minutes, Money hourlyRate) =>
        new(decimal.ToInt64(decimal.Round(minutes.Value * (decimal)hourlyRate.Pence / 60m, 0, MidpointRounding.ToEven)));

    /// <inheritdoc/>
    public int CompareTo(Money other) => Pence.CompareTo(other.Pence);

    /// <summary>The amount as text, such as <c>£1,234.50</c>, in the invariant culture.</summary>
    /// <returns>Pounds and pence.</returns>
    public override string ToString() => Pence < 0
        ? "-" + new Money(-Pence).ToString()
        : "£" + Pounds.ToString("#,0.00", CultureInfo.InvariantCulture);

    /// <summary>Adds two amounts.</summary>
    public static Money operator +(Money left, Money right) => new(left.Pence + right.Pence);

    /// <summary>Takes one amount from another.</summary>
    public static Money operator -(Money left, Money right) => new(left.Pence - right.Pence);

    /// <summary>Whether one amount is less than another.</summary>
    public static bool operator <(Money left, Money right) => left.Pence < right.Pence;

    /// <summary>Whether one amount is more than another.</summary>
    public static bool operator >(Money left, Money right) => left.Pence > right.Pence;

    /// <summary>Whether one amount is at most another.</summary>
    public static bool operator <=(Money left, Money right) => left.Pence <= right.Pence;

    /// <summary>Whether one amount is at least another.</summary>
    public static bool operator >=(Money left, Money right) => left.Pence >= right.Pence;
}
