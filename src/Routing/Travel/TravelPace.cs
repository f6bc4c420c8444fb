using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>
/// How fast carers travel: turns metres in a straight line into minutes. All values are assumptions; speeds, detour and stop-start time by
/// car have a low and a high value.
/// </summary>
public sealed record TravelPace
{
    /// <summary>Kilometres per hour by car between two places in towns. Default 28 (low 25, high 30).</summary>
    public double TownKilometresPerHour { get; init => field = Within(value, 1, 200); } = 28;

    /// <summary>Kilometres per hour by car if either end is outside a town. Default 40 (low 35, high 45).</summary>
    public double CountryKilometresPerHour { get; init => field = Within(value, 1, 200); } = 40;

    /// <summary>Kilometres per hour on foot. Default 4.8.</summary>
    public double WalkKilometresPerHour { get; init => field = Within(value, 1, 20); } = 4.8;

    /// <summary>Kilometres per hour by bicycle. Default 15.</summary>
    public double BikeKilometresPerHour { get; init => field = Within(value, 1, 60); } = 15;

    /// <summary>How many times longer the way is than the straight line. Default 1.35 (low 1.3, high 1.4); at least 1.</summary>
    public double Detour { get; init => field = Within(value, 1, 5); } = 1.35;

    /// <summary>The factor by which traffic slows driving. Default 1; at least 1.</summary>
    public double Congestion { get; init => field = Within(value, 1, 5); } = 1;

    /// <summary>
    /// Minutes that every trip by car takes on top of driving: parking, walking to the door. Default 3 (low 2, high 5); above 0.
    /// </summary>
    public double StopStartMinutes { get; init => field = Within(value, 0.1, 60); } = 3;

    /// <summary>
    /// Minutes more by car to park where a trip ends in a town, 0 to 60. Default 0: parking is part of <see cref="StopStartMinutes"/>.
    /// </summary>
    public double TownParkingMinutes { get; init => field = Within(value, 0, 60); }

    /// <summary>The same where it ends outside a town. Default 0.</summary>
    public double CountryParkingMinutes { get; init => field = Within(value, 0, 60); }

    /// <summary>As <see cref="StopStartMinutes"/> on foot and by bicycle. Default 1; above 0.</summary>
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

    /// <summary>
    /// Travel times between places at this pace, worked out from straight lines. Modes are those of <see cref="TravelMode"/>.
    /// </summary>
    /// <param name="places">The places, at least one.</param>
    /// <param name="ticksPerMinute">Ticks per minute, 1 to 60,000. Default 60: a tick is a second.</param>
    /// <returns>
    /// The travel times. Ticks and metres are rounded up; the way back takes as long as the way out, but for parking in town and country.
    /// </returns>
    /// <remarks>
    /// A trip takes distance times detour over speed, plus the stop-start time. A place known only by its area counts as a random point in
    /// a disc of that area (disc line picking, Santalo 1976), so nobody is 0 metres from a neighbour in the same zone.
    /// </remarks>
    /// <exception cref="ArgumentException">
    /// There is no place, a position is not a number, or two places are more than 2,000 kilometres apart.
    /// </exception>
    public ITravelTimes Between(ImmutableArray<TravelPlace> places, int ticksPerMinute = 60) => CrowFlies.Of(places, this, ticksPerMinute);

    private static double Within(double value, double least, double most) => value >= least && value <= most
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value,
            FormattableString.Invariant($"The value is {value}; it must be {least} to {most}."));
}
