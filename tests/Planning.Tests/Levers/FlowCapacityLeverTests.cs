using System.Collections.Immutable;
using Shouldly;
using Zoning.Demand;
using Zoning.Flow;
using static Zoning.Planning.Tests.TenPackages;

namespace Zoning.Planning.Tests;

/// <summary>Levers of capacity and price in a flow, and that the flow in the long run gives what the lever gives in its week.</summary>
public class FlowCapacityLeverTests
{
    private static readonly Lazy<FlowInputs> Inputs = new(() => FlowInputs.Of(Run));
    private static readonly CountyRun Whole = FlowCounty.Run(FlowCounty.Whole);
    private static readonly Lazy<FlowInputs> Places = new(() => FlowInputs.Of(Whole));
    private static readonly DateOnly Start = FlowCounty.Whole.AsOf;

    // Five places more from the 29th day, eight from the 99th, on top of what the file opens; .78 x 7 / 28 people a week come to each at home.
    [Fact]
    public void Places_of_reablement_open_in_steps_and_people_come_to_them_first()
    {
        var service = Places.Value.Services.Single(one => one.IsHome);
        var (first, second) = (Start.AddDays(28), Start.AddDays(98));
        var changes = Changes(
            Whole, Places.Value, new Lever(LeverKind.ReablementHome, first, 5) { To = second }, new Lever(LeverKind.ReablementHome, second, 8));

        var most = Outcome(Whole, new Lever(LeverKind.ReablementHome, first, 5)).Ground.Reablement.MostAWeek;
        changes.OfType<BedsChange>().Where(change => change.From == first || change.From == second).ShouldBe(
        [
            new BedsChange(first, service.Name, (int)service.Places.On(first) + 5), new BedsChange(second, service.Name, (int)service.Places.On(second) + 8),
        ]);
        changes.OfType<DivertedChange>().Select(change => (change.From, change.PerYear)).ShouldBe(
            [(first, Math.Min(most, 5 * 0.195) * 365 / 7), (second, Math.Min(most, 8 * 0.195) * 365 / 7)]);
        FlowChanges.LeftOut(Places.Value, Outcome(Whole, new Lever(LeverKind.ReablementHome, first, 5))).ShouldBeEmpty();
        FlowChanges.LeftOut(Inputs.Value, TenPackages.Outcome(13, Lever(LeverKind.ReablementHome, 5))).ShouldBe(["reablement-home"]);
    }

    [Fact]
    public void As_many_people_come_in_all_and_nothing_changes_before_the_day()
    {
        var from = Start.AddDays(1 + 7 * 6);
        var changes = Changes(Whole, Places.Value, new Lever(LeverKind.ReablementHome, from, 4));
        var (before, after) = (Made(Places.Value, [], 12, 6), Made(Places.Value, changes, 12, 6));

        before.Figures.Model.PerYear.On(from.AddDays(-1)).ShouldBe(after.Figures.Model.PerYear.On(from.AddDays(-1)));
        double Come(FlowRun run) => run.Figures.Model.PerYear.On(from) + run.Figures.Model.Services.Sum(one => one.PerYear.On(from));
        Come(after).ShouldBe(Come(before), 1e-9);
        after.Figures.Model.PerYear.On(from).ShouldBeLessThan(before.Figures.Model.PerYear.On(from));
        for (var week = 0; week < 6; week++)
        {
            after.County(week, WeekMeasure.WaitingHours).ShouldBe(before.County(week, WeekMeasure.WaitingHours));
            after.Service(0, week, ServiceMeasure.People).ShouldBe(before.Service(0, week, ServiceMeasure.People));
        }
    }

