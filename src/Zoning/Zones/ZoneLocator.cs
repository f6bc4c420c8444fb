using System.Collections.Immutable;

namespace Zoning;

/// <summary>Tells which zone a position lies in.</summary>
/// <remarks>
/// A zone covers its inside and its boundary. Where several zones cover a position (a shared boundary, an overlap), the one whose
/// code sorts first has it, so each position counts exactly once. The answer is exact for the coordinates given: orientation is
/// settled in extended precision where doubles don't suffice. A grid of cells leaves only the zones with a boundary in the
/// position's cell to be tested, each by the edges at the position's height. Safe for several threads.
/// </remarks>
public sealed class ZoneLocator
{
    private readonly ZoneCells _cells;
    private readonly ImmutableArray<ZoneEdges> _edges;

    private ZoneLocator(ZoneCells cells, ImmutableArray<ZoneEdges> edges)
    {
        _cells = cells;
        _edges = edges;
    }

    /// <summary>Makes a locator. Time and memory grow with the number of edges.</summary>
    /// <param name="zones">The map.</param>
    /// <returns>The locator.</returns>
    public static ZoneLocator Of(Zones zones)
    {
        var edges = zones.Select(zone => ZoneEdges.Of(zone.Drawn)).ToImmutableArray();
        return new ZoneLocator(ZoneCells.Of(edges), edges);
    }

    /// <summary>The zone that covers a position.</summary>
    /// <param name="easting">Metres east on the British National Grid.</param>
    /// <param name="northing">Metres north on the British National Grid.</param>
    /// <returns>The zone's dense index, the lowest of several; -1 outside the map or where a number is NaN.</returns>
    public int Locate(double easting, double northing)
    {
        foreach (var entry in _cells.At(easting, northing))
        {
            // A zone that covers the whole cell is stored as its complement.
            var zone = entry < 0 ? ~entry : entry;
            if (entry < 0 || _edges[zone].Covers(easting, northing))
            {
                return zone;
            }
        }

        return -1;
    }

    /// <summary>The zones that cover positions, one after another.</summary>
    /// <param name="points">Positions on the British National Grid.</param>
    /// <param name="found">Takes a zone index or -1 for each; at least as long as <paramref name="points"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="found"/> is too short.</exception>
    public void Locate(ReadOnlySpan<GridPoint> points, Span<int> found)
    {
        if (found.Length < points.Length)
        {
            throw new ArgumentException($"There is room for {found.Length} answers to {points.Length} points.", nameof(found));
        }

        for (var i = 0; i < points.Length; i++)
        {
            found[i] = Locate(points[i].Easting, points[i].Northing);
        }
    }
}
