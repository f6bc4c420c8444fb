namespace Zoning.Planning;

/// <summary>How far a scenario is looked at, and how its ranges are drawn.</summary>
public sealed record ScenarioOptions
{
    /// <summary>Weeks from the as-at day on, 13 to 260. Default 52.</summary>
    public int Weeks
    {
        get;
        init => field = value is >= 13 and <= 260
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Weeks are {value}; they must be 13 to 260.");
    } = 52;

    /// <summary>How often the sizes of levers are drawn between low and high, 20 to 10,000. Default 200.</summary>
    public int Draws
    {
        get;
        init => field = value is >= 20 and <= 10_000
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Draws are {value}; they must be 20 to 10,000.");
    } = 200;

    /// <summary>The seed of all chance. Scenarios with the same seed draw the same sizes for the same lever. Default 0.</summary>
    public int Seed { get; init; }

    /// <summary>The greatest number of threads, 1 to 64. It never changes the answer. Default 2.</summary>
    public int Threads
    {
        get;
        init => field = value is >= 1 and <= 64
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Threads is {value}; it must be 1 to 64.");
    } = 2;

    /// <summary>
    /// Whether the flow of referrals is simulated too, with and without the scenario. Default no: it is if a lever is of the flow alone.
    /// </summary>
    public bool FollowsFlow { get; init; }

    /// <summary>
    /// Whether real rounds of the worst week and the last are planned with and without the scenario, for the providers whose visits change.
    /// Default no: travel follows visits by the square-root rule.
    /// </summary>
    public bool PlansRounds { get; init; }

    /// <summary>How a search for swaps is made where a scenario has that lever; zone, seed and threads are those of the scenario.</summary>
    public SwapOptions Swaps { get; init; } = new();
}