    // Two years after three places opened: what the flow adds up person by person is what the lever's formula says, and what its week removes.
    [Fact]
    public void Reablement_removes_in_the_long_run_of_the_flow_what_it_removes_in_the_week()
    {
        const int weeks = 104, places = 3;
        var lever = new Lever(LeverKind.ReablementHome, Start, places);
        var outcome = Scenario.Named("places").With(lever).On(Whole, new ScenarioOptions { Weeks = weeks, Draws = 20 });
        var at = Places.Value.Services.IndexOf(Places.Value.Services.Single(one => one.IsHome));
        var easy = Places.Value with
        {
            Board = Places.Value.Board with
            {
                Providers = [.. Places.Value.Board.Providers.Select(one => one with { CapacityHours = 1e6, Accepting = Acceptance.Yes })],
                Readiness = Places.Value.Board.Readiness with { PerHour = 1 },
            },
            Services = [.. Places.Value.Services.Select(one => one with { Places = Dated.Always(one.Places.First + 100) })],
        };
        var (before, after) = (Made(easy, [], weeks, 600), Made(easy, new FlowChanges(easy, outcome, one => (double)one.Central).Make(), weeks, 600));
        var (was, now) = (before.Service(at, weeks - 1, ServiceMeasure.HoursRemoved), after.Service(at, weeks - 1, ServiceMeasure.HoursRemoved));
        var formula = outcome.Ground.Reablement.PlacesOf(LeverKind.ReablementHome, places).HoursRemoved(weeks, weeks);

        After(outcome, OutcomeMeasures.Removed).ShouldBe(formula, 0.01);
        (now.Mean - was.Mean).ShouldBe(formula, 3 * (now.Error + was.Error) + 0.02 * formula);
        (now.Mean - was.Mean).ShouldBeGreaterThan(3 * (now.Error + was.Error)); // it is seen at all
    }

    // Two assessors where one person comes in 20 of their hours and takes ten: in the long run of a simulation people wait as the lever has it.
    [Fact]
    public void Assessors_let_people_wait_in_the_long_run_of_the_flow_as_in_the_week()
    {
        var network = new StationNetwork
        {
            Start = AsOf,
            Stations = [new Station { Name = "assessor", Slots = Dated.Always(2), Stay = Stay.Exponential(10) }],
            Streams = [new ArrivalStream { Name = "ward", Station = "assessor", PerYear = Dated.Always(365 * 24 / 20.0) }],
        };
        var figures = StationFigures.Of(network, new StationOptions { Days = 4000, WarmUpDays = 200, Seed = 3 }, new ReplicationOptions { Most = 40 });
        var wait = figures.Of("assessor", StationMeasure.MeanWait);
        var days = AssessmentQueue.Of(Run.County)!.DaysWith(1);

        (wait.Mean / 20 * 7).ShouldBe(days, 3 * wait.Error / 20 * 7);
        (wait.Error / wait.Mean).ShouldBeLessThan(0.05);
    }

    // One post is 22 carer hours, 22 x 57.75 / 71.75 client hours: enough for the 10.5 that wait, in the week and in the long run.
    [Fact]
    public void Care_workers_place_in_the_long_run_whom_they_place_in_the_week_and_go_on_their_last_day()
    {
        var lever = Lever(LeverKind.Workforce, 1) with { Role = "care worker" };
        var outcome = TenPackages.Outcome(52, lever);
        var changes = Changes(Run, Inputs.Value, lever);
        var enters = changes.ShouldHaveSingleItem().ShouldBeOfType<ProviderEnters>();
        var flow = Made(FlowLeverTests.Still(Inputs.Value), changes, 52, 20);

        enters.Hours.ShouldBe(22 * 57.75 / 71.75, 1e-9);
        After(outcome, LedgerMeasures.ByStatus, "waiting").ShouldBe(0);
        flow.County(51, WeekMeasure.WaitingHours).Mean.ShouldBe(0, 1e-9);
        flow.County(51, WeekMeasure.CareHours).Mean.ShouldBe(After(outcome, LedgerMeasures.Met), 1e-9);

        var to = AsOf.AddDays(7 * 30);
        Changes(Run, Inputs.Value, lever with { To = to }).ShouldContain(new ProviderLeaves(to, enters.Provider));
        Made(FlowLeverTests.Still(Inputs.Value), Changes(Run, Inputs.Value, lever with { To = to }), 52, 20).County(51, WeekMeasure.WaitingHours).Mean.ShouldBe(10.5, 1e-9);
        After(TenPackages.Outcome(52, lever with { To = to }), LedgerMeasures.ByStatus, "waiting").ShouldBe(10.5);
    }

