using Shouldly;
using Zoning.Routing;

namespace Zoning.Counties.Tests;

/// <summary>Preferred starts, carers wanted and not wanted, and gender, as a problem of rounds has them.</summary>
public class WishTests
{
    private const int Minute = 60;
    private const int Day = 86_400;

    private const string Carers =
        "id,provider,place,days,start,end,gender\n"
        + "K1,LARCH,A,daily,07:00,15:00,female\nK2,LARCH,A,daily,07:00,15:00,male\nK3,LARCH,A,daily,07:00,15:00,\n";

    [Fact]
    public void A_preferred_start_is_that_of_the_file_and_none_is_made_up()
    {
        var problem = SmallRounds.Day(DayOfWeek.Tuesday, null, ("visits.csv",
            "package,days,time_of_day,minutes,preferred_start,earliest_start,latest_start\nP1,daily,morning,30,08:10,07:00,11:00\nP2,daily,morning,30,,07:00,11:00\n"));

        problem.Visits.Select(visit => visit.Preferred).ShouldBe([Day + 490 * Minute, null]);
    }

    [Fact]
    public void Todays_start_is_the_preferred_one_unless_the_wish_of_visits_csv_is_asked_for()
    {
        (string, string) rounds = ("rounds.csv", "carer,days,package,time_of_day,start\nK1,tue,P1,morning,08:25\n");
        var options = new RoundsOptions();

        SmallRounds.Day(DayOfWeek.Tuesday, options with { PrefersTodaysStarts = false }, rounds).Visits[0].Preferred.ShouldBe(Day + 480 * Minute);
        SmallRounds.Day(DayOfWeek.Tuesday, options, rounds).Visits.Select(visit => visit.Preferred)
            .ShouldBe([Day + 505 * Minute, Day + 540 * Minute]);
        var made = SmallRounds.Read(rounds).OnHomeMap().ToRounds(DayOfWeek.Tuesday, options).Providers.Single();
        made.Today!.Problem.ShouldBe(made.Problem);
        made.Today.Cost.OffPreferred.ShouldBe(0);
    }

    [Fact]
    public void Prices_of_preferences_are_hundredths_of_a_minute_of_travel()
    {
        var options = new RoundsOptions { WaitingPrice = 0.5m, OffPreferredPrice = 1.2m, PaidPrice = 2, FarOffPreferredPrice = 0.03m, FarMinutes = 20 };
        var weights = SmallRounds.Day(DayOfWeek.Tuesday, options).Weights;

        (weights.Travel, weights.Waiting, weights.OffPreferred, weights.Paid).ShouldBe((100L, 50L, 120L, 200L));
        (weights.FarOffPreferred, weights.PreferredTolerance).ShouldBe((3L, 20 * Minute));
        Should.Throw<ArgumentOutOfRangeException>(() => new RoundsOptions { WaitingPrice = 0.255m }).Message.ShouldContain("steps of 0.01");
    }

    [Fact]
    public void A_carer_who_may_not_come_is_forbidden_and_one_who_is_preferred_costs_nothing()
    {
        var visits = Problem("no_go,preferred_carers,known_carers", "K2,K1,K3").Visits;

        // Not preferred 5 minutes, not known 5 more; whom one prefers one knows. 6,000 units are a minute.
        visits[0].ForbiddenCarers.ShouldBe([1]);
        visits[0].CarerPrices.ShouldBe([(0, 0L), (2, 30_000L)]);
        visits[0].OtherCarerPrice.ShouldBe(60_000);
        (visits[1].ForbiddenCarers.Length, visits[1].CarerPrices.Length, visits[1].OtherCarerPrice).ShouldBe((0, 0, 0L));
    }

    [Fact]
    public void Wishes_about_carers_who_are_not_on_that_day_price_nothing()
    {
        var visits = SmallRounds.Day(DayOfWeek.Monday, null,
            ("services.csv", SmallRounds.Services.Replace("start\n", "start,preferred_carers\n", StringComparison.Ordinal)
                .Replace("2025-01-01\n", "2025-01-01,K2\n", StringComparison.Ordinal)),
            ("carers.csv", Carers.Replace("K2,LARCH,A,daily", "K2,LARCH,A,sun", StringComparison.Ordinal))).Visits;

        visits.ShouldAllBe(visit => visit.OtherCarerPrice == 0 && visit.CarerPrices.IsEmpty);
    }

    [Fact]
    public void Only_carers_known_to_be_of_the_gender_asked_for_may_come()
    {
        var visits = SmallRounds.Day(DayOfWeek.Monday, null, ("carers.csv", Carers), ("visits.csv",
            "package,days,time_of_day,minutes,gender\nP1,daily,morning,30,female\nP2,daily,morning,30,\n")).Visits;

        visits.Select(visit => visit.ForbiddenCarers.ToArray()).ShouldBe([[1, 2], []]);
    }

    [Fact]
    public void A_carer_who_left_is_told_and_the_wish_is_dropped_not_refused()
    {
        var services = Services("no_go,preferred_carers,known_carers", "K9,K1 K8,");
        var county = SmallRounds.Read(("services.csv", services), ("carers.csv", Carers));

        county.Packages[0].PreferredCarers.ShouldBe([new CarerId("K1")]);
        county.Packages[0].NoGo.ShouldBeEmpty();
        var told = county.Findings.Single(finding => finding.Code.Id == "S136");
        (told.Code.Kind, told.File, told.Line).ShouldBe((FaultKind.Notice, "services.csv", 2));
        SmallRounds.Codes(("services.csv", services), ("carers.csv", "")).ShouldContain("S136");
    }

    [Fact]
    public void A_carer_who_may_not_come_and_is_preferred_does_not_come()
    {
        var services = Services("no_go,preferred_carers,known_carers", "K1,K1,K1 K2");
        var county = SmallRounds.Read(("services.csv", services), ("carers.csv", Carers));

        (county.Packages[0].PreferredCarers.Length, county.Packages[0].KnownCarers.Single().Value).ShouldBe((0, "K2"));
        SmallRounds.Codes(("services.csv", services), ("carers.csv", Carers)).ShouldContain("S137");
    }

    [Fact]
    public void A_name_in_a_column_of_ids_is_refused_or_passed_over_and_never_kept()
    {
        var county = SmallRounds.Read(("services.csv", Services("no_go,preferred_carers,known_carers", "Jane Smith,,")), ("carers.csv", Carers));

        county.OnHomeMap().ToFiles().Values.ShouldAllBe(file => !System.Text.Encoding.UTF8.GetString(file).Contains("Smith"));
        Should.Throw<BadDataException>(() => SmallRounds.Read(("services.csv", Services("no_go,preferred_carers,known_carers", "J. O'Hara,,"))))
            .Findings.ShouldContain(finding => finding.Code.Id == "F213");
    }

    private static RoundProblem Problem(string columns, string cells) => SmallRounds.Day(
        DayOfWeek.Monday, null, ("services.csv", Services(columns, cells)), ("carers.csv", Carers));

    private static string Services(string columns, string cells) => SmallRounds.Services
        .Replace("start\n", $"start,{columns}\n", StringComparison.Ordinal)
        .Replace("P1,C1,360200 90500,7,LARCH,active,2025-01-01\n", $"P1,C1,360200 90500,7,LARCH,active,2025-01-01,{cells}\n", StringComparison.Ordinal)
        .Replace("P2,C2,360700 90500,7,LARCH,active,2025-01-01\n", "P2,C2,360700 90500,7,LARCH,active,2025-01-01,,,\n", StringComparison.Ordinal);
}
