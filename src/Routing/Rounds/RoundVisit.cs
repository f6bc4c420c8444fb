using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>
/// One carer's visit to one person. A visit of two carers at once is two of these and a <see cref="VisitLink"/>; one of three carers is
/// three and a link between each two.
/// </summary>
/// <remarks>
/// A visit starts within [<see cref="Earliest"/>, <see cref="Latest"/>], both ends included; a carer who comes early waits.
/// </remarks>
public sealed record RoundVisit
{
    /// <summary>The visit's name, unique in the problem, such as <c>P00017 mon morning</c>. Pseudonymous.</summary>
    public required string Name { get; init; }

    /// <summary>The person, numbered from 0, for continuity; -1 if continuity does not count. Default -1.</summary>
    public int Person { get; init; } = -1;

    /// <summary>The place, an index of the travel times.</summary>
    public required int Place { get; init; }

    /// <summary>The earliest start in ticks; never broken.</summary>
    public required int Earliest { get; init; }

    /// <summary>The latest start in ticks; never broken unless there is a <see cref="LatePrice"/>.</summary>
    public required int Latest { get; init; }

    /// <summary>
    /// The start that is wanted, in ticks: the person's wish, or today's start. Each tick that the visit starts before or after it costs
    /// <see cref="RoundWeights.OffPreferred"/>. It may lie outside the window. Default null: no start is better than another.
    /// </summary>
    public int? Preferred { get; init; }

    /// <summary>The price of each tick that the visit starts after <see cref="Latest"/>; null if it must not be late.</summary>
    public long? LatePrice { get; init; }

    /// <summary>The visit's length in ticks, 0 or more.</summary>
    public required int Length { get; init; }

    /// <summary>The length in ticks by carer, one number for each carer of the problem; empty if it is the same for all.</summary>
    public ImmutableArray<int> LengthByCarer { get; init; } = [];

    /// <summary>
    /// The skills that the carer must have, one bit each in the order of <see cref="RoundProblem.SkillNames"/>. Default none.
    /// </summary>
    public ulong Skills { get; init; }

    /// <summary>The price of leaving the visit out, in price units; null if a plan without it is not feasible.</summary>
    public long? UnallocatedPrice { get; init; }

    /// <summary>Whether leaving it out is worse than any price: medicine at fixed hours, for instance.</summary>
    public bool IsTimeCritical { get; init; }

    /// <summary>The carers who may not serve it, by index: because of gender or a past dispute, for instance. Default none.</summary>
    public ImmutableArray<int> ForbiddenCarers { get; init; } = [];

    /// <summary>
    /// The price, 0 or more, if the carer with an index serves it: for a wish, or a change from today's round. Default none.
    /// </summary>
    public ImmutableArray<(int Carer, long Price)> CarerPrices { get; init; } = [];

    /// <summary>The price of every carer who is not in <see cref="CarerPrices"/>. Default 0.</summary>
    public long OtherCarerPrice { get; init; }

    /// <summary>The load of the visit, counted against <see cref="RoundCarer.Capacity"/>. Default 0.</summary>
    public int Load { get; init; }

    /// <summary>The length if a given carer serves the visit.</summary>
    /// <param name="carer">The carer's index.</param>
    /// <returns>Ticks.</returns>
    public int LengthFor(int carer) => LengthByCarer.IsDefaultOrEmpty ? Length : LengthByCarer[carer];
}
