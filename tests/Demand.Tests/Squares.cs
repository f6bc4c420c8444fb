using NetTopologySuite.Geometries;

namespace Zoning.Demand.Tests;

/// <summary>Maps of square zones, one kilometre wide, side by side.</summary>
internal static class Squares
{
    private static readonly GeometryFactory Factory = new(new PrecisionModel(), 27700);

    internal static Zones Row(int count) => Zones.Of(Enumerable.Range(0, count).Select(index => new Zone(
        new ZoneCode($"Z{index:00}"),
        $"Zone {index}",
        Factory.ToGeometry(new Envelope(300_000 + index * 1000, 301_000 + index * 1000, 100_000, 101_000)))));
}
