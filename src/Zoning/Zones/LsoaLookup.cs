using System.Collections.Frozen;

namespace Zoning;

/// <summary>Which zone each LSOA counts in.</summary>
/// <remarks>
/// An LSOA that lies in several zones counts whole in the zone with the largest share of its people; if shares are equal, in the zone
/// whose code sorts first.
/// </remarks>
internal sealed class LsoaLookup
{
    private readonly FrozenDictionary<string, (int Zone, bool IsSplit)> _zoneOf;

    private LsoaLookup(Zones zones, IReadOnlyDictionary<string, List<(int Zone, decimal Weight)>> shares)
    {
        (Zones, Shares) = (zones, shares);
        _zoneOf = shares.ToFrozenDictionary(
            pair => pair.Key, pair => (Largest(pair.Value), pair.Value.Count > 1), StringComparer.Ordinal);
    }

    /// <summary>The map the lookup belongs to.</summary>
    public Zones Zones { get; }

    /// <summary>The zones that each LSOA lies in, as dense indices, each with its share of the people, in the order given.</summary>
    internal IReadOnlyDictionary<string, List<(int Zone, decimal Weight)>> Shares { get; }

    /// <summary>How many LSOAs there are.</summary>
    public int Count => _zoneOf.Count;

    /// <summary>How many LSOAs lie in several zones.</summary>
    public int SplitCount => _zoneOf.Values.Count(entry => entry.IsSplit);

    /// <summary>Makes a lookup from the shares of each LSOA.</summary>
    /// <param name="zones">The map.</param>
    /// <param name="shares">For each LSOA the zones it lies in, as dense indices, each with its share of the people.</param>
    internal static LsoaLookup Of(Zones zones, IReadOnlyDictionary<string, List<(int Zone, decimal Weight)>> shares) =>
        new(zones, shares);

    /// <summary>The zone an LSOA counts in.</summary>
    /// <param name="lsoa">The LSOA's code, exact.</param>
    /// <param name="zone">The zone's dense index, or -1.</param>
    /// <param name="isSplit">Whether the LSOA lies in several zones.</param>
    /// <returns>Whether the lookup has the LSOA.</returns>
    public bool TryFind(string lsoa, out int zone, out bool isSplit)
    {
        var found = _zoneOf.TryGetValue(lsoa, out var entry);
        (zone, isSplit) = found ? entry : (-1, false);
        return found;
    }

    private static int Largest(List<(int Zone, decimal Weight)> shares) =>
        shares.OrderByDescending(share => share.Weight).ThenBy(share => share.Zone).First().Zone;
}
