using System.Collections.Immutable;

namespace Zoning.Flow;

/// <summary>
/// Wirral: providers with the full offer of home care and reablement keep the people they reabled, without a hand-over; all others are
/// offered
/// to the whole list.
/// </summary>
/// <param name="Integrated">The providers with the full offer, by name.</param>
/// <param name="UpTo">Load as a multiple of capacity up to which they keep people. Default 1.1 (assumption).</param>
internal sealed record FullOffer(ImmutableArray<string> Integrated, double UpTo = 1.1) : IOfferPolicy
{
    public string Name => "wirral";

    public ImmutableArray<DateOnly> ChangesOn => [];

    /// <summary>The largest providers on the framework, so that every zone has some where anybody works.</summary>
    internal static FullOffer LargestOf(OfferBoard board) => new(
    [
        .. Enumerable.Range(0, board.Zones.Length).SelectMany(zone => board.Those(zone, one => one.IsOnFramework)
            .Select(at => board.Providers[at]).OrderByDescending(one => one.CapacityHours).ThenBy(one => one.Name, StringComparer.Ordinal)
            .Take(2).Select(one => one.Name)).Distinct().Order(StringComparer.Ordinal),
    ]);

    public ImmutableArray<OfferPhase> PhasesFor(int zone, OfferBoard board, DateOnly day) =>
    [
        new(OfferRule.MustTake, 0, board.Those(zone, one => Integrated.Contains(one.Name))) { OnlyFromReablement = true, LoadLimit = UpTo },
        new(OfferRule.FirstToAccept, double.PositiveInfinity, board.Those(zone, _ => true)),
    ];

    public DateOnly Enters(DateOnly joins) => joins;

    public void Check(OfferBoard board, FlowFaults faults)
    {
        faults.Amount("load up to which people are kept", UpTo);
        foreach (var name in Integrated.Where(name => board.IndexOf(name) < 0))
        {
            faults.Add(FlowFaults.UnknownName, $"The policy {Name} names provider {name}.");
        }
    }
}
