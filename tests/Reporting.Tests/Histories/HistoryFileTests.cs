using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Shouldly;
using Zoning.Demand;

namespace Zoning.Reporting.Tests;

/// <summary>history.csv: read strictly, and what a forecast makes of it.</summary>
public class HistoryFileTests
{
    private const string Header = "week,zone,measure,hours\n";
    private const string Services = "id,place,hours_week,provider,status,start,end\nP1,A,10,LARCH,active,2025-01-01,\nP2,B,20,LARCH,active,2026-03-04,\n";

    [Fact]
    public void Every_fault_is_told_at_once()
    {
        var findings = Check(Header
            + "2026-03-03,A,in-service,10\n"
            + "2026-03-02,C,in-service,10\n"
            + "2026-03-02,A,hours,10\n"
            + "2026-03-02,A,in-service,-1\n"
            + "2026-03-02,B,in-service,10\n"
            + "2026-03-02,B,in-service,11\n"
            + "1999-03-01,B,in-service,10\n"
            + "2026-03-30,B,in-service,10\n");

        findings.Where(finding => finding.File == "history.csv").Select(finding => string.Create(CultureInfo.InvariantCulture, $"{finding.Code.Id}:{finding.Line}"))
            .ShouldBe(["A101:2", "R101:3", "H101:4", "F210:5", "H102:7", "H105:8", "H103:9"], ignoreOrder: true);
    }

    [Fact]
    public void A_stock_as_small_as_a_flow_is_refused_with_advice()
    {
        var findings = Check(Header + "2026-03-02,A,in-service,20\n2026-03-09,A,in-service,25\n2026-03-02,A,started,10\n2026-03-09,A,started,12\n");

        var finding = findings.Single(one => one.Code == HistoryFaults.StockOrFlow);
        finding.What.ShouldContain("'in-service' has 23 hours a week on average; 11 start or end in a week.");
        Check(Header + "2026-03-02,A,in-service,200\n2026-03-02,A,started,10\n").ShouldNotContain(one => one.Code == HistoryFaults.StockOrFlow);
    }

    [Fact]
    public void Weeks_without_rows_are_missing_and_zones_without_rows_count_0()
    {
        var care = Read(Header + "2026-03-02,A,need,30\n2026-03-02,B,need,5\n2026-03-16,A,need,31.5\n2026-03-16,,need,2\n").OnHomeMap().History().Care!;

        care.FirstWeek.ShouldBe(new DateOnly(2026, 3, 2));
        care.Need!.States.ShouldBe([WeekState.Whole, WeekState.Missing, WeekState.Whole, WeekState.Missing]);
        care.Need.Values[2][0].Hours.Value.ShouldBe(31.5);
        care.Need.Values[2][1].Hours.Value.ShouldBe(0);
        care.Need.Values[2].NoPlace.Hours.Value.ShouldBe(2);
    }

    [Fact]
    public void The_file_wins_and_dates_tell_the_rest()
    {
        var services = Services + "P3,B,40,LARCH,ended,2025-01-01,2026-02-18\n";
        var county = County.Read(SquareCounty.With(("services.csv", services), ("history.csv", Weeks(60, week => 500 + week))));
        var history = county.OnHomeMap().History();

        history.Care!.Weeks.ShouldBe(60);
        history.Care[CareMeasure.InService]!.County(59)!.Value.Hours.Value.ShouldBe(559);
        history.Care[CareMeasure.Requested]!.County(0).ShouldBeNull();
        history.Care[CareMeasure.Requested]!.County(56)!.Value.Hours.Value.ShouldBe(20);
        history.Notes.ShouldContain(note => note.StartsWith("The history is that of history.csv: in-service", StringComparison.Ordinal));
        history.Notes.ShouldContain(note => note.Contains("dates: requested, started, ended, waiting, not-listed", StringComparison.Ordinal));
        history.Notes.ShouldContain(note => note.StartsWith("Need is known in 5 of the 60 weeks only.", StringComparison.Ordinal));
        var need = county.OnHomeMap().Forecast(new CountyForecastOptions { Weeks = 4, By = ForecastBy.County, Paths = 100 }).Whole.Need;
        need.History!.FirstWeek.ShouldBe(new DateOnly(2026, 2, 23));
        need.Expected!.Mean[0].ShouldBeInRange(450, 700);
    }

