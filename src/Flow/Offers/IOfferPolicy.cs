using System.Collections.Immutable;

namespace Zoning.Flow;

/// <summary>How a phase of offering ends with a provider.</summary>
internal enum OfferRule
{
    /// <summary>All are asked at once; the first who accepts has the package.</summary>
    FirstToAccept,

    /// <summary>The one with the lowest load has the package if it stays within the limit; else the next phase begins.</summary>
    MustTake,

    /// <summary>Bids are gathered for some hours; the best by price and quality wins. Without a bid the phase is repeated.</summary>
    BestBid,
}

/// <summary>A phase of offering a package.</summary>
/// <param name="Rule">How it ends.</param>
/// <param name="Hours">
/// Open hours until the next phase begins, bids are opened, or the provider who must take answers; infinite for as long as it takes.
/// </param>
/// <param name="Providers">Who is asked, by their places on the board, in ascending order.</param>
internal sealed record OfferPhase(OfferRule Rule, double Hours, ImmutableArray<int> Providers)
{
    /// <summary>For <see cref="OfferRule.MustTake"/>: load as a multiple of capacity up to which it must take. Default 1.</summary>
    internal double LoadLimit { get; init; } = 1;

    /// <summary>For <see cref="OfferRule.BestBid"/>: the weight of quality against price, 0 to 1. Default 0.5.</summary>
    internal double QualityWeight { get; init; } = 0.5;

    /// <summary>Whether the phase is for people who come from reablement only; others skip it. Default false.</summary>
    internal bool OnlyFromReablement { get; init; }
}

/// <summary>Who is offered a package, when, and how it is decided.</summary>
internal interface IOfferPolicy
{
    /// <summary>A short name for tables and options.</summary>
    string Name { get; }

    /// <summary>The days on which its phases change. Empty if they never do.</summary>
    ImmutableArray<DateOnly> ChangesOn { get; }

    /// <summary>
    /// The phases of a package of a zone whose offering begins on a day; at least one. The last is repeated if it ends without a
    /// provider.
    /// </summary>
    ImmutableArray<OfferPhase> PhasesFor(int zone, OfferBoard board, DateOnly day);

    /// <summary>The day from which a provider that joins on a day may be offered packages.</summary>
    DateOnly Enters(DateOnly joins);

    /// <summary>Reports every fault, such as a provider that the board does not have.</summary>
    void Check(OfferBoard board, FlowFaults faults);
}
