namespace Zoning;

/// <summary>Tells whether coordinates fit their system, and else what they look like.</summary>
internal static class CoordinateCheck
{
    /// <summary>
    /// What is wrong with a box of coordinates in a system, with a guess at what they are; <see langword="null"/> if they lie near
    /// Britain.
    /// </summary>
    internal static (FaultCode Code, string Guess)? Fault(Crs crs, double west, double south, double east, double north)
    {
        bool All(Func<double, double, bool> holds) => holds(west, south) && holds(east, north);

        var areDegrees = All((x, y) => Math.Abs(x) <= 180 && Math.Abs(y) <= 90);
        if (crs != Crs.LonLat && areDegrees)
        {
            return (ZoneFaults.DegreesInMetres, "They look like degrees (EPSG:4326).");
        }

        var near = crs switch
        {
            Crs.LonLat => All(IsLonLat),
            Crs.NationalGrid => All(IsGrid),
            _ => All(IsWebMercator),
        };
        if (near)
        {
            return null;
        }

        var swapped = crs switch
        {
            Crs.LonLat => All((x, y) => IsLonLat(y, x)),
            Crs.NationalGrid => All((x, y) => IsGrid(y, x)),
            _ => All((x, y) => IsWebMercator(y, x)),
        };
        if (swapped)
        {
            return (ZoneFaults.Swapped, crs == Crs.LonLat ? "Latitude comes first." : "Northing comes first.");
        }

        var guess = crs != Crs.NationalGrid && All(IsGrid) ? "They look like EPSG:27700."
            : crs != Crs.WebMercator && All(IsWebMercator) ? "They look like EPSG:3857."
            : "They are not near Britain in any system that can be read.";
        return (crs == Crs.LonLat && !areDegrees ? ZoneFaults.MetresInDegrees : ZoneFaults.FarAway, guess);
    }

    private static bool IsLonLat(double x, double y) => new LonLat(x, y).IsNearBritain;

    private static bool IsGrid(double x, double y) => new GridPoint(x, y).IsNearBritain;

    private static bool IsWebMercator(double x, double y) => Grid.FromWebMercator(x, y).IsNearBritain;
}
