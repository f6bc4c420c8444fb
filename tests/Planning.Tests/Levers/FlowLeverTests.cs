using System.Collections.Immutable;
using Shouldly;
using Zoning.Demand;
using Zoning.Flow;
using static Zoning.Planning.Tests.TenPackages;

namespace Zoning.Planning.Tests;

/// <summary>What each lever changes of a flow on a county of ten packages, by hand; and that week and flow agree in the long run.</summary>
public class FlowLeverTests
{
    private static readonly Lazy<FlowInputs> Inputs = new(() => FlowInputs.Of(Run));

    // Ten per cent a year by quarters: 1.1 to the power of 0, 1/4, 1/2, 3/4.
    [Fact]
    public void Growth_raises_referrals_quarter_by_quarter()
    {
        var changes = Changes(52, Lever(LeverKind.Growth, 0.1)).Cast<ReferralsChange>().ToList();

        changes.Select(change => change.From).ShouldBe([AsOf, AsOf.AddDays(91), AsOf.AddDays(182), AsOf.AddDays(273)]);
        double[] factors = [1, 1.024114, 1.048809, 1.074099];
        changes.Zip(factors).ShouldAllBe(pair => Math.Abs(pair.First.Factor - pair.Second) < 1e-6);
    }

    // A has three of the eight packages with care, and nobody is known to be referred: three eighths of a fifth more.
    [Fact]
    public void A_surge_raises_referrals_while_it_lasts_and_in_its_zone_by_the_zones_share()
    {
        var winter = new Lever(LeverKind.Surge, AsOf.AddDays(28), 0.2m) { To = AsOf.AddDays(56) };

        Changes(13, winter).ShouldBe([new ReferralsChange(winter.From, 1.2), new ReferralsChange(AsOf.AddDays(56), 1)]);
        ((ReferralsChange)Changes(13, winter with { Zone = new ZoneCode("A") })[0]).Factor.ShouldBe(1.075, 1e-9);
    }

    // An hour on the framework costs 24 pounds: one pound is a twenty-fourth.
    [Fact]
    public void A_rate_uplift_raises_rates() =>
        ((UpliftChange)Changes(13, Lever(LeverKind.RateUplift, 1)).ShouldHaveSingleItem()).Factor.ShouldBe(25 / 24.0, 1e-12);

    [Fact]
    public void Acceptance_brokers_and_offers_change_from_their_day_and_back_at_their_end()
    {
        var (from, to) = (AsOf.AddDays(7), AsOf.AddDays(70));

        Changes(13, new Lever(LeverKind.Acceptance, from, 0.5m) { To = to }).ShouldBe([new AcceptanceChange(from, 1.5), new AcceptanceChange(to, 1)]);
        Changes(13, new Lever(LeverKind.Brokers, from, 2.4m) { To = to }).ShouldBe([new BrokersChange(from, 2), new BrokersChange(to, double.PositiveInfinity)]);
        Changes(13, new Lever(LeverKind.Brokers, from, 0.3m)).ShouldBe([new BrokersChange(from, 1)]);
        Changes(13, new Lever(LeverKind.OfferPolicy, from, 3) { To = to, Policy = "liverpool" }).ShouldBe(
            [new PolicyChange(from, "liverpool", 3), new PolicyChange(to, "dorset")]);
        Changes(13, new Lever(LeverKind.OfferPolicy, from) { Policy = "halton" }).ShouldBe([new PolicyChange(from, "halton")]);
    }

    [Fact]
    public void Providers_leave_and_come()
    {
        Changes(13, Lever(LeverKind.ProviderLeaves, 1, provider: "PR2")).ShouldBe([new ProviderLeaves(AsOf, "PR2")]);
        Changes(13, Lever(LeverKind.ProviderLeaves, 0.5, provider: "PR2")).ShouldBeEmpty();
        FlowChanges.LeftOut(Inputs.Value, Outcome(
            13, Lever(LeverKind.ProviderLeaves, 0.5, provider: "PR2"), Lever(LeverKind.VirtualVisits, 0.1), Lever(LeverKind.Brokers, 2)))
            .ShouldBe(["provider-leaves", "virtual-visits"]);
        var enters = Changes(13, Lever(LeverKind.ProviderEnters, 8, "A", "PR9")).ShouldHaveSingleItem().ShouldBeOfType<ProviderEnters>();
        (enters.From, enters.Provider, enters.Hours, enters.Rate, enters.IsOnFramework).ShouldBe((AsOf, "PR9", 8, 24, true));
        enters.Zones.ShouldBe(["A"]);
    }

