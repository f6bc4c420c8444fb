using NetTopologySuite.Geometries;

namespace Zoning;

/// <summary>An area between zones that belongs to none of them.</summary>
/// <param name="Area">The area on the grid.</param>
/// <param name="Code">Whether zones enclose it (<c>Z302</c>) or it is open to the outside of the map (<c>Z308</c>).</param>
/// <param name="Where">The zones around it, such as <c>between 'A1', 'A2'</c>.</param>
internal sealed record ZoneGap(Geometry Area, FaultCode Code, string Where)
{
    /// <summary>Whether a position lies inside.</summary>
    internal bool Holds(GridPoint place) => Area.Contains(Area.Factory.CreatePoint(new Coordinate(place.Easting, place.Northing)));
}

/// <summary>Two zones that run side by side with a narrow gap or overlap between them.</summary>
/// <param name="First">The dense index of the first zone.</param>
/// <param name="Second">The dense index of the second zone, greater than the first.</param>
/// <param name="Metres">How far they run so.</param>
/// <param name="ApartMetres">How far apart they are on half of the way.</param>
internal sealed record NearPair(int First, int Second, double Metres, double ApartMetres);
