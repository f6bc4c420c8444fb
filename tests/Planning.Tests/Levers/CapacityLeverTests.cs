using Shouldly;
using Zoning.Demand;
using Zoning.Flow;
using static Zoning.Planning.Tests.TenPackages;

namespace Zoning.Planning.Tests;

/// <summary>Levers of capacity on a county of ten packages, against figures worked by hand.</summary>
public class CapacityLeverTests
{
    private static readonly Measure Need = LedgerMeasures.Demand, Met = LedgerMeasures.Met, ByStatus = LedgerMeasures.ByStatus,
        Cost = LedgerMeasures.Cost;

    // A bed takes .78 x 7 / 27 = .20222 people a week, .65 of whom recover with 12.4 hours each: 1.62991 hours a week. The first end after 27 days,
    // so that 64 of 91 days count: x (1 - .5^(64/7/52)) / (1 - .5^(1/52)) = 8.66518: 847 minutes. At home, 28 days: 805.
    [Fact]
    public void Reablement_removes_hours_of_packages_and_their_price_is_avoided()
    {
        var outcome = Outcome(13, Lever(LeverKind.ReablementBeds, 1));

        After(outcome, OutcomeMeasures.Removed).ShouldBe(847 / 60.0, 1e-9);
        After(outcome, Need).ShouldBe((4095 - 847) / 60.0, 1e-9);
        After(outcome, Met).ShouldBe((3465 - 847) / 60.0, 1e-9);
        After(outcome, ByStatus, "waiting").ShouldBe(10.5); // who waits today has been assessed
        After(outcome, Cost).ShouldBe(1869);
        After(outcome, OutcomeMeasures.Avoided).ShouldBe(1869 * 847 / 3465.0, 0.5);
        After(outcome, OutcomeMeasures.Freed).ShouldBe(847 * 71.75 / 57.75 / 60, 0.05);
        After(Outcome(13, Lever(LeverKind.ReablementHome, 1)), OutcomeMeasures.Removed).ShouldBe(805 / 60.0, 1e-9);
        After(Outcome(13, Lever(LeverKind.ReablementHome, 1.4)), OutcomeMeasures.Removed).ShouldBe(805 / 60.0, 1e-9); // whole places
        After(Outcome(13, Lever(LeverKind.ReablementHome, 100)), Met).ShouldBe(0); // no more than there is
    }

    // Nobody has ended within 27 days. Closed after 13 weeks, all who came have ended after 16.86: x (1 - .5^(13/52)) / (1 - .5^(1/52)), of which
    // .5^(22.14/52) is left after 39 weeks: 875 minutes. The year after, half of that.
    [Fact]
    public void What_reablement_removed_comes_first_after_a_stay_and_fades_after_its_end()
    {
        double Minutes(int weeks) => 60 * After(Outcome(weeks, Lever(LeverKind.ReablementBeds, 1) with { To = AsOf.AddDays(91) }), OutcomeMeasures.Removed);

        Outcome(13, Lever(LeverKind.ReablementBeds, 1)).Path.TakeWhile(week => week.Need == 4095).Count().ShouldBe(3);
        Minutes(39).ShouldBe(875, 1e-9);
        Minutes(91).ShouldBe(437, 1e-9); // 437.4
        var path = Outcome(52, Lever(LeverKind.ReablementBeds, 1) with { To = AsOf.AddDays(91) }).Path;
        path[38].Need.ShouldBe(4095 - 875);
        path.Skip(20).Zip(path.Skip(21)).ShouldAllBe(pair => pair.First.Need < pair.Second.Need); // it fades week by week
    }

