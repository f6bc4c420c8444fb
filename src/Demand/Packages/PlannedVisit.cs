using System.Collections.Immutable;

namespace Zoning.Demand;

/// <summary>A visit of a package each week, with its days and times.</summary>
/// <param name="Days">The days of the week it is on, at least one.</param>
/// <param name="Time">The time of day.</param>
/// <param name="Minutes">The visit's length in minutes, 1 to 1440.</param>
/// <remarks>Starts are minutes from midnight of the service day, which runs to 30:00: 26:00 is two in the morning of the next calendar
/// day.</remarks>
public sealed record PlannedVisit(CareDays Days, TimeOfDay Time, int Minutes)
{
    /// <summary>Carers at once, 1 to 4. Default 1.</summary>
    public int Carers { get; init; } = 1;

    /// <summary>The start the person prefers, 0 to 1800 minutes from midnight; null if unknown.</summary>
    public int? PreferredStartMinute { get; init; }

    /// <summary>The earliest start agreed, 0 to 1800 minutes from midnight; null if unknown.</summary>
    public int? EarliestStartMinute { get; init; }

    /// <summary>The latest start agreed, 0 to 1800 minutes from midnight; null if unknown.</summary>
    public int? LatestStartMinute { get; init; }

    /// <summary>Whether the time matters to health. Default no.</summary>
    public bool IsTimeCritical { get; init; }

    /// <summary>The least minutes from the start of the previous visit of the package that day to the start of this one; null for no
    /// limit.</summary>
    public int? LeastMinutesBetweenStarts { get; init; }

    /// <summary>The skills that each carer needs, in ordinal order, each once. Default none.</summary>
    public ImmutableArray<string> Skills { get; init; } = [];

    /// <summary>
    /// The skills that one of the carers at once needs, all of them the same carer, in ordinal order, each once. Default none.
    /// </summary>
    public ImmutableArray<string> TeamSkills { get; init; } = [];

    /// <summary>The gender that each carer must be known to have; null if any carer may come.</summary>
    public CarerGender? AskedGender { get; init; }

    /// <summary>Client minutes a week.</summary>
    public CareMinutes Weekly => new((long)Minutes * Days.Count());

    /// <summary>The visit as part of the weekly pattern, without its times.</summary>
    /// <returns>The visit.</returns>
    public PatternVisit ToPattern() =>
        new(Time, Minutes, (Days & CareDays.Weekdays).Count(), (Days & CareDays.Weekend).Count()) { Carers = Carers };

    /// <summary>A visit of an inferred pattern, which is on every day.</summary>
    /// <param name="visit">The visit, on all seven days.</param>
    /// <param name="carers">Carers at once.</param>
    /// <returns>The visit, without times.</returns>
    /// <exception cref="ArgumentException">It is not on all days, so the days are unknown.</exception>
    public static PlannedVisit Daily(PatternVisit visit, int carers) => visit.Days == 7
        ? new PlannedVisit(CareDays.Daily, visit.Time, visit.Minutes) { Carers = carers }
        : throw new ArgumentException($"The visit is on {visit.Days} days, so its days are unknown.", nameof(visit));
}
