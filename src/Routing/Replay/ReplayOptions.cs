namespace Zoning.Routing;

/// <summary>
/// How a plan is replayed: what goes wrong, how often, and with which seed. The defaults are assumptions, not measurements.
/// </summary>
internal sealed record ReplayOptions
{
    /// <summary>How many days are replayed, 1 to 100,000. Default 200.</summary>
    public int Runs
    {
        get;
        init => field = value is >= 1 and <= 100_000
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Runs is {value}; it must be 1 to 100,000.");
    } = 200;

    /// <summary>The seed of all chance. Default 0.</summary>
    public int Seed { get; init; }

    /// <summary>
    /// The spread of a trip's time: the standard deviation of the logarithm of its factor, whose median is 1; 0 to 2. Default 0.25.
    /// </summary>
    public double TravelSpread { get; init => field = Between(value, 2, nameof(TravelSpread)); } = 0.25;

    /// <summary>The same for a whole day, common to all its trips: weather and traffic. Default 0.1.</summary>
    public double DaySpread { get; init => field = Between(value, 2, nameof(DaySpread)); } = 0.1;

    /// <summary>The share of visits that overrun, 0 to 1. Default 0.25.</summary>
    public double OverrunShare { get; init => field = Between(value, 1, nameof(OverrunShare)); } = 0.25;

    /// <summary>The mean minutes of an overrun, exponentially distributed, 0 to 240. Default 6.</summary>
    public double OverrunMinutes { get; init => field = Between(value, 240, nameof(OverrunMinutes)); } = 6;

    /// <summary>A visit counts as late if it starts more than this many minutes after its planned start, 0 to 240. Default 15.</summary>
    public double LateMinutes { get; init => field = Between(value, 240, nameof(LateMinutes)); } = 15;

    private static double Between(double value, double most, string name) => value >= 0 && value <= most
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"{name} is {value}; it must be 0 to {most}.");
}
