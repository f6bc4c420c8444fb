using Shouldly;

namespace Zoning.Tests;

public class AdjacencyTests
{
    [Fact]
    public void A_shared_edge_makes_neighbours_and_a_shared_corner_does_not()
    {
        // A B on top of each other's row: A B / C D; A and D meet in a corner only.
        var adjacency = Adjacency.Of(Map(
            Drawn.Box("A", 0, 100, 100, 200), Drawn.Box("B", 100, 100, 200, 200), Drawn.Box("C", 0, 0, 100, 100), Drawn.Box("D", 100, 0, 200, 100)));

        adjacency.NeighboursOf(0).ShouldBe([1, 2]);
        adjacency.NeighboursOf(1).ShouldBe([0, 3]);
        adjacency.NeighboursOf(2).ShouldBe([0, 3]);
        adjacency.NeighboursOf(3).ShouldBe([1, 2]);
        adjacency.SharedMetresOf(0).ShouldBe([100, 100]);
        adjacency.PairCount.ShouldBe(4);
        adjacency.Islands.ShouldBeEmpty();
    }

    [Fact]
    public void Zones_whose_corners_differ_are_neighbours_where_their_boundaries_run_together()
    {
        // A long zone above two short ones: no corner of it where they meet, and the boundary is 30 cm off.
        var adjacency = Adjacency.Of(Map(
            Drawn.Box("A", 0, 0, 500, 100), Drawn.Box("B", 500, 0, 1000, 100), Drawn.Box("C", 0, 100.3, 1000, 200)));

        adjacency.NeighboursOf(2).ShouldBe([0, 1]);
        adjacency.SharedMetresOf(2)[0].ShouldBe(500, 1);
    }

    [Theory]
    [InlineData(0.4, 1, 0)]
    [InlineData(0.6, 1, 1)]
    [InlineData(24, 1, 1)]
    [InlineData(26, 0, 0)]
    public void A_gap_of_up_to_25_metres_does_not_part_neighbours_and_is_known_from_half_a_metre(double gap, int pairs, int near)
    {
        var adjacency = Adjacency.Of(Map(Drawn.Box("A", 0, 0, 200, 200), Drawn.Box("B", 200 + gap, 0, 400, 200)));

        adjacency.PairCount.ShouldBe(pairs);
        adjacency.NearPairs.Length.ShouldBe(near);
        if (near > 0)
        {
            adjacency.NearPairs[0].ApartMetres.ShouldBe(gap, 3);
            adjacency.SharedMetresOf(0)[0].ShouldBe(200 - 2 * gap, 12);
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(24)]
    public void An_overlap_of_up_to_25_metres_does_not_part_neighbours(double overlap)
    {
        // B bulges into A between its corners; the boundaries cross and never run together.
        var adjacency = Adjacency.Of(Map(
            Drawn.Box("A", 0, 0, 1000, 1000),
            Drawn.Polygon("B", FormattableString.Invariant($"1000 0, 2000 0, 2000 1000, 1000 1000, {1000 - overlap} 990, {1000 - overlap} 10"))));

        adjacency.NeighboursOf(0).ShouldBe([1]);
        adjacency.NearPairs.ShouldHaveSingleItem().ApartMetres.ShouldBe(overlap, 1);
    }

    [Fact]
    public void A_narrow_zone_between_two_others_parts_them()
    {
        var adjacency = Adjacency.Of(Map(
            Drawn.Box("A", 0, 0, 500, 500), Drawn.Box("B", 520, 0, 1000, 500), Drawn.Box("R", 500, 0, 520, 500)));

        adjacency.NeighboursOf(0).ShouldBe([2]);
        adjacency.NeighboursOf(1).ShouldBe([2]);
        adjacency.NearPairs.ShouldBeEmpty();
    }

    [Fact]
    public void A_shallow_corner_is_no_shared_edge() =>
        Adjacency.Of(Map(
            Drawn.Polygon("A", "0 0, 1000 0, 1000 -500"), Drawn.Polygon("B", "0 0, 1000 40, 1000 500"))).PairCount.ShouldBe(0);

    [Fact]
    public void An_edge_of_ten_centimetres_is_shared_where_it_is_drawn_alike() =>
        Adjacency.Of(Map(
            Drawn.Polygon("A", "0 0, 100 0, 100 0.1, 0 100"), Drawn.Polygon("B", "100 0, 200 0, 200 100, 100 0.1"))).PairCount.ShouldBe(1);

    [Theory]
    [InlineData(0.8, 0)]
    [InlineData(1.2, 1)]
    public void Boundaries_that_run_together_for_a_metre_or_less_are_a_corner(double metres, int pairs) =>
        Adjacency.Of(Map(Drawn.Box("A", 0, 0, 100, 100), Drawn.Box("B", 100, 100 - metres, 200, 200))).PairCount.ShouldBe(pairs);

    [Fact]
    public void An_island_has_no_neighbour_but_a_nearest_zone()
    {
        var adjacency = Adjacency.Of(Map(
            Drawn.Box("A", 0, 0, 100, 100), Drawn.Box("B", 100, 0, 200, 100), Drawn.Box("I", 350, 0, 400, 100)));

        adjacency.Islands.ShouldBe([2]);
        adjacency.NearestTo(2).ShouldBe(1);
        adjacency.NearestTo(0).ShouldBe(1);
        Adjacency.Of(Map(Drawn.Box("A", 0, 0, 100, 100))).NearestTo(0).ShouldBe(-1);
    }

    [Fact]
    public void Of_zones_equally_near_the_one_whose_code_sorts_first_is_the_nearest() =>
        Adjacency.Of(Map(
            Drawn.Box("A", 0, 0, 100, 100), Drawn.Box("B", 300, 0, 400, 100), Drawn.Box("I", 150, 0, 250, 100))).NearestTo(2).ShouldBe(0);

    [Fact]
    public void Zones_hang_together_only_through_each_other()
    {
        var adjacency = Adjacency.Of(Map(
            Drawn.Box("A", 0, 0, 100, 100), Drawn.Box("B", 100, 0, 200, 100), Drawn.Box("C", 200, 0, 300, 100)));

        adjacency.AreContiguous([0, 1, 2]).ShouldBeTrue();
        adjacency.AreContiguous([0, 2]).ShouldBeFalse();
        adjacency.AreContiguous([2]).ShouldBeTrue();
        adjacency.AreContiguous([]).ShouldBeTrue();
    }

    private static Zones Map(params Zone[] zones) => Zones.OfChecked(zones);
}
