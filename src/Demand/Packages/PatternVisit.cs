namespace Zoning.Demand;

/// <summary>A visit that a package has each week on certain days.</summary>
/// <param name="Time">The time of day.</param>
/// <param name="Minutes">The visit's length in minutes, 5 to 720.</param>
/// <param name="Weekdays">How many days from Monday to Friday it is on, 0 to 5.</param>
/// <param name="WeekendDays">How many days of Saturday and Sunday it is on, 0 to 2.</param>
public readonly record struct PatternVisit(TimeOfDay Time, int Minutes, int Weekdays, int WeekendDays)
{
    /// <summary>Carers at once. Default 1.</summary>
    public int Carers { get; init; } = 1;

    /// <summary>Days a week the visit is on, 0 to 7.</summary>
    public int Days => Weekdays + WeekendDays;

    /// <summary>Client minutes a week.</summary>
    public CareMinutes Weekly => new((long)Minutes * Days);
}
