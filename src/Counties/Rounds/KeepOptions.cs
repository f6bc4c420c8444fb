using System.Collections.Immutable;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>How rounds that people know are kept while they are planned again.</summary>
public sealed record KeepOptions
{
    /// <summary>
    /// Carers who are absent: others make their visits. Default none: then visits that nobody makes are placed, and all else is kept.
    /// </summary>
    public ImmutableArray<CarerId> Absent { get; init; } = [];

    /// <summary>
    /// Ids of packages and carers whose visits change neither carer nor time, unless their carer is absent. Default none.
    /// </summary>
    public ImmutableArray<string> Fixed { get; init; } = [];

    /// <summary>Minutes by which a visit may start earlier or later and still counts as unchanged, 0 to 240. Default 15.</summary>
    public int ToleranceMinutes
    {
        get;
        init => field = value is >= 0 and <= 240
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"The tolerance is {value}; it must be 0 to 240 minutes.");
    } = 15;
}
