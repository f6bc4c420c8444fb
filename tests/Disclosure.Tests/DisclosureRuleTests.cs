using Shouldly;

namespace Zoning.Disclosure.Tests;

public class DisclosureRuleTests
{
    private static readonly DisclosureRule Rule = new();

    private static readonly PublishedCell Rows = new()
    {
        AreaKind = "county",
        Area = "county",
        Measure = new Measure("rows", "Rows", "rows", MeasureKind.Count),
        Shown = Shown.NotSupplied,
        Origin = Origin.Recorded,
    };

    [Theory]
    [InlineData(8, 10, 8, 12)]
    [InlineData(12, 10, 8, 12)]
    [InlineData(13, 15, 13, 17)]
    [InlineData(1100, 1100, 1098, 1102)]
    public void A_count_of_eight_or_more_is_rounded_to_five(long count, double value, double low, double high)
    {
        Rule.Publish(Rows, count).ShouldBe(Rows with { Shown = Shown.Rounded, Value = value, Low = low, High = high });
    }

    [Fact]
    public void Nought_is_nought_and_one_to_seven_are_one_class()
    {
        Rule.Publish(Rows, 0).ShouldBe(Rows with { Shown = Shown.Exact, Value = 0, Low = 0, High = 0 });
        for (var count = 1; count <= 7; count++)
        {
            Rule.Publish(Rows, count).ShouldBe(Rows with { Shown = Shown.Class, Low = 1, High = 7 });
        }
    }

    [Fact]
    public void Every_value_lies_in_the_interval_of_its_rounding_and_in_no_other()
    {
        for (var minutes = 0L; minutes < 2_000; minutes++)
        {
            var (low, high) = Rule.Interval(MeasureKind.Hours, minutes);
            minutes.ShouldBeInRange(low, high);
            Rule.Rounded(MeasureKind.Hours, low).ShouldBe(Rule.Rounded(MeasureKind.Hours, minutes));
            Rule.Rounded(MeasureKind.Hours, high).ShouldBe(Rule.Rounded(MeasureKind.Hours, minutes));
            Rule.Rounded(MeasureKind.Hours, high + 1).ShouldNotBe(Rule.Rounded(MeasureKind.Hours, minutes));
        }
    }

    [Theory]
    [InlineData(600, 7, 100, true)]
    [InlineData(600, 8, 300, false)]
    [InlineData(600, 8, 301, true)]
    [InlineData(0, 0, 0, false)]
    public void Hours_are_small_with_fewer_than_eight_people_or_one_above_half(long minutes, int people, long largest, bool isSmall)
    {
        Rule.IsSmall(minutes, people, largest).ShouldBe(isSmall);
    }

    [Fact]
    public void An_option_out_of_range_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new DisclosureRule { SmallestCount = 2 });
        Should.Throw<ArgumentOutOfRangeException>(() => new DisclosureRule { LargestShare = 1 });
        Should.Throw<ArgumentOutOfRangeException>(() => new DisclosureRule { DisplayShare = 0 });
    }
}
