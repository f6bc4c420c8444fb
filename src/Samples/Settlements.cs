using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace Zoning.Samples;

/// <summary>Invents postcodes: clustered in towns and villages, a few between them, each well inside its zone.</summary>
/// <remarks>
/// Post districts QA1, QA2 and so on are not in use: no postcode begins with Q. A district is a zone, a sector at most 399 units of one
/// settlement; the unit ZZ stays free.
/// </remarks>
internal static class Settlements
{
    private const string UnitLetters = "ABDEFGHJLNPQRSTUWXYZ";
    private const int UnitsASector = 399;
    private const double EdgeMetres = 150;
    private const int Tries = 1000;

    /// <summary>Invents the postcodes of every zone.</summary>
    /// <param name="map">An invented map.</param>
    /// <param name="packages">How many packages there are; about 2.7 postcodes each.</param>
    /// <param name="random">The stream.</param>
    /// <returns>The postcodes by zone, at least ten each.</returns>
    public static SamplePostcode[][] Make(SampleMap map, int packages, Randomness random)
    {
        var total = (int)Math.Clamp(packages * 2.7, 300, 30_000);
        var counts = Draws.Apportion(total, [.. map.Zones.Select(zone => (double)zone.Old)]);
        return [.. map.Zones.Select((zone, index) => Zone(zone, index + 1, Math.Max(10, counts[index]), random.For(zone.Code)))];
    }

    /// <summary>A random position well inside a shape.</summary>
    /// <param name="inside">The shape, less its edge.</param>
    /// <param name="box">The box around it.</param>
    /// <param name="random">The stream.</param>
    /// <returns>Metres, whole.</returns>
    public static Coordinate Anywhere(IndexedPointInAreaLocator inside, Envelope box, Randomness random)
    {
        for (var i = 0; i < Tries; i++)
        {
            var point = Whole(random.NextBetween(box.MinX, box.MaxX), random.NextBetween(box.MinY, box.MaxY));
            if (inside.Locate(point) == Location.Interior)
            {
                return point;
            }
        }

        throw new System.Diagnostics.UnreachableException("No position inside a zone was found in 1,000 tries.");
    }

    /// <summary>A shape without its edge, so that what lies in it stays in it when coordinates are rounded.</summary>
    /// <param name="shape">The shape, in metres.</param>
    /// <param name="edgeMetres">How much to take off.</param>
    /// <returns>The shape without its edge, or the whole shape where nothing would be left.</returns>
    public static Geometry Inside(Geometry shape, double edgeMetres)
    {
        var inside = shape.Buffer(-edgeMetres);
        return inside.Area > shape.Area / 4 ? inside : shape;
    }

    private static SamplePostcode[] Zone(SampleZone zone, int district, int count, Randomness random)
    {
        var inside = Inside(zone.Shape, EdgeMetres);
        var locator = new IndexedPointInAreaLocator(inside);
        var places = zone.IsTown ? 3 : 5 + random.NextBelow(3);
        var middles = new Coordinate[places];
        var weights = new double[places];
        for (var i = 0; i < places; i++)
        {
            middles[i] = i == 0
                ? Whole(inside.InteriorPoint.X, inside.InteriorPoint.Y)
                : Anywhere(locator, inside.EnvelopeInternal, random);
            weights[i] = zone.IsTown ? 1 : i == 0 ? 0.45 : 0.55 / (places - 1) * random.NextBetween(0.5, 1.5);
        }

        var shares = Draws.Apportion(count, weights);
        var postcodes = new List<SamplePostcode>();
        var sector = 0;
        for (var i = 0; i < places; i++)
        {
            var spread = zone.IsTown ? 1100 : i == 0 ? 700 : 350;
            for (var unit = 0; unit < shares[i] && sector <= 9; unit++)
            {
                var apart = !zone.IsTown && random.NextChance(0.1) ? 2500 : spread;
                var point = Near(middles[i], apart, locator, random);
                postcodes.Add(new SamplePostcode(Text(district, sector, unit % UnitsASector), point.X, point.Y));
                sector += unit % UnitsASector == UnitsASector - 1 ? 1 : 0;
            }

            sector++;
        }

        return [.. postcodes];
    }

    private static Coordinate Near(Coordinate middle, double spread, IndexedPointInAreaLocator inside, Randomness random)
    {
        for (var i = 0; i < Tries; i++)
        {
            var point = Whole(middle.X + spread * random.NextNormal(), middle.Y + spread * random.NextNormal());
            if (inside.Locate(point) == Location.Interior)
            {
                return point;
            }
        }

        return middle;
    }

    private static Coordinate Whole(double easting, double northing) => new(Math.Round(easting), Math.Round(northing));

    private static string Text(int district, int sector, int unit) =>
        FormattableString.Invariant($"QA{district} {(sector + 1) % 10}{UnitLetters[unit / 20]}{UnitLetters[unit % 20]}");
}