    [Fact]
    public void A_provider_that_enters_for_a_time_leaves_the_flow_as_it_leaves_the_week()
    {
        var (lever, to) = (Lever(LeverKind.ProviderEnters, 12, provider: "PR9") with { To = AsOf.AddDays(7 * 30) }, AsOf.AddDays(7 * 30));

        Changes(Run, Inputs.Value, lever).ShouldContain(new ProviderLeaves(to, "PR9"));
        Made(FlowLeverTests.Still(Inputs.Value), Changes(Run, Inputs.Value, lever), 52, 20).County(51, WeekMeasure.WaitingHours).Mean.ShouldBe(10.5, 1e-9);
        After(TenPackages.Outcome(52, lever), LedgerMeasures.ByStatus, "waiting").ShouldBe(10.5);
    }

    // Two rows of one provider, one after the other, are two numbers of hours in turn.
    [Fact]
    public void A_provider_may_enter_in_steps()
    {
        var day = AsOf.AddDays(70);
        var changes = Changes(
            Run, Inputs.Value, Lever(LeverKind.ProviderEnters, 6, provider: "PR9") with { To = day }, Lever(LeverKind.ProviderEnters, 12, provider: "PR9") with { From = day });

        changes.OfType<ProviderEnters>().Select(one => (one.From, one.Provider, one.Hours)).ShouldBe(
            [(AsOf, "PR9", 6), (day, FormattableString.Invariant($"PR9 {day:yyyy-MM-dd}"), 12)]);
        Made(FlowLeverTests.Still(Inputs.Value), changes, 52, 20).County(51, WeekMeasure.WaitingHours).Mean.ShouldBe(0, 1e-9);
    }

    // P04 and P05 move to PR3, one a week: 7 + 3.5 hours more with it than its 14, in the week and at the end of the flow; nobody waits for it.
    [Fact]
    public void Extra_care_gives_its_provider_in_the_flow_the_hours_that_it_gives_it_in_the_week()
    {
        var lever = Lever(LeverKind.ExtraCare, 2, "B", "PR3") with { PerWeek = 1 };
        var changes = Changes(Run, Inputs.Value, lever);
        var flow = Made(FlowLeverTests.Still(Inputs.Value), changes, 13, 4);
        var outcome = TenPackages.Outcome(13, lever);

        changes.ShouldBe([new ExtraCareOpens(AsOf, "B", "PR3", 1), new ExtraCareOpens(AsOf.AddDays(7), "B", "PR3", 1)]);
        flow.ProviderHours(Inputs.Value.Board.IndexOf("PR3")).Mean.ShouldBe(24.5, 1e-9);
        (outcome.EndWeek.Rows.Where(row => row.Provider == 2).Sum(row => row.Client) / 60.0).ShouldBe(24.5, 1e-9);
        flow.County(12, WeekMeasure.WaitingHours).Mean.ShouldBe(10.5, 1e-9);
        Changes(Run, Inputs.Value, lever with { Provider = null }).ShouldBeEmpty();
        Changes(Run, Inputs.Value, lever with { Provider = new ProviderId("PR1") }).ShouldBeEmpty(); // PR1 does not work in B
    }

    // All on the framework are paid a pound more for an hour: so is what the flow places.
    [Fact]
    public void A_rate_uplift_raises_the_price_of_an_hour_in_the_flow_as_in_the_week()
    {
        var lever = Lever(LeverKind.RateUplift, 1);
        var outcome = TenPackages.Outcome(52, lever);
        var inputs = Inputs.Value with
        {
            PerYear = 100,
            Board = Inputs.Value.Board with
            {
                Providers = [.. Inputs.Value.Board.Providers.Select(one => one with { IsOnFramework = true, Rate = 24, CapacityHours = 1e6 })],
            },
        };
        double Price(ImmutableArray<FlowChange> changes) => Made(inputs, changes, 52, 20).Of(BrokerageMeasure.PoundsAnHour).Mean;

        // 47.25 carer hours on the framework cost 47.25 pounds more.
        var week = (After(outcome, LedgerMeasures.Cost) - Before(outcome, LedgerMeasures.Cost)) / 47.25;
        week.ShouldBe(1, 1e-9);
        (Price(Changes(Run, Inputs.Value, lever)) - Price([])).ShouldBe(week, 1e-6);
    }

