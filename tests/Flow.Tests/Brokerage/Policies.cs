using System.Collections.Immutable;

namespace Zoning.Flow.Tests;

/// <summary>The six ways of offering, set up for a board.</summary>
internal static class Policies
{
    internal static ImmutableArray<IOfferPolicy> All(OfferBoard board) =>
    [
        new FrameworkFirst(Dated.Always(72)), LeadProvider.LargestOf(board), new OpenList(), LocalityFirst.LargestOf(board, 3), new MiniCompetition(),
        FullOffer.LargestOf(board),
    ];
}