    [Fact]
    public void Late_weeks_are_marked_said_and_left_out_of_the_forecast()
    {
        var text = new StringBuilder(Weeks(60, _ => 500));
        for (var week = 0; week < 60; week++)
        {
            text.Append(Line(week, "requested", week >= 58 ? 5 : 20 + (week % 3)));
        }

        // Need falls by a quarter in the two weeks whose entries are late.
        var fallen = text.ToString().Replace(Line(58, "in-service", 500), Line(58, "in-service", 375), StringComparison.Ordinal)
            .Replace(Line(59, "in-service", 500), Line(59, "in-service", 375), StringComparison.Ordinal);
        var forecast = Read(fallen).OnHomeMap().Forecast(new CountyForecastOptions { Weeks = 4, By = ForecastBy.County, Paths = 100 });

        forecast.Notes.ShouldContain(note => note.Contains("in the last 2 weeks: entries seem to be late", StringComparison.Ordinal));
        forecast.Whole.Need.History!.IsMissing(58).ShouldBeTrue();
        forecast.Whole.Need.EnteredSoFar.ShouldBe([375.0, 375]);
        forecast.Whole.Need.Expected!.Mean[0].ShouldBe(500, 15);
        var seen = PublishedForecast.Of(forecast, OutputLevel.Internal).Of(ForecastMeasure.Need)!.History;
        seen[^1].ShouldBe(new PublishedPoint(new DateOnly(2026, 3, 23), 375) { IsIncomplete = true });
        seen[^3].ShouldBe(new PublishedPoint(new DateOnly(2026, 3, 9), 500));
        PublishedForecast.Of(forecast, OutputLevel.Internal).Report().Summary.ShouldStartWith("Need stood at 500 ");
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("zone,grouping,group\nA,locality,North\n", 3)]
    [InlineData("zone,grouping,group\nA,locality,North\nB,locality,South\n", 4)]
    public void Groups_and_what_is_in_none_add_up_to_the_county(string groups, int areas)
    {
        var text = new StringBuilder(Weeks(40, week => 500 + (week % 7)));
        for (var week = 0; week < 40; week++)
        {
            text.Append(Line(week + 20, "in-service", 100 + (week % 3)).Replace(",A,", ",B,", StringComparison.Ordinal));
        }

        (string, string)[] files = [("services.csv", Services), ("history.csv", text.ToString().Replace("in-service", "need", StringComparison.Ordinal))];
        var county = County.Read(SquareCounty.With(groups.Length == 0 ? files : [.. files, ("groups.csv", groups)]));
        var forecast = county.OnHomeMap().Forecast(new CountyForecastOptions { Weeks = 3, By = ForecastBy.Group, Paths = 100 });

        forecast.Areas.Length.ShouldBe(areas);
        forecast.Whole.Need.Expected!.Mean[0].ShouldBe(604, 12);
        if (areas > 1)
        {
            forecast.Areas.Skip(1).Sum(area => area.Need.Expected!.Mean[2]).ShouldBe(forecast.Whole.Need.Expected.Mean[2], 1e-6);
        }
    }

    private static string Weeks(int weeks, Func<int, int> hours) => Header + string.Concat(Enumerable.Range(60 - weeks, weeks).Select(week => Line(week, "in-service", hours(week - 60 + weeks))));

    /// <summary>Sixty weeks end in that of 23 March 2026, the last whole one.</summary>
    private static string Line(int week, string measure, int hours) => string.Create(
        CultureInfo.InvariantCulture, $"{new DateOnly(2026, 3, 23).AddDays(7 * (week - 59)):yyyy-MM-dd},A,{measure},{hours}\n");

    private static ImmutableArray<Finding> Check(string history) => County.Check(SquareCounty.With(("services.csv", Services), ("history.csv", history)));

    private static County Read(string history) => County.Read(SquareCounty.With(("services.csv", Services), ("history.csv", history)));
}
