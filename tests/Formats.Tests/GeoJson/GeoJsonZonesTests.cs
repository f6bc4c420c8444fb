using Shouldly;

namespace Zoning.Formats.Tests;

public class GeoJsonZonesTests
{
    private const string Square = "[[[360000,90000],[361000,90000],[361000,91000],[360000,91000],[360000,90000]]]";
    private static readonly ZoneLayout Layout = new() { Code = "zone", Crs = "EPSG:27700" };

    [Fact]
    public void A_code_that_is_a_number_is_read_as_its_text()
    {
        var reading = Read(Feature("5", Square), out var codes);

        reading!.Zones[0].Code.ShouldBe(new ZoneCode("5"));
        reading.Zones[0].Name.ShouldBe("5");
        reading.Zones[0].SquareMetres.ShouldBe(1_000_000);
        codes.ShouldBeEmpty();
    }

    [Fact]
    public void Codes_are_trimmed_and_zones_come_in_their_order()
    {
        var other = Square.Replace("36", "37", StringComparison.Ordinal);
        var reading = Read(Feature("\" Z2 \"", Square) + "," + Feature("\"Z10\"", other), out _);

        reading!.Zones.Select(zone => zone.Code.Value).ShouldBe(["Z10", "Z2"]);
    }

    [Fact]
    public void Names_groups_and_ignored_properties_are_told_apart()
    {
        var layout = Layout with { Name = "title", Groups = ["locality"] };
        var text = """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"zone":"Z1","title":"North","locality":"Hills","pop":12,"area":{"m2":1}},"geometry":{"type":"Polygon","coordinates":[[[360000,90000],[361000,90000],[361000,91000],[360000,90000]]]}}]}""";

        var reading = Read(text, layout, out var codes);

        reading!.Zones[0].Name.ShouldBe("North");
        reading.Zones[0].Groups["locality"].ShouldBe("Hills");
        reading.IgnoredProperties.ShouldBe(["area", "pop"]);
        codes.ShouldBeEmpty();
    }

    [Fact]
    public void The_members_of_a_feature_may_come_in_any_order()
    {
        var text = """{"features":[{"geometry":{"coordinates":[[[360000,90000],[361000,90000],[361000,91000],[360000,90000]]],"type":"Polygon"},"properties":{"zone":"Z1"},"type":"Feature"}],"crs":{"properties":{"name":"EPSG:27700"},"type":"name"},"type":"FeatureCollection"}""";

        var reading = Read(text, new ZoneLayout { Code = "zone" }, out var codes);

        reading!.Crs.ShouldBe(Crs.NationalGrid);
        reading.Zones[0].SquareMetres.ShouldBe(500_000);
        codes.ShouldBeEmpty();
    }

    [Fact]
    public void A_single_feature_is_a_map_of_one_zone() =>
        Read(Feature("\"Z1\"", Square), Layout, out _)!.Zones.Count.ShouldBe(1);

    [Fact]
    public void A_code_can_be_the_id_of_the_feature()
    {
        var text = $$$"""{"type":"FeatureCollection","features":[{"type":"Feature","id":7,"properties":{},"geometry":{"type":"Polygon","coordinates":{{{Square}}}}}]}""";

        Read(text, Layout with { Code = "id" }, out _)!.Zones[0].Code.Value.ShouldBe("7");
    }

    [Theory]
    [InlineData("", "Z101")]
    [InlineData("{", "Z101")]
    [InlineData("id,name\n1,a", "Z101")]
    [InlineData("{} {}", "Z101")]
    [InlineData("NaN", "Z101")]
    [InlineData("[]", "Z102")]
    [InlineData("null", "Z102")]
    [InlineData("{\"features\":5}", "Z102")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[]}", "Z102")]
    [InlineData("{\"features\":[1,2]}", "Z103")]
    [InlineData("{\"features\":[{}]}", "Z103")]
    [InlineData("{\"features\":[{\"properties\":[1,[2]]}]}", "Z103")]
    [InlineData("{\"crs\":{\"properties\":{\"name\":\"EPSG:2154\"}},\"features\":[{}]}", "Z110")]
    [InlineData("{\"crs\":\"27700\",\"features\":[{}]}", "Z110")]
    [InlineData("{\"crs\":{\"properties\":{\"name\":\"EPSG:4326\"}},\"features\":[{}]}", "Z111")]
    public void What_is_no_map_of_zones_is_refused_with_a_code(string text, string code)
    {
        Read(text, Layout, out var codes).ShouldBeNull();
        codes.ShouldBe([code]);
    }

    [Theory]
    [InlineData("null", "Z104")]
    [InlineData("\"\"", "Z104")]
    [InlineData("\"  \"", "Z104")]
    [InlineData("{\"a\":1}", "Z104")]
    [InlineData("\"\\ud800\"", "Z104")]
    [InlineData("\"a\\u0007b\"", "Z105")]
    [InlineData("\"12345678901234567890123456789012345678901234567890123456789012345\"", "Z105")]
    public void A_zone_without_a_usable_code_stops_the_run(string value, string code)
    {
        Read(Feature(value, Square), out var codes).ShouldBeNull();
        codes.ShouldBe([code]);
    }

