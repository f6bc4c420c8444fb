using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>A carer as the solver sees one: shifts, skills, mode and hours.</summary>
public sealed record RoundCarer
{
    /// <summary>The carer's pseudonymous id, unique in the problem.</summary>
    public required CarerId Id { get; init; }

    /// <summary>The carer's shifts, in order of time, none overlapping; each holds one round at most.</summary>
    public required ImmutableArray<CarerShift> Shifts { get; init; }

    /// <summary>The skills the carer has, a bit each, in the order of <see cref="RoundProblem.SkillNames"/>. Default none.</summary>
    public ulong Skills { get; init; }

    /// <summary>The mode of travel, an index of the travel times' modes. Default 0.</summary>
    public int Mode { get; init; }

    /// <summary>What the carer can carry on a round, in the unit of <see cref="RoundVisit.Load"/>. Default: no limit.</summary>
    public int? Capacity { get; init; }

    /// <summary>The longest single trip between two stops in ticks, to and from home too. Default: no limit.</summary>
    public int? LongestTrip { get; init; }

    /// <summary>Worked ticks over the horizon above which every tick is overtime at <see cref="RoundWeights.Overtime"/>. Default: no limit.</summary>
    public long? ContractedMost { get; init; }

    /// <summary>Worked ticks over the horizon below which every missing tick costs <see cref="RoundWeights.Shortfall"/>. Default 0.</summary>
    public long ContractedLeast { get; init; }

    /// <summary>The least rest in ticks between the rounds of two service days. By law 11 hours. Default 0.</summary>
    public int LeastRest { get; init; }

    /// <summary>What using the carer at all costs, in price units, once. Default 0.</summary>
    public long FixedPrice { get; init; }
}
