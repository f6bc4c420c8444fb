using Shouldly;
using TestKit;

namespace Zoning.Planning.Tests;

/// <summary>Weeks of a forecast that follows the release of two weeks before.</summary>
public class FollowedSeriesTests
{
    private static readonly Lazy<PublishedRun> First = new(() => Publish(new DateOnly(2026, 3, 17), null));
    private static readonly Lazy<PublishedRun> Alone = new(() => Publish(new DateOnly(2026, 3, 31), null));
    private static readonly Lazy<PublishedRun> Second = new(() => Publish(new DateOnly(2026, 3, 31), First.Value.ToEarlierRelease()));

    [Fact]
    public void A_week_of_which_few_people_differ_from_the_day_of_the_release_before_is_left_out()
    {
        Weeks(Alone.Value).Keys.ShouldContain(new DateOnly(2026, 3, 16));
        Weeks(Second.Value).Keys.ShouldNotContain(new DateOnly(2026, 3, 16));
    }

    [Fact]
    public void A_week_that_was_seen_and_not_told_is_left_out()
    {
        KeyValuePair<string, PublishedNumber>[] figures =
        [
            KeyValuePair.Create("forecast/need", new PublishedNumber(Shown.Rounded, null, null, null)),
            KeyValuePair.Create("forecast/need/seen/2026-03-02", new PublishedNumber(Shown.Rounded, 100, 95, 105)),
            KeyValuePair.Create("forecast/need/seen/2026-02-23", new PublishedNumber(Shown.Rounded, null, null, null)), // a file may say so
            KeyValuePair.Create("forecast/need/mean/2026-02-30/4", new PublishedNumber(Shown.Rounded, 20, 15, 25)), // no such day
            KeyValuePair.Create("forecast/need/mean/2026-02-02/4", new PublishedNumber(Shown.Rounded, 20, 15, 25)),
        ];
        var told = new ToldSeries(EarlierRelease.Of([], [], new DateOnly(2026, 3, 17), null, figures), ForecastMeasure.Need);

        told.IsLeftOut(new DateOnly(2026, 3, 2)).ShouldBeFalse(); // told
        told.IsLeftOut(new DateOnly(2026, 3, 9)).ShouldBeTrue(); // it ended on the 15th
        told.IsLeftOut(new DateOnly(2026, 3, 16)).ShouldBeFalse(); // it was not over
        told.Step.ShouldBe(10);
        told.Windows.ShouldHaveSingleItem().From.ShouldBe(new DateOnly(2026, 2, 2));
        told.IsHidden.ShouldBeFalse();
        new ToldSeries(null, ForecastMeasure.Need).IsLeftOut(new DateOnly(2026, 3, 9)).ShouldBeFalse();
    }

    [Fact]
    public void A_week_that_has_not_moved_is_told_as_before()
    {
        var told = Weeks(First.Value);

        Weeks(Second.Value).Where(week => told.ContainsKey(week.Key)).ShouldAllBe(week => told[week.Key] == week.Value);
        Weeks(Second.Value).Count(week => told.ContainsKey(week.Key)).ShouldBeGreaterThan(50);
    }

    [Fact]
    public void New_hours_are_means_over_the_weeks_of_before_and_the_next_ones()
    {
        var before = First.Value.Forecast!.Of(ForecastMeasure.Requested)!.Windows;
        var now = Second.Value.Forecast!.Of(ForecastMeasure.Requested)!.Windows;

        before.ShouldNotBeEmpty();
        now.ShouldNotBeEmpty();
        now.ShouldAllBe(window => window.Length == before[0].Length && (window.From.DayNumber - before[0].From.DayNumber) % (7 * window.Length) == 0);
        Alone.Value.Forecast!.Of(ForecastMeasure.Requested)!.Windows
            .ShouldContain(window => (window.From.DayNumber - before[0].From.DayNumber) % (7 * window.Length) != 0);
    }

    private static Dictionary<DateOnly, double> Weeks(PublishedRun run) => run.Forecast!.Of(ForecastMeasure.Waiting)!.History
        .Where(point => point.Value is not null).ToDictionary(point => point.Week, point => point.Value!.Value);

    private static PublishedRun Publish(DateOnly asOf, EarlierRelease? after) =>
        County.Read(Path.Combine(Folders.Project, "data-samples", "ashdale"), new CountyOptions { AsOf = asOf })
            .Run(new RunOptions { Parts = RunParts.Forecast, Forecast = new CountyForecastOptions { Model = "naive" } })
            .Publish(new PublishOptions { After = after });
}
