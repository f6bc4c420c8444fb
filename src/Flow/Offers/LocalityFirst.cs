using System.Collections.Immutable;

namespace Zoning.Flow;

/// <summary>
/// Liverpool: the preferred providers of a locality have five hours of first refusal, then the whole approved list is asked.
/// </summary>
/// <param name="Preferred">The preferred providers of each zone, by name.</param>
/// <param name="Hours">Open hours of first refusal; 0 is an open list, infinite is exclusive. Default 5.</param>
internal sealed record LocalityFirst(ImmutableArray<ImmutableArray<string>> Preferred, double Hours = 5) : IOfferPolicy
{
    public string Name => "liverpool";

    public ImmutableArray<DateOnly> ChangesOn => [];

    /// <summary>Some largest providers of each zone, by capacity there, as its preferred ones.</summary>
    internal static LocalityFirst LargestOf(OfferBoard board, int providers, double hours = 5) => new(
        [
            .. Enumerable.Range(0, board.Zones.Length).Select(zone => board.Those(zone, one => one.IsOnFramework)
                .Select(at => board.Providers[at])
                .OrderByDescending(one => one.CapacityHours / one.Zones.Length).ThenBy(one => one.Name, StringComparer.Ordinal)
                .Take(providers).Select(one => one.Name).ToImmutableArray()),
        ],
        hours);

    public ImmutableArray<OfferPhase> PhasesFor(int zone, OfferBoard board, DateOnly day) =>
    [
        new(OfferRule.FirstToAccept, Hours, board.Those(zone, one => Preferred[zone].Contains(one.Name))),
        new(OfferRule.FirstToAccept, double.PositiveInfinity, board.Those(zone, _ => true)),
    ];

    public DateOnly Enters(DateOnly joins) => joins;

    public void Check(OfferBoard board, FlowFaults faults)
    {
        faults.Amount("hours of first refusal", Hours, mayBeInfinite: true);
        if (Preferred.Length != board.Zones.Length)
        {
            faults.Add(
                FlowFaults.UnknownName,
                $"The policy {Name} has preferred providers for {Preferred.Length} zones of {board.Zones.Length}.");
        }

        foreach (var name in Preferred.SelectMany(names => names).Distinct().Where(name => board.IndexOf(name) < 0))
        {
            faults.Add(FlowFaults.UnknownName, $"The policy {Name} names provider {name}.");
        }
    }
}
