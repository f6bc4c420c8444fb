using Shouldly;

namespace Zoning.Tests;

public class ZoneOutlinesTests
{
    [Fact]
    public void Corners_go_to_whole_pixels_from_the_top_left()
    {
        var outlines = ZoneOutlines.Of(Zones.OfChecked([Drawn.Box("A", 1000, 2000, 1100, 2050), Drawn.Box("B", 1100, 2000, 1200, 2050)]), 20);

        (outlines.Width, outlines.Height, outlines.MetresPerPixel, outlines.West, outlines.North).ShouldBe((20, 5, 10, 1000, 2050));
        Corners(outlines, 0).ShouldBe([(0, 0), (0, 5), (10, 0), (10, 5)]);
        Corners(outlines, 1).ShouldBe([(10, 0), (10, 5), (20, 0), (20, 5)]);
        outlines.ToScreen(new GridPoint(1105, 2050)).ShouldBe((10.5, 0));
    }

    [Fact]
    public void Corners_on_a_straight_line_and_spikes_are_dropped()
    {
        var zone = Drawn.Polygon("A", "0 0, 50 0, 100 0, 100 100, 60 100, 60 180, 60 100, 0 100, 0 60");
        var outlines = ZoneOutlines.Of(Zones.OfChecked([zone, Drawn.Box("B", 0, 180, 100, 200)]), 100);

        Corners(outlines, 0).ShouldBe([(0, 50), (0, 100), (50, 50), (50, 100)]);
    }

    [Fact]
    public void A_ring_may_begin_in_the_middle_of_a_straight_line() =>
        Corners(ZoneOutlines.Of(Zones.OfChecked([Drawn.Polygon("A", "50 0, 100 0, 100 100, 0 100, 0 0, 20 0")]), 100), 0)
            .ShouldBe([(0, 0), (0, 100), (100, 0), (100, 100)]);

    [Fact]
    public void Corners_go_to_the_nearest_pixel() =>
        Corners(ZoneOutlines.Of(Zones.OfChecked([Drawn.Polygon("A", "0 0, 100 0, 60.4 59.7, 0 100")]), 100), 0)
            .ShouldBe([(0, 0), (0, 100), (60, 40), (100, 100)]);

    [Fact]
    public void A_zone_smaller_than_a_pixel_is_drawn_as_one_pixel()
    {
        var outlines = ZoneOutlines.Of(Zones.OfChecked([Drawn.Box("A", 0, 0, 10_000, 10_000), Drawn.Box("B", 5000, 5000, 5001, 5001)]), 100);

        Corners(outlines, 1).ShouldBe([(50, 50), (50, 51), (51, 50), (51, 51)]);
    }

    [Fact]
    public void A_hole_is_a_ring_of_its_own_and_the_label_lies_in_the_zone()
    {
        var shell = Drawn.Box("A", 0, 0, 300, 300);
        var withHole = shell with { Shape = shell.Shape.Difference(Drawn.Box("H", 100, 100, 200, 200).Shape) };

        var outline = ZoneOutlines.Of(Zones.OfChecked([withHole]), 300).Zones[0];

        outline.Rings.Length.ShouldBe(2);
        (outline.LabelX is > 100 and < 200 && outline.LabelY is > 100 and < 200).ShouldBeFalse();
        (outline.LabelX, outline.LabelY).ShouldSatisfyAllConditions(label => label.LabelX.ShouldBeInRange(1, 299), label => label.LabelY.ShouldBeInRange(1, 299));
    }

    [Theory]
    [InlineData(15)]
    [InlineData(100_001)]
    public void Sizes_that_cannot_be_drawn_are_refused(int pixels) =>
        Should.Throw<ArgumentOutOfRangeException>(() => ZoneOutlines.Of(Zones.OfChecked([Drawn.Box("A", 0, 0, 1, 1)]), pixels));

    private static List<(int X, int Y)> Corners(ZoneOutlines outlines, int zone)
    {
        var ring = outlines.Zones[zone].Rings.ShouldHaveSingleItem();
        return [.. Enumerable.Range(0, ring.Length / 2).Select(i => (ring[2 * i], ring[2 * i + 1])).Order()];
    }
}
