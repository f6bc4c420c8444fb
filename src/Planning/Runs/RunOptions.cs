namespace Zoning.Planning;

/// <summary>How a run of a county is made. Nothing here says who may see it: that is asked when it is published.</summary>
public sealed record RunOptions
{
    /// <summary>The assumptions in the place of the county's own; null for those of the county. Default null.</summary>
    public Assumptions? Assumptions { get; init; }

    /// <summary>The seed of everything drawn by chance. Default 0.</summary>
    public int Seed { get; init; }

    /// <summary>How many threads may work, 1 to 64. They never change the answer. Default 2.</summary>
    public int Threads
    {
        get;
        init => field = value is >= 1 and <= 64
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Threads is {value}; it must be 1 to 64.");
    } = 2;

    /// <summary>
    /// The parts that its page and files hold; the ledger is always there. Default all. A part that is not asked for is not made.
    /// </summary>
    public RunParts Parts { get; init; } = RunParts.All;

    /// <summary>What is forecast and how; seed and threads are those of the run.</summary>
    public CountyForecastOptions Forecast { get; init; } = new();

    /// <summary>Which rounds are planned and how long the search takes.</summary>
    public RunRounds Rounds { get; init; } = new();
}

/// <summary>The parts of a run besides its ledger.</summary>
[Flags]
public enum RunParts
{
    /// <summary>The ledger and the waiting list.</summary>
    Ledger = 0,

    /// <summary>The weeks ahead.</summary>
    Forecast = 1,

    /// <summary>Rounds of a day or a week.</summary>
    Rounds = 2,

    /// <summary>Everything.</summary>
    All = Forecast | Rounds,
}
