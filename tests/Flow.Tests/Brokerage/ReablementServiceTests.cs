namespace Zoning.Flow.Tests;

/// <summary>Places of reablement beside the list: held, blocked by those who wait, opened in steps, and nobody lost.</summary>
public class ReablementServiceTests
{
    private static readonly DateOnly Start = InventedCouncil.Start;

    /// <summary>One zone, one provider with all the room that is wanted, nobody referred but by the service.</summary>
    private static BrokerageModel Council(ReablementService service, double perHour = 10, int weeks = 52) => new()
    {
        Start = Start,
        Board = new OfferBoard
        {
            Zones = ["Z01"],
            Providers = [new OfferProvider { Name = "P1", Zones = [0], CapacityHours = 1e6, Rate = 20 }],
            Readiness = new Readiness(perHour),
        },
        Policy = new OpenList(),
        PerYear = Dated.Always(0),
        ZoneShares = [1],
        PackageHours = Stay.Constant(10),
        Services = [service],
        Days = 7 * weeks,
        KeepsWeeks = true,
    };

    /// <summary>Beds with exponential stays, at rest from the first day: as many inside as there are on average.</summary>
    private static ReablementService Beds(double beds, int inside) => new()
    {
        Name = "Beds",
        Places = Dated.Always(beds),
        Stay = Stay.Exponential(20 * 24),
        PerYear = Dated.Always(365),
        Inside = [.. Enumerable.Repeat<double?>(null, inside)],
    };

    [Theory]
    [InlineData(24)]
    [InlineData(22)]
    public void Where_nobody_needs_a_package_places_are_a_queue_as_Erlang_has_it(int beds)
    {
        // A person a day for 20 days each: 20 places are in use on average.
        var figures = BrokerageFigures.Of(Council(Beds(beds, 20), weeks: 104), new ReplicationOptions { Most = 200 });
        var queue = new SlotPlan { ArrivalsPerDay = 1, StayDays = 20, Slots = beds };

        Near(Of(figures, ServiceTotal.Occupancy), 20.0 / beds, 0.01);
        Near(Of(figures, ServiceTotal.Within48), queue.ShareWithin(2), 0.02);
        Of(figures, ServiceTotal.Blocking).Mean.ShouldBe(0);
    }

    [Fact]
    public void Every_week_people_in_are_people_out_and_inside()
    {
        var service = Beds(18, 15) with { NeedCare = 0.5, Waiting = 4, PerYear = new Dated(365, [(Start.AddDays(90), 500)]) };
        var model = Council(service, 0.01) with { Patience = Stay.Exponential(24 * 60), Open = [new ReferralToday(0, 10, 24) { Service = 0 }] };
        var (simulation, measures) = Run(model);
        double At(int week, ServiceMeasure measure) => measures[WeekMeasures.ServiceAt(model, 0) + ServiceTally.PlaceOf(week, measure)];
        var (people, blocking, waiting) = (16.0, 1.0, 4.0);
        for (var week = 0; week < 52; week++)
        {
            waiting += At(week, ServiceMeasure.Came) - At(week, ServiceMeasure.Began);
            blocking += At(week, ServiceMeasure.NeedCare) - At(week, ServiceMeasure.Freed);
            people += At(week, ServiceMeasure.Began) - At(week, ServiceMeasure.Recovered) - At(week, ServiceMeasure.Freed);
            At(week, ServiceMeasure.Waiting).ShouldBe(waiting);
            At(week, ServiceMeasure.Blocking).ShouldBe(blocking);
            At(week, ServiceMeasure.People).ShouldBe(people);
        }

        Enumerable.Range(0, 52).Sum(week => At(week, ServiceMeasure.Freed)).ShouldBeGreaterThan(50);
        Enum.GetValues<CaseState>().Sum(simulation.In).ShouldBe((int)simulation.Came);
    }

    [Fact]
    public void Who_waits_for_a_package_blocks_the_place_and_a_ready_provider_frees_it()
    {
        var service = Beds(24, 20) with { NeedCare = 1 };
        var (ready, never) = (Twenty(Council(service, 1_000)), Twenty(Council(service, 0)));

        // With nobody who accepts every place is held for ever by somebody who waits.
        never.Figures.Of(At(never.Model, 51, ServiceMeasure.Blocking)).Mean.ShouldBe(24);
        never.Figures.Of(At(never.Model, 51, ServiceMeasure.Waiting)).Mean.ShouldBeGreaterThan(200);
        Of(ready, ServiceTotal.Blocking).Mean.ShouldBeLessThan(0.1);
        ready.Of(BrokerageMeasure.Placed).Mean.ShouldBeGreaterThan(300);
    }