    // Growth of 10 % brings 99 minutes in 13 weeks (98.75): they go first, the other 748 leave met care.
    [Fact]
    public void Reablement_spares_people_who_are_not_known_yet_first()
    {
        var outcome = Outcome(13, Lever(LeverKind.Growth, 0.1), Lever(LeverKind.ReablementBeds, 1));

        After(outcome, ByStatus, "waiting").ShouldBe(10.5);
        After(outcome, Met).ShouldBe((3465 - (847 - 99)) / 60.0, 1e-9);
        After(outcome, OutcomeMeasures.Removed).ShouldBe(847 / 60.0, 1e-9);
    }

    // Steps are rows: two beds from the first day, four from the eighth week on; the first two close as the four open.
    [Fact]
    public void Places_open_in_steps()
    {
        var (first, second) = (
            Lever(LeverKind.ReablementBeds, 1) with { To = AsOf.AddDays(49) }, Lever(LeverKind.ReablementBeds, 2) with { From = AsOf.AddDays(49) });
        double Of(params Lever[] levers) => After(Outcome(13, levers), OutcomeMeasures.Removed);

        Of(first, second).ShouldBe(Of(first) + Of(second), 1.5 / 60);
        Of(first, second).ShouldBeGreaterThan(Of(first with { To = null }));
    }

    // One assessor, 20 hours, one person a week, 3.5 days each: 10 hours wait at half the load, so ten hours a person. With two, Erlang gives
    // C(2, .5) = .1 and a wait of .1 x 10 / 1.5 = .6667 hours or .2333 days; with three .0152 x 10 / 2.5 = .0606 hours or .0212 days.
    [Fact]
    public void Trusted_assessors_shorten_the_wait_for_an_assessment_and_nothing_else()
    {
        var queue = AssessmentQueue.Of(Run.County)!;
        (queue.Assessors, queue.PeoplePerWeek, queue.DaysPerWeek, queue.OpenHours).ShouldBe((1, 1, 3.5, 20));
        queue.HandlingMinutes.ShouldBe(600, 1e-6);

        var one = Outcome(13, Lever(LeverKind.TrustedAssessors, 1));
        Before(one, OutcomeMeasures.AssessmentDays).ShouldBe(3.5);
        After(one, OutcomeMeasures.AssessmentDays).ShouldBe(0.23);
        After(Outcome(13, Lever(LeverKind.TrustedAssessors, 2)), OutcomeMeasures.AssessmentDays).ShouldBe(0.02);
        // Posts of the role are the same lever, and the two together two assessors: never both.
        After(Outcome(13, Posts("trusted assessor", 1)), OutcomeMeasures.AssessmentDays).ShouldBe(0.23);
        After(Outcome(13, Posts("trusted assessor", 1), Lever(LeverKind.TrustedAssessors, 1)), OutcomeMeasures.AssessmentDays).ShouldBe(0.02);
        After(one, OutcomeMeasures.Delayed).ShouldBe(Before(one, OutcomeMeasures.Delayed)); // a wait for a package is another
        After(one, Cost).ShouldBe(1869);
        After(one, OutcomeMeasures.Avoided).ShouldBe(0);
    }

    // S1: four assessors, 85 contacts a month in 21 days of 7.5 hours. 37 minutes need about 4.2 hours a contact, 105 minutes 5.1.
    [Fact]
    public void The_free_parameter_of_trusted_assessment_is_what_the_published_waits_need()
    {
        var perHour = 85 / (21 * 7.5);

        (TrustedAssessment.HandlingMinutes(4, perHour, 37) / 60).ShouldBe(4.2, 0.05);
        (TrustedAssessment.HandlingMinutes(4, perHour, 105) / 60).ShouldBe(5.1, 0.05);
        TrustedAssessment.WaitMinutes(4, perHour, TrustedAssessment.HandlingMinutes(4, perHour, 105)).ShouldBe(105, 1e-6);
    }

