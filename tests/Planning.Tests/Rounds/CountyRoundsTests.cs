using Shouldly;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Planning.Tests;

/// <summary>A county's rounds as problems: whose visits, when, by whom, with numbers counted by hand.</summary>
public class CountyRoundsTests
{
    private const int Minute = 60;
    private const int Day = 86_400;

    [Fact]
    public void Each_provider_has_a_problem_of_its_own_packages_and_carers()
    {
        var rounds = RoundsFolder.Read().OnHomeMap().ToRounds(DayOfWeek.Monday);

        rounds.IsPooled.ShouldBeFalse();
        rounds.Providers.Select(provider => provider.Provider!.Value.Value).ShouldBe(["ASH", "LARCH"]);
        Names(rounds.Providers[0]).ShouldBe(["P4 mon bed 1"]);
        Names(rounds.Providers[1]).ShouldBe(["P1 mon morning 1", "P1 mon lunch 2", "P2 mon morning 1", "P2 mon morning 1 carer 2", "P3 mon morning 1"]);
        rounds.Providers[1].Problem.Carers.Select(carer => carer.Id.Value).ShouldBe(["K1", "K2"]);
        rounds.Providers.Select(provider => provider.CouncilShare).ShouldBe([null, 85m]);
        rounds.Providers.ShouldAllBe(provider => !provider.AreCarersMade);
    }

    [Fact]
    public void Windows_are_those_given_else_the_tolerance_else_the_time_of_day()
    {
        var larch = RoundsFolder.Read().OnHomeMap().ToRounds(DayOfWeek.Monday).Providers[1];
        var ash = RoundsFolder.Read().OnHomeMap().ToRounds(DayOfWeek.Tuesday).Providers[0];

        Window(larch, "P1 mon morning 1").ShouldBe((450, 510));
        Window(larch, "P1 mon lunch 2").ShouldBe((705, 735));
        Window(larch, "P2 mon morning 1").ShouldBe((510, 585));
        Window(larch, "P3 mon morning 1").ShouldBe((420, 660));
        ash.Problem.Visits[0].Earliest.ShouldBe(Day + 19 * 60 * Minute);
        ash.Problem.Visits[0].Latest.ShouldBe(Day + 22 * 60 * Minute);
        larch.AssumedWindows.ShouldBe(3);
    }

    [Fact]
    public void Two_carers_at_once_are_two_visits_tied_together()
    {
        var larch = RoundsFolder.Read().OnHomeMap().ToRounds(DayOfWeek.Monday).Providers[1];

        larch.Problem.Links.ShouldContain(new VisitLink(2, 3, 0, 0, IsPair: true));
        larch.Problem.Visits[2].Person.ShouldBe(larch.Problem.Visits[3].Person);
        larch.Problem.SkillNames.ShouldBe(["hoist", "medicines"]);
        larch.Problem.Visits.Select(visit => visit.Skills).ShouldBe([0UL, 2, 1, 1, 0]);
        larch.Problem.Carers.Select(carer => carer.Skills).ShouldBe([3UL, 1]);
    }

    [Fact]
    public void A_gap_that_windows_could_break_is_a_link_and_one_they_keep_is_none()
    {
        // 08:30 at the latest and 11:45 at the earliest are 195 minutes apart; 240 are asked for.
        RoundsFolder.Read().OnHomeMap().ToRounds(DayOfWeek.Monday).Providers[1].Problem.Links
            .ShouldContain(new VisitLink(0, 1, 240 * Minute, RoundProblem.MaxTicks, IsPair: false));
        RoundsFolder.Read(("visits.csv", RoundsFolder.Visits.Replace("240", "195", StringComparison.Ordinal)))
            .OnHomeMap().ToRounds(DayOfWeek.Monday).Providers[1].Problem.Links.Length.ShouldBe(1);
    }

