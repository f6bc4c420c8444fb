using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>How finely a county is forecast.</summary>
public enum ForecastBy
{
    /// <summary>Zone by zone, with groups and the county.</summary>
    Zone,

    /// <summary>By the groups of the map's grouping, with the county.</summary>
    Group,

    /// <summary>The county only.</summary>
    County,
}

/// <summary>What is forecast of a county, and how.</summary>
public sealed record CountyForecastOptions
{
    /// <summary>Weeks ahead, 1 to 104; 13 by default, a quarter of a year.</summary>
    public int Weeks
    {
        get;
        init => field = value is >= 1 and <= 104
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value,
                $"Weeks is {value}; it must be 1 to 104. For years ahead see the long-term outlook.");
    } = 13;

    /// <summary>
    /// The finest areas. Default groups: the localities of the map, or the county alone if the map has no groups. Areas are made to add up,
    /// so asking for other areas can move the county's figure within its range.
    /// </summary>
    public ForecastBy By { get; init; } = ForecastBy.Group;

    /// <summary>The grouping that groups are of, such as <c>locality</c>; the map's first if null.</summary>
    public string? Grouping { get; init; }

    /// <summary>The key of a model, or <c>auto</c> (the default): several combined.</summary>
    [CompletionKeys(
        "auto", "naive", "snaive", "naive2", "theta", "theta-standard", "ets", "stl", "counts", "tsb", "arima", "ces", "stl-theta", "ssa")]
    public string Model { get; init; } = "auto";

    /// <summary>Further models that compete within <c>auto</c> on need, such as the trees of Zoning.Learning. Default none.</summary>
    public ImmutableArray<PooledCandidate> Candidates { get; init; } = [];

    /// <summary>Sample paths that gaps and chances are counted on, 100 to 20,000; 1,000 by default.</summary>
    public int Paths
    {
        get;
        init => field = value is >= 100 and <= 20_000
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Paths is {value}; it must be 100 to 20,000.");
    } = 1000;

    /// <summary>The seed of sample paths; the same seed gives the same paths.</summary>
    public int Seed { get; init; }

    /// <summary>Threads at most; 0 (the default) takes all processors. Changes nothing in the result.</summary>
    public int Threads { get; init; }

    /// <summary>Receives the progress of the work; may be null.</summary>
    public IProgress<WorkProgress>? Progress { get; init; }
}
