using System.Text;
using Shouldly;
using Zoning.Demand;

namespace Zoning.Counties.Tests;

/// <summary>The measures of history.csv that a programme is followed by: read, checked and written beside the series of hours.</summary>
public class FollowedHistoryTests
{
    private const string Header = "week,zone,measure,hours,value\n";

    [Fact]
    public void They_are_read_beside_the_hours_and_written_again()
    {
        const string text = Header + "2026-03-16,A,in-service,100,\n2026-03-16,A,framework-hours,80.5,\n2026-03-16,B,reviews-overdue,,4\n"
            + "2026-03-16,,reviews-overdue,,1\n2026-03-16,,time-to-place,,12\n";
        var county = Read(text);

        county.GivenHistory.Single().Measure.Key().ShouldBe("in-service");
        county.HistoryFigures.Select(one => (one.Measure, one.Zone?.Value, one.Value)).ShouldBe(
        [
            (FollowedMeasure.FrameworkHours, "A", 80.5m), (FollowedMeasure.ReviewsOverdue, "B", 4m),
            (FollowedMeasure.ReviewsOverdue, null, 1m), (FollowedMeasure.TimeToPlace, null, 12m),
        ]);
        Text(county).ShouldBe(text);
        Read(Text(county)).ShouldBe(county);
    }

    [Fact]
    public void A_file_without_them_is_read_and_written_as_before()
    {
        const string text = "week,zone,measure,hours\n2026-03-16,A,in-service,100\n";

        Read(text).HistoryFigures.ShouldBeEmpty();
        Text(Read(text)).ShouldBe(text);
    }

    [Fact]
    public void Every_fault_is_told_with_its_row()
    {
        var faults = Should.Throw<BadDataException>(() => Read(Header
            + "2026-03-16,A,reviews-overdue,4,\n" // in the wrong column
            + "2026-03-17,A,framework-hours,4,\n" // a Tuesday
            + "2026-03-16,X,framework-hours,4,\n"
            + "2026-03-16,A,time-to-place,,9\n2026-03-16,A,time-to-place,,9\n" // twice
            + "2026-03-16,A,time-to-wait,9,\n"
            + "2026-03-16,B,reviews-overdue,,-1\n")).Findings;

        faults.Where(fault => fault.File == "history.csv").Select(fault => (fault.Line, fault.Code.Id)).ShouldBe(
            [(2, "F208"), (3, "A101"), (4, "R101"), (6, "H102"), (7, "H101"), (8, "F210")], ignoreOrder: true);
    }

    private static County Read(string history) => County.Read(SquareCounty.With(
        ("services.csv", "id,place,hours_week,provider,status\nP1,A,10,,active\n"), ("history.csv", history)));

    private static string Text(County county) =>
        Encoding.UTF8.GetString(county.OnHomeMap().ToFiles()["history.csv"]).TrimStart('\uFEFF').ReplaceLineEndings("\n");
}
