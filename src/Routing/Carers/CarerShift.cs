namespace Zoning.Routing;

/// <summary>A span of time in which a carer may make one round. Times are ticks from Monday 00:00.</summary>
public sealed record CarerShift
{
    /// <summary>The earliest tick at which the carer leaves the start place.</summary>
    public required int Earliest { get; init; }

    /// <summary>The latest tick at which the carer is back at the end place; never broken.</summary>
    public required int Latest { get; init; }

    /// <summary>
    /// Time after this tick, up to the return, is overtime at <see cref="RoundWeights.Overtime"/> per tick. Default null: the whole shift
    /// is plain time.
    /// </summary>
    public int? OvertimeFrom { get; init; }

    /// <summary>The place the round starts from: home or base.</summary>
    public required int StartPlace { get; init; }

    /// <summary>The place the round ends at; may differ from the start.</summary>
    public required int EndPlace { get; init; }

    /// <summary>The longest round in ticks, from leaving to the return. Default null: the length of the shift.</summary>
    public int? LongestRound { get; init; }

    /// <summary>
    /// The break the round must have; null if no break is due. Set it only if the shift is long enough for the rule to apply.
    /// </summary>
    public BreakRule? Break { get; init; }

    /// <summary>The service day on which the shift starts, 0 = Monday. Default 0.</summary>
    public int Day { get; init; }
}
