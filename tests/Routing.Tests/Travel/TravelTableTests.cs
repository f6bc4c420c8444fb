using Shouldly;

namespace Zoning.Routing.Tests;

public class TravelTableTests
{
    [Fact]
    public void Each_direction_and_mode_has_a_separate_time()
    {
        var table = TravelTable.Of(2, [0, 7, 9, 0]).WithMode([0, 20, 30, 0]);

        table.Modes.ShouldBe(2);
        table.Ticks(0, 1, 0).ShouldBe(7);
        table.Ticks(1, 0, 0).ShouldBe(9);
        table.Ticks(1, 0, 1).ShouldBe(30);
        table.Metres(0, 1, 0).ShouldBe(0);
    }

    [Fact]
    public void A_table_of_the_wrong_size_or_with_negative_times_is_refused()
    {
        Should.Throw<ArgumentException>(() => TravelTable.Of(2, [0, 7, 9])).Message.ShouldContain("2 places need 4");
        Should.Throw<ArgumentException>(() => TravelTable.Of(1, [-2])).Message.ShouldContain("-2");
        Should.Throw<ArgumentException>(() => TravelTable.Of(1, [0]).WithMode([0], [5]));
    }
}
