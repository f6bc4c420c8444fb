using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>
/// Everything a solver of rounds needs: whom to visit, who can go, travel times and prices. Immutable; a change makes a new problem.
/// </summary>
/// <remarks>
/// Times are whole ticks from Monday 00:00 local time; a service day runs to 30:00. <see cref="TicksPerMinute"/> says how long a tick is:
/// one second for a county. Indexes of visits and carers are positions in the arrays here; indexes of places are those of the travel times.
/// </remarks>
public sealed partial record RoundProblem
{
    /// <summary>The most ticks that a time, a length or a trip may have: 2^29.</summary>
    public const int MaxTicks = ITravelTimes.Most;

    /// <summary>The name of the problem, such as the provider and the day. Default empty.</summary>
    public string Name { get; init; } = "";

    /// <summary>Ticks per minute, 1 or more. Default 60: a tick is a second.</summary>
    public int TicksPerMinute { get; init; } = 60;

    /// <summary>Travel between the places.</summary>
    public required ITravelTimes Travel { get; init; }

    /// <summary>The visits.</summary>
    public required ImmutableArray<RoundVisit> Visits { get; init; }

    /// <summary>The carers.</summary>
    public required ImmutableArray<RoundCarer> Carers { get; init; }

    /// <summary>The ties between visits. Default none.</summary>
    public ImmutableArray<VisitLink> Links { get; init; } = [];

    /// <summary>
    /// After how many ticks the plan begins anew, such as a week: then a carer's rest also holds from the last round to the first of the
    /// next turn. Default null: the plan is carried out once.
    /// </summary>
    public int? Cycle { get; init; }

    /// <summary>The names of the skill bits, at most 64. Default none.</summary>
    public ImmutableArray<string> SkillNames { get; init; } = [];

    /// <summary>The prices of travel, waiting, overtime and so on in the weighted cost.</summary>
    public RoundWeights Weights { get; init; } = new();

    /// <summary>Checks every rule of a problem: sizes, ranges, indexes, names, spans, ties, prices and whether sums can overflow.</summary>
    /// <returns>All faults at once; empty if solvers accept the problem. A visit that nobody can serve is not a fault.</returns>
    public ImmutableArray<Finding> Check() => ProblemChecks.Check(this);
}
