namespace Zoning;

/// <summary>Where a place counts, and how exactly it is known.</summary>
/// <param name="Area">The zone, the bucket outside the map, or the bucket of no known place.</param>
/// <param name="Precision">How exactly the place is known.</param>
/// <param name="Easting">Metres on the British National Grid; NaN if the place has no position.</param>
/// <param name="Northing">Metres on the British National Grid; NaN if the place has no position.</param>
/// <param name="Note">What a person should know about it.</param>
public readonly record struct FoundPlace(AreaIndex Area, PlacePrecision Precision, double Easting, double Northing, PlaceNote Note)
{
    /// <summary>Whether the place has a position.</summary>
    public bool HasPosition => !double.IsNaN(Easting);
}
