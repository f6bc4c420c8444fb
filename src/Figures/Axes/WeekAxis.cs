using System.Globalization;

namespace Zoning.Figures;

/// <summary>Weeks of the calendar from left to right, with months and years written under them.</summary>
/// <param name="First">The Monday at the left end.</param>
/// <param name="Last">The Monday at the right end, later than the first.</param>
/// <param name="Left">The left end in pixels.</param>
/// <param name="Right">The right end in pixels.</param>
internal sealed record WeekAxis(DateOnly First, DateOnly Last, double Left, double Right)
{
    /// <summary>The room that months and years take under the axis, in pixels.</summary>
    internal const double Room = 44;

    private const double MonthRoom = 34;
    private static readonly int[] Strides = [1, 2, 3, 6, 12, 24, 60, 120];

    /// <summary>An axis that holds all weeks; a single week gets the one after it, too.</summary>
    internal static WeekAxis Of(IEnumerable<DateOnly> weeks, double left, double right)
    {
        var (first, last) = (DateOnly.MaxValue, DateOnly.MinValue);
        foreach (var week in weeks)
        {
            first = week < first ? week : first;
            last = week > last ? week : last;
        }

        return new WeekAxis(first, last > first ? last : first.AddDays(7), left, right);
    }

    /// <summary>Where a day stands, in pixels.</summary>
    internal double X(DateOnly day) => Left + ((Right - Left) * (day.DayNumber - First.DayNumber) / (Last.DayNumber - First.DayNumber));

    /// <summary>
    /// Writes marks at the first days of months, with names where they have room and years under the first and each January.
    /// </summary>
    internal void Write(MarkupWriter svg, double y)
    {
        var stride = Stride();
        var saidYear = 0;
        var free = double.NegativeInfinity;
        if (FirstOfMonth() > Last)
        {
            ChartText.Write(svg, Left, y + 22, First.ToString("d MMM", CultureInfo.InvariantCulture), "start");
            ChartText.Write(svg, Left, y + 39, First.Year.ToString(CultureInfo.InvariantCulture), "start");
        }

        for (var month = FirstOfMonth(); month <= Last; month = month.AddMonths(1))
        {
            var isNamed = (month.Month - 1) % Math.Min(stride, 12) == 0 && (stride <= 12 || month.Year % (stride / 12) == 0);
            if (!isNamed && stride > 3)
            {
                continue;
            }

            var x = MarkupWriter.Number(X(month));
            svg.Open("path").With("d", $"M{x} {MarkupWriter.Number(y)}v{(isNamed ? 7 : 4)}")
                .With("stroke", Palette.Quiet).With("stroke-width", 1).Close();
            var text = month.ToString("MMM", CultureInfo.InvariantCulture);
            if (!isNamed || X(month) + (TextWidth.Of(text, 14) / 2) > Right + 16)
            {
                continue;
            }

            ChartText.Write(svg, X(month), y + 22, text, "middle");
            if (month.Year != saidYear && X(month) - 18 > free)
            {
                ChartText.Write(svg, X(month), y + 39, month.Year.ToString(CultureInfo.InvariantCulture), "middle");
                (saidYear, free) = (month.Year, X(month) + 24);
            }
        }
    }

    private DateOnly FirstOfMonth()
    {
        var month = new DateOnly(First.Year, First.Month, 1);
        return month < First ? month.AddMonths(1) : month;
    }

    private int Stride()
    {
        var months = (Last.DayNumber - First.DayNumber) / 30.44;
        var needed = MonthRoom * months / (Right - Left);
        foreach (var stride in Strides)
        {
            if (stride >= needed)
            {
                return stride;
            }
        }

        return Strides[^1];
    }
}
