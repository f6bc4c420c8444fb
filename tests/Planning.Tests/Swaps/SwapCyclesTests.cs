using Shouldly;

namespace Zoning.Planning.Tests;

/// <summary>Moves taken apart into what pairs and triples of providers can agree, by hand.</summary>
public class SwapCyclesTests
{
    [Fact]
    public void Pairs_of_like_hours_come_first_then_triples_then_hand_overs()
    {
        (int From, int To, long Minutes)[] moves = [(0, 1, 600), (1, 0, 900), (1, 0, 620), (1, 2, 300), (2, 3, 300), (3, 1, 310), (0, 4, 50)];

        var groups = SwapCycles.Of(moves);

        groups.Select(group => (group.Kind, string.Join(' ', group.Moves))).ShouldBe(
            [(SwapKind.Pair, "0 2"), (SwapKind.Triple, "3 4 5"), (SwapKind.HandOver, "1"), (SwapKind.HandOver, "6")]);
    }

    [Fact]
    public void Nothing_moved_is_nothing_to_agree() => SwapCycles.Of([]).ShouldBeEmpty();
}
