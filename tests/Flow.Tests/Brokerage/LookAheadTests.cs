namespace Zoning.Flow.Tests;

/// <summary>
/// Passing over acceptances that can't be changes no figure: schemes of extra care without a place, one a day, keep the simulation from
/// looking ahead on six days of seven, and all else is equal.
/// </summary>
public class LookAheadTests
{
    public static TheoryData<string> Policies => new("dorset", "halton", "knowsley-sefton", "liverpool", "st-helens", "wirral");

    [Theory]
    [MemberData(nameof(Policies))]
    public void Looking_ahead_changes_no_figure(string policy)
    {
        var model = Full();
        var offered = model with { Policy = Policy(policy, model.Board) };
        Figures(Blind(offered)).ShouldBe(Figures(offered));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(2)]
    public void Nor_does_it_with_another_power_of_load(double power)
    {
        var model = Full();
        var other = model with { Board = model.Board with { Readiness = model.Board.Readiness with { LoadPower = power } } };
        Figures(Blind(other)).ShouldBe(Figures(other));
    }

    [Fact]
    public void Nor_does_it_with_buyers_apart()
    {
        var model = Full() with { SecondBuyer = new SecondBuyer(0.3, 1.1, IsJoint: false, 0.3) };
        Figures(Blind(model)).ShouldBe(Figures(model));
    }

    [Fact]
    public void It_saves_most_of_what_happens_where_providers_are_full()
    {
        var (ahead, blind) = (new BrokerageSimulation(Full()), new BrokerageSimulation(Blind(Full())));
        ahead.Run(0, new double[ahead.Measures], default);
        blind.Run(0, new double[blind.Measures], default);
        ahead.Happened.ShouldBeLessThan(blind.Happened / 2);
    }

    /// <summary>Nearly full providers, packages handed back, stays in hospital, one that leaves and one that comes.</summary>
    private static BrokerageModel Full()
    {
        var model = InventedCouncil.Make(perHour: 0.1, full: 0.98);
        var providers = model.Board.Providers;
        return model with
        {
            Board = model.Board with
            {
                Providers = providers.SetItem(3, providers[3] with { Leaves = InventedCouncil.Start.AddDays(40) })
                    .SetItem(5, providers[5] with { Joins = InventedCouncil.Start.AddDays(60) }),
            },
            Life = Stay.Exponential(200 * 24),
            HandbacksPerYear = 0.3,
            PausesPerYear = 0.8,
            Pause = Stay.Exponential(14 * 24),
            Patience = Stay.Exponential(120 * 24),
            PerYear = Dated.Always(1_500),
            Days = 140,
            KeepsWeeks = true,
        };
    }

    private static BrokerageModel Blind(BrokerageModel model)
    {
        var provider = model.Board.Providers[0];
        return model with
        {
            Openings = [.. Enumerable.Range(0, model.Days).Select(day => new ExtraCareOpening(model.Start.AddDays(day), provider.Zones[0], 0, 0))],
        };
    }

    private static IOfferPolicy Policy(string name, OfferBoard board) => name switch
    {
        "dorset" => new FrameworkFirst(Dated.Always(72)),
        "halton" => LeadProvider.LargestOf(board),
        "knowsley-sefton" => new OpenList(),
        "liverpool" => LocalityFirst.LargestOf(board, 3),
        "st-helens" => new MiniCompetition(),
        _ => FullOffer.LargestOf(board),
    };

    private static double[] Figures(BrokerageModel model)
    {
        model.Check().ShouldBeEmpty();
        return [.. BrokerageFigures.Of(model, new ReplicationOptions { Most = 6 }).Figures.Values];
    }
}
