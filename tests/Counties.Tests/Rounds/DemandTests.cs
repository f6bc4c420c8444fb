using Shouldly;

namespace Zoning.Counties.Tests;

/// <summary>Demands that contradict each other, or the carers there are, are told with both rows.</summary>
public class DemandTests
{
    private const string Headings = "package,days,time_of_day,minutes,preferred_start,earliest_start,latest_start,time_critical,least_gap_minutes,carers,skills\n";

    [Fact]
    public void An_ordinary_folder_is_told_nothing() => SmallRounds.Codes().ShouldBeEmpty();

    [Fact]
    public void A_row_that_repeats_another_is_told_and_planned_twice()
    {
        (string, string) visits = ("visits.csv", Headings + "P1,daily,morning,30,08:00,,,,,,\nP1,weekdays,morning,30,08:00,,,,,,\nP1,daily,tea,30,08:00,,,,,,\n");

        What("V110", visits).ShouldBe("Lines 2 (07:30-08:30) and 3 (07:30-08:30): they say the same.");
        SmallRounds.Day(DayOfWeek.Monday, null, SmallRounds.First, visits).Visits.Length.ShouldBe(3);
        SmallRounds.Codes(("visits.csv", Headings + "P1,mon,morning,30,08:00,,,,,,\nP1,tue,morning,30,08:00,,,,,,\n")).ShouldBeEmpty();
    }

    [Fact]
    public void A_gap_that_the_windows_rule_out_names_both_rows()
    {
        // 07:45 at the earliest and 11:15 at the latest are 210 minutes apart.
        What("V111", ("visits.csv", Headings + "P1,daily,morning,15,08:00,,,yes,,,\nP1,daily,lunch,15,11:00,,,yes,240,,\n"))
            .ShouldBe("Lines 2 (07:45-08:15) and 3 (10:45-11:15): at most 210 minutes apart, 240 are asked for.");
        SmallRounds.Codes(("visits.csv", Headings + "P1,daily,morning,15,08:00,,,yes,,,\nP1,daily,lunch,15,11:00,,,yes,210,,\n")).ShouldBeEmpty();
    }

    [Fact]
    public void A_gap_from_the_night_before_is_ruled_out_too()
    {
        // From 28:45 to 07:15 of the next day, which is 31:15.
        What("V111", ("visits.csv", Headings + "P1,daily,morning,15,,07:15,07:15,,240,,\nP1,daily,night,15,,28:45,29:15,,,,\n"))
            .ShouldBe("Lines 3 (28:45-29:15) and 2 (07:15-07:15): at most 150 minutes apart, 240 are asked for.");
        SmallRounds.Codes(("visits.csv", Headings + "P1,mon,morning,15,,07:15,07:15,,240,,\nP1,mon,night,15,,28:45,29:15,,,,\n")).ShouldBeEmpty();
    }

    [Fact]
    public void Fixed_visits_that_overlap_are_told_of_one_package_and_of_one_person()
    {
        What("V112", ("visits.csv", Headings + "P1,daily,morning,30,,08:00,08:00,,,,\nP1,daily,morning,45,,08:15,08:15,,,,\n"))
            .ShouldBe("Lines 2 (08:00-08:00) and 3 (08:15-08:15): neither can end before the other starts.");
        SmallRounds.Codes(("visits.csv", Headings + "P1,daily,morning,30,,08:00,08:00,,,,\nP1,daily,morning,45,,08:30,08:30,,,,\n")).ShouldBeEmpty();

        (string, string) onePerson = ("services.csv", SmallRounds.Services.Replace("C2", "C1", StringComparison.Ordinal).Replace("360700", "360200", StringComparison.Ordinal));
        SmallRounds.Codes(onePerson, ("visits.csv", Headings + "P1,daily,morning,30,,08:00,08:00,,,,\nP2,daily,morning,45,,08:15,08:15,,,,\n")).ShouldBe(["S132", "V112"]);
    }

