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

    [Fact]
    public void Six_policies_are_compared_on_one_stream_of_referrals()
    {
        var model = InventedCouncil.Make() with { Days = 200 };
        var told = new List<int>();
        var policies = Policies.All(model.Board);

        var compared = PolicyComparison.Of(model, policies, new ReplicationOptions { Most = 20 }, new Told(told));

        compared.Runs.Select(run => run.Model.Policy.Name).ShouldBe(["dorset", "halton", "knowsley-sefton", "liverpool", "st-helens", "wirral"]);
        compared.Runs.Select(run => run.Of(BrokerageMeasure.Referred).Mean).Distinct().Count().ShouldBe(1);
        told.ShouldBe([20, 40, 60, 80, 100, 120]);
        var difference = compared.Difference("halton", "dorset", BrokerageMeasure.MeanHours);
        var (lead, framework) = (compared.Named("halton").Of(BrokerageMeasure.MeanHours), compared.Named("dorset").Of(BrokerageMeasure.MeanHours));
        difference.Mean.ShouldBe(lead.Mean - framework.Mean, 1e-9);
        Should.Throw<ArgumentException>(() => compared.Named("leeds"));
        Should.Throw<ArgumentException>(() => PolicyComparison.Of(model, [policies[0], policies[0]], new ReplicationOptions()));
        Should.Throw<ArgumentException>(() => PolicyComparison.Of(model, policies, new ReplicationOptions { Precision = 0.1 }));
    }

    [Fact]
    public void More_packages_today_change_nobody_who_is_referred_later()
    {
        var model = InventedCouncil.Make() with { Days = 100, KeepsRows = true };
        (double, int)[] People(BrokerageModel one)
        {
            var simulation = new BrokerageSimulation(one);
            simulation.Run(0, new double[simulation.Measures], CancellationToken.None);
            return [.. simulation.Rows.Where(row => row.Turn == 0).Select(row => (row.Received, row.Zone)).Order()];
        }

        People(model with { Packages = model.Packages[..500] }).ShouldBe(People(model));
    }

    private sealed class Told(List<int> told) : IProgress<int>
    {
        public void Report(int value) => told.Add(value);
    }
}
