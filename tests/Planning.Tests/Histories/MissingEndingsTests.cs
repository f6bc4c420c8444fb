using Shouldly;
using Zoning.Demand;

namespace Zoning.Planning.Tests;

public class MissingEndingsTests
{
    private static readonly DateOnly AsOf = DatedCounty.AsOf;

    [Fact]
    public void Survivors_with_three_late_endings_and_one_of_long_ago_are_no_growth()
    {
        // 18 live lines, one begun every four weeks; three ended in March 2026 and one in May 2024: none in the 22 months between.
        List<DatedPackage> packages = [.. Enumerable.Range(0, 18).Select(index => new DatedPackage(10, AsOf.AddDays(-20 - (28 * index)), null))];
        packages.Add(new DatedPackage(10, new DateOnly(2025, 2, 3), new DateOnly(2026, 3, 25)));
        packages.Add(new DatedPackage(10, new DateOnly(2024, 12, 3), new DateOnly(2026, 3, 17)));
        packages.Add(new DatedPackage(10, new DateOnly(2024, 10, 3), new DateOnly(2026, 3, 11)));
        packages.Add(new DatedPackage(10, new DateOnly(2024, 1, 8), new DateOnly(2024, 5, 14)));

        var published = DatedCounty.Read(packages).OnHomeMap().Forecast().Publish(OutputLevel.Internal);

        published.Of(ForecastMeasure.Need)!.Shown.ShouldBe(Shown.NotSupplied);
        ForecastText.Summary(published).ShouldBe(
            "The weeks ahead are not forecast: endings are missing before the week of 9 March 2026: packages that ended earlier are not in "
            + "services.csv, so that hours seem to grow. 3 weeks are left, too few to forecast from. Extract the packages that ended in the "
            + "last two years as well, whole, or add history.csv.");
    }

    [Fact]
    public void Where_endings_are_kept_for_half_a_year_that_half_year_is_the_history_and_the_headline_says_so()
    {
        // Endings of the last 26 weeks, and one package that ended two years ago.
        var kept = Steady(3, 400).Where(one => one.End is null || one.End >= AsOf.AddDays(-182)).ToList();
        kept.Add(new DatedPackage(10, new DateOnly(2023, 9, 1), new DateOnly(2024, 3, 6)));

        var forecast = DatedCounty.Read(kept).OnHomeMap().Forecast();

        forecast.Whole.Need.History!.Count.ShouldBeInRange(13, 27);
        forecast.Whole.Need.History!.FirstWeek!.Value.ShouldBeGreaterThan(AsOf.AddDays(-195));
        ForecastText.Summary(forecast.Publish(OutputLevel.Internal)).ShouldStartWith("Endings are missing before the week of ");
    }

    [Fact]
    public void Packages_that_are_no_longer_closed_are_no_growth_either()
    {
        // Endings were entered until June 2025 and not since.
        var open = Steady(4, 300).Select(one => one.End >= new DateOnly(2025, 7, 1) ? one with { End = null } : one).ToList();

        var need = DatedCounty.Read(open).OnHomeMap().Forecast().Whole.Need;

        need.Expected.ShouldBeNull();
        need.NotSupplied.ShouldStartWith("Endings are missing in the last months");
    }

    [Fact]
    public void An_extract_that_holds_all_endings_is_left_as_it_is()
    {
        var cut = Enumerable.Range(0, 60).Count(seed => Covered(Steady(seed, 150)).Gap != EndingsGap.None);

        cut.ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public void True_growth_with_its_endings_is_left_as_it_is()
    {
        // Hours double in two years: two packages begin for each that ends at first, then 1.4.
        var cut = Enumerable.Range(0, 30).Count(seed => Covered(Steady(seed, 150, growth: 1.0)).Gap != EndingsGap.None);

        cut.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public void No_random_extract_of_live_lines_is_forecast_to_grow()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            ImportPromises.LiveLinesAreNeverForecastToGrow(seed);
        }
    }

    private static CoveredWeeks Covered(List<DatedPackage> packages) =>
        RecordedEndings.Of(packages.Select(one => ((DateOnly?)one.Start, one.End)), AsOf.AddDays(-1 - (7 * 104)), 104);

    private static List<DatedPackage> Steady(int seed, int count, double growth = 0) =>
        [.. RandomStays.Steady(seed, count, growth).Select(stay => new DatedPackage(10, stay.Start, stay.End))];
}
