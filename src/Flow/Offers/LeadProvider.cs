using System.Collections.Immutable;

namespace Zoning.Flow;

/// <summary>A lead provider of an area and its subcontractors.</summary>
/// <param name="Area">The area.</param>
/// <param name="Provider">The provider that must take.</param>
/// <param name="Subcontractors">Those it hands packages to when it is full.</param>
internal sealed record Lead(string Area, string Provider, ImmutableArray<string> Subcontractors);

/// <summary>
/// Halton: one lead provider must take every package, two agencies under it take what it can't; outcome-based, so hours are not haggled
/// over.
/// What all three can't take is open to the others.
/// </summary>
/// <param name="Leads">The leads, one an area.</param>
/// <param name="UpTo">
/// Load as a multiple of today's capacity up to which lead and subcontractors must take: a lead recruits for its area. Default 2
/// (assumption).
/// </param>
/// <param name="AnswerHours">Open hours until it answers. Default 2 (assumption).</param>
internal sealed record LeadProvider(ImmutableArray<Lead> Leads, double UpTo = 2, double AnswerHours = 2) : IOfferPolicy
{
    public string Name => "halton";

    public ImmutableArray<DateOnly> ChangesOn => [];

    /// <summary>The three largest providers that work in each area, by capacity there, as lead and subcontractors.</summary>
    internal static LeadProvider LargestOf(OfferBoard board) => new(
    [
        .. Enumerable.Range(0, board.Zones.Length).GroupBy(board.AreaOf).OrderBy(area => area.Key, StringComparer.Ordinal).Select(area =>
        {
            var three = board.Providers
                .Where(provider => provider.IsOnFramework && provider.Accepting == Demand.Acceptance.Yes)
                .Where(provider => area.Any(provider.Zones.Contains))
                .OrderByDescending(provider => area.Count(provider.Zones.Contains) == area.Count())
                .ThenByDescending(provider => provider.CapacityHours * area.Count(provider.Zones.Contains) / provider.Zones.Length)
                .ThenBy(provider => provider.Name, StringComparer.Ordinal)
                .Take(3).Select(provider => provider.Name).ToArray();
            return new Lead(area.Key, three.Length > 0 ? three[0] : "", [.. three.Skip(1)]);
        }),
    ]);

    public ImmutableArray<OfferPhase> PhasesFor(int zone, OfferBoard board, DateOnly day)
    {
        var lead = Leads.FirstOrDefault(one => one.Area == board.AreaOf(zone));
        var all = new OfferPhase(OfferRule.FirstToAccept, double.PositiveInfinity, board.Those(zone, _ => true));
        return lead is null
            ? [all]
            :
            [
                Must(board.Those(zone, one => one.Name == lead.Provider)),
                Must(board.Those(zone, one => lead.Subcontractors.Contains(one.Name))),
                all,
            ];
    }

    public DateOnly Enters(DateOnly joins) => joins;

    private OfferPhase Must(ImmutableArray<int> providers) => new(OfferRule.MustTake, AnswerHours, providers) { LoadLimit = UpTo };

    public void Check(OfferBoard board, FlowFaults faults)
    {
        foreach (var name in Leads.SelectMany(lead => lead.Subcontractors.Add(lead.Provider)).Where(name => board.IndexOf(name) < 0))
        {
            faults.Add(FlowFaults.UnknownName, $"The policy {Name} names provider {name}.");
        }

        faults.Amount("load up to which a lead must take", UpTo);
        faults.Amount("hours until a lead answers", AnswerHours);
    }
}
