using System.Globalization;
using Zoning;

namespace Importing.Tests.Importing;

/// <summary>Zones that are squares of a kilometre in a row.</summary>
internal static class Squares
{
    public static Zones Zones(params (string Code, string Name)[] zones)
    {
        var features = zones.Select((zone, at) => string.Create(CultureInfo.InvariantCulture,
            $$$"""{"type":"Feature","properties":{"zone":"{{{zone.Code}}}","name":"{{{zone.Name}}}"},"geometry":{"type":"Polygon","coordinates":[[[{{{360_000 + (at * 1_000)}}},90000],[{{{361_000 + (at * 1_000)}}},90000],[{{{361_000 + (at * 1_000)}}},91000],[{{{360_000 + (at * 1_000)}}},91000],[{{{360_000 + (at * 1_000)}}},90000]]]}}"""));
        return GeoJsonZones.Read(
            InputFile.Of("zones.geojson", $$$"""{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::27700"}},"features":[{{{string.Join(',', features)}}}]}"""),
            new ZoneLayout { Code = "zone", Name = "name" });
    }
}
