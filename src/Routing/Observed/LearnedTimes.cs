using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>
/// Minutes between visits and at the door as learned from electronic call monitoring, each used only where it did better on weeks that it
/// had not seen. Models are delegates, so that planning needs no library of learned models.
/// </summary>
internal sealed record LearnedTimes
{
    /// <summary>Minutes of a trip, above 0; null if trips keep their usual times.</summary>
    internal Func<TripAsked, double>? Trip { get; init; }

    /// <summary>Minutes at the door, above 0; null if visits keep their commissioned minutes.</summary>
    internal Func<DoorAsked, double>? Door { get; init; }

    /// <summary>What was tried and how it did, in sentences that every level may show.</summary>
    internal required ImmutableArray<string> Notes { get; init; }

    /// <summary>
    /// The minutes that a plan gives a visit: as learned, whole minutes rounded up, but never fewer than commissioned and never half as
    /// many again. A plan may not cut care because visits are cut today.
    /// </summary>
    internal int MinutesFor(DoorAsked visit) => Door is { } door
        ? Math.Clamp((int)Math.Ceiling(door(visit) - 1e-6), visit.Commissioned, visit.Commissioned + (visit.Commissioned / 2))
        : visit.Commissioned;
}
