namespace Zoning.Flow.Tests;

/// <summary>Offers, refusals and bids by provider, counted by hand.</summary>
public class OfferCountTests
{
    private const int People = 12;

    /// <summary>Twelve people who wait today for packages of 10 hours that never end, and nobody else.</summary>
    private static BrokerageModel Council(IOfferPolicy policy, params OfferProvider[] providers) => new()
    {
        Start = InventedCouncil.Start,
        Board = new OfferBoard { Zones = ["Z01"], Providers = [.. providers], Readiness = new Readiness(0.5) },
        Policy = policy,
        PerYear = Dated.Always(0),
        ZoneShares = [1],
        Life = Stay.Constant(1e9),
        Open = [.. Enumerable.Repeat(new ReferralToday(0, 10, 0), People)],
        Days = 364,
        KeepsWeeks = true,
    };

    private static OfferProvider Provider(string name, double capacity, bool isOn = true) =>
        new() { Name = name, Zones = [0], CapacityHours = capacity, Rate = 20, IsOnFramework = isOn };

    [Fact]
    public void An_open_offer_is_sent_once_to_each_and_one_takes_it()
    {
        var counts = Counts(Council(new OpenList(), Provider("A", 1e6), Provider("B", 1e6), Provider("C", 1e6)));

        counts.Select(one => one[OfferCount.Sent]).ShouldBe([12, 12, 12]);
        counts.Sum(one => one[OfferCount.Accepted]).ShouldBe(12);
        counts.Sum(one => one[OfferCount.Hours]).ShouldBe(120);
        counts.ShouldAllBe(one => one[OfferCount.Full] == 0 && one[OfferCount.Outbid] == 0);
    }

    [Fact]
    public void An_offer_that_stays_open_when_others_are_asked_is_still_one()
    {
        // The one on the framework is full, so the timer always ends, and the one off it takes all.
        var full = Provider("A", 50) with { OtherHours = 49 };
        var counts = Counts(Council(new FrameworkFirst(Dated.Always(24)), full, Provider("B", 1e6, isOn: false)));

        counts[0][OfferCount.Sent].ShouldBe(12);
        counts[1][OfferCount.Sent].ShouldBe(12);
        counts.Select(one => one[OfferCount.Accepted]).ShouldBe([0, 12]);
    }

    [Fact]
    public void Who_must_take_and_is_full_refuses()
    {
        // Room for two packages of ten hours, at most its capacity; the other ten go to the second, who must take as well.
        var policy = new LeadProvider([new Lead("", "A", ["B"])], UpTo: 1);
        var counts = Counts(Council(policy, Provider("A", 20), Provider("B", 1e6)));

        counts[0][OfferCount.Accepted].ShouldBe(2);
        counts[0][OfferCount.Full].ShouldBe(10);
        counts[0][OfferCount.Sent].ShouldBe(12);
        counts[1][OfferCount.Accepted].ShouldBe(10);
        counts[1][OfferCount.Sent].ShouldBe(10);
    }

    [Fact]
    public void All_bid_and_all_but_the_winner_are_outbid()
    {
        // So ready that each bids in every window; the cheapest wins.
        var model = Council(new MiniCompetition(24, 0), Provider("A", 1e6), Provider("B", 1e6) with { Rate = 18 }, Provider("C", 1e6));
        var counts = Counts(model with { Board = model.Board with { Readiness = new Readiness(1e6) } });

        counts.Select(one => one[OfferCount.Sent]).ShouldBe([12, 12, 12]);
        counts.Select(one => one[OfferCount.Accepted]).ShouldBe([0, 12, 0]);
        counts.Select(one => one[OfferCount.Outbid]).ShouldBe([12, 0, 12]);
    }

    private static Dictionary<OfferCount, double>[] Counts(BrokerageModel model)
    {
        model.Check().ShouldBeEmpty();
        var simulation = new BrokerageSimulation(model);
        var measures = new double[simulation.Measures];
        simulation.Run(0, measures, CancellationToken.None);
        simulation.In(CaseState.Placed).ShouldBe(People);
        return
        [
            .. Enumerable.Range(0, model.Board.Providers.Length).Select(provider => Enum.GetValues<OfferCount>()
                .ToDictionary(count => count, count => measures[WeekMeasures.OffersAt(model, provider, count)])),
        ];
    }
}
