using System.Text;
using NetTopologySuite.Geometries;

namespace Zoning.Counties.Tests;

/// <summary>Small counties for joining: Westlea with squares A and B, and Eastlea with squares A and C two kilometres to the east.</summary>
internal static class JoinCase
{
    internal const string Services = "id,place,hours_week,provider,status\n";

    internal static County West(params (string Name, string Text)[] files) => Make("Westlea", "2026-03-31", [("A", 360_000), ("B", 361_000)], files);

    internal static County East(params (string Name, string Text)[] files) => Make("Eastlea", "2026-03-31", [("A", 362_000), ("C", 363_000)], files);

    /// <summary>A county of kilometre squares in a row, from zone codes and western edges in metres.</summary>
    internal static County Make(
        string name, string asOf, (string Code, int West)[] squares, (string Name, string Text)[] files, string settings = "")
    {
        var features = string.Join(',', squares.Select(square => FormattableString.Invariant(
            $$$"""{"type":"Feature","properties":{"zone":"{{{square.Code}}}","name":"Zone {{{square.Code}}}"},"geometry":{"type":"Polygon","coordinates":[[[{{{square.West}}},90000],[{{{square.West + 1000}}},90000],[{{{square.West + 1000}}},91000],[{{{square.West}}},91000],[{{{square.West}}},90000]]]}}""")));
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["county.json"] = "{\"formatVersion\":1,\"name\":\"" + name + "\",\"asOf\":\"" + asOf + "\"," + settings
                + "\"crs\":\"EPSG:27700\",\"zones\":{\"file\":\"zones.geojson\",\"code\":\"zone\",\"name\":\"name\"}}",
            ["zones.geojson"] = "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":"
                + "{\"name\":\"urn:ogc:def:crs:EPSG::27700\"}},\"features\":[" + features + "]}",
            ["services.csv"] = Services,
        };
        foreach (var (file, text) in files)
        {
            all[file] = text;
        }

        return County.Read(CountySource.Of(all.Select(file => KeyValuePair.Create(file.Key, Encoding.UTF8.GetBytes(file.Value)))));
    }

    /// <summary>The text of a file that a county writes.</summary>
    internal static string Text(this County county, string file) =>
        Encoding.UTF8.GetString(county.OnHomeMap().ToFiles()[file]).TrimStart('\uFEFF').ReplaceLineEndings("\n");

    /// <summary>A map of two zones over the same land: a northern and a southern half.</summary>
    internal static Zones Halves(Zones map)
    {
        var box = new Envelope();
        foreach (var zone in map)
        {
            box.ExpandToInclude(zone.Shape.EnvelopeInternal);
        }

        Zone Half(string code, double south, double north) => new(
            new ZoneCode(code), code, new GeometryFactory().ToGeometry(new Envelope(box.MinX, box.MaxX, south, north)));
        var middle = Math.Round((box.MinY + box.MaxY) / 2);
        return Zones.Of([Half("N", middle, box.MaxY), Half("S", box.MinY, middle)]);
    }
}
