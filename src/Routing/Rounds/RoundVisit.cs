using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>One carer's visit to one person. A visit of two carers at once is two of these and a <see cref="VisitLink"/>.</summary>
/// <remarks>A visit starts within [<see cref="Earliest"/>, <see cref="Latest"/>], both ends included; a carer who comes early waits.</remarks>
public sealed record RoundVisit
{
    /// <summary>The visit's own name, unique in the problem, such as <c>P00017 mon morning</c>. Pseudonymous.</summary>
    public required string Name { get; init; }

    /// <summary>The person, numbered from 0, for continuity; -1 where persons don't matter. Default -1.</summary>
    public int Person { get; init; } = -1;

    /// <summary>The place, an index of the travel times.</summary>
    public required int Place { get; init; }

    /// <summary>The earliest start in ticks; never broken.</summary>
    public required int Earliest { get; init; }

    /// <summary>The latest start in ticks; never broken unless <see cref="LatePrice"/> is set.</summary>
    public required int Latest { get; init; }

    /// <summary>The price of each tick that the visit starts after <see cref="Latest"/>; none where it may not be late at all.</summary>
    public long? LatePrice { get; init; }

    /// <summary>The visit's length in ticks, 0 or more.</summary>
    public required int Length { get; init; }

    /// <summary>The length by carer, one number a carer of the problem; empty where it is the same for all.</summary>
    public ImmutableArray<int> LengthByCarer { get; init; } = [];

    /// <summary>The skills it needs, all of them, a bit each in the order of <see cref="RoundProblem.SkillNames"/>. Default none.</summary>
    public ulong Skills { get; init; }

    /// <summary>The price of leaving the visit out, in price units; none where a plan without it isn't feasible.</summary>
    public long? UnallocatedPrice { get; init; }

    /// <summary>Whether leaving it out is worse than anything that has a price: medicine at fixed hours, for instance.</summary>
    public bool IsTimeCritical { get; init; }

    /// <summary>The carers who may not serve it, by index: no-go pairs, gender. Default none.</summary>
    public ImmutableArray<int> ForbiddenCarers { get; init; } = [];

    /// <summary>What it costs that a certain carer serves it, beside time: a wish, a change from today's round. Default none.</summary>
    public ImmutableArray<CarerPrice> CarerPrices { get; init; } = [];

    /// <summary>The price of every carer that <see cref="CarerPrices"/> doesn't name. Default 0.</summary>
    public long OtherCarerPrice { get; init; }

    /// <summary>What the visit takes of a carer's <see cref="RoundCarer.Capacity"/>. Default 0.</summary>
    public int Load { get; init; }

    /// <summary>The length when a carer serves it.</summary>
    /// <param name="carer">The carer's index.</param>
    /// <returns>Ticks.</returns>
    public int LengthFor(int carer) => LengthByCarer.IsDefaultOrEmpty ? Length : LengthByCarer[carer];
}

/// <summary>What it costs that a certain carer serves a visit.</summary>
/// <param name="Carer">The carer's index.</param>
/// <param name="Price">The price, 0 or more.</param>
public readonly record struct CarerPrice(int Carer, long Price);
