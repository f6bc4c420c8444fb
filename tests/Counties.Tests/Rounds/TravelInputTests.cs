using Shouldly;
using Zoning.Routing;

namespace Zoning.Counties.Tests;

/// <summary>travel.csv, travel-speeds.csv and parking: which time a trip has, by hand; and what is wrong with a file, with its line.</summary>
public class TravelInputTests
{
    // 500 m x 1.35 at 28 km/h (1.446 minutes) and 3 minutes to stop and start.
    private const int Straight = 267;

    [Fact]
    public void A_trip_that_is_given_takes_its_time_and_the_way_back_its_own()
    {
        var problem = Problem("from,to,minutes,mode,metres\nP1,P2,7.5,,900\nK1,P1,2,car,\n");
        var (p1, p2, k1) = (problem.Visits[0].Place, problem.Visits[1].Place, problem.Carers[0].Shifts[0].StartPlace);

        problem.Travel.Ticks(p1, p2, (int)TravelMode.Car).ShouldBe(450);
        problem.Travel.Metres(p1, p2, (int)TravelMode.Car).ShouldBe(900);
        problem.Travel.Ticks(p2, p1, (int)TravelMode.Car).ShouldBe(Straight);
        problem.Travel.Metres(p2, p1, (int)TravelMode.Car).ShouldBe(675);
        problem.Travel.Ticks(k1, p1, (int)TravelMode.Car).ShouldBe(120);

        // On foot nothing is given: 675 m at 4.8 km/h and a minute.
        problem.Travel.Ticks(p1, p2, (int)TravelMode.Walk).ShouldBe(567);
    }

    [Fact]
    public void Places_may_be_named_and_a_row_between_ids_counts_before_one_between_places()
    {
        var problem = Problem("from,to,minutes\nP1,P2,4\n360200 90500,360700 90500,9\n360700 90500,360200 90500,8\n");
        var (p1, p2) = (problem.Visits[0].Place, problem.Visits[1].Place);

        problem.Travel.Ticks(p1, p2, 0).ShouldBe(240);
        problem.Travel.Ticks(p2, p1, 0).ShouldBe(480);
    }

    [Fact]
    public void Holes_are_straight_lines_and_are_counted()
    {
        // Two doors and two homes: each door to the other, and each home to and from each door: 2 + 8 trips, one of them given.
        var county = SmallRounds.Read(("travel.csv", "from,to,minutes\nP1,P2,4\n"));
        var told = county.Findings.Single(finding => finding.Code.Id == "T104");

        (told.What, told.Code.Kind).ShouldBe(("9 of 10 trips are not there.", FaultKind.Notice));
        county.OnHomeMap().ToRounds(DayOfWeek.Monday).Providers.Single().TravelAt(TravelPace.Slow)
            .Ticks(0, 1, 0).ShouldBe(240);
    }

    [Theory]
    [InlineData("P1,P9,4\n", "T101 3")]
    [InlineData("K9,P1,4\n", "T101 3")]
    [InlineData("P1,360700 90501,4\n", "T101 3")]
    [InlineData("P1,P2,-4\n", "F210 3")]
    [InlineData("P1,P2,601\n", "F210 3")]
    [InlineData("P1,P2,\n", "F208 3")]
    [InlineData(",P2,4\n", "F208 3")]
    [InlineData("P2,P1,5\n", "T102 3")]
    [InlineData("P1,P1,5\n", "T103 3")]
    [InlineData("P1,P9,-4\nK9,P2,1\n", "F210 3;T101 3;T101 4")]
    public void What_cannot_be_is_refused_all_at_once_with_its_line(string rows, string expected)
    {
        var faults = Should.Throw<BadDataException>(() => SmallRounds.Read(("travel.csv", "from,to,minutes\nP2,P1,4\n" + rows))).Findings
            .Where(finding => finding.Code.Kind == FaultKind.Row).Select(finding => $"{finding.Code.Id} {finding.Line}");

        string.Join(';', faults.Order(StringComparer.Ordinal)).ShouldBe(expected);
    }

