namespace Zoning.Tests;

/// <summary>Longitude and latitude to the British National Grid by the Ordnance Survey's published formulas (A guide to coordinate systems in Great Britain, annexes B and C), written out here so that no ProjNET is in it.</summary>
internal static class Helmert
{
    internal static (double Easting, double Northing) ToGrid(double longitude, double latitude)
    {
        var (x, y, z) = Cartesian(longitude * Math.PI / 180, latitude * Math.PI / 180, 6378137.0, 6356752.314245);
        var seconds = Math.PI / 180 / 3600;
        var (rx, ry, rz, s) = (-0.150 * seconds, -0.247 * seconds, -0.842 * seconds, 1 + 20.489e-6);
        var shifted = (
            X: -446.448 + s * x - rz * y + ry * z,
            Y: 125.157 + rz * x + s * y - rx * z,
            Z: -542.060 - ry * x + rx * y + s * z);
        return Project(shifted.X, shifted.Y, shifted.Z);
    }

    private static (double X, double Y, double Z) Cartesian(double lon, double lat, double a, double b)
    {
        var e2 = 1 - b * b / (a * a);
        var nu = a / Math.Sqrt(1 - e2 * Math.Sin(lat) * Math.Sin(lat));
        return (nu * Math.Cos(lat) * Math.Cos(lon), nu * Math.Cos(lat) * Math.Sin(lon), (1 - e2) * nu * Math.Sin(lat));
    }

    private static (double Easting, double Northing) Project(double x, double y, double z)
    {
        const double a = 6377563.396, b = 6356256.909, f0 = 0.9996012717, n0 = -100000, e0 = 400000;
        var e2 = 1 - b * b / (a * a);
        var p = Math.Sqrt(x * x + y * y);
        var lat = Math.Atan2(z, p * (1 - e2));
        for (var i = 0; i < 10; i++)
        {
            var v = a / Math.Sqrt(1 - e2 * Math.Sin(lat) * Math.Sin(lat));
            lat = Math.Atan2(z + e2 * v * Math.Sin(lat), p);
        }

        var dlon = Math.Atan2(y, x) + 2 * Math.PI / 180;
        var (lat0, n) = (49 * Math.PI / 180, (a - b) / (a + b));
        var nu = a * f0 / Math.Sqrt(1 - e2 * Math.Sin(lat) * Math.Sin(lat));
        var rho = a * f0 * (1 - e2) * Math.Pow(1 - e2 * Math.Sin(lat) * Math.Sin(lat), -1.5);
        var eta2 = nu / rho - 1;
        var m = b * f0 * (
            (1 + n + 1.25 * n * n + 1.25 * n * n * n) * (lat - lat0)
            - (3 * n + 3 * n * n + 2.625 * n * n * n) * Math.Sin(lat - lat0) * Math.Cos(lat + lat0)
            + (1.875 * n * n + 1.875 * n * n * n) * Math.Sin(2 * (lat - lat0)) * Math.Cos(2 * (lat + lat0))
            - 35.0 / 24 * n * n * n * Math.Sin(3 * (lat - lat0)) * Math.Cos(3 * (lat + lat0)));
        var (sin, cos, tan) = (Math.Sin(lat), Math.Cos(lat), Math.Tan(lat));
        var northing = m + n0
            + nu / 2 * sin * cos * Math.Pow(dlon, 2)
            + nu / 24 * sin * Math.Pow(cos, 3) * (5 - tan * tan + 9 * eta2) * Math.Pow(dlon, 4)
            + nu / 720 * sin * Math.Pow(cos, 5) * (61 - 58 * tan * tan + Math.Pow(tan, 4)) * Math.Pow(dlon, 6);
        var easting = e0
            + nu * cos * dlon
            + nu / 6 * Math.Pow(cos, 3) * (nu / rho - tan * tan) * Math.Pow(dlon, 3)
            + nu / 120 * Math.Pow(cos, 5) * (5 - 18 * tan * tan + Math.Pow(tan, 4) + 14 * eta2 - 58 * tan * tan * eta2) * Math.Pow(dlon, 5);
        return (easting, northing);
    }
}
