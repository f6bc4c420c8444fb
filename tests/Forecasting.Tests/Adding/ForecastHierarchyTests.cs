using Shouldly;

namespace Zoning.Forecasting.Tests;

public sealed class ForecastHierarchyTests
{
    [Fact]
    public void Paths_tell_parents_children_and_levels()
    {
        var hierarchy = ForecastHierarchy.OfPaths(["County/North/Z1", "County", "County/South", "County/North", "County/North/Z2"]);

        Enumerable.Range(0, 5).Select(hierarchy.ParentOf).ShouldBe([3, -1, 1, 1, 3]);
        Enumerable.Range(0, 5).Select(hierarchy.LevelOf).ShouldBe([2, 0, 1, 1, 2]);
        hierarchy.ChildrenOf(1).ToArray().ShouldBe([2, 3]);
        hierarchy.ChildrenOf(3).ToArray().ShouldBe([0, 4]);
        hierarchy.Bottoms.ShouldBe([0, 2, 4]);
        hierarchy.Levels.ShouldBe(3);
    }

    [Fact]
    public void Everything_wrong_with_paths_is_said_at_once()
    {
        var thrown = Should.Throw<ArgumentException>(() => ForecastHierarchy.OfPaths(["County", "County", "County/North/Z1", " "]));

        thrown.Message.ShouldContain("'County' appears twice");
        thrown.Message.ShouldContain("'County/North/Z1' has no parent 'County/North'");
        thrown.Message.ShouldContain("series 3 has no path");
    }

    [Fact]
    public void Parents_that_are_not_there_and_circles_are_refused()
    {
        Should.Throw<ArgumentException>(() => ForecastHierarchy.OfParents([-1, 7, -2])).Message
            .ShouldSatisfyAllConditions(
                message => message.ShouldContain("series 1 has parent 7"), message => message.ShouldContain("series 2 has parent -2"));
        var circle = Should.Throw<ArgumentException>(() => ForecastHierarchy.OfParents([-1, 2, 1, 1, 3])).Message;
        circle.ShouldContain("series 1 is its own ancestor");
        circle.ShouldContain("series 2 is its own ancestor");
        circle.ShouldNotContain("series 3");
        Should.Throw<ArgumentException>(() => ForecastHierarchy.OfParents([]));
    }
}
