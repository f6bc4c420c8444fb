using System.Collections.Immutable;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace Zoning;

/// <summary>A zone as it is drawn: rings of whole pixels.</summary>
/// <param name="Rings">Each ring as x, y, x, y, not closed; shells and holes alike, to be filled by the even-odd rule. Never empty.</param>
/// <param name="LabelX">Where a label goes: a pixel inside the zone, from the left.</param>
/// <param name="LabelY">Where a label goes: a pixel inside the zone, from the top.</param>
internal sealed record ZoneOutline(ImmutableArray<ImmutableArray<int>> Rings, int LabelX, int LabelY);

/// <summary>All zones as they are drawn on a screen, simplified to its pixels.</summary>
/// <remarks>
/// Every corner goes to the nearest pixel, whichever zone it belongs to, so boundaries that were shared stay shared and no gap opens.
/// Repeated corners and those on a straight line are dropped. A zone smaller than a pixel is drawn as one pixel.
/// </remarks>
internal sealed class ZoneOutlines
{
    private ZoneOutlines(Envelope box, int pixels)
    {
        MetresPerPixel = Math.Max(Math.Max(box.Width, box.Height), 1e-3) / pixels;
        (West, North) = (box.MinX, box.MaxY);
        Width = (int)Math.Ceiling(box.Width / MetresPerPixel);
        Height = (int)Math.Ceiling(box.Height / MetresPerPixel);
    }

    /// <summary>The zones in the map's order.</summary>
    public ImmutableArray<ZoneOutline> Zones { get; private init; } = [];

    /// <summary>How many metres a pixel is wide and high.</summary>
    public double MetresPerPixel { get; }

    /// <summary>The easting of the left edge, in metres.</summary>
    public double West { get; }

    /// <summary>The northing of the top edge, in metres.</summary>
    public double North { get; }

    /// <summary>Pixels from the left to the right edge; corners lie from 0 to this.</summary>
    public int Width { get; }

    /// <summary>Pixels from the top to the bottom edge; corners lie from 0 to this.</summary>
    public int Height { get; }

    /// <summary>Draws a map.</summary>
    /// <param name="zones">The map.</param>
    /// <param name="pixels">How many pixels the longer side has; 16 to 100,000. About 1,000 suit a page.</param>
    /// <returns>The outlines.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The pixels are outside the range.</exception>
    public static ZoneOutlines Of(Zones zones, int pixels)
    {
        if (pixels is < 16 or > 100_000)
        {
            throw new ArgumentOutOfRangeException(nameof(pixels), pixels, $"A map of {pixels} pixels can't be drawn; give 16 to 100,000.");
        }

        var box = new Envelope();
        foreach (var zone in zones)
        {
            box.ExpandToInclude(zone.Drawn.EnvelopeInternal);
        }

        var frame = new ZoneOutlines(box, pixels);
        return new ZoneOutlines(box, pixels) { Zones = [.. zones.Select(zone => frame.Draw(zone.Drawn))] };
    }

    /// <summary>Where a position falls.</summary>
    /// <param name="point">Metres on the British National Grid.</param>
    /// <returns>
    /// Pixels from the left and from the top, not rounded; outside 0 to the width and height where the position is off the map.
    /// </returns>
    public (double X, double Y) ToScreen(GridPoint point) =>
        ((point.Easting - West) / MetresPerPixel, (North - point.Northing) / MetresPerPixel);

    private ZoneOutline Draw(Geometry shape)
    {
        var inside = InteriorPoint.GetInteriorCoord(shape);
        var (labelX, labelY) = Pixel(inside.X, inside.Y);
        var rings = Enumerable.Range(0, shape.NumGeometries)
            .Select(shape.GetGeometryN)
            .OfType<Polygon>()
            .SelectMany(polygon => polygon.InteriorRings.Prepend(polygon.ExteriorRing))
            .Select(ring => Simplified(ring.CoordinateSequence))
            .Where(ring => ring.Length >= 6)
            .ToImmutableArray();
        return new ZoneOutline(rings.IsEmpty ? [OnePixel(labelX, labelY)] : rings, labelX, labelY);
    }

    private (int X, int Y) Pixel(double easting, double northing)
    {
        var (x, y) = ToScreen(new GridPoint(easting, northing));
        return ((int)Math.Round(x), (int)Math.Round(y));
    }

    private static ImmutableArray<int> OnePixel(int x, int y) => [x, y, x + 1, y, x + 1, y + 1, x, y + 1];

    /// <summary>
    /// The corners of a ring that are left on the screen: each dropped that repeats, lies on a straight line, or sticks out and back.
    /// </summary>
    private ImmutableArray<int> Simplified(CoordinateSequence ring)
    {
        var corners = new List<(int X, int Y)>();
        for (var i = 0; i < ring.Count - 1; i++)
        {
            Take(corners, Pixel(ring.GetX(i), ring.GetY(i)));
        }

        // The ring is round: its ends meet the same rule.
        var first = 0;
        while (corners.Count - first >= 3)
        {
            if (IsNeedless(corners[^2], corners[^1], corners[first]))
            {
                corners.RemoveAt(corners.Count - 1);
            }
            else if (IsNeedless(corners[^1], corners[first], corners[first + 1]))
            {
                first++;
            }
            else
            {
                return [.. corners.Skip(first).SelectMany(corner => new[] { corner.X, corner.Y })];
            }
        }

        return [];
    }

    private static void Take(List<(int X, int Y)> corners, (int X, int Y) next)
    {
        while (corners.Count > 0 && (corners[^1] == next || (corners.Count > 1 && IsNeedless(corners[^2], corners[^1], next))))
        {
            if (corners[^1] == next)
            {
                return;
            }

            corners.RemoveAt(corners.Count - 1);
        }

        corners.Add(next);
    }

    private static bool IsNeedless((int X, int Y) before, (int X, int Y) corner, (int X, int Y) after) =>
        (long)(corner.X - before.X) * (after.Y - corner.Y) == (long)(corner.Y - before.Y) * (after.X - corner.X);
}
