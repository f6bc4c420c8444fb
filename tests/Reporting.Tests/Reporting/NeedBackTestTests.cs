using Shouldly;
using TestKit;

namespace Zoning.Reporting.Tests;

public class NeedBackTestTests
{
    private static readonly PublishedForecast Published = PublishedForecast.Of(
        County.Read(Path.Combine(Folders.Project, "data-samples", "ashdale-extract")).OnHomeMap().Forecast(new CountyForecastOptions { Model = "naive", Weeks = 4, By = ForecastBy.County }),
        OutputLevel.Shareable);

    /// <summary>The naive forecast is the last value known, so its errors can be worked out from the weeks shown alone.</summary>
    [Fact]
    public void The_errors_are_those_of_the_dates_it_was_made_at()
    {
        var weeks = Published.Of(ForecastMeasure.Need)!.History.Where(point => point.Value is not null)
            .Select(point => point.Value!.Value).ToArray();
        var test = NeedBackTest.Of(Published)!;

        // Four weeks ahead at every date, dates a week apart, the latest four weeks before the end; eight at most.
        int[] known = [.. Enumerable.Range(0, 8).Select(back => weeks.Length - 4 - back).Where(count => count >= Math.Max(12, weeks.Length / 3))];
        for (var step = 0; step < 4; step++)
        {
            var off = known.Sum(count => Math.Abs(weeks[count + step] - weeks[count - 1]));
            var came = known.Sum(count => weeks[count + step]);
            test.Lines[0].Errors[step]!.Value.ShouldBe(100 * off / came, 0.001);
        }
    }

    [Fact]
    public void A_forecast_that_is_the_simple_rule_has_no_skill()
    {
        var test = NeedBackTest.Of(Published)!;

        test.Skill.ShouldBe(0);
        test.Words.ShouldContain("no better than the simple rule");
    }

    [Fact]
    public void The_words_and_the_figure_say_the_same()
    {
        var test = NeedBackTest.Of(Published)!;
        var last = test.Lines[0].Errors[^1]!.Value;

        test.Words.ShouldStartWith($"Earlier forecasts of need were off by {last.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)}% on average 4 weeks ahead");
        test.Note.ShouldContain("8 earlier dates");
    }
}
