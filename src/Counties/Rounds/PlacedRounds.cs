namespace Zoning.Counties;

/// <summary>Makes the rounds of a county that is on a map.</summary>
public static class PlacedRounds
{
    /// <summary>The rounds of a day: one problem for each provider, from its own carers and packages.</summary>
    /// <param name="placed">The county on a map.</param>
    /// <param name="day">The day of the week.</param>
    /// <param name="options">What they are planned under; the defaults if null.</param>
    /// <returns>The problems, with today's rounds if the county has them.</returns>
    public static CountyRounds ToRounds(this PlacedCounty placed, DayOfWeek day, RoundsOptions? options = null) =>
        RoundsMaker.Make(placed, day, options ?? new RoundsOptions());

    /// <summary>The rounds of a date: its day of the week, its packages, and carers' shifts by holidays.csv.</summary>
    /// <param name="placed">The county on a map.</param>
    /// <param name="date">The date.</param>
    /// <param name="options">What they are planned under; the defaults if null.</param>
    /// <returns>The problems, with today's rounds of that day of the week if the county has them.</returns>
    public static CountyRounds ToRounds(this PlacedCounty placed, DateOnly date, RoundsOptions? options = null) =>
        RoundsMaker.Make(placed, date.DayOfWeek, (options ?? new RoundsOptions()) with { Date = date });

    /// <summary>The rounds of a whole week, with rests between days and hours over the week.</summary>
    /// <param name="placed">The county on a map.</param>
    /// <param name="options">What they are planned under; the defaults if null.</param>
    /// <returns>The problems, one for each provider.</returns>
    public static CountyRounds ToWeekOfRounds(this PlacedCounty placed, RoundsOptions? options = null) =>
        RoundsMaker.Make(placed, null, options ?? new RoundsOptions());

    /// <summary>What if all providers were one: every visit and carer of a day in one problem. Nobody could follow such a plan.</summary>
    /// <param name="placed">The county on a map.</param>
    /// <param name="day">The day of the week.</param>
    /// <param name="options">What it is planned under; the defaults if null.</param>
    /// <returns>One problem, marked as pooled.</returns>
    public static CountyRounds ToPooledRounds(this PlacedCounty placed, DayOfWeek day, RoundsOptions? options = null) =>
        RoundsMaker.MakePooled(placed, day, options ?? new RoundsOptions());
}
