using Shouldly;

namespace Zoning.Attack.Tests;

/// <summary>The same county published twice; the reader knows which zones have changed and that no others have.</summary>
public sealed class TwoReleasesTests
{
    [Theory]
    [InlineData("1", PairOf.OneCaseMore)]
    [InlineData("4", PairOf.AnotherDay)]
    [InlineData("6", PairOf.OneProviderLess)]
    [InlineData("9", PairOf.AnotherDay)]
    internal void A_release_made_after_another_gives_nothing_away_together_with_it(string name, PairOf pair) =>
        LedgerLeaks(ReleasePair.Of(ReleaseTests.CountyOf(name), pair)).ShouldBeEmpty();

    [Theory]
    [InlineData("1")]
    [InlineData("9")]
    public void A_release_of_another_map_gives_nothing_away_together_with_the_first(string name) =>
        LedgerLeaks(ReleasePair.Of(ReleaseTests.CountyOf(name), PairOf.AnotherMap)).ShouldBeEmpty();

    [Fact]
    public void Two_releases_made_independently_can_give_figures_away() => Enumerable.Range(0, 12)
        .Any(seed => ReleasePair.Of(CountyCase.Random(seed, most: 200), PairOf.OneCaseMore, isIndependent: true).Attack().Leaks
            .Any(leak => leak.Promise is Promise.SmallCounts or Promise.FewPeople))
        .ShouldBeTrue();

    [Fact]
    public void A_release_made_after_another_keeps_its_areas()
    {
        foreach (var name in new[] { "1", "4", "6" })
        {
            var pair = ReleasePair.Of(ReleaseTests.CountyOf(name), PairOf.OneCaseMore);
            pair.Second.Display.Keys.Order(StringComparer.Ordinal).ShouldBe(pair.First.Display.Keys.Order(StringComparer.Ordinal));
        }
    }

    private static IEnumerable<Leak> LedgerLeaks(ReleasePair pair) =>
        pair.Attack().Leaks.Where(leak => leak.Promise is not (Promise.Forms or Promise.Series or Promise.OtherFiles));

    [Fact]
    public void A_comparison_hides_what_either_release_hides_and_says_no_more_than_their_ends()
    {
        var pair = ReleasePair.Of(ReleaseTests.CountyOf("6"), PairOf.OneCaseMore);
        var comparison = Comparison.Of(pair.First.Written(), pair.Second.Written());

        comparison.Cells.ShouldNotBeEmpty();
        foreach (var cell in comparison.Cells)
        {
            var (before, after, difference) = (cell.Before, cell.After, cell.Difference);
            if (before.Shown == Shown.Hidden || after.Shown == Shown.Hidden)
            {
                difference.Shown.ShouldBeOneOf(Shown.Hidden, Shown.NotSupplied);
                (difference.Value ?? difference.Low ?? difference.High).ShouldBeNull();
            }
            else if (difference.Shown != Shown.NotSupplied)
            {
                difference.Low.ShouldBe(after.Low - before.High);
                difference.High.ShouldBe(after.High - before.Low);
            }
        }
    }
}
