using System.Text.Json;

namespace Zoning.Planning.Tests;

/// <summary>The zones of a sample as they were written, placed on the National Grid by the formulas of the Ordnance Survey's guide.</summary>
internal sealed class WrittenMap
{
    private readonly Dictionary<string, List<(double East, double North)[]>> _rings = [];

    public WrittenMap(string geoJson)
    {
        using var document = JsonDocument.Parse(geoJson);
        foreach (var feature in document.RootElement.GetProperty("features").EnumerateArray())
        {
            var code = feature.GetProperty("properties").GetProperty("zone").GetString()!;
            var shape = feature.GetProperty("geometry");
            var parts = shape.GetProperty("coordinates").EnumerateArray();
            var rings = (shape.GetProperty("type").GetString() == "MultiPolygon" ? parts.SelectMany(part => part.EnumerateArray()) : parts).ToList();
            Corners.Add(code, [.. rings.Select(ring => ring.EnumerateArray().Select(place => place.GetRawText()).ToArray())]);
            _rings.Add(code, [.. rings.Select(ring => ring.EnumerateArray()
                .Select(place => ToGrid(place[0].GetDouble(), place[1].GetDouble())).ToArray())]);
        }
    }

    /// <summary>The corners of every ring of a zone, as the text has them.</summary>
    public Dictionary<string, string[][]> Corners { get; } = [];

    public double SquareKilometres(string zone) => _rings[zone].Sum(Area) / 1e6;

    /// <summary>The zones that hold a point: an odd number of borders lies east of it.</summary>
    public string[] ZonesAt(double east, double north) =>
        [.. _rings.Where(zone => zone.Value.Sum(ring => Crossings(ring, east, north)) % 2 == 1).Select(zone => zone.Key)];

    public string[] ZonesAtDegrees(double longitude, double latitude)
    {
        var (east, north) = ToGrid(longitude, latitude);
        return ZonesAt(east, north);
    }

    private static double Area((double East, double North)[] ring)
    {
        var sum = 0.0;
        for (var i = 1; i < ring.Length; i++)
        {
            sum += (ring[i - 1].East - ring[0].East) * (ring[i].North - ring[0].North)
                - (ring[i].East - ring[0].East) * (ring[i - 1].North - ring[0].North);
        }

        return sum / 2;
    }

    private static int Crossings((double East, double North)[] ring, double east, double north)
    {
        var count = 0;
        for (var i = 1; i < ring.Length; i++)
        {
            var (a, b) = (ring[i - 1], ring[i]);
            if (a.North > north != b.North > north && east < a.East + (north - a.North) / (b.North - a.North) * (b.East - a.East))
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>WGS 84 to Airy 1830 by the seven published parameters, then the Transverse Mercator series of the guide.</summary>
    private static (double East, double North) ToGrid(double longitude, double latitude)
    {
        var (lon, lat) = (longitude * Math.PI / 180, latitude * Math.PI / 180);
        const double A = 6378137.0, B = 6356752.314245, Airy = 6377563.396, AiryB = 6356256.909;
        var e2 = 1 - B * B / (A * A);
        var nu = A / Math.Sqrt(1 - e2 * Math.Sin(lat) * Math.Sin(lat));
        var (x, y, z) = (nu * Math.Cos(lat) * Math.Cos(lon), nu * Math.Cos(lat) * Math.Sin(lon), nu * (1 - e2) * Math.Sin(lat));
        const double Second = Math.PI / 180 / 3600;
        const double Rx = -0.1502 * Second, Ry = -0.2470 * Second, Rz = -0.8421 * Second, S = 1 + 20.4894e-6;
        var (x2, y2, z2) = (-446.448 + S * x - Rz * y + Ry * z, 125.157 + Rz * x + S * y - Rx * z, -542.060 - Ry * x + Rx * y + S * z);
        var airyE2 = 1 - AiryB * AiryB / (Airy * Airy);
        var p = Math.Sqrt(x2 * x2 + y2 * y2);
        var phi = Math.Atan2(z2, p * (1 - airyE2));
        for (var i = 0; i < 10; i++)
        {
            var v = Airy / Math.Sqrt(1 - airyE2 * Math.Sin(phi) * Math.Sin(phi));
            phi = Math.Atan2(z2 + airyE2 * v * Math.Sin(phi), p);
        }

        return Project(phi, Math.Atan2(y2, x2), (Airy, AiryB, airyE2));
    }

    private static (double East, double North) Project(double phi, double lambda, (double A, double B, double E2) airy)
    {
        const double F0 = 0.9996012717, N0 = -100000, E0 = 400000;
        double phi0 = 49 * Math.PI / 180, lambda0 = -2 * Math.PI / 180;
        var n = (airy.A - airy.B) / (airy.A + airy.B);
        var (sin, cos, tan) = (Math.Sin(phi), Math.Cos(phi), Math.Tan(phi));
        var nu = airy.A * F0 / Math.Sqrt(1 - airy.E2 * sin * sin);
        var rho = airy.A * F0 * (1 - airy.E2) * Math.Pow(1 - airy.E2 * sin * sin, -1.5);
        var eta2 = nu / rho - 1;
        var (d, s) = (phi - phi0, phi + phi0);
        var m = airy.B * F0 * ((1 + n + 1.25 * n * n + 1.25 * n * n * n) * d
            - (3 * n + 3 * n * n + 2.625 * n * n * n) * Math.Sin(d) * Math.Cos(s)
            + (1.875 * n * n + 1.875 * n * n * n) * Math.Sin(2 * d) * Math.Cos(2 * s)
            - 35.0 / 24 * n * n * n * Math.Sin(3 * d) * Math.Cos(3 * s));
        var l = lambda - lambda0;
        var north = m + N0 + nu / 2 * sin * cos * l * l
            + nu / 24 * sin * Math.Pow(cos, 3) * (5 - tan * tan + 9 * eta2) * Math.Pow(l, 4)
            + nu / 720 * sin * Math.Pow(cos, 5) * (61 - 58 * tan * tan + Math.Pow(tan, 4)) * Math.Pow(l, 6);
        var east = E0 + nu * cos * l
            + nu / 6 * Math.Pow(cos, 3) * (nu / rho - tan * tan) * Math.Pow(l, 3)
            + nu / 120 * Math.Pow(cos, 5) * (5 - 18 * tan * tan + Math.Pow(tan, 4) + 14 * eta2 - 58 * tan * tan * eta2) * Math.Pow(l, 5);
        return (east, north);
    }
}
