namespace Zoning.Flow;

/// <summary>The open hours of a day, and how fast they count.</summary>
/// <param name="From">The hour of opening, 0 to 24.</param>
/// <param name="To">The hour of closing, above <paramref name="From"/>, at most 24.</param>
/// <param name="Rate">What an open hour counts, 0 or more; 0 for a day that is closed.</param>
internal readonly record struct DayPace(double From, double To, double Rate);

/// <summary>
/// A second clock that runs at its own speed: brokers' hours stand still at night, arrivals run faster on Mondays. Maps hours of the
/// ordinary
/// clock, from midnight of the first day, to its own and back.
/// </summary>
internal sealed class Pace
{
    private readonly DayPace[] _days;
    private readonly double[] _before;

    /// <summary>A day to begin a search with, for what the clock shows in equal parts (a guide table, Chen and Asau 1974).</summary>
    private readonly int[] _guide;

    private Pace(DayPace[] days, double[] before)
    {
        (_days, _before, _guide) = (days, before, new int[days.Length + 1]);
        for (var part = 1; part < _guide.Length; part++)
        {
            var day = _guide[part - 1];
            while (day + 1 < days.Length && before[day + 1] * days.Length <= before[^1] * (part - 1))
            {
                day++;
            }

            _guide[part] = day;
        }
    }

    /// <summary>What the clock shows when it stands still for good.</summary>
    internal double Last => _before[^1];

    /// <summary>Lays out a clock.</summary>
    /// <param name="start">The first day.</param>
    /// <param name="days">How many days, 1 or more; after them the clock stands still.</param>
    /// <param name="of">The pace of a day.</param>
    internal static Pace Of(DateOnly start, int days, Func<DateOnly, DayPace> of)
    {
        var paces = new DayPace[days];
        var before = new double[days + 1];
        for (var day = 0; day < days; day++)
        {
            paces[day] = of(start.AddDays(day));
            before[day + 1] = before[day] + (paces[day].To - paces[day].From) * paces[day].Rate;
        }

        return new Pace(paces, before);
    }

    /// <summary>What the clock shows at an hour. O(1).</summary>
    internal double At(double hour)
    {
        var day = (int)Math.Min(hour / 24, _days.Length);
        if (day == _days.Length)
        {
            return _before[day];
        }

        var pace = _days[day];
        return _before[day] + Math.Clamp(hour - 24.0 * day - pace.From, 0, pace.To - pace.From) * pace.Rate;
    }

    /// <summary>
    /// The hour at which the clock first shows more than a value, less nothing: infinite if it never does. O(1) on average.
    /// </summary>
    internal double HourOf(double shown)
    {
        if (!(shown < _before[^1]))
        {
            return double.PositiveInfinity;
        }

        var day = shown <= 0 ? 0 : _guide[(int)(shown / _before[^1] * _days.Length)];
        while (day + 1 < _days.Length && _before[day + 1] <= shown)
        {
            day++;
        }

        return 24.0 * day + _days[day].From + (shown - _before[day]) / _days[day].Rate;
    }
}
