namespace Zoning.Flow.Tests;

public class SecondBuyerTests
{
    private static readonly ReplicationOptions Twenty = new() { Most = 20 };
    private static readonly SecondBuyer Chc = new(0.25, RateFactor: 1.2, CapacityShare: 0.25);

    private static BrokerageModel Council(SecondBuyer second, double capacity, double loadPower = 1, double ratePower = 2) => new()
    {
        Start = InventedCouncil.Start,
        Board = new OfferBoard
        {
            Zones = ["Z01"],
            Providers = [.. Enumerable.Range(1, 3).Select(at => new OfferProvider { Name = $"P{at}", Zones = [0], CapacityHours = capacity, Rate = 20 })],
            Readiness = new Readiness(0.1, loadPower, RatePower: ratePower, ReferenceRate: 20),
        },
        Policy = new OpenList(),
        PerYear = Dated.Always(400),
        ZoneShares = [1],
        Life = Stay.Exponential(60 * 24),
        SecondBuyer = second,
    };

    [Fact]
    public void At_no_load_joint_and_apart_are_the_same()
    {
        var joint = BrokerageFigures.Of(Council(Chc, 1e12), Twenty);
        var apart = BrokerageFigures.Of(Council(Chc with { IsJoint = false }, 1e12), Twenty);

        foreach (var buyer in new[] { 0, 1 })
        {
            foreach (var measure in Enum.GetValues<BuyerMeasure>())
            {
                apart.OfBuyer(buyer, measure).Mean.ShouldBe(joint.OfBuyer(buyer, measure).Mean, 1e-9);
            }
        }

        // Three providers at 0.1 an hour; who pays 1.2 times as much at power 2 is taken 1.44 times as fast.
        Near(joint.OfBuyer(0, BuyerMeasure.MeanHours), 1 / 0.3);
        Near(joint.OfBuyer(1, BuyerMeasure.MeanHours), 1 / (0.3 * 1.44));
        joint.OfBuyer(0, BuyerMeasure.PoundsAnHour).Mean.ShouldBe(20, 1e-9);
        joint.OfBuyer(1, BuyerMeasure.PoundsAnHour).Mean.ShouldBe(24, 1e-9);
        var placed = joint.OfBuyer(1, BuyerMeasure.Placed).Mean;
        (placed / (placed + joint.OfBuyer(0, BuyerMeasure.Placed).Mean)).ShouldBe(0.25, 0.02);
    }

    [Fact]
    public void At_load_hours_apart_are_a_longer_wait_for_both()
    {
        // 400 a year for 60 days at 12.4 hours: 815 hours a week of 1,050.
        var joint = BrokerageFigures.Of(Council(Chc with { RateFactor = 1 }, 350), Twenty);
        var apart = BrokerageFigures.Of(Council(Chc with { RateFactor = 1, IsJoint = false }, 350), Twenty);

        foreach (var buyer in new[] { 0, 1 })
        {
            var at = BrokerageSimulation.Fixed + 1 + buyer * BrokerageSimulation.Buyers + (int)BuyerMeasure.MeanHours;
            double[] longer = [.. Enumerable.Range(0, 20).Select(one => apart.Figures.At(one, at) - joint.Figures.At(one, at))];
            Estimate.Of(longer, 0, 1).Low.ShouldBeGreaterThan(1, $"buyer {buyer}: {string.Join(", ", longer)}");
        }
    }

    [Fact]
    public void Apart_a_buyer_without_hours_leaves_those_of_the_other_alone()
    {
        // 4 of 400 hours of each provider are the council's, which hardly a package fits; the second buyer has the rest to itself.
        var figures = BrokerageFigures.Of(
            Council(Chc with { RateFactor = 1, IsJoint = false, CapacityShare = 0.99 }, 400, ratePower: 0) with { Days = 365 }, Twenty);

        figures.OfBuyer(1, BuyerMeasure.Placed).Mean.ShouldBe(100, 8); // a quarter of 400
        figures.OfBuyer(1, BuyerMeasure.MeanHours).Mean.ShouldBeLessThan(5); // 1 / 0.3 and a little for the load
        figures.OfBuyer(0, BuyerMeasure.Placed).Mean.ShouldBeLessThan(60);
    }

    [Fact]
    public void The_waits_of_both_buyers_are_the_waits_of_all()
    {
        var figures = BrokerageFigures.Of(Council(Chc, 1e12) with { Policy = new OpenList() }, Twenty);
        var (council, second) = (figures.OfBuyer(0, BuyerMeasure.Placed).Mean, figures.OfBuyer(1, BuyerMeasure.Placed).Mean);

        (council + second).ShouldBe(figures.Of(BrokerageMeasure.Placed).Mean, 1e-9);
        figures.Of(BrokerageMeasure.PoundsAnHour).Mean.ShouldBeInRange(20, 24);
        var mean = (council * figures.OfBuyer(0, BuyerMeasure.MeanHours).Mean + second * figures.OfBuyer(1, BuyerMeasure.MeanHours).Mean)
            / (council + second);
        mean.ShouldBe(figures.Of(BrokerageMeasure.MeanHours).Mean, 0.02);
    }

    [Fact]
    public void A_buyer_whom_nobody_named_and_parts_out_of_range_are_faults()
    {
        Faults(Council(Chc with { Share = 1.2 }, 100)).ShouldBe(["J102"]);
        Faults(Council(Chc with { RateFactor = 0 }, 100)).ShouldBe(["J101"]);
        Faults(Council(Chc with { CapacityShare = 1 }, 100)).ShouldBe(["J102"]);
        Faults(Council(Chc, 100) with { SecondBuyer = null, Packages = [new PackageToday(0, 0, 10, null) { Buyer = 1 }] }).ShouldBe(["J104"]);
    }

    private static IEnumerable<string> Faults(BrokerageModel model) => model.Check().Select(finding => finding.Code.Id);

    private static void Near(Estimate seen, double expected) =>
        Math.Abs(seen.Mean - expected).ShouldBeLessThan(3.5 * seen.Error, $"{seen.Mean} +- {seen.Error}, expected {expected}");
}
