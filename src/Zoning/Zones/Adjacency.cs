using System.Collections.Immutable;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Operation.Distance;

namespace Zoning;

/// <summary>Which zones are neighbours: those that share a stretch of boundary (rook). Touching in a corner only isn't enough.</summary>
/// <remarks>
/// Edges drawn vertex for vertex alike count whatever their length. Where vertices differ (T-junctions, rounding), boundaries count as
/// shared along which they run within <see cref="ToleranceMetres"/> of each other, if that is more than twice the tolerance in all.
/// Zones whose boundaries do not meet so, because of a gap or an overlap of up to <see cref="StripMetres"/> with no third zone in it, are
/// neighbours too; reading the map names each such pair (Z307).
/// </remarks>
public sealed class Adjacency
{
    /// <summary>How far apart two boundaries may run and still be one, in metres.</summary>
    public const double ToleranceMetres = 0.5;

    /// <summary>How wide a gap or an overlap may be that does not end a neighbourhood, in metres.</summary>
    public const double StripMetres = 25;

    private readonly ImmutableArray<ImmutableArray<int>> _neighbours;
    private readonly ImmutableArray<ImmutableArray<double>> _sharedMetres;

    private Adjacency(
        Zones zones, ImmutableArray<ImmutableArray<int>> neighbours, ImmutableArray<ImmutableArray<double>> sharedMetres,
        ImmutableArray<NearPair> nearPairs)
    {
        NearPairs = nearPairs;
        Zones = zones;
        _neighbours = neighbours;
        _sharedMetres = sharedMetres;
        Islands = [.. Enumerable.Range(0, zones.Count).Where(zone => neighbours[zone].IsEmpty)];
    }

    /// <summary>The map.</summary>
    public Zones Zones { get; }

    /// <summary>The zones without a neighbour, ascending.</summary>
    public ImmutableArray<int> Islands { get; }

    /// <summary>How many pairs of neighbours there are; each pair counts once.</summary>
    public int PairCount => _neighbours.Sum(list => list.Length) / 2;

    /// <summary>The pairs that are neighbours only because a narrow gap or overlap is passed over, in order.</summary>
    internal ImmutableArray<NearPair> NearPairs { get; }

    /// <summary>Finds all neighbours.</summary>
    /// <param name="zones">The map.</param>
    /// <returns>The neighbours.</returns>
    public static Adjacency Of(Zones zones)
    {
        var edges = zones.Select(zone => ZoneEdges.Of(zone.Drawn)).ToArray();
        var index = new STRtree<int>();
        for (var zone = 0; zone < edges.Length; zone++)
        {
            index.Insert(edges[zone].Box, zone);
        }

        var neighbours = edges.Select(_ => new SortedDictionary<int, double>()).ToArray();
        var nearPairs = new List<NearPair>();
        for (var zone = 0; zone < edges.Length; zone++)
        {
            var box = edges[zone].Box.Copy();
            box.ExpandBy(StripMetres);
            foreach (var other in index.Query(box).Where(other => other > zone).Order())
            {
                var metres = SharedBoundary.Metres(edges[zone], edges[other], ToleranceMetres);
                if (metres == 0 && NearBoundary.Find(edges, index, zone, other) is { } near)
                {
                    nearPairs.Add(near);
                    metres = near.Metres;
                }

                if (metres > 0)
                {
                    neighbours[zone][other] = metres;
                    neighbours[other][zone] = metres;
                }
            }
        }

        return new Adjacency(
            zones,
            [.. neighbours.Select(list => list.Keys.ToImmutableArray())],
            [.. neighbours.Select(list => list.Values.ToImmutableArray())],
            [.. nearPairs]);
    }

    /// <summary>The neighbours of a zone.</summary>
    /// <param name="zone">The zone's dense index.</param>
    /// <returns>Dense indices, ascending; empty for an island.</returns>
    public ImmutableArray<int> NeighboursOf(int zone) => _neighbours[zone];

    /// <summary>How long the boundary is that a zone shares with each neighbour.</summary>
    /// <param name="zone">The zone's dense index.</param>
    /// <returns>Metres, in the order of <see cref="NeighboursOf"/>.</returns>
    public ImmutableArray<double> SharedMetresOf(int zone) => _sharedMetres[zone];

    /// <summary>The zone nearest to another by the distance between their shapes.</summary>
    /// <param name="zone">The zone's dense index.</param>
    /// <returns>The nearest zone, of equals the lowest; -1 where the map has one zone only.</returns>
    public int NearestTo(int zone)
    {
        var shape = Zones[zone].Drawn;
        var (nearest, least) = (-1, double.PositiveInfinity);
        var byBox = Enumerable.Range(0, Zones.Count)
            .Where(other => other != zone)
            .Select(other => (Zone: other, Metres: shape.EnvelopeInternal.Distance(Zones[other].Drawn.EnvelopeInternal)))
            .OrderBy(pair => pair.Metres)
            .ThenBy(pair => pair.Zone);
        foreach (var (other, boxMetres) in byBox)
        {
            if (boxMetres > least)
            {
                break;
            }

            var metres = DistanceOp.Distance(shape, Zones[other].Drawn);
            if (metres < least || (metres == least && other < nearest))
            {
                (nearest, least) = (other, metres);
            }
        }

        return nearest;
    }

    /// <summary>Whether zones are connected: each can be reached from each other through neighbours among them.</summary>
    /// <param name="zones">Dense indices; an empty list is connected.</param>
    /// <returns>Whether they do.</returns>
    public bool AreContiguous(IEnumerable<int> zones)
    {
        var left = zones.ToHashSet();
        if (left.Count == 0)
        {
            return true;
        }

        var open = new Stack<int>([left.Min()]);
        left.Remove(open.Peek());
        while (open.TryPop(out var zone))
        {
            foreach (var other in _neighbours[zone].Where(left.Remove))
            {
                open.Push(other);
            }
        }

        return left.Count == 0;
    }
}