    [Fact]
    public void Trips_take_longer_in_the_rush_hour_of_the_visit_they_lead_to()
    {
        // P2 is at 09:00, P1 at 08:00, home by 15:00.
        var problem = SmallRounds.Day(DayOfWeek.Monday, null,
            ("travel-speeds.csv", "from,to,factor,mode,days\n08:30,10:00,1.5,,weekdays\n14:00,16:00,2,car,\n08:30,10:00,3,walk,\n"));
        var (p1, p2, shift) = (problem.Visits[0].Place, problem.Visits[1].Place, problem.Carers[0].Shifts[0]);

        problem.Travel.Ticks(p1, p2, (int)TravelMode.Car).ShouldBe(401);
        problem.Travel.Ticks(p2, p1, (int)TravelMode.Car).ShouldBe(Straight);
        problem.Travel.Ticks(p1, p2, (int)TravelMode.Walk).ShouldBe(3 * 567);
        shift.EndPlace.ShouldNotBe(shift.StartPlace);

        // 400 m x 1.35 at 28 km/h and 3 minutes: 250 seconds, twice as long home.
        problem.Travel.Ticks(shift.StartPlace, p1, 0).ShouldBe(250);
        problem.Travel.Ticks(p1, shift.EndPlace, 0).ShouldBe(500);
        problem.Check().ShouldBeEmpty();

        var sunday = SmallRounds.Day(DayOfWeek.Sunday, null, ("travel-speeds.csv", "from,to,factor,days\n08:30,10:00,1.5,weekdays\n"));
        sunday.Travel.Ticks(sunday.Visits[0].Place, sunday.Visits[1].Place, 0).ShouldBe(Straight);
    }

    [Fact]
    public void One_person_at_two_hours_is_one_building()
    {
        var problem = SmallRounds.Day(DayOfWeek.Monday, null,
            ("travel-speeds.csv", "from,to,factor\n08:30,10:00,1.5\n"),
            ("visits.csv", "package,days,time_of_day,minutes,preferred_start\nP1,daily,morning,30,08:00\nP1,daily,morning,30,09:00\n"));

        problem.Visits[0].Place.ShouldNotBe(problem.Visits[1].Place);
        problem.Travel.Ticks(problem.Visits[0].Place, problem.Visits[1].Place, 0).ShouldBe(0);
    }

    [Theory]
    [InlineData("08:00,09:00,1.5,,\n08:59,10:00,1.2,,\n", "T105 3")]
    [InlineData("08:00,09:00,1.5,,weekdays\n08:00,09:00,1.2,,sat\n", "")]
    [InlineData("08:00,09:00,1.5,,\n09:00,10:00,1.2,,\n", "")]
    [InlineData("09:00,08:00,1.5,,\n", "T106 2")]
    [InlineData("08:00,09:00,0,,\n", "F210 2")]
    [InlineData("08:00,09:00,1.5,train,\n", "F212 2")]
    [InlineData("08:00,09:00,1.5,,someday\n", "V103 2")]
    public void Times_of_day_are_checked(string rows, string expected)
    {
        var findings = County.Check(SquareCounty.With(
            ("services.csv", SmallRounds.Services), ("travel-speeds.csv", "from,to,factor,mode,days\n" + rows)));

        string.Join(';', findings.Where(finding => finding.Code.Kind == FaultKind.Row).Select(finding => $"{finding.Code.Id} {finding.Line}"))
            .ShouldBe(expected);
    }

    [Fact]
    public void Parking_takes_its_minutes_where_the_trip_ends()
    {
        // The square kilometre has two packages: a town.
        var options = new RoundsOptions { Pace = new TravelPace { TownParkingMinutes = 4, CountryParkingMinutes = 1 } };
        var problem = SmallRounds.Day(DayOfWeek.Monday, options);

        problem.Travel.Ticks(problem.Visits[0].Place, problem.Visits[1].Place, (int)TravelMode.Car).ShouldBe(Straight + 240);
        problem.Travel.Ticks(problem.Visits[0].Place, problem.Visits[1].Place, (int)TravelMode.Walk).ShouldBe(567);
    }

    private static RoundProblem Problem(string travel) => SmallRounds.Day(DayOfWeek.Monday, null, ("travel.csv", travel));
}
