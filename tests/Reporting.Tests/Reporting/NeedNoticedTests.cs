using System.Globalization;
using Shouldly;
using TestKit;

namespace Zoning.Reporting.Tests;

public class NeedNoticedTests
{
    private static readonly CountyForecast Sample = County.Read(Path.Combine(Folders.Project, "data-samples", "ashdale"))
        .OnHomeMap().Forecast(new CountyForecastOptions { Model = "naive", By = ForecastBy.County });

    [Fact]
    public void A_step_of_the_level_is_noticed_at_its_week_and_reported()
    {
        // 40 weeks near 10,000, then 40 near 8,000; the wiggle is that of a quiet county.
        var published = With(Enumerable.Range(0, 80).Select(week => (week < 40 ? 10_000.0 : 8_000) + (week * 7 % 11 * 10)));

        var mark = NeedNoticed.In(published)!.Breaks.ShouldHaveSingleItem();
        mark.Week.ShouldBe(First.AddDays(7 * 40));
        mark.Text.ShouldStartWith("the level went from 10,0");
        published.Report().Notes.ShouldContain(note => note.Contains(mark.Week.ToString("d MMMM yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    [Fact]
    public void A_zero_that_cannot_be_true_counts_as_missing_and_is_reported()
    {
        var published = With(Enumerable.Range(0, 80).Select(week => week == 50 ? 0 : 10_000.0 + (week * 7 % 11 * 10)));

        NeedNoticed.In(published)!.Taken.ShouldBe([First.AddDays(7 * 50)]);
        published.Report().Notes.ShouldContain(note => note.Contains("taken as not reported", StringComparison.Ordinal));
    }

    [Fact]
    public void A_quiet_history_has_nothing_to_report()
    {
        var noticed = NeedNoticed.In(With(Enumerable.Range(0, 80).Select(week => 10_000.0 + (week * 7 % 11 * 10))))!;

        noticed.Breaks.ShouldBeEmpty();
        noticed.Taken.ShouldBeEmpty();
    }

    private static DateOnly First => Sample.FirstWeek.AddDays(-7 * 80);

    /// <summary>The sample's forecast with another history of need.</summary>
    private static PublishedForecast With(IEnumerable<double> weeks)
    {
        var county = Sample.Areas[0];
        var changed = county with { Need = county.Need with { History = ForecastHistory.Of("need", weeks, 52, First) } };
        return PublishedForecast.Of(Sample with { Areas = [changed, .. Sample.Areas.Skip(1)] }, OutputLevel.Shareable);
    }
}
