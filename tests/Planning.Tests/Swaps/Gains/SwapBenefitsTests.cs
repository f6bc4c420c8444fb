using Shouldly;

namespace Zoning.Planning.Tests;

/// <summary>Gains of real proposals: recounted, and shared to the penny.</summary>
public class SwapBenefitsTests
{
    private static readonly SwapOptions Short = new() { Iterations = 100, MostMoves = 8, HoursTolerance = 0.1m, DrawsConsent = true, Seed = 2 };

    [Fact]
    public void Parts_sum_to_the_whole_and_transfers_to_nothing()
    {
        var placed = SwapWorld.Of(SwapWorld.Files(2));
        var plan = placed.FindSwaps(Short);
        var gains = SwapGains.Of(placed, plan, Short);

        plan.Proposals.Length.ShouldBeGreaterThan(2);
        var all = gains.Benefits.Where(row => row.Proposal is null).ToList();
        all.Count.ShouldBeGreaterThan(1);
        foreach (var row in all)
        {
            var at = plan.Scope.Providers.IndexOf(row.Provider);
            row.Alone.ShouldBe((long)Math.Round(plan.After.Margins[at] - plan.Nothing.Margins[at], MidpointRounding.AwayFromZero));
            row.Minutes.ShouldBe(plan.Proposals.SelectMany(one => one.Moves).Where(move => move.From == at || move.To == at)
                .Sum(move => plan.Scope.Minutes[move.Candidate]));
        }

        foreach (var rows in gains.Benefits.GroupBy(row => row.Proposal))
        {
            rows.Sum(row => row.InProportion).ShouldBe(rows.Sum(row => row.Alone));
            rows.Sum(row => row.ByShapley).ShouldBe(rows.Sum(row => row.Alone));
            rows.Sum(row => row.TransferByShapley).ShouldBe(0);
            rows.Sum(row => row.TransferInProportion).ShouldBe(0);
            if (rows.Key is { } proposal)
            {
                rows.Select(row => plan.Scope.Providers.IndexOf(row.Provider)).ShouldBe(SwapGame.PartiesOf(plan.Proposals[proposal]));
                (rows.Max(row => row.ByShapley) - rows.Min(row => row.ByShapley)).ShouldBeInRange(0, 1); // each party is needed: alike but for a penny
            }
        }

        var four = SwapGains.Of(placed, plan, Short with { Threads = 4 });
        four.Benefits.ShouldBe(gains.Benefits);
        four.Freed.Rows.ShouldBe(gains.Freed.Rows);
        four.Fragmentation.ShouldBe(gains.Fragmentation);
    }

    [Fact]
    public void Nothing_proposed_is_nothing_to_share()
    {
        var placed = SwapWorld.Of(SwapWorld.Files(1));
        var plan = placed.FindSwaps(new SwapOptions { MostMoves = 0, Iterations = 0 }) with { Proposals = [] };

        SwapBenefits.Of(plan, new WeekPlanner(0, default), 1, 0, default).ShouldBeEmpty();
    }
}
