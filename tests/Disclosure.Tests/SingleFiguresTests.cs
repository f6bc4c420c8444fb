using Shouldly;

namespace Zoning.Disclosure.Tests;

public class SingleFiguresTests
{
    private static readonly DisclosureRule Usual = new();
    private static readonly DisclosureRule Strict = new() { SmallestCount = 20, HoursStep = 10 };

    [Theory]
    [InlineData(0, "0")]
    [InlineData(7, "1 to 7")]
    [InlineData(8, "10")]
    [InlineData(23, "25")]
    public void A_count_is_zero_a_class_or_rounded(long count, string text) => CoarseCell.Count(count).Text.ShouldBe(text);

    [Fact]
    public void A_stricter_rule_reaches_counts_hours_ratios_and_words()
    {
        CoarseCell.Count(12, Strict).Text.ShouldBe("1 to 19");
        CoarseCell.Hours(120).Text.ShouldBe("120");
        CoarseCell.Hours(120, Strict).ShouldBe(TableCell.Hidden);
        CoarseCell.Hours(267, Strict).Text.ShouldBe("260");
        CoarseCell.Ratio(14.4, 8).Text.ShouldBe("14");
        CoarseCell.Ratio(14.4, 8, Strict).ShouldBe(TableCell.Hidden);
        Usual.CountsText.ShouldBe("counts below 8 as a class, others rounded");
        Strict.CountsText.ShouldBe("counts below 20 as a class, others rounded");
        Usual.HoursText.ShouldBe("hours rounded to 10, fewer than 100 hidden");
        Strict.HoursText.ShouldBe("hours rounded to 20, fewer than 250 hidden");
    }

    [Theory]
    [InlineData(39, null)]
    [InlineData(40, 20)]
    [InlineData(80, 10)]
    [InlineData(160, 5)]
    public void A_step_of_a_share_is_at_least_the_smallest_count_of_people(int people, int? percent) =>
        Usual.ShareStep(people).ShouldBe(percent);

    [Fact]
    public void The_usual_rule_keeps_the_steps_that_outputs_always_had()
    {
        (Usual.CoarseHours, Usual.CoarseContactHours, Usual.CoarseKilograms).ShouldBe((10, 50, 10));
        (Usual.CoarseChance, Usual.CoarseDays, Usual.SmallestForTails, Usual.WeeksOfMean).ShouldBe((0.05, 5, 20, 4));
        Usual.PercentStep(100).ShouldBe(5);
        Usual.PercentStep(10_000).ShouldBe(1);
    }

    [Theory]
    [InlineData(0, 0, 0, true)]
    [InlineData(100, 100, 0, false)]
    [InlineData(100, 60, 40, false)]
    [InlineData(100, 60, 35, false)]
    [InlineData(100, 60, 34, true)]
    [InlineData(1000, 900, 10, true)]
    [InlineData(1000, 905, 5, false)]
    public void Two_providers_may_not_come_within_a_tenth_of_each_other(long sum, long first, long second, bool mayShow) =>
        Usual.IsOfEnoughProviders(sum, first, second).ShouldBe(mayShow);

    [Fact]
    public void Published_figures_are_cells_of_a_table_and_exact_values_are_left_out_of_shareable_tables()
    {
        var map = Zones.OfChecked([new Zone(new ZoneCode("A"), "Alpha", NetTopologySuite.Geometries.Polygon.Empty)]);
        var values = ZoneValues<int>.Of(map, [5, 6, 7]);

        values.ToTable().Columns.Length.ShouldBe(2);
        values.ToTable(OutputLevel.Shareable).Columns.Length.ShouldBe(2);
        values.ToTable(OutputLevel.Internal).Rows.Select(row => row[2].Text).ShouldBe(["5", "6", "7"]);
    }
}
