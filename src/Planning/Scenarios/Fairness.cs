using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Which kind of zone need is in: rural or urban, deprived or not, by the county's home zones.</summary>
/// <remarks>Deprived is one of the three most deprived tenths of England's areas. Zones without the fact are in neither group.</remarks>
internal sealed class Fairness
{
    /// <summary>Rural, urban, deprived, not deprived.</summary>
    internal const int Count = 4;

    private const int LastDeprived = 3;
    private readonly ImmutableArray<(int Place, int Means)> _ofPackage;
    private readonly ImmutableArray<(int Place, int Means)> _ofArea;

    private Fairness(ImmutableArray<(int, int)> ofPackage, ImmutableArray<(int, int)> ofArea) =>
        (_ofPackage, _ofArea) = (ofPackage, ofArea);

    /// <summary>The groups' words in files.</summary>
    internal static ImmutableArray<string> Words { get; } = ["rural", "urban", "deprived", "not-deprived"];

    /// <summary>The kinds of zone of a county on the run's map.</summary>
    internal static Fairness Of(PlacedCounty placed)
    {
        var home = placed.County.HomeMap;
        var facts = (placed.County.ZoneFacts ?? []).ToDictionary(fact => fact.Zone);
        (int, int) Kind(AreaIndex area) => area.IsZone && facts.TryGetValue(home[area.Zone].Code, out var fact)
            ? (fact.Rural is { } rural ? rural ? 0 : 1 : -1, fact.Decile is { } decile ? decile <= LastDeprived ? 2 : 3 : -1)
            : (-1, -1);
        return new Fairness(
            [.. placed.County.Packages.Select(one => Kind(one.Found.Area))],
            placed.IsMoved
                ? [.. Enumerable.Repeat((-1, -1), placed.Zones.AreaCount)]
                : [.. Enumerable.Range(0, home.AreaCount).Select(area => Kind(home.AreaAt(area)))]);
    }

    /// <summary>Adds a row of need to its groups.</summary>
    internal void Add((long Need, long Met)[] groups, CareRow row)
    {
        var (place, means) = row.IsUnnamed ? _ofArea[row.Home] : _ofPackage[row.Package];
        foreach (var group in (ReadOnlySpan<int>)[place, means])
        {
            if (group >= 0)
            {
                groups[group] = (groups[group].Need + row.Client, groups[group].Met + (row.Status.IsMet() ? row.Client : 0));
            }
        }
    }
}
