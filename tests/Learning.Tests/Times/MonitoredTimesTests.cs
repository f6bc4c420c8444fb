using Zoning.Counties.Tests;

namespace Zoning.Learning.Tests;

/// <summary>Trips and minutes at the door out of a file of call monitoring, and learned times in the problem of rounds.</summary>
public sealed class MonitoredTimesTests
{
    private const string Header = "carer,package,date,start,end,planned_start,planned_minutes\n";
    private static readonly DateOnly Monday = new(2026, 3, 2);

    private static readonly County Two = County.Read(SquareCounty.With(
        ("services.csv", "id,person,place,hours_week,provider,status\nP1,C1,360200 90500,7,LARCH,active\nP2,C2,361700 90500,7,LARCH,active\n"),
        ("visits.csv", "package,days,time_of_day,minutes,preferred_start\nP1,daily,morning,30,08:00\nP2,daily,morning,30,09:10\n"),
        ("carers.csv", "id,provider,place,days,start,end\nK1,LARCH,360200 90100,daily,07:00,15:00\n")));

    [Fact]
    public void A_gap_counts_as_a_trip_unless_the_carer_may_have_waited_or_had_a_break()
    {
        var times = Read("""
            K1,P1,2026-03-02,08:00,08:31,08:00,30
            K1,P2,2026-03-02,08:40,09:12,08:35,30
            K1,P1,2026-03-02,09:25,09:50,09:25,30
            K1,P2,2026-03-02,12:00,12:30,11:30,30
            K2,P1,2026-03-07,08:00,08:30,08:00,
            K2,P2,2026-03-07,08:41,09:00,,
            """);

        // 1.5 km with a detour of 1.35 at 40 km/h: 3.0375 minutes without stops (the zones have no streets of a town).
        times.Trips.Select(trip => (trip.Minutes, trip.Monday, trip.Trip.Weekday, trip.Trip.HalfHour, trip.Trip.FromZone, trip.Trip.ToZone)).ShouldBe(
        [
            (9, Monday, 0, 17, 0, 1),
            (11, Monday, 5, 17, 0, 1),
        ]);
        times.Trips[0].Trip.FreeFlowMinutes.ShouldBe(TownOrNot(), 1e-9);
        times.Doors.Select(door => (door.Visit.Commissioned, door.Minutes)).ShouldBe([(30, 31), (30, 32), (30, 25), (30, 30)]);
    }

    [Fact]
    public void Faults_are_listed_all_at_once_with_code_and_line()
    {
        var fault = Should.Throw<BadDataException>(() => Read("""
            K1,P1,2026-03-02,08:00,07:31,08:00,30
            K1,P1,2026-03-02,09:00,09:30,09:00,30
            K1,P2,2026-03-02,09:00,09:20,09:00,30
            K1,P2,2026-03-02,,09:20,09:00,30
            """));
        fault.Findings.Select(finding => (finding.Code.Id, finding.Line)).ShouldBe([("O101", 2), ("O102", 4), ("F208", 5)], ignoreOrder: true);
    }

    [Fact]
    public void Visits_of_packages_that_the_folder_lacks_are_left_out_and_counted()
    {
        var findings = new FindingCollector();
        var text = Header + "K1,P1,2026-03-02,08:00,08:30,,\nK1,P7,2026-03-02,09:00,09:30,,\n";
        MonitoredTimes.Of(Two, InputFile.Of("made.csv", text), findings, default).Trips.ShouldBeEmpty();
        var notice = findings.ToFindings().ShouldHaveSingleItem();
        (notice.Code.Id, notice.What).ShouldBe(("O103", "1 of 2 rows (50%); ids found 1, not found 1."));
    }

    [Fact]
    public void A_file_of_other_pseudonyms_is_refused_with_what_to_do()
    {
        var fault = Should.Throw<BadDataException>(() => Read("S1,7,2026-03-02,08:00,08:30,,\nS1,8,2026-03-02,09:00,09:30,,\nS1,8,2026-03-03,09:00,09:30,,"));
        var finding = fault.Findings.ShouldHaveSingleItem();
        (finding.Code.Id, finding.What).ShouldBe(("O105", "3 of 3 rows (100%); ids found 0, not found 2."));
        finding.Code.Advice.ShouldContain("zoning import FILE --as monitoring");
    }

    [Fact]
    public void A_problem_takes_the_learned_minutes_of_the_half_hour_and_zone_it_goes_to_and_the_learned_lengths()
    {
        var options = new RoundsOptions
        {
            Learned = new LearnedTimes
            {
                Notes = [],
                Trip = trip => 100 + (10 * trip.HalfHour) + trip.ToZone,
                Door = visit => visit.HalfHour == 16 ? 38 : 20,
            },
        };
        var problem = Two.OnHomeMap().ToRounds(DayOfWeek.Tuesday, options).Providers.ShouldHaveSingleItem().Problem;
        var (first, second) = (problem.Visits[0], problem.Visits[1]);
        problem.Travel.Ticks(first.Place, second.Place, 0).ShouldBe((100 + 180 + 1) * 60);
        problem.Travel.Ticks(second.Place, first.Place, 0).ShouldBe((100 + 160 + 0) * 60);
        problem.Travel.Ticks(first.Place, first.Place, 0).ShouldBe(0);
        (first.Length, second.Length).ShouldBe((38 * 60, 30 * 60));
    }

    [Fact]
    public void Without_learned_times_a_problem_is_as_it_was()
    {
        var plain = Two.OnHomeMap().ToRounds(DayOfWeek.Tuesday).Providers[0].Problem;
        var tried = Two.OnHomeMap().ToRounds(DayOfWeek.Tuesday, new RoundsOptions { Learned = new LearnedTimes { Notes = ["tried"] } }).Providers[0].Problem;
        tried.Visits.ShouldBe(plain.Visits);
        for (var from = 0; from < plain.Travel.Places; from++)
        {
            for (var to = 0; to < plain.Travel.Places; to++)
            {
                tried.Travel.Ticks(from, to, 0).ShouldBe(plain.Travel.Ticks(from, to, 0));
            }
        }
    }

    private static double TownOrNot()
    {
        // One package a square kilometre: streets of a town, 28 km/h.
        return 1500 * 1.35 * 60 / 28_000;
    }

    private static MonitoredTimes Read(string rows) =>
        MonitoredTimes.Of(Two, InputFile.Of("made.csv", Header + rows.ReplaceLineEndings("\n") + "\n"), new FindingCollector(), default);
}
