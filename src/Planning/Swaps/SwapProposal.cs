using System.Collections.Immutable;
using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>Moves that some providers can agree among themselves. Restricted.</summary>
/// <param name="Kind">What kind of agreement it is.</param>
/// <param name="Moves">Candidates, each from one provider (-1: from the waiting list) to another.</param>
/// <param name="Saves">
/// Travel that is saved a week because of it: how much more the rounds with all proposals drive if this one is taken back and all else
/// stays where it is. Negative where it costs travel, as a placement does.
/// </param>
/// <param name="Kilograms">Carbon dioxide equivalent that is saved a week in the same way.</param>
/// <param name="Cost">What the council pays more a week because of it, in pence; negative where it pays less.</param>
internal sealed record SwapProposal(
    SwapKind Kind, ImmutableArray<(int Candidate, int From, int To)> Moves, TravelChange Saves, decimal Kilograms, decimal Cost)
{
    /// <summary>Who comes to the person of each move in a week, today and then; null where nobody does.</summary>
    internal required ImmutableArray<(PersonContinuity? Today, PersonContinuity? Then)> Continuity { get; init; }
}

/// <summary>What kind of agreement a proposal is.</summary>
internal enum SwapKind
{
    /// <summary>Two providers exchange packages.</summary>
    Pair,

    /// <summary>Three providers pass packages on in a circle.</summary>
    Triple,

    /// <summary>One provider hands a package over; hours in and out even out within the tolerance over all proposals.</summary>
    HandOver,

    /// <summary>A provider takes a package that waits.</summary>
    Placement,
}

/// <summary>Takes moves apart into what pairs and triples of providers can agree.</summary>
internal static class SwapCycles
{
    /// <summary>The moves in groups: pairs first, those of the most alike hours, then triples, then hand-overs.</summary>
    /// <param name="moves">Packages that change provider: from, to and carer minutes a week.</param>
    /// <returns>The kinds with the numbers of their moves, each move in one group.</returns>
    internal static ImmutableArray<(SwapKind Kind, ImmutableArray<int> Moves)> Of(IReadOnlyList<(int From, int To, long Minutes)> moves)
    {
        var open = Enumerable.Range(0, moves.Count).ToList();
        var groups = ImmutableArray.CreateBuilder<(SwapKind, ImmutableArray<int>)>();
        var pairs = from one in open
                    from other in open
                    where one < other && moves[one].From == moves[other].To && moves[one].To == moves[other].From
                    orderby Math.Abs(moves[one].Minutes - moves[other].Minutes), one, other
                    select (ImmutableArray<int>)[one, other];
        Take(SwapKind.Pair, pairs.ToList(), open, groups);
        var triples = from one in open
                      from two in open
                      where moves[two].From == moves[one].To && moves[two].To != moves[one].From
                      from three in open
                      where moves[three].From == moves[two].To && moves[three].To == moves[one].From && one < two && one < three
                      orderby one, two, three
                      select (ImmutableArray<int>)[one, two, three];
        Take(SwapKind.Triple, triples.ToList(), open, groups);
        groups.AddRange(open.Select(one => (SwapKind.HandOver, (ImmutableArray<int>)[one])));
        return groups.ToImmutable();
    }

    private static void Take(
        SwapKind kind, List<ImmutableArray<int>> found, List<int> open, ImmutableArray<(SwapKind, ImmutableArray<int>)>.Builder groups)
    {
        foreach (var group in found.Where(group => group.All(open.Contains)))
        {
            groups.Add((kind, group));
            open.RemoveAll(group.Contains);
        }
    }
}