    [Theory]
    [InlineData("3", "", "V113")]
    [InlineData("2", "hoist", "V113")]
    [InlineData("2", "", "")]
    [InlineData("1", "hoist", "")]
    [InlineData("1", "peg", "V113")]
    public void A_team_larger_than_the_carers_there_are_is_told_at_once(string carers, string skills, string code) =>
        string.Join(' ', SmallRounds.Codes(("visits.csv", Headings + $"P1,daily,morning,30,08:00,,,,,{carers},{skills}\n"))).ShouldBe(code);

    [Fact]
    public void A_day_on_which_too_few_are_on_shift_is_enough()
    {
        (string, string) carers = ("carers.csv", "id,provider,place,days,start,end,unavailable\nK1,LARCH,A,daily,07:00,15:00,\nK2,LARCH,A,daily,07:00,15:00,sun\n");

        SmallRounds.Codes(carers, ("visits.csv", Headings + "P1,weekdays,morning,30,08:00,,,,,2,\n")).ShouldBeEmpty();
        What("V113", carers, ("visits.csv", Headings + "P1,daily,morning,30,08:00,,,,,2,\n")).ShouldContain("(lines 2)");
    }

    [Fact]
    public void A_team_is_told_without_visits_too() =>
        SmallRounds.Codes(("visits.csv", ""), ("services.csv", SmallRounds.Services
            .Replace("start\n", "start,carers\n", StringComparison.Ordinal).Replace("2025-01-01\n", "2025-01-01,4\n", StringComparison.Ordinal))).ShouldBe(["V113"]);

    [Fact]
    public void A_person_with_two_places_is_told_and_carers_travel_between_them()
    {
        var services = SmallRounds.Services.Replace("P2,C2,360700", "P2,C1,360700", StringComparison.Ordinal);
        var problem = SmallRounds.Day(DayOfWeek.Monday, null, ("services.csv", services));

        SmallRounds.Codes(("services.csv", services)).ShouldBe(["S135"]);
        problem.Visits.Select(visit => visit.Person).Distinct().Count().ShouldBe(1);

        // 500 m x 1.35 at 28 km/h and 3 minutes: 4.446 minutes.
        problem.Travel.Ticks(problem.Visits[0].Place, problem.Visits[1].Place, 0).ShouldBe(267);
    }

    [Fact]
    public void A_person_with_two_lines_at_one_place_is_not_told_and_travels_nowhere()
    {
        var services = SmallRounds.Services.Replace("P2,C2,360700", "P2,C1,360200", StringComparison.Ordinal);
        var problem = SmallRounds.Day(DayOfWeek.Monday, null, ("services.csv", services));

        SmallRounds.Codes(("services.csv", services)).ShouldBe(["S132"]);
        problem.Travel.Ticks(problem.Visits[0].Place, problem.Visits[1].Place, 0).ShouldBe(0);
    }

    [Theory]
    [InlineData("id,provider,place,days,start,end\n", "F215 K108")]
    [InlineData("id,provider,place,days,start,end\nK1,ASH,A,daily,07:00,15:00\n", "K108")]
    public void Carers_who_are_made_up_beside_a_file_of_carers_are_told(string carers, string codes)
    {
        string.Join(' ', SmallRounds.Codes(("carers.csv", carers))).ShouldBe(codes);
        SmallRounds.Read(("carers.csv", carers)).OnHomeMap().ToRounds(DayOfWeek.Monday).Providers.Single().AreCarersMade.ShouldBeTrue();
    }

    [Fact]
    public void A_gender_that_no_carer_has_is_told() =>
        SmallRounds.Codes(("visits.csv", "package,days,time_of_day,minutes,gender\nP1,daily,morning,30,female\n")).ShouldBe(["K109", "V113"]);

    private static string What(string code, params (string Name, string Text)[] files)
    {
        var found = SmallRounds.Read(files).Findings.Single(finding => finding.Code.Id == code);
        found.Code.Kind.ShouldBe(FaultKind.Notice);
        found.File.ShouldBe("visits.csv");
        return found.What;
    }
}
