using System.Globalization;

namespace Zoning;

/// <summary>A position in degrees on WGS 84 (EPSG:4326), longitude first. Used only at the border; inside, positions are metres.</summary>
/// <param name="Longitude">Degrees east of Greenwich; -180 to 180, west is negative.</param>
/// <param name="Latitude">Degrees north of the equator; -90 to 90.</param>
public readonly record struct LonLat(double Longitude, double Latitude)
{
    /// <summary>Whether the position lies in the box around Great Britain: longitude -10 to 4, latitude 49 to 62. False for NaN.</summary>
    public bool IsNearBritain => Longitude is >= -10 and <= 4 && Latitude is >= 49 and <= 62;

    /// <summary>The same two numbers the other way round.</summary>
    public LonLat Swapped => new(Latitude, Longitude);

    /// <summary>The position as text, such as <c>-2.44 50.71</c>, in the invariant culture.</summary>
    /// <returns>Longitude, a space, latitude.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Longitude} {Latitude}");
}
