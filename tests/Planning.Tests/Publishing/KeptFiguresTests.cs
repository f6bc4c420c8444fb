using Shouldly;

namespace Zoning.Planning.Tests;

/// <summary>Figures beside the ledger that follow an earlier release.</summary>
public class KeptFiguresTests
{
    private const string Name = "pathways/2026-03/Hospital/referrals";
    private static readonly DisclosureRule Rule = new();

    [Fact]
    public void What_was_hidden_stays_hidden()
    {
        After(PublishedNumber.Hidden).Count(Name, Shown10(), 10).ShouldBe(PublishedNumber.Hidden);
        After(PublishedNumber.Hidden).Amount(Name, Days(15), 15).ShouldBe(PublishedNumber.Hidden);
    }

    [Fact]
    public void A_figure_that_is_where_it_was_said_to_be_is_given_as_before() =>
        After(new PublishedNumber(Shown.Rounded, 20, 15, 25)).Amount(Name, new PublishedNumber(Shown.Rounded, 20, 18, 22), 21)
            .ShouldBe(new PublishedNumber(Shown.Rounded, 20, 15, 25));

    [Theory]
    [InlineData(8)]
    [InlineData(14)]
    public void A_count_that_left_1_to_7_is_under_15(long now) =>
        After(Small()).Count(Name, Rounded(now), now).ShouldBe(new PublishedNumber(Shown.Class, null, 1, 14));

    [Fact]
    public void A_count_that_fell_below_8_is_under_15() =>
        After(Shown10()).Count(Name, Small(), 7).ShouldBe(new PublishedNumber(Shown.Class, null, 1, 14));

    [Fact]
    public void A_count_of_15_is_shown_as_usual() => After(Small()).Count(Name, Rounded(15), 15).ShouldBe(Rounded(15));

    [Fact]
    public void A_count_that_fell_to_0_from_1_to_7_is_hidden() =>
        After(Small()).Count(Name, new PublishedNumber(Shown.Rounded, 0, 0, 0), 0).ShouldBe(PublishedNumber.Hidden);

    [Theory]
    [InlineData(1, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void Under_15_lasts_four_releases(int crossings, bool isUnder)
    {
        var told = Enumerable.Repeat(new PublishedNumber(Shown.Class, null, 1, 14), crossings).ToArray();

        var next = After(told).Count(Name, Shown10(), 10);

        (next.High == 14).ShouldBe(isUnder);
    }

    [Fact]
    public void Days_that_moved_to_the_next_step_are_a_class_of_both() =>
        After(Days(5)).Amount(Name, Days(10), 9).ShouldBe(new PublishedNumber(Shown.Class, null, 3, 12));

    [Fact]
    public void Days_that_moved_far_are_shown() => After(Days(5)).Amount(Name, Days(40), 40).ShouldBe(Days(40));

    [Fact]
    public void A_figure_that_was_not_supplied_is_shown() =>
        After(PublishedNumber.NotSupplied).Amount(Name, Days(10), 9).ShouldBe(Days(10));

    private static PublishedNumber Small() => new(Shown.Class, null, 1, 7);

    private static PublishedNumber Shown10() => Rounded(10);

    private static PublishedNumber Rounded(long count)
    {
        var shown = Rule.Count(count);
        return new PublishedNumber(shown.Shown, shown.Value, shown.Low, shown.High);
    }

    private static PublishedNumber Days(double days) => new(Shown.Rounded, days, days - 2, days + 2);

    /// <summary>Releases on end that told a figure so, the newest first.</summary>
    private static KeptFigures After(params PublishedNumber[] told)
    {
        EarlierRelease[] all = [.. told.Select(figure => EarlierRelease.Of([], [], new DateOnly(2026, 3, 31), null, [KeyValuePair.Create(Name, figure)]))];
        return new KeptFigures(all[0].Following(all.Skip(1)), Rule);
    }
}
