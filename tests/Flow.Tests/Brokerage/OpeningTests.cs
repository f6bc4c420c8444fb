namespace Zoning.Flow.Tests;

public class OpeningTests
{
    private static readonly DateOnly Start = InventedCouncil.Start;

    /// <summary>A zone of one provider and 40 packages of 10 hours that never end; the scheme's provider takes nobody else.</summary>
    private static BrokerageModel Zone(int places) => new()
    {
        Start = Start,
        Board = new OfferBoard
        {
            Zones = ["Z01", "Z02"],
            Providers =
            [
                new OfferProvider { Name = "P1", Zones = [0, 1], CapacityHours = 1_000, Rate = 20 },
                new OfferProvider { Name = "scheme", Zones = [0], CapacityHours = 500, Rate = 20, Accepting = Demand.Acceptance.Suspended },
            ],
            Readiness = new Readiness(0.05),
        },
        Policy = new OpenList(),
        PerYear = Dated.Always(0),
        ZoneShares = [0.5, 0.5],
        Life = Stay.Constant(1e9),
        Packages = [.. Enumerable.Range(0, 40).Select(at => new PackageToday(at % 2, 0, 10, 0))],
        Openings = [new ExtraCareOpening(Start.AddDays(30), 0, 1, places)],
        Days = 100,
    };

    [Fact]
    public void People_of_the_zone_move_in_and_the_provider_they_leave_has_the_room()
    {
        var (simulation, measures) = Run(Zone(15));

        // 15 of the 20 people of the zone move: 400 - 150 hours of 1,000 are left with the first provider, and the scheme has 150 of 500.
        simulation.Loads.ShouldBe([0.25, 0.3]);
        simulation.In(CaseState.Placed).ShouldBe(40);
        measures[(int)BrokerageMeasure.Waiting].ShouldBe(0);
        measures[(int)BrokerageMeasure.HandedBack].ShouldBe(0);

        // 5 and 15 of 20 people in one zone, all 20 in the other: (root 5 + root 15 + root 20) / (2 root 20).
        measures[(int)BrokerageMeasure.RootTravel]
            .ShouldBe((Math.Sqrt(5) + Math.Sqrt(15) + Math.Sqrt(20)) / (2 * Math.Sqrt(20)), 1e-12);
    }

    [Fact]
    public void No_more_move_in_than_live_in_the_zone() => Run(Zone(100)).Simulation.Loads.ShouldBe([0.2, 0.4]);

    [Fact]
    public void A_provider_that_hands_back_everything_loses_nobody()
    {
        var model = InventedCouncil.Make() with { Days = 200, KeepsRows = true, HandbacksPerYear = 0.2 };
        var gone = model.Packages.GroupBy(package => package.Provider).MaxBy(group => group.Count())!;
        var providers = model.Board.Providers;
        model = model with
        {
            Board = model.Board with { Providers = providers.SetItem(gone.Key, providers[gone.Key] with { Leaves = Start.AddDays(50) }) },
            Openings = [new ExtraCareOpening(Start.AddDays(60), providers[0].Zones[0], 0, 30)],
        };
        var (simulation, measures) = Run(model);

        Enum.GetValues<CaseState>().Sum(simulation.In).ShouldBe((int)simulation.Came);
        measures[(int)BrokerageMeasure.HandedBack].ShouldBeGreaterThan(gone.Count() / 2);
        measures[(int)BrokerageMeasure.HoursToReplace].ShouldBeGreaterThan(0);
        simulation.Loads.ElementAt(gone.Key).ShouldBe(providers[gone.Key].OtherHours / providers[gone.Key].CapacityHours, 1e-9);
    }

    [Fact]
    public void A_scheme_needs_a_provider_that_works_in_the_zone() =>
        (Zone(5) with { Openings = [new ExtraCareOpening(Start, 1, 1, 5)] }).Check().Select(finding => finding.Code.Id).ShouldBe(["J104"]);

    private static (BrokerageSimulation Simulation, double[] Measures) Run(BrokerageModel model)
    {
        model.Check().ShouldBeEmpty();
        var simulation = new BrokerageSimulation(model);
        var measures = new double[simulation.Measures];
        simulation.Run(0, measures, CancellationToken.None);
        return (simulation, measures);
    }
}
