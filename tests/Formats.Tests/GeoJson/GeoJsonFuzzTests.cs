using Shouldly;

namespace Zoning.Formats.Tests;

public class GeoJsonFuzzTests
{
    private static readonly string[] Snippets =
    [
        "null", "[]", "{}", "\"\"", "1e999", "-0", "1e-300", "NaN", "\"\\ud800\"", "true", "[[[", "]]]", "{\"type\":\"Polygon\"}", "\\", "\u0000", "é",
        "\"type\":\"MultiPolygon\"", "\"coordinates\":", "360000,90000", "[360000,90000],", "99999999999999999999999", ",", ":", "\"crs\":{\"name\":\"x\"},",
    ];

    [Fact]
    public void Three_hundred_mutated_files_end_in_zones_or_findings_and_nothing_else()
    {
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        var accepted = Enumerable.Range(0, 300).Count(seed => IsAccepted(new Randomness(seed), codes));

        accepted.ShouldBeInRange(15, 285);
        codes.Count.ShouldBeGreaterThan(8);
    }

    private static bool IsAccepted(Randomness chance, SortedSet<string> codes)
    {
        var text = Mutated(Original(), chance);
        var findings = new FindingCollector();
        var layout = new ZoneLayout { Code = "zone", Name = "name", Groups = ["part"], Crs = "EPSG:27700" };

        var reading = GeoJsonZones.Read(InputFile.Of("zones.geojson", text), layout, findings, CancellationToken.None);

        codes.UnionWith(findings.ToFindings().Select(finding => finding.Code.Id));
        (reading is null).ShouldBe(reading is null && findings.HasStructureFault);
        return reading is not null && !findings.HasStructureFault;
    }

    private static string Original()
    {
        var features = Enumerable.Range(0, 4).Select(i =>
            $$$"""{"type":"Feature","properties":{"zone":"Z{{{i}}}","name":"Zone {{{i}}}","part":"North"},"geometry":{"type":"Polygon","coordinates":[[[{{{360000 + 1000 * i}}},90000],[{{{361000 + 1000 * i}}},90000],[{{{361000 + 1000 * i}}},91000],[{{{360000 + 1000 * i}}},91000],[{{{360000 + 1000 * i}}},90000]]]}}""");
        return $$"""{"type":"FeatureCollection","features":[{{string.Join(",\n", features)}}]}""";
    }

    private static string Mutated(string text, Randomness chance)
    {
        for (var times = 1 + chance.NextBelow(3); times > 0; times--)
        {
            var at = chance.NextBelow(text.Length);
            var length = Math.Min(chance.NextBelow(12), text.Length - at);
            text = chance.NextBelow(5) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, Snippets[chance.NextBelow(Snippets.Length)]),
                2 => text.Remove(at, length).Insert(at, Snippets[chance.NextBelow(Snippets.Length)]),
                3 => ReplaceDigit(text, at, chance),
                _ => text.Insert(chance.NextBelow(text.Length), text.Substring(at, length)),
            };
        }

        return text;
    }

    private static string ReplaceDigit(string text, int at, Randomness chance)
    {
        var digit = text.IndexOfAny("0123456789".ToCharArray(), at);
        return digit < 0 ? text : text.Remove(digit, 1).Insert(digit, chance.NextBelow(3) == 0 ? "-" : "9");
    }
}
