namespace Zoning.Routing;

/// <summary>A place for straight-line travel: a position, and the area in which the place really is.</summary>
/// <param name="Easting">Metres on the British National Grid; if only the area is known, a point inside it.</param>
/// <param name="Northing">Metres on the British National Grid.</param>
public readonly record struct TravelPlace(double Easting, double Northing)
{
    /// <summary>The place is somewhere within this many square metres around its position; 0 if the position is exact. Default 0.</summary>
    public double SquareMetres { get; init; }

    /// <summary>
    /// The number of the building: places with the same number are one building, and travel between them takes no time. Default: unknown,
    /// shared with nobody.
    /// </summary>
    public int? Premises { get; init; }

    /// <summary>Whether the place is in a town. Default no.</summary>
    public bool IsTown { get; init; }
}
