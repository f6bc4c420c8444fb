namespace Zoning.Routing;

/// <summary>A place as crow-flies travel knows it: a position, and how far from it the place may really be.</summary>
/// <param name="Easting">Metres on the British National Grid; for a place known only by its area, a point inside it.</param>
/// <param name="Northing">Metres on the British National Grid.</param>
public readonly record struct TravelPlace(double Easting, double Northing)
{
    /// <summary>The place lies somewhere within this many square metres around its position; 0 where the position is exact. Default 0.</summary>
    public double SquareMetres { get; init; }

    /// <summary>The premises by number: places of one number are one building, and there is no travel between them. Default: not known, none shared.</summary>
    public int? Premises { get; init; }

    /// <summary>Whether streets there are those of a town. Default no.</summary>
    public bool IsTown { get; init; }
}
