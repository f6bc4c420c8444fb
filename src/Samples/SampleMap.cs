using NetTopologySuite.Geometries;

namespace Zoning.Samples;

/// <summary>The zones that a sample county is invented on.</summary>
internal sealed class SampleMap
{
    private readonly Point[] _centres;

    /// <summary>Makes the map.</summary>
    /// <param name="zones">The zones, at least one.</param>
    /// <param name="isInvented">Whether the polygons are invented too; else they are somebody's own.</param>
    public SampleMap(SampleZone[] zones, bool isInvented)
    {
        Zones = zones;
        IsInvented = isInvented;
        _centres = [.. zones.Select(zone => zone.Shape.Centroid)];
    }

    /// <summary>The zones.</summary>
    public SampleZone[] Zones { get; }

    /// <summary>Whether the polygons are invented too; else they are somebody's own.</summary>
    public bool IsInvented { get; }

    /// <summary>How many zones there are.</summary>
    public int Count => Zones.Length;

    /// <summary>Whether the zones lie in named larger areas.</summary>
    public bool HasLocalities => Array.Exists(Zones, zone => zone.Locality.Length > 0);

    /// <summary>The zones from the nearest to the farthest, the zone itself first; ties in the order of zones.</summary>
    /// <param name="zone">The zone to start from.</param>
    /// <returns>Every zone once.</returns>
    public int[] ByNearness(int zone)
    {
        var distances = new double[Count];
        var order = new int[Count];
        for (var i = 0; i < Count; i++)
        {
            distances[i] = i == zone ? -1 : _centres[zone].Distance(_centres[i]);
            order[i] = i;
        }

        Array.Sort(distances, order);
        return order;
    }
}