    // PR2 is off the framework at 30 pounds; whole and from the first day on, it is on it at 24.
    [Fact]
    public void A_provider_that_joins_with_all_is_on_the_framework_in_the_flow()
    {
        OfferProvider Of(Lever lever) => new FlowChanges(Inputs.Value, Outcome(13, lever), one => (double)one.Central).Inputs()
            .Board.Providers.Single(one => one.Name == "PR2");

        var (joined, part, late) = (
            Of(Lever(LeverKind.JoinsFramework, 1, provider: "PR2")), Of(Lever(LeverKind.JoinsFramework, 0.9, provider: "PR2")),
            Of(Lever(LeverKind.JoinsFramework, 1, provider: "PR2") with { From = AsOf.AddDays(30) }));
        (joined.IsOnFramework, joined.Rate).ShouldBe((true, 24));
        (part.IsOnFramework, part.Rate).ShouldBe((false, 30));
        late.ShouldBe(part);
    }

    [Fact]
    public void Quicker_stages_take_a_share_less_and_nothing_else()
    {
        var outcome = Outcome(13, Lever(LeverKind.QuickerStages, 0.25));
        var quicker = new FlowChanges(Inputs.Value, outcome, lever => (double)lever.Central).Inputs();

        quicker.Stages.Select(stage => stage.Work.Mean).ShouldBe([2 * 0.75, 2 * 0.75]); // two hours for a form, two for checks
        quicker.Stages.Select(stage => stage.Complete).ShouldBe([0.9, 1]);
        (quicker with { Stages = Inputs.Value.Stages }).ShouldBe(Inputs.Value);
        Changes(13, Lever(LeverKind.QuickerStages, 0.25)).ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => Of(Lever(LeverKind.QuickerStages, 0.25) with { From = AsOf.AddDays(8) }).On(Run)).Message.ShouldContain("Y105");
    }

    // PR2 gives 17.5 of 57.75 hours. Where nobody takes anything over they wait: 28 hours in the lever's week and in every week of the flow.
    [Fact]
    public void A_provider_that_leaves_leaves_as_many_hours_waiting_in_the_flow_as_in_the_week()
    {
        var outcome = Outcome(13, Lever(LeverKind.ProviderLeaves, 1, provider: "PR2"));
        var still = Still(Inputs.Value) with { Open = [.. Inputs.Value.Open.Select(one => one with { WaitedHours = 0 })] };
        var flow = Flow(still, Changes(13, Lever(LeverKind.ProviderLeaves, 1, provider: "PR2")), 13, 4);

        After(outcome, LedgerMeasures.ByStatus, "waiting").ShouldBe(28);
        flow.County(12, WeekMeasure.WaitingHours).Mean.ShouldBe(28, 1e-9);
        flow.County(12, WeekMeasure.CareHours).Mean.ShouldBe(After(outcome, LedgerMeasures.Met), 1e-9);
    }

    // Twelve hours are enough for the 10.5 that wait: both end with nobody waiting and 68.25 hours met.
    [Fact]
    public void A_provider_that_enters_places_in_the_long_run_whom_it_places_in_the_week()
    {
        var lever = Lever(LeverKind.ProviderEnters, 12, provider: "PR9");
        var outcome = Outcome(52, lever);
        var flow = Flow(Still(Inputs.Value), Changes(52, lever), 52, 20);

        After(outcome, LedgerMeasures.ByStatus, "waiting").ShouldBe(0);
        flow.County(51, WeekMeasure.WaitingHours).Mean.ShouldBe(0, 1e-9);
        flow.County(51, WeekMeasure.CareHours).Mean.ShouldBe(After(outcome, LedgerMeasures.Met), 1e-9);
    }

    // By Little's law people are referrals x life: a fifth more referrals for ever is a fifth more need, as the surge has it in a week.
    [Fact]
    public void A_surge_that_stays_raises_need_in_the_steady_state_by_what_it_raises_it_in_a_week()
    {
        var lever = Lever(LeverKind.Surge, 0.2) with { To = AsOf.AddDays(7 * 104) };
        var week = After(Outcome(52, lever), LedgerMeasures.Demand) / Before(Outcome(52, lever), LedgerMeasures.Demand);
        var inputs = Inputs.Value with
        {
            PerYear = 100,
            Life = Stay.Exponential(60 * 24),
            Board = Inputs.Value.Board with { Providers = [.. Inputs.Value.Board.Providers.Select(one => one with { CapacityHours = 1e6 })] },
        };
        var (before, after) = (Flow(inputs, [], 104, 400), Flow(inputs, Changes(104, lever), 104, 400));
        double Need(FlowRun run) => run.County(103, WeekMeasure.CarePeople).Mean + run.County(103, WeekMeasure.WaitingPeople).Mean;
        var error = after.Less(before, 103, WeekMeasure.CarePeople).Error + after.Less(before, 103, WeekMeasure.WaitingPeople).Error;

        week.ShouldBe(1.2, 1e-9);
        (Need(after) - week * Need(before)).ShouldBe(0, 3 * error + 1e-9);
        (Need(after) - Need(before)).ShouldBeGreaterThan(3 * error); // the change is seen at all
    }

    // 77 visits of half an hour, half of them become calls; 14 hours of two carers, a quarter of the second carer's goes; PR2 joins.
    [Fact]
    public void Levers_of_a_week_give_what_the_mechanisms_of_flow_give()
    {
        var calls = new VirtualVisits { VisitsPerWeek = 77, Acceptance = 0.5, VisitMinutes = 30, TravelMinutes = 0 };
        var called = Outcome(13, Lever(LeverKind.VirtualVisits, 0.5));
        After(called, OutcomeMeasures.Removed).ShouldBe(calls.CareHours(0), 1e-9);
        After(called, OutcomeMeasures.Freed).ShouldBe(calls.NetHours(0), 0.5 / 60);

        var single = new SingleHandedCare { ReviewsPerYear = 2, Success = 0.25, VisitsPerWeek = 10.5, VisitMinutes = 40 };
        After(Outcome(13, Lever(LeverKind.SingleHanded, 0.25)), OutcomeMeasures.Freed).ShouldBe(single.CareHours, 1e-9);

        var joined = Outcome(13, Lever(LeverKind.JoinsFramework, 1, provider: "PR2"));
        var share = new FrameworkShare(40.25 / 57.75, 57.75).AfterMonth(0, 17.5, 0, double.PositiveInfinity);
        (After(joined, LedgerMeasures.ByStatus, "on-framework") / After(joined, LedgerMeasures.Met)).ShouldBe(share.Share, 1e-9);
    }

    private static ImmutableArray<FlowChange> Changes(int weeks, params Lever[] levers) =>
        new FlowChanges(Inputs.Value, Outcome(weeks, levers), lever => (double)lever.Central).Make();

    /// <summary>Nobody is referred, no package ends, and nobody of today takes anything more.</summary>
    internal static FlowInputs Still(FlowInputs inputs) => inputs with
    {
        PerYear = 0,
        HandbacksPerYear = 0,
        Life = Stay.Constant(1e7),
        Patience = Stay.Never,
        Board = inputs.Board with { Providers = [.. inputs.Board.Providers.Select(one => one with { Accepting = Acceptance.Suspended })] },
    };

    private static FlowRun Flow(FlowInputs inputs, ImmutableArray<FlowChange> changes, int weeks, int replications) =>
        FlowRun.Make(inputs, changes, new FlowOptions { Weeks = weeks, Replications = replications, Seed = 7 });
}
