using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>A carer: shifts, skills, mode of travel and hours.</summary>
public sealed record RoundCarer
{
    /// <summary>The carer's pseudonymous id, unique in the problem.</summary>
    public required CarerId Id { get; init; }

    /// <summary>The carer's shifts, in order of time, without overlap; at most one round on each.</summary>
    public required ImmutableArray<CarerShift> Shifts { get; init; }

    /// <summary>The skills the carer has, one bit each, in the order of <see cref="RoundProblem.SkillNames"/>. Default none.</summary>
    public ulong Skills { get; init; }

    /// <summary>The mode of travel, an index of the travel times' modes. Default 0.</summary>
    public int Mode { get; init; }

    /// <summary>The most load of a round, in the unit of <see cref="RoundVisit.Load"/>. Default null: no limit.</summary>
    public int? Capacity { get; init; }

    /// <summary>The longest trip between two stops in ticks, including trips from and to home. Default null: no limit.</summary>
    public int? LongestTrip { get; init; }

    /// <summary>
    /// Contracted hours at most, in ticks over all shifts; each tick worked above is overtime at <see cref="RoundWeights.Overtime"/>.
    /// Default null: no limit.
    /// </summary>
    public long? ContractedMost { get; init; }

    /// <summary>
    /// Contracted hours at least, in ticks over all shifts; each tick missing costs <see cref="RoundWeights.Shortfall"/>. Default 0.
    /// </summary>
    public long ContractedLeast { get; init; }

    /// <summary>
    /// The most time worked, in ticks over all shifts, never broken: from leaving to the return, less unpaid breaks. Default null: no
    /// limit.
    /// </summary>
    public long? WorkedMost { get; init; }

    /// <summary>The most service days with a round, 1 or more; 6 gives a day off a week. Default null: no limit.</summary>
    public int? MostDays { get; init; }

    /// <summary>
    /// The least rest in ticks between the rounds of two service days, over the end of a repeating plan too
    /// (<see cref="RoundProblem.Cycle"/>). By law 11 hours. Default 0.
    /// </summary>
    public int LeastRest { get; init; }

    /// <summary>The price of using the carer at all, in price units, counted once. Default 0.</summary>
    public long FixedPrice { get; init; }
}
