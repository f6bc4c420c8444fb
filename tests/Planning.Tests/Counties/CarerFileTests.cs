using Shouldly;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Planning.Tests;

/// <summary>carers.csv, rounds.csv and the times of visits.csv as read, and what is said of bad ones.</summary>
public class CarerFileTests
{
    private const string Carers = "id,provider,place,days,start,end,skills,mode,break_minutes,contracted_least,contracted_most\n";
    private const string Visits = "package,days,time_of_day,minutes,preferred_start,earliest_start,latest_start\n";
    private const string Rounds = "carer,days,package,time_of_day,start\n";

    [Fact]
    public void A_carer_has_a_row_a_shift()
    {
        var county = RoundsFolder.Read(("rounds.csv", ""), ("carers.csv", Carers
            + "K2,LARCH,A,weekdays,07:00,11:00,peg hoist,bike,,10,20\n"
            + "K1,LARCH,B,sat,22:00,30:00,,,0,,\n"
            + "K2,,,mon tue,16:00,19:30,,,,,\n"));

        var carers = county.Carers.ShouldNotBeNull();
        carers.Select(carer => carer.Id.Value).ShouldBe(["K1", "K2"]);
        carers[1].Shifts.ShouldBe(
        [
            new ShiftPattern(CareDays.Weekdays, 420, 660, null, false),
            new ShiftPattern(CareDays.Monday | CareDays.Tuesday, 960, 1170, null, false),
        ]);
        (carers[1].Mode, carers[1].ContractedLeast, carers[1].ContractedMost).ShouldBe((TravelMode.Bike, 10m, 20m));
        carers[1].Skills.ShouldBe(["hoist", "peg"]);

        // A night of eight hours has at least the legal break, whatever the row says.
        carers[0].Shifts[0].BreakMinutes.ShouldBe(20);
        county.Findings.ShouldContain(finding => finding.Code.Id == "K105");
    }

    [Fact]
    public void Every_fault_of_carers_is_told_at_once() =>
        Codes(("carers.csv", Carers
            + "K1,LARCH,A,weekdays,15:00,07:00,,,,,\n"
            + "K2,LARCH,A,weekdays,07:00,15:00,,,,30,20\n"
            + "K3,GONE,A,weekdays,07:00,15:00,,,,,\n"
            + "K4,LARCH,A,weekdays,07:00,15:00,,,,,\n"
            + "K4,ASH,,weekends,07:00,15:00,,,,,\n"
            + "K4,,,fri sat,14:00,20:00,,,,,\n"
            + "K5,LARCH,A,sometimes,07:00,15:00,,,,,\n"
            + "K6,LARCH,A,daily,07:00,31:00,,,,,\n"
            + "K7,LARCH,A,daily,07:00,09:00,,,60,,\n"
            + "K8,LARCH,A,daily,07:00,09:00,,tank,,,\n"
            + "K9,,A,daily,07:00,09:00,,,,,\n"
            + "K10,LARCH,A,daily,07:00,09:00,a_b,,,,\n"
            + "K11,LARCH,A,sun,22:00,30:00,,,,,\n"
            + "K11,LARCH,A,mon,05:00,10:00,,,,,\n")).ShouldBe(
        [
            "K101:2", "K104:3", "S103:4", "K102:6", "K103:7", "V103:8", "F216:9", "K106:10", "F212:11", "F208:12", "V108:13", "K103:15",
        ], ignoreOrder: true);

    [Fact]
    public void A_name_among_the_columns_is_refused() =>
        Codes(("carers.csv", "id,provider,place,days,start,end,surname\nK1,LARCH,A,daily,07:00,09:00,X\n")).ShouldContain("F214:1");

    [Fact]
    public void Rounds_are_those_of_the_providers_own_carers_and_visits() =>
        Codes(("rounds.csv", Rounds
            + "K9,mon,P1,morning,08:00\n"
            + "K3,mon,P1,morning,08:00\n"
            + "K1,mon,P1,bed,20:00\n"
            + "K1,tue,P3,morning,08:00\n"
            + "K1,mon,P1,morning,08:00\n"
            + "K2,daily,P1,morning,08:00\n"
            + "K2,mon,P9,morning,08:00\n"
            + "K2,mon,P2,morning,\n")).ShouldBe(
        [
            "K202:2", "K203:3", "K204:4", "K204:5", "K205:7", "V101:8", "F208:9",
        ], ignoreOrder: true);

    [Fact]
    public void Rounds_without_carers_are_not_used_and_that_is_told()
    {
        var county = RoundsFolder.Read(("carers.csv", ""));

        county.TodaysStops.ShouldBeNull();
        county.Findings.Select(finding => finding.Code.Id).ShouldContain("K201");
    }

    [Fact]
    public void Visits_that_nobody_makes_today_are_told() =>
        RoundsFolder.Read().Findings.Single(finding => finding.Code.Id == "K207").What.ShouldContain("5 hours a week");

    [Fact]
    public void A_window_that_cannot_hold_is_a_fault_of_its_row() =>
        Codes(("rounds.csv", ""), ("visits.csv", Visits
            + "P1,daily,morning,30,08:00,09:00,08:30\n"
            + "P1,daily,lunch,30,12:00,12:30,13:00\n"
            + "P2,daily,bed,90,,29:00,29:30\n"
            + "P3,daily,bed,30,25:30,,\n"
            + "P4,daily,bed,30,8:00,,\n")).ShouldBe(["V105:2", "V106:3", "V107:4", "F216:6"], ignoreOrder: true);

    [Fact]
    public void Visits_keep_their_days_and_times()
    {
        var visits = RoundsFolder.Read().Packages.Select(one => one.Visits).ToArray();

        visits[2].Single().Days.ShouldBe(CareDays.Monday | CareDays.Wednesday);
        visits[0][1].ShouldSatisfyAllConditions(
            visit => visit.PreferredStartMinute.ShouldBe(720),
            visit => visit.EarliestStartMinute.ShouldBeNull(),
            visit => visit.IsTimeCritical.ShouldBeTrue(),
            visit => visit.LeastMinutesBetweenStarts.ShouldBe(240),
            visit => visit.Skills.ShouldBe(["medicines"]),
            visit => visit.Weekly.Value.ShouldBe(210));
        visits[4].ShouldBeEmpty();
    }

    [Fact]
    public void Days_are_written_as_they_are_read()
    {
        for (var days = 1; days < 128; days++)
        {
            CareDaysReading.Parse(((CareDays)days).ToText()).ShouldBe((CareDays)days);
        }

        CareDaysReading.Parse("mon mon").ShouldBeNull();
        CareDaysReading.Parse("").ShouldBeNull();
    }

    private static List<string> Codes(params (string Name, string Text)[] files)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["services.csv"] = RoundsFolder.Services,
            ["providers.csv"] = RoundsFolder.Providers,
            ["visits.csv"] = RoundsFolder.Visits,
            ["carers.csv"] = RoundsFolder.Carers,
            ["rounds.csv"] = files.Any(file => file.Name == "carers.csv" && file.Text.Length > 0) ? "" : RoundsFolder.Rounds,
        };
        foreach (var (name, text) in files)
        {
            all[name] = text;
        }

        return
        [
            .. County.Check(SquareCounty.With([.. all.Where(file => file.Value.Length > 0).Select(file => (file.Key, file.Value))]))
                .Where(finding => finding.Code.Kind != FaultKind.Notice).Select(finding => FormattableString.Invariant($"{finding.Code.Id}:{finding.Line}")),
        ];
    }
}
