using Zoning.Demand;

namespace Zoning.Flow.Tests;

public class BrokerageTests
{
    private static readonly ReplicationOptions Twenty = new() { Most = 20 };

    /// <summary>One zone, two providers that never fill up: what a closed form knows.</summary>
    private static BrokerageModel Plain(IOfferPolicy policy, double perYear = 2_000) => new()
    {
        Start = InventedCouncil.Start,
        Board = new OfferBoard
        {
            Zones = ["Z01"],
            Providers = [Endless("P1") with { Rate = 20 }, Endless("P2") with { Rate = 30, IsOnFramework = false }],
            Readiness = new Readiness(0.1, LoadPower: 0),
        },
        Policy = policy,
        PerYear = Dated.Always(perYear),
        ZoneShares = [1],
    };

    private static OfferProvider Endless(string name) => new() { Name = name, Zones = [0], CapacityHours = 1e9, Rate = 23 };

    [Fact]
    public void Waits_follow_the_rates_of_acceptance()
    {
        var figures = BrokerageFigures.Of(Plain(new OpenList()), Twenty);

        Near(figures, BrokerageMeasure.MeanHours, 5); // 1 / 0.2
        Near(figures, BrokerageMeasure.Within24, 1 - Math.Exp(-4.8));
        Near(figures, BrokerageMeasure.FrameworkPlacements, 0.5);
        Near(figures, BrokerageMeasure.PoundsAnHour, 25);
        figures.Of(BrokerageMeasure.MedianHours).Mean.ShouldBe(5 * Math.Log(2), 0.1);
        figures.Of(BrokerageMeasure.Hours95).Mean.ShouldBe(5 * Math.Log(20), 0.3);
        figures.Of(BrokerageMeasure.Waiting).Mean.ShouldBe(2_000 / 365.0 * 5 / 24, 0.05); // Little
    }

    [Fact]
    public void A_timer_of_the_framework_sends_the_rest_elsewhere()
    {
        var figures = BrokerageFigures.Of(Plain(new FrameworkFirst(Dated.Always(8))), Twenty);

        // 1 - exp(-0.8) before the timer, and half of the rest after it.
        Near(figures, BrokerageMeasure.FrameworkPlacements, 1 - Math.Exp(-0.8) + Math.Exp(-0.8) / 2);
        Near(figures, BrokerageMeasure.MeanHours, (1 - Math.Exp(-0.8)) / 0.1 + Math.Exp(-0.8) / 0.2);
    }

    [Fact]
    public void Those_on_the_framework_may_not_be_asked_again()
    {
        var figures = BrokerageFigures.Of(Plain(new FrameworkFirst(Dated.Always(8), double.PositiveInfinity)), Twenty);

        Near(figures, BrokerageMeasure.FrameworkPlacements, 1 - Math.Exp(-0.8));
        Near(figures, BrokerageMeasure.MeanHours, 10);
    }

    [Fact]
    public void Stages_take_brokers_hours_and_are_repeated_until_the_form_is_complete()
    {
        // A stage of exactly 4 hours that half of the forms must repeat: 8 hours on average, and then 5 for the offer.
        var figures = BrokerageFigures.Of(Plain(new OpenList()) with { Stages = [new("form", Stay.Constant(4), 0.5)] }, Twenty);

        Near(figures, BrokerageMeasure.MeanHours, 13);
    }

    [Fact]
    public void A_weekly_list_holds_people_up_for_half_a_week()
    {
        var figures = BrokerageFigures.Of(Plain(new OpenList()) with { Stages = [new("list", Stay.Constant(0), 1, 168)] }, Twenty);

        Near(figures, BrokerageMeasure.MeanHours, 84 + 5);
    }

