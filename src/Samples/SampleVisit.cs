namespace Zoning.Samples;

/// <summary>One visit of a week's pattern, before it is written.</summary>
/// <param name="Days">The days, as visits.csv has them, such as <c>daily</c>.</param>
/// <param name="DaysAWeek">How many days that is.</param>
/// <param name="Time">The time of day: an index into <see cref="CarePatterns.Times"/>.</param>
/// <param name="Minutes">How long the visit is.</param>
internal sealed record SampleVisit(string Days, int DaysAWeek, int Time, int Minutes)
{
    /// <summary>The preferred start, in minutes after midnight.</summary>
    public int Preferred { get; init; }

    /// <summary>How many minutes earlier or later it may start.</summary>
    public int Tolerance { get; init; } = 30;

    /// <summary>Words for what the carer must be able to do.</summary>
    public string Skills { get; init; } = "";

    /// <summary>Whether the time matters to health: a tolerance of 15 minutes.</summary>
    public bool IsCritical => Tolerance == 15;

    /// <summary>Client minutes a week.</summary>
    public int MinutesAWeek => DaysAWeek * Minutes;
}
