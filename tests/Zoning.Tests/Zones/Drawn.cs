using System.Globalization;
using NetTopologySuite.Geometries;

namespace Zoning.Tests;

/// <summary>Zones drawn by hand in metres.</summary>
internal static class Drawn
{
    /// <summary>A map of zones that need not lie in Britain.</summary>
    internal static Zones Map(params Zone[] zones) => Zones.OfChecked(zones);

    internal static Zone Box(string code, double west, double south, double east, double north) =>
        new(new ZoneCode(code), "Zone " + code, new GeometryFactory().ToGeometry(new Envelope(west, east, south, north)));

    /// <summary>A zone from positions such as <c>0 0, 10 0, 10 10</c>; the last joins the first.</summary>
    internal static Zone Polygon(string code, string positions)
    {
        var ring = positions.Split(',', StringSplitOptions.TrimEntries).Select(pair => pair.Split(' '))
            .Select(pair => new Coordinate(double.Parse(pair[0], CultureInfo.InvariantCulture), double.Parse(pair[1], CultureInfo.InvariantCulture)))
            .ToList();
        ring.Add(ring[0].Copy());
        return new Zone(new ZoneCode(code), "Zone " + code, new GeometryFactory().CreatePolygon([.. ring]));
    }
}
