using System.Collections.Immutable;

namespace Zoning.Demand;

/// <summary>Something other than age that may explain how many packages an area has.</summary>
/// <param name="Name">Its name in tables.</param>
/// <param name="Of">Its value in an area; null if it is unknown there.</param>
internal sealed record NeedTerm(string Name, Func<NeedArea, double?> Of)
{
    /// <summary>All terms, the most telling first: the last go first where areas are few.</summary>
    public static ImmutableArray<NeedTerm> All { get; } =
    [
        new("deprivation decile", area => area.Decile),
        new("share of people 65+ living alone", area => area.LivingAlone),
        new("share of people in rural zones", area => area.Rural),
    ];
}