    // Half a post is 11 carer hours: P10 asked first (3.5), then P09 (7). A fifth is 4.4: P10 alone. In A only P09 waits. 24 pounds an hour.
    [Fact]
    public void Care_workers_give_care_to_people_who_wait()
    {
        var half = Outcome(13, Posts("care worker", 0.5));

        After(half, ByStatus, "waiting").ShouldBe(0);
        After(half, ByStatus, "on-framework").ShouldBe(40.25 + 10.5);
        After(half, Cost).ShouldBe(1869 + 252);
        half.EndWeek.Rows.Where(row => row.Package is 8 or 9).OrderBy(row => row.Package).Select(row => row.Provider).ShouldBe([0, 2]); // PR1 in A, PR3 in B
        After(Outcome(13, Posts("care worker", 0.2)), ByStatus, "waiting").ShouldBe(7);
        After(Outcome(13, Posts("care worker", 0.5) with { Zone = new ZoneCode("A") }), ByStatus, "waiting").ShouldBe(3.5);
    }

    // A hundredth of a post is .22 hours a week or .14667 reviews: 1.9067 in 13 weeks, 12 minutes each.
    [Fact]
    public void Reviewers_do_reviews()
    {
        After(Outcome(13, Posts("reviewer", 0.01)), OutcomeMeasures.Removed).ShouldBe(23 / 60.0, 1e-9);
        After(Outcome(13, Posts("reviewer", 1)), OutcomeMeasures.Removed).ShouldBe(1.6, 1e-9); // all eight packages
        After(Outcome(13, Posts("reviewer", 0.01)), Cost).ShouldBe(1869);
    }

    // A tenth of a post does 2.2 / 9 reviews a week: both packages with two carers in 13 weeks, three in ten of whose 14 second hours go. A
    // twentieth does 1.589 of the two: .2383 of 840 minutes.
    [Fact]
    public void Therapists_review_care_by_two_and_it_stays()
    {
        After(Outcome(13, Posts("therapist", 0.1)), OutcomeMeasures.Freed).ShouldBe(4.2, 1e-9);
        After(Outcome(13, Posts("therapist", 0.05)), OutcomeMeasures.Freed).ShouldBe(200 / 60.0, 1e-9);
        After(Outcome(26, Posts("therapist", 0.05) with { To = AsOf.AddDays(91) }), OutcomeMeasures.Freed).ShouldBe(200 / 60.0, 1e-9);
        After(Outcome(13, Posts("therapist", 0.05) with { Zone = new ZoneCode("C") }), OutcomeMeasures.Freed).ShouldBe(0);
    }

    // Four places take 4 x .78 x 7 / 28 = .78 people a week. No pound is saved by it, and nobody's care changes.
    [Fact]
    public void Step_up_is_counted_as_admissions_avoided_at_most_and_never_as_cash()
    {
        var outcome = Outcome(13, Lever(LeverKind.StepUp, 4));

        After(outcome, OutcomeMeasures.SteppedUp).ShouldBe(0.78);
        outcome.End.After.Values.Zip(outcome.Before.Values).Count(pair => pair.First != pair.Second).ShouldBe(1);
        outcome.Publish(OutputLevel.Internal).Find(OutcomeMeasures.SteppedUp)!.Change.Origin.ShouldBe(Origin.Illustrative);
        Outcome(13, Lever(LeverKind.Growth, 0)).Publish(OutputLevel.Internal).Find(OutcomeMeasures.SteppedUp).ShouldBeNull();
    }

    // Only people from the community and the emergency department step up: as many as referrals.csv has in a year, over 52 weeks.
    [Fact]
    public void Step_up_serves_no_more_than_are_referred_from_home()
    {
        var run = FlowCounty.Run(FlowCounty.Whole);
        var first = run.County.AsOf.AddDays(-364);
        var home = run.County.Referrals!.Value.Count(one => one.Received.Day > first && one.Received.Day <= run.County.AsOf
            && one.Source is ReferralSource.Community or ReferralSource.EmergencyDepartment);
        var outcome = Scenario.Named("step-up").With(new Lever(LeverKind.StepUp, run.County.AsOf, 1_000)).On(run, new ScenarioOptions { Weeks = 13, Draws = 20 });

        home.ShouldBeGreaterThan(0);
        After(outcome, OutcomeMeasures.SteppedUp).ShouldBe(home / 52.0, 0.0051);
    }

