using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>How a run of a county is made.</summary>
public sealed record RunOptions
{
    /// <summary>Who the output may go to. Default shareable.</summary>
    public OutputLevel Level { get; init; } = OutputLevel.Shareable;

    /// <summary>The assumptions; the defaults where nothing is said.</summary>
    public Assumptions Assumptions { get; init; } = Assumptions.Default;

    /// <summary>How small numbers are protected in shareable output.</summary>
    public DisclosureRule Rule { get; init; } = new();

    /// <summary>The seed of everything that draws by chance. Default 0.</summary>
    public int Seed { get; init; }

    /// <summary>Iterations in all by which rounds are searched, 0 or more; none where a run doesn't look at rounds. Default none.</summary>
    public long? RoundsIterations
    {
        get;
        init => field = value is null or >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"RoundsIterations is {value}; it must be 0 or more.");
    }

    /// <summary>The day whose rounds a run looks at. Default Tuesday, an ordinary weekday.</summary>
    public DayOfWeek RoundsDay { get; init; } = DayOfWeek.Tuesday;

    /// <summary>Weeks ahead that a run forecasts, 1 to 104; none where it doesn't forecast. Default none.</summary>
    public int? ForecastWeeks
    {
        get;
        init => field = value is null or (>= 1 and <= 104)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"ForecastWeeks is {value}; it must be 1 to 104.");
    }

    /// <summary>The shareable run that came before, whose areas and hidden figures this one keeps; none for a first release.</summary>
    public EarlierRelease? After { get; init; }

    /// <summary>How many threads may work, 1 to 64. They never change the answer. Default 2.</summary>
    public int Threads
    {
        get;
        init => field = value is >= 1 and <= 64
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Threads is {value}; it must be 1 to 64.");
    } = 2;

    /// <summary>Whether findings with lines and ids are written to restricted/findings.csv. Default false.</summary>
    public bool WritesFindings { get; init; }
}
