using System.Globalization;

namespace Zoning.Counties;

/// <summary>
/// A time a measure is about: a month (<c>2026-05</c>), a quarter of a financial year (<c>2026-Q1</c> is April to June 2026) or a
/// financial year (<c>2026/27</c>).
/// </summary>
/// <param name="First">Its first day.</param>
/// <param name="Months">How many months it has: 1, 3 or 12.</param>
internal readonly record struct MetricPeriod(DateOnly First, int Months) : IComparable<MetricPeriod>
{
    private const int Earliest = 2000, Latest = 2100;

    /// <summary>The first day after it.</summary>
    internal DateOnly End => First.AddMonths(Months);

    /// <summary>The quarter of a financial year in which a day is.</summary>
    internal static MetricPeriod QuarterOf(DateOnly day) => new(new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1), 3);

    /// <summary>The month of a day.</summary>
    internal static MetricPeriod MonthOf(DateOnly day) => new(new DateOnly(day.Year, day.Month, 1), 1);

    /// <summary>Reads the text of a cell; null if it is no such time.</summary>
    internal static MetricPeriod? Parse(string text)
    {
        if (text.Length != 7 || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < Earliest or > Latest)
        {
            return null;
        }

        if (text[4] == '-' && text[5] is 'Q' or 'q')
        {
            return text[6] is >= '1' and <= '4' ? new MetricPeriod(new DateOnly(year, 4, 1).AddMonths(3 * (text[6] - '1')), 3) : null;
        }

        if (!int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var part))
        {
            return null;
        }

        return text[4] switch
        {
            '-' when part is >= 1 and <= 12 => new MetricPeriod(new DateOnly(year, part, 1), 1),
            '/' when part == (year + 1) % 100 => new MetricPeriod(new DateOnly(year, 4, 1), 12),
            _ => null,
        };
    }

    /// <inheritdoc/>
    public int CompareTo(MetricPeriod other) =>
        First != other.First ? First.CompareTo(other.First) : Months.CompareTo(other.Months);

    /// <summary>The text of a cell.</summary>
    public override string ToString()
    {
        var year = First.Month < 4 ? First.Year - 1 : First.Year;
        return Months switch
        {
            1 => string.Create(CultureInfo.InvariantCulture, $"{First:yyyy-MM}"),
            3 => string.Create(CultureInfo.InvariantCulture, $"{year}-Q{(((First.Month + 8) % 12) / 3) + 1}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{year}/{(year + 1) % 100:00}"),
        };
    }
}
