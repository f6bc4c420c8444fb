namespace Zoning.Routing;

/// <summary>How fast carers get about: what turns metres in a straight line into minutes. Assumptions, each with a low and a high value.</summary>
public sealed record TravelPace
{
    /// <summary>Kilometres an hour by car on streets of a town. Default 28 (low 25, high 30).</summary>
    public double TownKilometresPerHour { get; init => field = Within(value, 1, 200); } = 28;

    /// <summary>Kilometres an hour by car where either end is outside towns. Default 40 (low 35, high 45).</summary>
    public double CountryKilometresPerHour { get; init => field = Within(value, 1, 200); } = 40;

    /// <summary>Kilometres an hour on foot. Default 4.8.</summary>
    public double WalkKilometresPerHour { get; init => field = Within(value, 1, 20); } = 4.8;

    /// <summary>Kilometres an hour by bicycle. Default 15.</summary>
    public double BikeKilometresPerHour { get; init => field = Within(value, 1, 60); } = 15;

    /// <summary>How much longer the way is than the straight line. Default 1.35 (low 1.3, high 1.4); at least 1.</summary>
    public double Detour { get; init => field = Within(value, 1, 5); } = 1.35;

    /// <summary>What traffic multiplies driving by. Default 1; at least 1.</summary>
    public double Congestion { get; init => field = Within(value, 1, 5); } = 1;

    /// <summary>Minutes that every trip by car takes beside driving: parking, the way to the door. Default 3 (low 2, high 5); above 0.</summary>
    public double StopStartMinutes { get; init => field = Within(value, 0.1, 60); } = 3;

    /// <summary>The same on foot and by bicycle. Default 1; above 0.</summary>
    public double StopStartOnFootMinutes { get; init => field = Within(value, 0.1, 60); } = 1;

    /// <summary>Every trip slower: the low end of each speed, the high end of detour and stop-start.</summary>
    public static TravelPace Slow { get; } = new()
    {
        TownKilometresPerHour = 25,
        CountryKilometresPerHour = 35,
        Detour = 1.4,
        StopStartMinutes = 5,
    };

    /// <summary>Every trip faster: the high end of each speed, the low end of detour and stop-start.</summary>
    public static TravelPace Fast { get; } = new()
    {
        TownKilometresPerHour = 30,
        CountryKilometresPerHour = 45,
        Detour = 1.3,
        StopStartMinutes = 2,
    };

    private static double Within(double value, double least, double most) => value >= least && value <= most
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, FormattableString.Invariant($"The value is {value}; it must be {least} to {most}."));
}
