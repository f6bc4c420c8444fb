using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>Chooses the best set of rounds out of those that a search has seen.</summary>
/// <param name="pool">The rounds to choose from, and what it costs to leave visits out.</param>
/// <param name="cancellation">Ends the choice; there is no answer then.</param>
/// <returns>
/// The chosen rounds as indexes into <see cref="RoundPool.Rounds"/>: at most as many of a kind as there are shifts, no visit twice, and of
/// a holding all of its visits or none. The default array where there is no answer; the search then goes on with what it has.
/// </returns>
/// <remarks>
/// It must give the same answer for the same pool, or plans do not repeat. What it chooses is priced and checked again by the search, so a
/// wrong answer costs time and nothing else.
/// </remarks>
public delegate ImmutableArray<int> RoundRecombination(RoundPool pool, CancellationToken cancellation);

/// <summary>Rounds that a search has seen, each sound by itself, out of which a set may be better than any plan seen.</summary>
public sealed record RoundPool
{
    /// <summary>The rounds. Those of the present plan come first.</summary>
    public required ImmutableArray<PooledRound> Rounds { get; init; }

    /// <summary>How many of <see cref="Rounds"/>, from the first, are the present plan.</summary>
    public required int Present { get; init; }

    /// <summary>How many shifts there are of each kind: carers alike in all that matters share a kind.</summary>
    public required ImmutableArray<int> Shifts { get; init; }

    /// <summary>What leaving a visit out costs, by visit, in price units; above all else for a visit that must be served.</summary>
    public required ImmutableArray<long> LeavingOut { get; init; }

    /// <summary>Ways to hold visits that wait for each other.</summary>
    public required ImmutableArray<HeldVisits> Holdings { get; init; }
}

/// <summary>One round of a pool.</summary>
/// <param name="Kind">The kind of shift, an index into <see cref="RoundPool.Shifts"/>.</param>
/// <param name="Visits">The visits in order, at least one.</param>
/// <param name="Holdings">The holdings its visits are part of, indexes into <see cref="RoundPool.Holdings"/>; mostly none.</param>
/// <param name="Price">What the round costs, in price units, without what it leaves out.</param>
public sealed record PooledRound(int Kind, ImmutableArray<int> Visits, ImmutableArray<int> Holdings, long Price);

/// <summary>
/// Visits that wait for each other (a visit by two carers, a gap between two visits), with the starts that one plan gave them. Rounds that
/// hold them otherwise do not go together.
/// </summary>
/// <param name="Group">The lowest visit of all that are tied together; of the holdings of one group at most one is used.</param>
/// <param name="Visits">The visits that are served in this holding, ascending; the others of the group are left out.</param>
public sealed record HeldVisits(int Group, ImmutableArray<int> Visits);
