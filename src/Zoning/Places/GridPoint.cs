using System.Globalization;

namespace Zoning;

/// <summary>A position in metres on the British National Grid (EPSG:27700).</summary>
/// <param name="Easting">Metres east of the grid's origin; about 0 to 700,000 on land.</param>
/// <param name="Northing">Metres north of the grid's origin; about 0 to 1,300,000 on land.</param>
public readonly record struct GridPoint(double Easting, double Northing)
{
    /// <summary>
    /// Whether the position lies on the grid or within 100 km of it: easting -100,000 to 800,000, northing -100,000 to 1,400,000. False
    /// for NaN.
    /// </summary>
    public bool IsNearBritain => Easting is >= -100_000 and <= 800_000 && Northing is >= -100_000 and <= 1_400_000;

    /// <summary>The same two numbers the other way round.</summary>
    public GridPoint Swapped => new(Northing, Easting);

    /// <summary>The straight distance to another position, in metres.</summary>
    /// <param name="other">The other position.</param>
    /// <returns>Metres, 0 or more.</returns>
    public double MetresTo(GridPoint other) => Math.Sqrt(
        (Easting - other.Easting) * (Easting - other.Easting) + (Northing - other.Northing) * (Northing - other.Northing));

    /// <summary>The position as text, such as <c>368744 90712</c>, in the invariant culture.</summary>
    /// <returns>Easting, a space, northing.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Easting} {Northing}");
}