    [Fact]
    public void Prices_follow_the_scales()
    {
        var week = RoundsFolder.Read().OnHomeMap().ToWeekOfRounds(new RoundsOptions { MayBeLate = true }).Providers[1].Problem;
        var day = RoundsFolder.Read().OnHomeMap().ToRounds(DayOfWeek.Monday).Providers[1].Problem;

        // A tick of travel is 100 units, so that hundredths are whole.
        day.Weights.Travel.ShouldBe(100);
        day.Visits[0].UnallocatedPrice.ShouldBe(24_000 * Minute);
        day.Visits[0].LatePrice.ShouldBeNull();
        week.Visits[0].LatePrice.ShouldBe(100);
        week.Visits[1].LatePrice.ShouldBe(500);
        week.Visits[1].IsTimeCritical.ShouldBeTrue();
        week.Weights.ExtraCarer.ShouldBe(2_000 * Minute);
        day.Weights.ExtraCarer.ShouldBe(17_142);
        (day.Weights.Waiting, day.Weights.OffPreferred, day.Weights.Paid, day.Weights.Overtime).ShouldBe((4L, 5L, 0L, 200L));
    }

    [Fact]
    public void Shifts_over_six_hours_have_a_break_in_their_middle_and_nights_run_on()
    {
        var rounds = RoundsFolder.Read().OnHomeMap().ToRounds(DayOfWeek.Monday);
        var (k1, k2) = (rounds.Providers[1].Problem.Carers[0], rounds.Providers[1].Problem.Carers[1]);
        var k3 = rounds.Providers[0].Problem.Carers[0];

        // 07:00 and 8 hours: a third is 160 minutes.
        k1.Shifts.Single().Break.ShouldBe(new BreakRule(580 * Minute, 740 * Minute, 30 * Minute) { WorkAbove = 6 * 60 * Minute, BetweenVisits = true });
        k2.Shifts.Single().Break.ShouldBeNull();
        k3.Shifts.Single().Break.ShouldBe(
            new BreakRule(1480 * Minute, 1640 * Minute, 45 * Minute, IsPaid: true) { WorkAbove = 6 * 60 * Minute, BetweenVisits = true });
        k3.Shifts.Single().Latest.ShouldBe(30 * 60 * Minute);
        (k1.LongestTrip, k1.LeastRest, k2.Mode).ShouldBe((45 * Minute, 11 * 60 * Minute, 1));
    }

    [Fact]
    public void A_week_has_every_day_and_contracted_hours()
    {
        var larch = RoundsFolder.Read().OnHomeMap().ToWeekOfRounds().Providers[1].Problem;

        // P1 twice and P2 by two carers on 7 days, P3 on 2.
        larch.Visits.Length.ShouldBe(7 * 4 + 2);
        larch.Carers[0].Shifts.Select(shift => shift.Day).ShouldBe([0, 1, 2, 3, 4]);
        (larch.Carers[0].ContractedLeast, larch.Carers[0].ContractedMost).ShouldBe((16 * 3600L, 30 * 3600L));
        larch.Visits.Max(visit => visit.Latest).ShouldBe(6 * Day + 735 * Minute);
    }

    [Fact]
    public void A_place_known_only_by_its_zone_is_never_at_the_door()
    {
        var larch = RoundsFolder.Read().OnHomeMap().ToRounds(DayOfWeek.Monday).Providers[1];
        var (exact, vague) = (larch.Problem.Visits[0].Place, larch.Problem.Visits[4].Place);

        larch.Places[vague].SquareMetres.ShouldBe(1e6, 1);
        larch.Problem.Travel.Ticks(exact, vague, 0).ShouldBeGreaterThan(180);
    }

    [Fact]
    public void Today_keeps_its_own_times()
    {
        var larch = RoundsFolder.Read().OnHomeMap().ToRounds(DayOfWeek.Monday).Providers[1];
        var today = larch.Today.ShouldNotBeNull();
        var k1 = today.Rounds[0];

        k1.Visits.Select(visit => larch.Problem.Visits[visit].Name).ShouldBe(["P1 mon morning 1", "P2 mon morning 1", "P1 mon lunch 2"]);
        k1.Stops.Where(stop => !stop.IsBreak).Select(stop => stop.Starts / Minute).ShouldBe([485, 540, 720]);
        k1.Stops.Count(stop => stop.IsBreak).ShouldBe(0, "the round takes less than six hours");
        today.Rounds[1].Visits.ShouldBe([3]);
        today.Unallocated.ShouldBe([4]);

        // K1: 400 m home to P1, 400 m to P2, back to P1, home; by car 400 m x 1.35 at 28 km/h (a zone with 3 packages a square kilometre is a town): 4.157 minutes.
        // K2 on foot: sqrt(400^2 + 400^2) = 565.7 m x 1.35 at 4.8 km/h and a minute: 10.546 minutes each way.
        today.Cost.Travel.ShouldBe(4 * 250 + 2 * 633);
        today.Cost.UnallocatedPrice.ShouldBe(24_000 * Minute);
    }

