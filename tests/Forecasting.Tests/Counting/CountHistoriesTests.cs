using Shouldly;

namespace Zoning.Forecasting.Tests;

/// <summary>Which histories are small counts.</summary>
public sealed class CountHistoriesTests
{
    [Theory]
    [InlineData("0 0 0 0", true)]
    [InlineData("3 2 4 1 0 5", true)]
    [InlineData("40 0 0 35 0 0 50 0", true)]
    [InlineData("40 35 50 41 44 38 36 40", false)]
    [InlineData("0 0 0 0 0 40 35 50 41", false)]
    [InlineData("0.5 1 2", false)]
    [InlineData("-1 1 2", false)]
    public void Small_counts_are_whole_and_few_or_now_and_then(string values, bool counts) =>
        History(values).IsCounts().ShouldBe(counts);

    [Fact]
    public void A_missing_step_filled_in_between_does_not_make_it_broken() =>
        ForecastHistory.OfSeen("z", [1, null, 2, 3], 1).IsCounts().ShouldBeTrue();

    private static ForecastHistory History(string values) =>
        ForecastHistory.Of(
            "z", values.Split(' ').Select(value => double.Parse(value, System.Globalization.CultureInfo.InvariantCulture)), 12);
}
