using System.Text;

namespace Zoning.Counties.Tests;

/// <summary>A county folder in memory: zones A and B, a kilometre square each, side by side near the origin of square SY.</summary>
internal static class SquareCounty
{
    internal const string Json =
        """{"formatVersion":1,"name":"Twosquares","asOf":"2026-03-31","crs":"EPSG:27700","zones":{"file":"zones.geojson","code":"zone","name":"name"}}""";

    internal static string ZonesJson => FormattableString.Invariant(
        $$$"""{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::27700"}},"features":[{{{Square("A", 360_000)}}},{{{Square("B", 361_000)}}}]}""");

    /// <summary>The files of the county: the given ones, and county.json and zones.geojson where they aren't given.</summary>
    internal static CountySource With(params (string Name, string Text)[] files)
    {
        var all = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["county.json"] = Encoding.UTF8.GetBytes(Json),
            ["zones.geojson"] = Encoding.UTF8.GetBytes(ZonesJson),
        };
        foreach (var (name, text) in files)
        {
            all[name] = Encoding.UTF8.GetBytes(text);
        }

        return CountySource.Of(all);
    }

    private static string Square(string code, int west) => FormattableString.Invariant(
        $$$"""{"type":"Feature","properties":{"zone":"{{{code}}}","name":"Zone {{{code}}}"},"geometry":{"type":"Polygon","coordinates":[[[{{{west}}},90000],[{{{west + 1000}}},90000],[{{{west + 1000}}},91000],[{{{west}}},91000],[{{{west}}},90000]]]}}""");
}