    // PR2 joins with all of its 17.5 of 57.75 hours: all hours are on the framework, in the week and in the flow.
    [Fact]
    public void A_provider_that_joins_has_the_share_on_the_framework_in_the_flow_that_it_has_in_the_week()
    {
        var outcome = TenPackages.Outcome(13, Lever(LeverKind.JoinsFramework, 1, provider: "PR2"));
        var joined = new FlowChanges(Inputs.Value, outcome, lever => (double)lever.Central).Inputs();
        double Share(FlowInputs inputs) => Made(FlowLeverTests.Still(inputs), [], 13, 4).Of(BrokerageMeasure.FrameworkHours).Mean;

        Share(Inputs.Value).ShouldBe(40.25 / 57.75, 1e-9);
        Share(joined).ShouldBe(After(outcome, LedgerMeasures.ByStatus, "on-framework") / After(outcome, LedgerMeasures.Met), 1e-9);
    }

    // By Little's law people are referrals x life, once those of before have gone: growth of the last quarter, for ever, is as much more need.
    [Fact]
    public void Growth_raises_need_in_the_flow_by_what_it_raises_it_in_a_week()
    {
        var lever = Lever(LeverKind.Growth, 0.2) with { To = AsOf.AddDays(364) };
        var week = After(TenPackages.Outcome(52, lever), LedgerMeasures.Demand) / 68.25;
        var inputs = Inputs.Value with
        {
            PerYear = 100,
            Life = Stay.Exponential(40 * 24),
            Board = Inputs.Value.Board with { Providers = [.. Inputs.Value.Board.Providers.Select(one => one with { CapacityHours = 1e6 })] },
        };
        var (before, after) = (Made(inputs, [], 104, 600), Made(inputs, Changes(Run, Inputs.Value, lever, 104), 104, 600));
        double Need(FlowRun run) => run.County(103, WeekMeasure.CarePeople).Mean + run.County(103, WeekMeasure.WaitingPeople).Mean;
        var error = after.Less(before, 103, WeekMeasure.CarePeople).Error + after.Less(before, 103, WeekMeasure.WaitingPeople).Error;

        week.ShouldBe(1.2, 1e-3);
        (Need(after) - week * Need(before)).ShouldBe(0, 3 * error + 0.005 * Need(before));
        (Need(after) - Need(before)).ShouldBeGreaterThan(3 * error);
    }

    [Fact]
    public void Carers_who_are_ill_accept_less_and_brokers_posts_come_on_top_of_todays()
    {
        var (from, to) = (AsOf.AddDays(7), AsOf.AddDays(70));
        Changes(Run, Inputs.Value, new Lever(LeverKind.Sickness, from, 0.2m) { To = to }, new Lever(LeverKind.Acceptance, from, 0.5m)).ShouldBe(
            [new AcceptanceChange(from, 1.5 * 0.8), new AcceptanceChange(to, 1.5)]);

        var brokers = new Lever(LeverKind.Workforce, Start, 2) { Role = "broker", To = Start.AddDays(70) };
        var today = Places.Value.Stages[Places.Value.BrokerStages[0]].Brokers;
        double.IsFinite(today).ShouldBeTrue();
        Changes(Whole, Places.Value, brokers).ShouldBe([new BrokersChange(Start, today + 2), new BrokersChange(Start.AddDays(70), today)]);
        Changes(Whole, Places.Value, brokers with { To = null }, new Lever(LeverKind.Brokers, Start, 1)).ShouldBe([new BrokersChange(Start, 3)]);
    }

    private static Outcome Outcome(CountyRun run, params Lever[] levers) =>
        (Scenario.Named("test") with { Levers = [.. levers] }).On(run, new ScenarioOptions { Weeks = 26, Draws = 20, Threads = 1 });

    private static ImmutableArray<FlowChange> Changes(CountyRun run, FlowInputs inputs, params Lever[] levers) =>
        new FlowChanges(inputs, Outcome(run, levers), lever => (double)lever.Central).Make();

    private static ImmutableArray<FlowChange> Changes(CountyRun run, FlowInputs inputs, Lever lever, int weeks) => new FlowChanges(
        inputs, (Scenario.Named("test") with { Levers = [lever] }).On(run, new ScenarioOptions { Weeks = weeks, Draws = 20 }), one => (double)one.Central).Make();

    private static FlowRun Made(FlowInputs inputs, ImmutableArray<FlowChange> changes, int weeks, int replications) =>
        FlowRun.Make(inputs, changes, new FlowOptions { Weeks = weeks, Replications = replications, Seed = 7 });
}