    [Theory]
    [InlineData("[[[360000,90000],[361000,\"x\"],[361000,91000]]]", "Z113")]
    [InlineData("[[[360000,90000],[361000,\"NaN\"],[361000,91000]]]", "Z113")]
    [InlineData("[[[360000,90000],[1e999,90000],[361000,91000]]]", "Z113")]
    [InlineData("[[[360000,90000],[361000],[361000,91000]]]", "Z113")]
    [InlineData("[[360000,90000],[361000,90000]]", "Z113")]
    [InlineData("[[[[360000,90000],[361000,90000],[361000,91000]]]]", "Z113")]
    [InlineData("5", "Z113")]
    [InlineData("{}", "Z113")]
    [InlineData("[]", "Z115")]
    [InlineData("[[]]", "Z117")]
    [InlineData("[[[360000,90000],[361000,90000]]]", "Z117")]
    [InlineData("[[[360000,90000],[361000,90000],[362000,90000],[360000,90000]]]", "Z117")]
    [InlineData("[[[1e300,90000],[361000,90000],[362000,91000],[1e300,90000]]]", "Z121")]
    [InlineData("[[[-200000,6570000],[-199000,6570000],[-199000,6571000],[-200000,6570000]]]", "Z121")]
    [InlineData("[[[90000,1450000],[91000,1450000],[91000,1451000],[90000,1450000]]]", "Z121")]
    public void Coordinates_that_give_no_zone_stop_the_run(string coordinates, string code)
    {
        Read(Feature("\"Z1\"", coordinates), out var codes).ShouldBeNull();
        codes.ShouldBe([code]);
    }

    [Theory]
    [InlineData("EPSG:27700", "[[[-2.44,50.7],[-2.42,50.7],[-2.42,50.72],[-2.44,50.7]]]", "Z118")]
    [InlineData("EPSG:3857", "[[[-2.44,50.7],[-2.42,50.7],[-2.42,50.72],[-2.44,50.7]]]", "Z118")]
    [InlineData("EPSG:4326", "[[[360000,90000],[361000,90000],[361000,91000],[360000,90000]]]", "Z119")]
    [InlineData("EPSG:4326", "[[[50.7,-2.44],[50.7,-2.42],[50.72,-2.42],[50.7,-2.44]]]", "Z120")]
    [InlineData("EPSG:27700", "[[[90000,360000],[90000,1361000],[91000,1361000],[90000,1500000]]]", "Z121")]
    [InlineData("EPSG:27700", "[[[1200000,300000],[1200000,310000],[1210000,310000],[1200000,300000]]]", "Z120")]
    [InlineData("EPSG:4326", "[[[2.35,48.85],[2.36,48.85],[2.36,48.86],[2.35,48.85]]]", "Z121")]
    [InlineData("EPSG:3857", "[[[360000,90000],[361000,90000],[361000,91000],[360000,90000]]]", "Z121")]
    public void Coordinates_in_the_wrong_system_are_told_and_not_turned(string crs, string coordinates, string code)
    {
        Read(Wrap(Feature("\"Z1\"", coordinates)), Layout with { Crs = crs }, out var codes).ShouldBeNull();
        codes.ShouldBe([code]);
    }

    [Fact]
    public void Hundreds_of_zones_with_the_same_mistake_are_one_finding()
    {
        var features = string.Join(',', Enumerable.Range(0, 300).Select(i => Feature($"\"Z{i}\"", Square)));

        Read(Wrap(features), Layout with { Crs = "EPSG:4326" }, out var codes).ShouldBeNull();

        codes.ShouldBe(["Z119"]);
    }

    [Fact]
    public void Deep_nesting_ends_in_a_finding()
    {
        Read(new string('[', 100_000), Layout, out var codes).ShouldBeNull();
        codes.ShouldBe(["Z101"]);

        var deep = "{\"type\":\"GeometryCollection\",\"geometries\":[";
        var collection = string.Concat(Enumerable.Repeat(deep, 10)) + string.Concat(Enumerable.Repeat("]}", 10));
        Read(Wrap($$$"""{"properties":{"zone":"Z1"},"geometry":{{{collection}}}}"""), Layout, out codes).ShouldBeNull();
        codes.ShouldBe(["Z113"]);
    }

    [Fact]
    public void A_scribble_with_too_many_crossings_is_refused_in_time()
    {
        // 4,000 spokes to and fro across a square: every second one crosses all others.
        var points = Enumerable.Range(0, 4000).Select(i => i % 2 == 0
            ? $"[{360000 + i},{90000 + i * 7 % 13}]"
            : $"[{364000 - i},{95000 - i * 5 % 11}]");
        Read(Feature("\"Z1\"", $"[[{string.Join(',', points)}]]"), out var codes).ShouldBeNull();

        codes.ShouldBe(["Z122", "Z202"], ignoreOrder: true);
    }

