using System.Collections.Immutable;

namespace Zoning.Flow;

/// <summary>
/// Dorset: providers of the framework at its published rates, in their zones; when the timer ends those off the framework are asked as
/// well, or
/// for a time in their stead.
/// </summary>
/// <param name="OffFrameworkAfterHours">Open hours until providers off the framework are asked, by date; infinite for never.</param>
/// <param name="AllAfterHours">
/// Open hours after that in which only those off the framework are asked, 0 or more. Default 0 (assumption: brokers go on asking all). With
/// more, a short timer can take longer than a long one.
/// </param>
internal sealed record FrameworkFirst(Dated OffFrameworkAfterHours, double AllAfterHours = 0) : IOfferPolicy
{
    public string Name => "dorset";

    public ImmutableArray<DateOnly> ChangesOn => [.. OffFrameworkAfterHours.Changes.Select(change => change.From)];

    public ImmutableArray<OfferPhase> PhasesFor(int zone, OfferBoard board, DateOnly day) =>
    [
        new(OfferRule.FirstToAccept, OffFrameworkAfterHours.On(day), board.Those(zone, provider => provider.IsOnFramework)),
        new(OfferRule.FirstToAccept, AllAfterHours, board.Those(zone, provider => !provider.IsOnFramework)),
        new(OfferRule.FirstToAccept, double.PositiveInfinity, board.Those(zone, _ => true)),
    ];

    public DateOnly Enters(DateOnly joins) => joins;

    public void Check(OfferBoard board, FlowFaults faults)
    {
        OffFrameworkAfterHours.Check("hours until off the framework", mayBeInfinite: true, faults);
        faults.Amount("hours off the framework only", AllAfterHours, mayBeInfinite: true);
    }
}
