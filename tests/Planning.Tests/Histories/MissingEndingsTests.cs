using System.Globalization;
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
        need.NotSupplied.ShouldStartWith("Endings are missing from the week of ");
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
            var draw = new Counties.Tests.Draws(seed);
            var keptDays = draw.Whole(7, 80);
            var kept = Steady(seed, draw.Whole(40, 400)).Where(one => one.End is null || one.End >= AsOf.AddDays(-keptDays)).ToList();
            for (var stray = draw.Whole(1, 3); stray > 0; stray--)
            {
                var end = AsOf.AddDays(-draw.Whole(300, 900));
                kept.Add(new DatedPackage(7, end.AddDays(-draw.Whole(20, 200)), end));
            }

            var history = DatedCounty.Read(kept).OnHomeMap().History();

            // Ten weeks are left at most: they are too few, so nothing is supplied that could grow.
            history.Care.ShouldBeNull(string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {kept.Count} lines, {keptDays} days"));
            history.NotSupplied.ShouldStartWith("Endings are missing");
        }
    }

    private static CoveredWeeks Covered(List<DatedPackage> packages) =>
        RecordedEndings.Of(packages.Select(one => ((DateOnly?)one.Start, one.End)), AsOf.AddDays(-1 - (7 * 104)), 104);

    /// <summary>A county over four years: each package runs some two years, half of them ending much sooner; as many begin as end,
    /// and more where it grows.</summary>
    private static List<DatedPackage> Steady(int seed, int count, double growth = 0)
    {
        var draw = new Counties.Tests.Draws(seed);
        var packages = new List<DatedPackage>();
        const int days = 1_460;
        const double mean = 500;
        for (var day = 0; day < days; day++)
        {
            var rising = Math.Max(0, day - (days - 730)) / 730.0;
            var size = count * (1 + (growth * rising));
            var rate = (size / mean) + (rising > 0 ? count * growth / 730 : 0);
            for (var left = rate; left > 0; left--)
            {
                if (draw.Chance(Math.Min(1, left)))
                {
                    var start = AsOf.AddDays(day - days);
                    var length = (int)(-Math.Log(1 - (draw.Whole(0, 9_999) / 10_000.0)) * (draw.Chance(0.5) ? mean * 0.3 : mean * 1.7));
                    var end = start.AddDays(length);
                    packages.Add(new DatedPackage(draw.Whole(14, 80) / 4.0, start, end < AsOf ? end : null));
                }
            }
        }

        return packages;
    }
}
