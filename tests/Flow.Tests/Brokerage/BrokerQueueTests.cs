namespace Zoning.Flow.Tests;

public class BrokerQueueTests
{
    private static readonly ReplicationOptions Twenty = new() { Most = 20 };

    /// <summary>Brokers of one stage, and a provider that takes everything at once.</summary>
    private static BrokerageModel Brokers(double brokers, Stay work, double complete = 1, double perYear = 2_000) => new()
    {
        Start = InventedCouncil.Start,
        Board = new OfferBoard
        {
            Zones = ["Z01"],
            Providers = [new OfferProvider { Name = "P1", Zones = [0], CapacityHours = 1e9, Rate = 20 }],
            Readiness = new Readiness(1_000, LoadPower: 0),
        },
        Policy = new OpenList(),
        PerYear = Dated.Always(perYear),
        ZoneShares = [1],
        Stages = [new("form", work, complete, Brokers: brokers)],
        Days = 1_500,
        WarmUpDays = 200,
    };

    [Fact]
    public void Two_brokers_are_a_queue_of_two_slots()
    {
        // 8 work hours on average for 2,000 a year: 1.826 brokers busy of 2.
        var model = Brokers(2, Stay.Exponential(8));
        var figures = BrokerageFigures.Of(model, Twenty);
        var load = 2_000 * 8.0 / (365 * 24);

        // M/M/2: wait = work x r^2 / (4 - r^2) at r busy brokers (Gross and others, Fundamentals of Queueing Theory, section 3.3).
        var wait = 8 * load * load / (4 - load * load);
        Near(figures, BrokerageMeasure.HoursToOffer, wait + 8);
        Near(figures, BrokerageMeasure.WaitingForBroker, 2_000 / 8_760.0 * wait);
        (StageQueues.Of(model, model.Start)[0]!.MeanWaitDays * 24).ShouldBe(wait, 1e-9);
    }

    [Fact]
    public void Forms_that_come_back_keep_brokers_busy()
    {
        // A geometric number of exponential times is exponential with mean 4 / 0.5.
        var model = Brokers(2, Stay.Exponential(4), complete: 0.5);
        var load = 2_000 * 8.0 / (365 * 24);

        Near(BrokerageFigures.Of(model, Twenty), BrokerageMeasure.HoursToOffer, 8 * load * load / (4 - load * load) + 8);
        var formula = StageQueues.Of(model, model.Start)[0]!;
        formula.StayVariation.ShouldBe(1, 1e-12);
        (formula.MeanWaitDays * 24).ShouldBe(8 * load * load / (4 - load * load), 1e-9);
    }

    [Fact]
    public void One_broker_does_one_referral_after_the_other()
    {
        var model = Brokers(1, Stay.Constant(3), perYear: 2_300) with { KeepsRows = true, Days = 300, WarmUpDays = 0 };
        var simulation = new BrokerageSimulation(model);
        simulation.Run(0, new double[simulation.Measures], CancellationToken.None);

        var free = 0.0;
        var rows = simulation.Rows.OrderBy(row => row.Received).ToArray();
        rows.Length.ShouldBeGreaterThan(1_500);
        foreach (var row in rows.Where(row => !double.IsNaN(row.Ready)))
        {
            free = Math.Max(free, row.Received) + 3; // Lindley
            row.Ready.ShouldBe(free, 1e-6);
        }
    }

    [Fact]
    public void As_many_brokers_as_anybody_could_want_are_as_good_as_no_limit()
    {
        var endless = Brokers(double.PositiveInfinity, Stay.Exponential(16), 0.4) with
        {
            Brokers = WorkingWeek.OfficeHours,
            Stages = [new("form", Stay.Exponential(16), 0.4), new("list", Stay.Constant(7.5), 1, 37.5)],
            Days = 300,
            WarmUpDays = 0,
        };
        var many = endless with { Stages = [.. endless.Stages.Select(stage => stage with { Brokers = 10_000 })] };

        var (one, other) = (BrokerageFigures.Of(endless, Twenty), BrokerageFigures.Of(many, Twenty));
        other.Of(BrokerageMeasure.HoursToOffer).Mean.ShouldBe(one.Of(BrokerageMeasure.HoursToOffer).Mean, 1e-6);
        other.Of(BrokerageMeasure.WaitingForBroker).Mean.ShouldBe(0);
        one.Of(BrokerageMeasure.HoursToOffer).Mean.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Who_gives_up_frees_the_broker_and_nobody_is_lost()
    {
        var model = Brokers(1, Stay.Exponential(8)) with { Patience = Stay.Exponential(20), Days = 400, WarmUpDays = 0 };
        var simulation = new BrokerageSimulation(model);
        simulation.Run(3, new double[simulation.Measures], CancellationToken.None);

        var inside = Enum.GetValues<CaseState>().Sum(simulation.In);
        inside.ShouldBe((int)simulation.Came);
        simulation.In(CaseState.GaveUp).ShouldBeGreaterThan(200);

        // One broker at work nearly all the time does 1 / 8 an hour of those who stay; a broker lost with each who left would stop soon.
        simulation.In(CaseState.Placed).ShouldBeGreaterThan(400);
        StageQueues.Limits(model, model.Start).ShouldBeEmpty();
    }

    [Fact]
    public void Brokers_who_cannot_keep_up_are_named_before_anything_runs()
    {
        var model = Brokers(1, Stay.Exponential(8));

        // 2,000 x 8 / 8,760 = 1.826 brokers are needed; 2,000 / 365 come and 24 / 8 are done in a day.
        StageQueues.Limits(model, model.Start).ShouldHaveSingleItem().ShouldBe(
            "Brokers of form: 1.8 slots are needed on average and there are 1: the queue grows by 2.48 people a day.");
        StageQueues.Limits(Brokers(2, Stay.Exponential(8)), model.Start).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1.5)]
    [InlineData(double.NaN)]
    public void Brokers_are_whole_people(double brokers) =>
        Should.Throw<BadDataException>(() => BrokerageFigures.Of(Brokers(brokers, Stay.Exponential(8)), Twenty));

    private static void Near(BrokerageFigures figures, BrokerageMeasure measure, double expected)
    {
        var seen = figures.Of(measure);
        Math.Abs(seen.Mean - expected).ShouldBeLessThan(3.5 * seen.Error, $"{measure}: {seen.Mean} +- {seen.Error}, expected {expected}");
    }
}
