using System.Text;
using Shouldly;

namespace Zoning.Formats.Tests;

public class GeoJsonWriterTests
{
    private static readonly Zones Map = Zones.Of(
    [
        Drawn.Box("A", 360_000, 90_000, 361_000, 91_000),
        Drawn.Box("B \"<&", 361_000, 90_000, 362_000, 91_000),
    ]);

    [Fact]
    public void What_is_written_is_read_back_within_ten_centimetres()
    {
        var bytes = GeoJsonWriter.Write(Map, zone => [new("zone", Map[zone].Code.Value), new("people", 12 + zone)]);
        var findings = new FindingCollector();

        var reading = GeoJsonZones.Read(InputFile.Of("zones.geojson", bytes), new ZoneLayout { Code = "zone" }, findings, CancellationToken.None).ShouldNotBeNull();

        findings.Count.ShouldBe(0);
        reading.IgnoredProperties.ShouldBe(["people"]);
        for (var i = 0; i < Map.Count; i++)
        {
            reading.Zones[i].Code.ShouldBe(Map[i].Code);
            NetTopologySuite.Algorithm.Distance.DiscreteHausdorffDistance.Distance(reading.Zones[i].Shape, Map[i].Shape).ShouldBeLessThan(0.1);
        }
    }

    [Fact]
    public void The_text_is_RFC_7946_with_a_feature_a_line()
    {
        var text = Encoding.UTF8.GetString(GeoJsonWriter.Write(
            Zones.Of([Drawn.Box("A", 360_000, 90_000, 361_000, 91_010)]),
            _ => [new("hours", 12.5m), new("n", 3), new("flag", true), new("none", null), new("text", "<b>"), new("share", 0.25)],
            [new("level", "internal")]));

        // Longitude first, the shell anticlockwise, six decimals, no crs. Positions by the formulas of the Ordnance Survey.
        text.ShouldBe("""
            {"type":"FeatureCollection",
            "level":"internal",
            "features":[
            {"type":"Feature","id":"A","properties":{"hours":12.5,"n":3,"flag":true,"none":null,"text":"\u003Cb\u003E","share":0.25},"geometry":{"type":"Polygon","coordinates":[[[-2.567851,50.70825],[-2.55369,50.708318],[-2.553797,50.717401],[-2.567961,50.717332],[-2.567851,50.70825]]]}}
            ]}

            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Numbers_that_are_none_are_refused(double number) =>
        Should.Throw<ArgumentException>(() => GeoJsonWriter.Write(Map, _ => [new("hours", number)])).Message.ShouldContain("'hours'");
}