    [Fact]
    public void A_change_of_carer_has_the_price_asked_for()
    {
        var visits = RoundsFolder.Read().OnHomeMap().ToRounds(DayOfWeek.Monday, new RoundsOptions { ChangePriceMinutes = 3 }).Providers[1].Problem.Visits;

        visits[0].CarerPrices.ShouldBe([(0, 0)]);
        visits[0].OtherCarerPrice.ShouldBe(18_000);
        visits[4].OtherCarerPrice.ShouldBe(0);
    }

    [Fact]
    public void Without_rounds_there_is_no_today_and_without_carers_they_are_made_up()
    {
        RoundsFolder.Read(("rounds.csv", "")).OnHomeMap().ToRounds(DayOfWeek.Monday).Providers[1].Today.ShouldBeNull();
        var larch = RoundsFolder.Read(("rounds.csv", ""), ("carers.csv", "")).OnHomeMap().ToRounds(DayOfWeek.Monday).Providers[1];

        larch.AreCarersMade.ShouldBeTrue();

        // P2 needs two at once; 2.5 hours on Monday are less than a shift's 4.4. Two shifts on each of 7 days, 5 a carer: three carers.
        larch.Problem.Carers.Length.ShouldBe(2);
        RoundsFolder.Read(("rounds.csv", ""), ("carers.csv", "")).OnHomeMap().ToWeekOfRounds().Providers[1].Problem.Carers.Length.ShouldBe(3);
    }

    [Fact]
    public void Without_visits_the_usual_pattern_of_the_hours_stands_in()
    {
        var larch = RoundsFolder.Read(("rounds.csv", ""), ("visits.csv", "")).OnHomeMap().ToRounds(DayOfWeek.Monday).Providers[1];

        // 7 hours a week are two visits of 30 minutes; 3.5 hours one, by two carers for P2.
        larch.Problem.Visits.Length.ShouldBe(2 + 2 + 1);
        larch.InferredVisits.ShouldBe(5);
    }

    [Fact]
    public void Pooling_is_one_problem_and_says_so()
    {
        var pooled = RoundsFolder.Read().OnHomeMap().ToPooledRounds(DayOfWeek.Monday);

        pooled.IsPooled.ShouldBeTrue();
        pooled.Providers.Single().Problem.Visits.Length.ShouldBe(6);
        pooled.Providers.Single().Problem.Carers.Length.ShouldBe(3);
        pooled.Providers.Single().Provider.ShouldBeNull();
    }

    [Fact]
    public void Iterations_are_shared_out_by_visits_and_costs_add_up()
    {
        var rounds = RoundsFolder.Read().OnHomeMap().ToRounds(DayOfWeek.Monday);
        var solver = new EmptySolver();

        var solved = rounds.Solve(solver, new SolveOptions { Iterations = 100 });

        // 1 and 5 of 6 visits: 16.67 and 83.33.
        solver.Asked.Select(asked => asked.Options.Iterations).ShouldBe([17, 83]);

        // One of the visits is by two carers at once.
        solved.Unallocated.ShouldBe(5);
        solved.Cost.Weighted.ShouldBe(6 * 24_000 * Minute);
        rounds.Solve(solver, start: RoundStart.Today).Plans[1].ShouldBe(rounds.Providers[1].Today);
    }

    private static IEnumerable<string> Names(ProviderRounds rounds) => rounds.Problem.Visits.Select(visit => visit.Name);

    private static (int, int) Window(ProviderRounds rounds, string name)
    {
        var visit = rounds.Problem.Visits.Single(visit => visit.Name == name);
        return (visit.Earliest / Minute, visit.Latest / Minute);
    }
}
