using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>
/// What a provider gains from proposals, and what it would if the gain of all were shared. In whole pence a week. Restricted.
/// </summary>
/// <param name="Proposal">The index of the proposal; null for the plan as a whole.</param>
/// <param name="Provider">The provider.</param>
/// <param name="Minutes">Carer minutes a week of the packages that it gives and takes.</param>
/// <param name="Alone">What it keeps more without any sharing: its own margin with the proposals less that without. May be
/// negative.</param>
/// <param name="InProportion">Its share if the gain of all is shared in proportion to <paramref name="Minutes"/>.</param>
/// <param name="ByShapley">Its share if each gets what it adds, averaged over all orders of joining.</param>
/// <param name="Error">The standard error of <paramref name="ByShapley"/> in pence; 0 where all coalitions were looked at.</param>
internal readonly record struct BenefitRow(
    int? Proposal, ProviderId Provider, long Minutes, long Alone, long InProportion, long ByShapley, double Error)
{
    /// <summary>What others would pay it (negative: what it would pay) for its share in proportion.</summary>
    internal long TransferInProportion => InProportion - Alone;

    /// <summary>The same for its Shapley share.</summary>
    internal long TransferByShapley => ByShapley - Alone;
}

/// <summary>Shares the gains of proposals between the providers that are party to them. Restricted as a whole.</summary>
internal static class SwapBenefits
{
    /// <summary>Orders that are drawn where the parties are too many for all coalitions.</summary>
    internal const int Orders = 100;

    /// <summary>The rows of the plan, then those of each proposal; a proposal that can't be taken back by itself has none.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="planner">Plans weeks.</param>
    /// <param name="threads">How many threads; they change nothing.</param>
    /// <param name="seed">The seed of drawn orders.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal static ImmutableArray<BenefitRow> Of(SwapPlan plan, WeekPlanner planner, int threads, int seed, CancellationToken cancellation)
    {
        var game = new SwapGame(plan, planner);
        var partners = game.Partners.Length;
        game.Prepare(Shapley.Coalitions(partners, Orders, seed), threads, cancellation);
        var shapley = Shapley.Of(partners, game.Value, Orders, seed);
        var rows = ImmutableArray.CreateBuilder<BenefitRow>();
        rows.AddRange(RowsOf(
            plan, null, game.Partners, [.. Enumerable.Range(0, partners).Select(game.Alone)], [.. shapley.Select(one => one.Error)],
            _ => [.. shapley.Select(one => one.Share)]));
        for (var proposal = 0; proposal < plan.Proposals.Length; proposal++)
        {
            cancellation.ThrowIfCancellationRequested();
            var parties = SwapGame.PartiesOf(plan.Proposals[proposal]);
            decimal?[] alone = [.. parties.Select(party => game.Without(game.Partners.BinarySearch(party), proposal))];
            if (alone.All(one => one is not null))
            {
                // Each party is needed, so each adds the whole when it comes last and nothing before: equal parts.
                rows.AddRange(RowsOf(
                    plan, proposal, parties, [.. alone.Select(one => one!.Value)], new double[parties.Length],
                    whole => [.. parties.Select(_ => (decimal)whole / parties.Length)]));
            }
        }

        return rows.ToImmutable();
    }

    private static IEnumerable<BenefitRow> RowsOf(
        SwapPlan plan, int? proposal, ImmutableArray<int> providers, decimal[] gains, double[] errors, Func<long, decimal[]> shapley)
    {
        var moves = plan.Proposals.Where((_, index) => proposal is null || index == proposal).SelectMany(one => one.Moves).ToList();
        long[] minutes =
        [
            .. providers.Select(provider => moves.Where(move => move.From == provider || move.To == provider)
                .Sum(move => plan.Scope.Minutes[move.Candidate])),
        ];
        long[] alone = [.. gains.Select(gain => (long)Math.Round(gain, MidpointRounding.AwayFromZero))];
        var whole = alone.Sum();
        var (proportion, orders) = (PennyShares.InProportion(minutes, whole), PennyShares.Rounded(shapley(whole), whole));
        return providers.Select((provider, at) => new BenefitRow(
            proposal, plan.Scope.Providers[provider], minutes[at], alone[at], proportion[at], orders[at], errors[at]));
    }
}