    [Fact]
    public void Who_stops_waiting_for_a_package_gives_the_place_back()
    {
        // Nobody accepts, and everybody waits a day: one person a day holds a place for a day.
        var model = Council(Beds(1_000, 20) with { NeedCare = 1 }, 0) with { Patience = Stay.Constant(24) };
        Near(Of(Twenty(model), ServiceTotal.Blocking), 1, 0.05);
    }

    [Fact]
    public void As_many_places_are_blocked_as_Littles_law_says()
    {
        // Half of 365 people a year wait 20 hours each for the one provider: 10 hours of a person a day.
        var figures = Twenty(Council(Beds(1_000, 20) with { NeedCare = 0.5 }, 0.05));
        Near(Of(figures, ServiceTotal.Blocking), 0.5 * 20 / 24, 0.02);
    }

    [Fact]
    public void Places_opened_in_steps_work_off_those_who_wait()
    {
        var few = Beds(10, 10);
        var model = Council(few with { Places = new Dated(10, [(Start.AddDays(7 * 20), 20), (Start.AddDays(7 * 26), 40)]) });
        var (steps, same) = (Twenty(model), Twenty(Council(few)));
        double Waiting(BrokerageFigures of, int week) => of.Figures.Of(At(of.Model, week, ServiceMeasure.Waiting)).Mean;

        for (var week = 0; week < 20; week++)
        {
            Waiting(steps, week).ShouldBe(Waiting(same, week));
        }

        // Half a person a day too many for ten places: 70 wait after twenty weeks, and 40 places leave nobody waiting by the end.
        Waiting(steps, 19).ShouldBe(70, 12);
        Waiting(steps, 51).ShouldBeLessThan(0.2 * Waiting(same, 51));
        steps.Figures.Of(At(steps.Model, 27, ServiceMeasure.People)).Mean.ShouldBeGreaterThan(35);
    }

    [Fact]
    public void Fewer_places_put_nobody_out()
    {
        var service = Beds(24, 20) with { Stay = Stay.Constant(1e6), Places = new Dated(24, [(Start.AddDays(7), 5)]), PerYear = Dated.Always(0) };
        var (_, measures) = Run(Council(service with { Inside = [.. Enumerable.Repeat<double?>(0, 20)] }, weeks: 4));
        measures[WeekMeasures.ServiceAt(Council(service, weeks: 4), 0) + ServiceTally.PlaceOf(3, ServiceMeasure.People)].ShouldBe(20);
    }

    [Fact]
    public void Hours_removed_are_those_of_who_recovered_and_halve_in_their_time()
    {
        // Four people end on the third day and need nothing; each would have needed 10 hours. Half are needed again after a week.
        var service = new ReablementService
        {
            Name = "Home",
            Places = Dated.Always(4),
            Stay = Stay.Constant(72),
            PerYear = Dated.Always(0),
            Inside = [0, 0, 0, 0],
        };
        var model = Council(service, weeks: 3) with { RemovedHalfLifeWeeks = 1 };
        var (_, measures) = Run(model);

        Enumerable.Range(0, 3).Select(week => measures[At(model, week, ServiceMeasure.HoursRemoved)]).ShouldBe([40, 20, 10]);
    }

    [Fact]
    public void All_faults_of_services_are_told()
    {
        var bad = Beds(2.5, 0) with { NeedCare = 1.5, Waiting = -1 };
        var model = Council(bad) with { KeepsWeeks = false, RemovedHalfLifeWeeks = 0, Open = [new ReferralToday(0, 1, 0) { Service = 3 }] };
        model = model with { Services = [bad, bad with { Stay = Stay.Never }] };

        model.Check().Select(finding => finding.Code.Id).Distinct().Order().ShouldBe(["J101", "J102", "J104", "J106"]);
        Council(Beds(10, 3)).Check().ShouldBeEmpty();
    }

    private static BrokerageFigures Twenty(BrokerageModel model) => BrokerageFigures.Of(model, new ReplicationOptions { Most = 20 });

    private static int At(BrokerageModel model, int week, ServiceMeasure measure) =>
        WeekMeasures.ServiceAt(model, 0) + ServiceTally.PlaceOf(week, measure);

    private static Estimate Of(BrokerageFigures figures, ServiceTotal total) =>
        figures.Figures.Of(WeekMeasures.ServiceAt(figures.Model, 0) + ServiceTally.PlaceOf(total));

    private static (BrokerageSimulation Simulation, double[] Measures) Run(BrokerageModel model)
    {
        model.Check().ShouldBeEmpty();
        var simulation = new BrokerageSimulation(model);
        var measures = new double[simulation.Measures];
        simulation.Run(0, measures, CancellationToken.None);
        return (simulation, measures);
    }

    private static void Near(Estimate seen, double expected, double within) =>
        Math.Abs(seen.Mean - expected).ShouldBeLessThan(Math.Min(within, 4 * seen.Error + 1e-9), $"{seen.Mean} +- {seen.Error}, expected {expected}");
}
