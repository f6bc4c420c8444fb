using System.Collections.Immutable;

namespace Zoning.Flow;

/// <summary>
/// St Helens: a dynamic purchasing system. Each package is a mini-competition on price and quality; new providers enter at the next
/// quarter.
/// </summary>
/// <param name="BidHours">Open hours for bids, above 0. Default 24 (assumption).</param>
/// <param name="QualityWeight">The weight of quality against price, 0 to 1. Default 0.4 (assumption).</param>
internal sealed record MiniCompetition(double BidHours = 24, double QualityWeight = 0.4) : IOfferPolicy
{
    public string Name => "st-helens";

    public ImmutableArray<DateOnly> ChangesOn => [];

    public ImmutableArray<OfferPhase> PhasesFor(int zone, OfferBoard board, DateOnly day) =>
        [new(OfferRule.BestBid, BidHours, board.Those(zone, _ => true)) { QualityWeight = QualityWeight }];

    /// <summary>The first day of a quarter on or after the day of joining.</summary>
    public DateOnly Enters(DateOnly joins) =>
        joins is { Day: 1, Month: 1 or 4 or 7 or 10 } ? joins : new DateOnly(joins.Year, (joins.Month - 1) / 3 * 3 + 1, 1).AddMonths(3);

    public void Check(OfferBoard board, FlowFaults faults)
    {
        faults.Share("weight of quality", QualityWeight);
        if (!(BidHours > 0 && double.IsFinite(BidHours)))
        {
            faults.Add(FlowFaults.BadAmount, FormattableString.Invariant($"hours for bids is {BidHours}; it must be above 0."));
        }
    }
}