    [Fact]
    public void Zones_of_thousands_of_rings_are_refused_in_time()
    {
        var holes = Enumerable.Range(1, 2_000).Select(i =>
            $"[[{360000 + i},{90000 + i}],[{380000 - i},{90000 + i}],[{380000 - i},{110000 - i}],[{360000 + i},{110000 - i}]]");
        Read(Feature("\"Z1\"", $"[[[360000,90000],[380000,90000],[380000,110000],[360000,110000],[360000,90000]],{string.Join(',', holes)}]"), out var codes)
            .ShouldBeNull();

        codes.ShouldBe(["Z122", "Z202"], ignoreOrder: true);
    }

    [Fact]
    public void Two_layers_that_cross_thousands_of_times_are_not_compared()
    {
        // 300 teeth that point north over 300 that point east: 90,000 places where four edges cross.
        var north = Enumerable.Range(0, 300).Select(i => $"[{360000 + 20 * i},90000],[{360000 + 20 * i},99000],[{360008 + 20 * i},99000],[{360008 + 20 * i},90000]");
        var east = Enumerable.Range(0, 300).Select(i => $"[359000,{91000 + 20 * i}],[370000,{91000 + 20 * i}],[370000,{91008 + 20 * i}],[359000,{91008 + 20 * i}]");
        var reading = Read(
            Feature("\"A\"", $"[[{string.Join(',', north)},[366000,89990],[360000,89990],[360000,90000]]]") + ","
            + Feature("\"B\"", $"[[{string.Join(',', east)},[358990,97000],[358990,91000],[359000,91000]]]"), out var codes);

        reading!.Zones.Count.ShouldBe(2);
        codes.ShouldBe(["Z306"]);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        var findings = new FindingCollector();
        GeoJsonZones.Read(InputFile.Of("zones.geojson", [0x7B, 0x81, 0xFE, 0x7D]), Layout, findings, CancellationToken.None).ShouldBeNull();
        findings.ToFindings().Select(finding => finding.Code.Id).ShouldBe(["Z131"]);
    }

    [Fact]
    public void A_misnamed_property_is_told_with_the_names_there_are()
    {
        var findings = new FindingCollector();
        var file = InputFile.Of("zones.geojson", Wrap(Feature("\"Z1\"", Square)));

        GeoJsonZones.Read(file, new ZoneLayout { Code = "ward", Crs = "EPSG:27700" }, findings, CancellationToken.None).ShouldBeNull();

        var finding = findings.ToFindings().ShouldHaveSingleItem();
        finding.Code.Id.ShouldBe("Z103");
        finding.What.ShouldContain("'zone'");
    }

    [Fact]
    public void Names_and_groups_that_are_missing_are_notices_but_a_misnamed_grouping_stops()
    {
        var second = Feature("\"Z2\"", Square.Replace("36", "37", StringComparison.Ordinal));
        var named = """{"properties":{"zone":"Z1","name":"One","part":"A"},"geometry":{"type":"Polygon","coordinates":""" + Square + "}}";

        var reading = Read(Wrap(named + "," + second), Layout with { Name = "name", Groups = ["part"] }, out var codes);
        reading!.Zones.Select(zone => zone.Name).ShouldBe(["One", "Z2"]);
        codes.ShouldBe(["Z107", "Z109", "Z309"], ignoreOrder: true);

        Read(Wrap(named), Layout with { Groups = ["locality"] }, out codes);
        codes.ShouldBe(["Z108"]);
    }

    [Fact]
    public void A_finding_names_the_line_where_the_feature_begins()
    {
        var findings = new FindingCollector();
        var text = "{\"type\":\"FeatureCollection\",\n\"features\":[\n" + Feature("\"Z1\"", Square) + ",\n" + Feature("\"Z1\"", Square) + "\n]}";

        GeoJsonZones.Read(InputFile.Of("zones.geojson", text), Layout, findings, CancellationToken.None);

        var finding = findings.ToFindings().ShouldHaveSingleItem();
        (finding.Code.Id, finding.Line, finding.File, finding.Id).ShouldBe(("Z106", 4, "zones.geojson", "Z1"));
        finding.What.ShouldContain("line 3");
    }

    internal static string Feature(string code, string coordinates) =>
        $$$"""{"type":"Feature","properties":{"zone":{{{code}}}},"geometry":{"type":"Polygon","coordinates":{{{coordinates}}}}}""";

    private static string Wrap(string features) => $$"""{"type":"FeatureCollection","features":[{{features}}]}""";

    private static ZoneReading? Read(string features, out List<string> codes) => Read(Wrap(features), Layout, out codes);

    private static ZoneReading? Read(string text, ZoneLayout layout, out List<string> codes)
    {
        var findings = new FindingCollector();
        var reading = GeoJsonZones.Read(InputFile.Of("zones.geojson", text), layout, findings, CancellationToken.None);
        codes = [.. findings.ToFindings().Select(finding => finding.Code.Id)];
        return reading;
    }
}
