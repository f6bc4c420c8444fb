namespace Zoning.Flow.Tests;

public class PolicyTests
{
    [Fact]
    public void Policies_differ_in_the_directions_that_their_rules_mean() => PolicyDirections.NotHeld(20).ShouldBeEmpty();

    [Fact]
    public void First_refusal_of_no_time_is_an_open_list()
    {
        var model = InventedCouncil.Make() with { Days = 200 };
        var none = BrokerageFigures.Of(model with { Policy = LocalityFirst.LargestOf(model.Board, 3, 0) }, new ReplicationOptions { Most = 20 });
        var open = BrokerageFigures.Of(model with { Policy = new OpenList() }, new ReplicationOptions { Most = 20 });

        var difference = none.Less(open, BrokerageMeasure.MeanHours);
        Math.Abs(difference.Mean).ShouldBeLessThan(4 * difference.Error + 1e-9);
    }

    [Fact]
    public void The_full_offer_keeps_those_it_reabled_without_a_wait()
    {
        var model = InventedCouncil.Make() with { FromReablement = 0.5, Days = 300 };
        var full = BrokerageFigures.Of(model with { Policy = FullOffer.LargestOf(model.Board) }, new ReplicationOptions { Most = 20 });
        var open = BrokerageFigures.Of(model with { Policy = new OpenList() }, new ReplicationOptions { Most = 20 });

        full.Less(open, BrokerageMeasure.MeanHours).High.ShouldBeLessThan(0);
        full.Of(BrokerageMeasure.Within24).Low.ShouldBeGreaterThan(open.Of(BrokerageMeasure.Within24).High + 0.2);
    }

    [Fact]
    public void Differences_on_the_same_people_are_surer_than_between_others()
    {
        var model = InventedCouncil.Make() with { Days = 300 };
        BrokerageFigures Of(double hours, int seed) =>
            BrokerageFigures.Of(model with { Policy = new FrameworkFirst(Dated.Always(hours)), Seed = seed }, new ReplicationOptions { Most = 40 });

        var same = Of(24, 1).Less(Of(72, 1), BrokerageMeasure.MeanHours);
        var others = Of(24, 1).Less(Of(72, 2), BrokerageMeasure.MeanHours);

        same.Error.ShouldBeLessThan(0.8 * others.Error);
    }
}
