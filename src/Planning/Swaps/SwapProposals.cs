using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>Takes the rounds with swaps apart into what providers can agree, each with what it saves if all else is agreed too.</summary>
/// <param name="search">The search, for rounds without one of them.</param>
/// <param name="emissions">What a kilometre emits.</param>
/// <param name="money">What the council pays.</param>
internal sealed class SwapProposals(SwapSearch search, EmissionFactors emissions, SwapMoney money)
{
    /// <summary>The proposals, those that save most first.</summary>
    /// <param name="today">Today's rounds.</param>
    /// <param name="state">The rounds with swaps.</param>
    internal ImmutableArray<SwapProposal> Of(SwapState today, SwapState state)
    {
        var scope = search.Scope;
        var changed = Enumerable.Range(0, scope.Candidates.Length).Where(one => state.ProviderOf(one) != scope.Today[one]).ToList();
        var moved = changed.Where(one => !scope.Waits(one)).ToList();
        var groups = SwapCycles.Of([.. moved.Select(one => (scope.Today[one], state.ProviderOf(one), scope.Minutes[one]))])
            .Select(group => (group.Kind, Moves: group.Moves.Select(index => moved[index]).ToArray()))
            .Concat(changed.Where(scope.Waits).Select(one => (Kind: SwapKind.Placement, Moves: new[] { one })));
        return [.. groups.Select(group => Proposal(today, state, group.Kind, group.Moves)).OrderByDescending(one => one.Saves.Ticks)];
    }

    private SwapProposal Proposal(SwapState today, SwapState state, SwapKind kind, int[] candidates)
    {
        var scope = search.Scope;
        var without = search.Planned(state, [.. candidates.Select(one => (one, scope.Today[one]))], 0);
        decimal Pays(SwapState one) => one.Weeks.Sum(money.Income);
        decimal KilogramsOf(SwapState one) => emissions.Kilograms(one.Weeks.Select(week => week.Plan));
        return new SwapProposal(
            kind, [.. candidates.Select(one => (one, scope.Today[one], state.ProviderOf(one)))], without.Travel - state.Travel,
            KilogramsOf(without) - KilogramsOf(state), Pays(state) - Pays(without))
        {
            Continuity = [.. candidates.Select(one => (SwapContinuity.Of(today, one, scope), SwapContinuity.Of(state, one, scope)))],
        };
    }
}
