using Shouldly;
using Zoning.Demand;

namespace Zoning.Planning.Tests;

public class HistoryFromDatesTests
{
    private const string Services =
        """
        id,place,hours_week,provider,status,start,end
        P1,A,10,LARCH,active,2025-01-01,
        P2,B,20,LARCH,active,2026-03-04,
        P3,B,40,LARCH,ended,2025-01-01,2026-02-18
        P4,A,5,,waiting,,
        P5,A,7,,not-listed,,
        P6,A,80,LARCH,self-funded,2025-01-01,

        """;

    private const string Waiting = "package,requested,first_visit\nP2,2026-02-25,2026-03-04\nP4,2026-03-16,\n";

    [Fact]
    public void Weeks_run_from_the_first_ended_package_to_the_last_whole_week()
    {
        var need = Forecast().Whole.Need.History!;

        need.FirstWeek.ShouldBe(new DateOnly(2026, 2, 23));
        need.Count.ShouldBe(5);
        Forecast().FirstWeek.ShouldBe(new DateOnly(2026, 3, 30));
    }

    [Fact]
    public void Need_is_what_is_in_service_waiting_or_not_listed_when_a_week_ends() =>
        // P1 10 and P5 7 throughout, P2 20 from the day it was asked for, P4 5 from 16 March. P3 was over before.
        Forecast().Whole.Need.History!.Values.ToArray().ShouldBe([37.0, 37, 37, 42, 42]);

    [Fact]
    public void Who_waits_is_on_the_list_until_the_first_visit_and_who_is_not_listed_never() =>
        Forecast().Whole.Waiting.History!.Values.ToArray().ShouldBe([20.0, 0, 0, 5, 5]);

    [Fact]
    public void New_hours_count_in_the_week_they_were_asked_for() =>
        Forecast().Whole.Requested.History!.Values.ToArray().ShouldBe([20.0, 0, 0, 5, 0]);

    [Fact]
    public void Stocks_and_flows_are_told_apart_and_join_in_a_movement_table()
    {
        var care = County.Read(SquareCounty.With(("services.csv", Services), ("waiting.csv", Waiting))).OnHomeMap().History().Care!;

        Hours(care, CareMeasure.InService).ShouldBe([10.0, 30, 30, 30, 30]);
        Hours(care, CareMeasure.Waiting).ShouldBe([20.0, 0, 0, 5, 5]);
        Hours(care, CareMeasure.NotListed).ShouldBe([7.0, 7, 7, 7, 7]);
        Hours(care, CareMeasure.Requested).ShouldBe([20.0, 0, 0, 5, 0]);
        Hours(care, CareMeasure.Started).ShouldBe([0.0, 20, 0, 0, 0]);
        MovementTable.Of(care, CareMeasure.InService)!.Weeks.ShouldAllBe(week => week.Changes == CareMinutes.Zero);
        MovementTable.Of(care, CareMeasure.Need)!.Weeks.ShouldAllBe(week => week.Changes == CareMinutes.Zero);
    }

    [Fact]
    public void The_last_sunday_s_need_is_the_ledger_s_as_of_that_day()
    {
        // The same folder read as of the last Sunday: what the ledger calls need then is the last week of the history.
        var source = SquareCounty.With(("services.csv", Services), ("waiting.csv", Waiting));
        var ledger = County.Read(source, new CountyOptions { AsOf = new DateOnly(2026, 3, 29) }).OnHomeMap().Ledger();
        var need = County.Read(source).OnHomeMap().History().Care!.Need!;

        need.Values[need.Values.Weeks - 1].All.ShouldBe(ledger.Demand().All);
    }

    [Fact]
    public void A_package_whose_last_day_was_sunday_leaves_in_the_week_after()
    {
        const string services = "id,place,hours_week,provider,status,start,end\nP1,A,10,LARCH,active,2025-01-01,\nP2,A,20,LARCH,ended,2025-01-01,2026-03-08\nP3,A,40,LARCH,ended,2025-01-01,2026-02-18\n";
        var care = County.Read(SquareCounty.With(("services.csv", services))).OnHomeMap().History().Care!;

        Hours(care, CareMeasure.InService).ShouldBe([30.0, 30, 10, 10, 10]);
        Hours(care, CareMeasure.Ended).ShouldBe([0.0, 0, 20, 0, 0]);
    }

    [Fact]
    public void Open_packages_alone_have_no_history_and_say_what_to_extract()
    {
        var county = County.Read(SquareCounty.With(("services.csv", "id,place,hours_week,provider,status,start\nP1,A,10,LARCH,active,2025-01-01\n")));
        var need = county.OnHomeMap().Forecast().Whole.Need;

        need.Expected.ShouldBeNull();
        need.NotSupplied.ShouldContain("ended packages");
    }

    [Fact]
    public void A_short_history_and_missing_dates_are_said()
    {
        Forecast().Notes.ShouldContain(note => note.Contains("half a year", StringComparison.Ordinal));
        Forecast().Notes.ShouldContain(note => note.StartsWith("Some packages have no date", StringComparison.Ordinal));
    }

    private static double[] Hours(CareHistory care, CareMeasure measure) =>
        [.. Enumerable.Range(0, care.Weeks).Select(week => care[measure]!.County(week)!.Value.Hours.Value)];

    private static CountyForecast Forecast() => County.Read(SquareCounty.With(("services.csv", Services), ("waiting.csv", Waiting))).OnHomeMap().Forecast();
}
