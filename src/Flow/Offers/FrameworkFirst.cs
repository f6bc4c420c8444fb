using System.Collections.Immutable;

namespace Zoning.Flow;

/// <summary>Dorset: providers of the framework at its published rates, in their zones; after a timer those off the framework too.</summary>
/// <param name="OffFrameworkAfterHours">Open hours until providers off the framework are asked, by date; infinite for never.</param>
internal sealed record FrameworkFirst(Dated OffFrameworkAfterHours) : IOfferPolicy
{
    public string Name => "dorset";

    public ImmutableArray<DateOnly> ChangesOn => [.. OffFrameworkAfterHours.Changes.Select(change => change.From)];

    public ImmutableArray<OfferPhase> PhasesFor(int zone, OfferBoard board, DateOnly day) =>
    [
        new(OfferRule.FirstToAccept, OffFrameworkAfterHours.On(day), board.Those(zone, provider => provider.IsOnFramework)),
        new(OfferRule.FirstToAccept, double.PositiveInfinity, board.Those(zone, _ => true)),
    ];

    public DateOnly Enters(DateOnly joins) => joins;

    public void Check(OfferBoard board, FlowFaults faults) => OffFrameworkAfterHours.Check("hours until off the framework", mayBeInfinite: true, faults);
}