    // P04 (7 hours by two) and P05 move to PR3 in B, one a week: 14 and 3.5 carer hours at 24 pounds instead of 30, and nobody drives to them.
    [Fact]
    public void Extra_care_with_a_provider_fills_week_by_week_and_its_people_change_provider()
    {
        var lever = Lever(LeverKind.ExtraCare, 2, "B", "PR3") with { PerWeek = 1 };
        var (one, both) = (Outcome(13, lever with { From = AsOf.AddDays(84) }), Outcome(13, lever));
        var travel = OutcomeMeasures.Find(OutcomeMeasures.Travel);

        After(one, ByStatus, "off-framework").ShouldBe(17.5 - 7);
        After(both, ByStatus, "off-framework").ShouldBe(17.5 - 10.5);
        After(both, Met).ShouldBe(57.75);
        After(both, Cost).ShouldBe(1869 - 84 - 21);
        After(both, OutcomeMeasures.OtherProvider).ShouldBe(2);
        ((double)both.End.After.Of(1, travel)).ShouldBe(359.1 * Math.Sqrt(14) / (Math.Sqrt(35) + Math.Sqrt(14)), 0.51);
        After(Outcome(13, lever with { PerWeek = 0.1m }), OutcomeMeasures.OtherProvider).ShouldBe(1); // 1.3 people in 13 weeks
        Outcome(13, lever).Path.Length.ShouldBe(13);
        ((double)Outcome(13, Lever(LeverKind.ExtraCare, 2, "B") with { PerWeek = 0.1m }).End.After.Of(1, travel)).ShouldBe(359.1 * Math.Sqrt(2 / 3.0), 0.51);
    }

    // A tenth of 57.75 hours is not given: 5.775 hours are undelivered, not waiting, and nobody is paid for them.
    [Fact]
    public void Carers_who_are_ill_leave_care_undelivered()
    {
        var outcome = Outcome(13, Lever(LeverKind.Sickness, 0.1));

        After(outcome, Need).ShouldBe(68.25);
        After(outcome, Met).ShouldBe(57.75 * 0.9, 0.51 / 60);
        After(outcome, ByStatus, "undelivered").ShouldBe(5.775, 0.51 / 60);
        After(outcome, ByStatus, "waiting").ShouldBe(10.5);
        After(outcome, Cost).ShouldBe(1869 * 0.9, 0.6);
        After(outcome, OutcomeMeasures.OtherProvider).ShouldBe(0);
        var winter = Lever(LeverKind.Sickness, 0.1) with { From = AsOf.AddDays(28), To = AsOf.AddDays(56) };
        Outcome(13, winter).Worst.Week.ShouldBe(5);
        After(Outcome(13, winter), Met).ShouldBe(57.75);
    }

    // A surge of a fifth and a tenth of carers ill: 81.9 hours needed in the worst week, 51.975 met.
    [Fact]
    public void A_winter_is_a_surge_and_sickness()
    {
        Lever In(LeverKind kind, double size) => Lever(kind, size) with { From = AsOf.AddDays(28), To = AsOf.AddDays(56) };
        var worst = Outcome(13, In(LeverKind.Surge, 0.2), In(LeverKind.Sickness, 0.1)).Worst;

        worst.Week.ShouldBe(5);
        ((double)worst.After.County(OutcomeMeasures.Find(Need)) / 60).ShouldBe(81.9, 1e-9);
        ((double)worst.After.County(OutcomeMeasures.Find(Met)) / 60).ShouldBe(51.975, 0.51 / 60);
    }

    private static Lever Posts(string role, double posts) => Lever(LeverKind.Workforce, posts) with { Role = role };
}
