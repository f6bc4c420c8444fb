using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>What a search for swaps found. Restricted as a whole.</summary>
/// <param name="Scope">What could change.</param>
/// <param name="Money">Income and costs.</param>
/// <param name="Today">Today's rounds: no provider's margin may fall below what it has there.</param>
/// <param name="Nothing">Today's packages, their rounds searched for as long as the rounds with the moves were.</param>
/// <param name="After">The rounds with the moves.</param>
internal sealed record SwapPlan(SwapScope Scope, SwapMoney Money, SwapState Today, SwapState Nothing, SwapState After)
{
    /// <summary>What providers can agree, those that save most first.</summary>
    internal required ImmutableArray<SwapProposal> Proposals { get; init; }

    /// <summary>What is short for those who still wait.</summary>
    internal required ImmutableArray<SwapShortage> Short { get; init; }

    /// <summary>
    /// By what share of travel the search finds less if those who may move are shared freely among all carers, 0 to 1: about the most that
    /// swaps can save beyond better rounds. Null if the folder names no carers, or nobody may move.
    /// </summary>
    internal double? Shared { get; init; }

    /// <summary>The states that the search kept, in the order found: first the rounds without a move, last those with all moves.</summary>
    internal ImmutableArray<SwapStep> Steps { get; init; } = [];

    /// <summary>What it rests on that nobody supplied, in sentences.</summary>
    internal required ImmutableArray<string> Assumed { get; init; }

    /// <summary>How many people wait in the scope today.</summary>
    internal int Waiting => Scope.Today.Count(provider => provider < 0);

    /// <summary>The travel of a state that falls to people of the scope's zones, in ticks a week.</summary>
    /// <remarks>Half of each way between two doors counts to either.</remarks>
    internal static double TravelThere(SwapState state, IReadOnlySet<PackageId> people) =>
        state.Weeks.Sum(week => ZoneTravel.TwiceOf(week, people.Contains).Ticks) / 2.0;

    /// <summary>
    /// The way of a state that falls to people of the scope's zones, in metres a week; parking and walks to the door are no way.
    /// </summary>
    internal static double MetresThere(SwapState state, IReadOnlySet<PackageId> people) =>
        state.Weeks.Sum(week => ZoneTravel.TwiceOf(week, people.Contains).Metres) / 2.0;
}

/// <summary>A state that a search kept. Restricted.</summary>
/// <param name="Moved">Packages that have another provider than today.</param>
/// <param name="Own">The most of them that one provider gives or takes.</param>
/// <param name="Placed">People placed from the waiting list.</param>
/// <param name="Travel">Travel of all.</param>
internal readonly record struct SwapStep(int Moved, int Own, int Placed, TravelChange Travel)
{
    internal static SwapStep Of(SwapScope scope, SwapState state)
    {
        var own = new int[scope.Providers.Length];
        for (var candidate = 0; candidate < scope.Candidates.Length; candidate++)
        {
            if (scope.Today[candidate] is >= 0 and var from && state.ProviderOf(candidate) is var to && to != from)
            {
                own[from]++;
                own[to]++;
            }
        }

        return new SwapStep(state.Moved, own.DefaultIfEmpty(0).Max(), state.PlacedPackages, state.Travel);
    }
}
