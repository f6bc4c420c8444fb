using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>Whom to visit, who can go, and what counts: all that a solver of rounds needs. Immutable; a change makes a new problem.</summary>
/// <remarks>
/// Times are whole ticks from Monday 00:00 local time (a service day runs to 30:00); how long a tick is, is fixed at the door: one second for a
/// county. Indexes of visits, carers and places are positions in the arrays here.
/// </remarks>
public sealed record RoundProblem
{
    /// <summary>The largest number of ticks that any time, length or travel may have: 2^29.</summary>
    public const int MaxTicks = 1 << 29;

    /// <summary>What the problem is called, such as the provider and the day.</summary>
    public string Name { get; init; } = "";

    /// <summary>Ticks a minute. Default 60: one tick a second.</summary>
    public int TicksPerMinute { get; init; } = 60;

    /// <summary>Travel between the places.</summary>
    public required ITravelTimes Travel { get; init; }

    /// <summary>The visits.</summary>
    public required ImmutableArray<RoundVisit> Visits { get; init; }

    /// <summary>The carers.</summary>
    public required ImmutableArray<RoundCarer> Carers { get; init; }

    /// <summary>The ties between visits. A visit is part of one pair at most. Default none.</summary>
    public ImmutableArray<VisitLink> Links { get; init; } = [];

    /// <summary>What the skill bits mean, at most 64. Default none.</summary>
    public ImmutableArray<string> SkillNames { get; init; } = [];

    /// <summary>What the weighted sum counts.</summary>
    public RoundWeights Weights { get; init; } = new();

    /// <summary>Checks every rule of a problem: sizes, ranges, indexes, names, spans, ties, prices and whether sums can overflow.</summary>
    /// <returns>All faults at once; none where a solver will take the problem. Visits that nobody can serve are no fault.</returns>
    public ImmutableArray<Finding> Check() => ProblemDoor.Check(this);
}
