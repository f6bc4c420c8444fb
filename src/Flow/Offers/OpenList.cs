using System.Collections.Immutable;

namespace Zoning.Flow;

/// <summary>Knowsley and Sefton: one open list over two areas; every approved provider that works in the zone is asked at once.</summary>
internal sealed record OpenList : IOfferPolicy
{
    public string Name => "knowsley-sefton";

    public ImmutableArray<DateOnly> ChangesOn => [];

    public ImmutableArray<OfferPhase> PhasesFor(int zone, OfferBoard board, DateOnly day) =>
        [new(OfferRule.FirstToAccept, double.PositiveInfinity, board.Those(zone, _ => true))];

    public DateOnly Enters(DateOnly joins) => joins;

    public void Check(OfferBoard board, FlowFaults faults)
    {
    }
}