    [Fact]
    public void Nobody_is_offered_at_night()
    {
        var model = Plain(new OpenList()) with
        {
            Stages = [new("form", Stay.Exponential(3))],
            Brokers = WorkingWeek.OfficeHours,
            Answers = WorkingWeek.OfficeHours,
            KeepsRows = true,
        };
        var simulation = new BrokerageSimulation(model);
        simulation.Run(0, new double[simulation.Measures], CancellationToken.None);

        var found = simulation.Rows.Where(row => !double.IsNaN(row.Found)).ToList();
        found.Count.ShouldBeGreaterThan(3_000);
        found.ShouldAllBe(row => row.Found % 24 >= 9 - 1e-9 && row.Found % 24 <= 17 + 1e-9 && (int)(row.Found / 24) % 7 < 5);
        found.ShouldAllBe(row => row.Received <= row.Ready && row.Ready <= row.Found);
    }

    [Fact]
    public void A_bid_goes_to_the_better_offer()
    {
        // Two bidders with 1 - exp(-0.1 x 24) = 0.909 each; price only: the cheaper wins whenever it bids.
        var figures = BrokerageFigures.Of(Plain(new MiniCompetition(24, 0)), Twenty);
        var bids = 1 - Math.Exp(-2.4);

        Near(figures, BrokerageMeasure.FrameworkPlacements, bids / (1 - (1 - bids) * (1 - bids)));
        Near(figures, BrokerageMeasure.MeanHours, 24 / (1 - (1 - bids) * (1 - bids)));
    }

    [Fact]
    public void Someone_who_joins_a_purchasing_system_enters_at_the_next_quarter()
    {
        var policy = new MiniCompetition();

        policy.Enters(new DateOnly(2026, 4, 1)).ShouldBe(new DateOnly(2026, 4, 1));
        policy.Enters(new DateOnly(2026, 4, 2)).ShouldBe(new DateOnly(2026, 7, 1));
        policy.Enters(new DateOnly(2026, 12, 31)).ShouldBe(new DateOnly(2027, 1, 1));
    }

    [Fact]
    public void The_policy_and_the_timer_change_on_their_day()
    {
        var day = InventedCouncil.Start.AddDays(364);
        var never = new FrameworkFirst(Dated.Always(double.PositiveInfinity));
        var timer = BrokerageFigures.Of(Plain(new FrameworkFirst(Dated.Always(double.PositiveInfinity).From(day, 0))), Twenty);
        var changed = BrokerageFigures.Of(Plain(new ChangedPolicy(never, day, new OpenList())), Twenty);

        timer.Of(BrokerageMeasure.FrameworkPlacements).Mean.ShouldBe(0.75, 0.02); // all in the first year, half in the second
        changed.Of(BrokerageMeasure.FrameworkPlacements).Mean.ShouldBe(timer.Of(BrokerageMeasure.FrameworkPlacements).Mean, 0.01);
    }

    [Fact]
    public void Nobody_is_lost_by_hand_backs_hospital_deaths_impatience_and_a_provider_that_leaves()
    {
        var model = InventedCouncil.Make();
        var largest = model.Packages.GroupBy(package => package.Provider).MaxBy(group => group.Sum(package => package.Hours))!.Key;
        model = model with
        {
            Board = model.Board with
            {
                Providers = model.Board.Providers.SetItem(largest, model.Board.Providers[largest] with { Leaves = InventedCouncil.Start.AddDays(200) }),
            },
            HandbacksPerYear = 0.1,
            PausesPerYear = 0.8,
            Pause = Stay.LogNormal(10 * 24, 0.8),
            DeathsPerYear = 0.5,
            Patience = Stay.Exponential(60 * 24),
            Open = [new ReferralToday(0, 10, 100), new ReferralToday(1, 14, 30)],
            KeepsRows = true,
        };
        var simulation = new BrokerageSimulation(model);
        var measures = new double[simulation.Measures];
        simulation.Run(0, measures, CancellationToken.None);

        Enum.GetValues<CaseState>().Sum(simulation.In).ShouldBe((int)simulation.Came);
        simulation.In(CaseState.Waiting).ShouldBe((int)measures[(int)BrokerageMeasure.WaitingAtEnd]);
        measures[(int)BrokerageMeasure.HandedBack].ShouldBeGreaterThan(model.Packages.Count(package => package.Provider == largest) / 2);
        simulation.Rows.Where(row => row.Provider == largest && row.Found >= 24 * 200).ShouldBeEmpty();
        simulation.Rows.Count(row => row.State == CaseState.GaveUp).ShouldBeGreaterThan(0);
        simulation.Rows.Count(row => row.State == CaseState.Died).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_provider_takes_no_more_than_it_can_give_unless_it_must()
    {
        var model = InventedCouncil.Make(perHour: 1) with { KeepsRows = true };
        var simulation = new BrokerageSimulation(model);
        simulation.Run(0, new double[simulation.Measures], CancellationToken.None);

        // Packages of today fill 0.9 of each; with ends ignored the new ones could exceed capacity by what ended, so look at the loads.
        simulation.Loads.ShouldAllBe(load => load <= 1 + 1e-9);
        simulation.Loads.Max().ShouldBeGreaterThan(0.9);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_suspended_or_ineligible_provider_is_never_placed_with(int policy)
    {
        var model = InventedCouncil.Make();
        var providers = model.Board.Providers;
        for (var at = 0; at < providers.Length; at += 3)
        {
            providers = providers.SetItem(at, providers[at] with { Accepting = at % 2 == 0 ? Acceptance.Suspended : Acceptance.Limited });
        }

        var board = model.Board with { Providers = providers };
        model = model with { Board = board, Policy = Policies.All(board)[policy], KeepsRows = true, HandbacksPerYear = 0.1, FromReablement = 0.3 };
        var simulation = new BrokerageSimulation(model);
        simulation.Run(0, new double[simulation.Measures], CancellationToken.None);

        var found = simulation.Rows.Where(row => !double.IsNaN(row.Found)).ToList();
        found.Count.ShouldBeGreaterThan(800);
        found.ShouldAllBe(row => board.Providers[row.Provider].Accepting == Acceptance.Yes);
        found.ShouldAllBe(row => board.Providers[row.Provider].Zones.Contains(row.Zone));
    }

    [Fact]
    public void The_same_people_come_under_every_policy()
    {
        var model = InventedCouncil.Make() with { KeepsRows = true };
        (long, int, double)[] People(IOfferPolicy policy)
        {
            var simulation = new BrokerageSimulation(model with { Policy = policy });
            simulation.Run(3, new double[simulation.Measures], CancellationToken.None);
            return [.. simulation.Rows.Where(row => row.Turn == 0).Select(row => (row.Person, row.Zone, row.Received)).Order()];
        }

        People(new OpenList()).ShouldBe(People(LeadProvider.LargestOf(model.Board)));
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_with_any_number_of_threads()
    {
        var model = InventedCouncil.Make() with { Days = 100 };
        ReplicationFigures With(int threads, int seed) =>
            BrokerageFigures.Of(model with { Seed = seed }, new ReplicationOptions { Most = 24, Threads = threads }).Figures;

        With(1, 5).Values.ShouldBe(With(3, 5).Values);
        With(1, 5).Values.ShouldNotBe(With(1, 6).Values);
    }

    [Fact]
    public void Every_fault_is_told_before_anything_runs()
    {
        var model = Plain(new LeadProvider([new Lead("", "Nobody", ["P1"])]));
        var bad = model with
        {
            PerYear = Dated.Always(-5),
            ZoneShares = [0.5],
            Stages = [new BrokerageStage("form", Stay.Constant(1), 0)],
            Board = model.Board with { Providers = [.. model.Board.Providers, Endless("P1") with { Zones = [7], Joins = new(2026, 5, 1), Leaves = new(2026, 4, 1) }] },
            Packages = [new PackageToday(0, 99, double.NaN, null)],
        };

        var thrown = Should.Throw<BadDataException>(() => BrokerageFigures.Of(bad, Twenty));

        thrown.Findings.Select(finding => finding.Code.Id).ShouldBe(
            ["J101", "J101", "J102", "J102", "J103", "J104", "J104", "J104", "J106"], ignoreOrder: true);
    }

    private static void Near(BrokerageFigures figures, BrokerageMeasure measure, double expected)
    {
        var estimate = figures.Of(measure);
        Math.Abs(estimate.Mean - expected).ShouldBeLessThan(3.5 * estimate.Error + 1e-3 * expected, $"{measure}: {estimate} against {expected}");
    }
}
