using System.Text;
using Shouldly;

namespace Zoning.Formats.Tests;

/// <summary>Maps that are wrong though each number in them is in its range, and files that say of themselves that they are not whole.</summary>
public class MapFaultsTests
{
    [Fact]
    public void A_map_that_is_swapped_as_a_whole_lies_in_the_sea_and_would_lie_on_land()
    {
        var swapped = Enumerable.Range(0, 4).Select(i => SmallMap.Feature($"\"A{i + 1}\"", SmallMap.Corners(i).Select(corner => new[] { corner[1], corner[0] })));

        SmallMap.Read(SmallMap.Collection(swapped), out var findings)!.Sea.ShouldNotBeNull()
            .ShouldEndWith("with easting and northing the other way round they lie on land.");

        findings.ShouldBeEmpty();
        var zones = ZoneFile.Read(InputFile.Of("zones.geojson", SmallMap.Collection(swapped)), SmallMap.Layout);
        zones.Findings.ShouldHaveSingleItem().Code.Id.ShouldBe("Z311");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void A_single_swapped_zone_is_the_one_that_is_blamed(int swapped)
    {
        var features = Enumerable.Range(0, 4).Select(i => SmallMap.Feature(
            $"\"A{i + 1}\"", SmallMap.Corners(i).Select(corner => i == swapped ? new[] { corner[1], corner[0] } : corner)));

        SmallMap.Read(SmallMap.Collection(features), out var findings);

        var finding = findings.Single(finding => finding.Code.Kind == FaultKind.Structure);
        finding.Code.Id.ShouldBe("Z120");
        finding.Id.ShouldBe($"A{swapped + 1}");
        finding.ToString().ShouldContain($"Zone 'A{swapped + 1}' lies ");
    }

    [Fact]
    public void Three_swapped_zones_of_four_are_blamed_and_not_the_one_on_land()
    {
        var features = Enumerable.Range(0, 4).Select(i => SmallMap.Feature(
            $"\"A{i + 1}\"", SmallMap.Corners(i).Select(corner => i < 3 ? new[] { corner[1], corner[0] } : corner)));

        SmallMap.Read(SmallMap.Collection(features), out var findings);

        findings.Where(finding => finding.Code.Kind == FaultKind.Structure).Select(finding => (finding.Code.Id, finding.Id))
            .ShouldBe([("Z120", "A1"), ("Z120", "A2"), ("Z120", "A3")], ignoreOrder: true);
    }

    [Fact]
    public void Coordinates_without_their_hundred_kilometres_lie_in_the_sea_or_apart_from_the_others()
    {
        SmallMap.Read(SmallMap.Collection(SmallMap.Features(east: -300_000)), out var findings)!.Sea.ShouldNotBeNull().ShouldEndWith("no land of Great Britain.");

        string[] one = [.. SmallMap.Features()[..3], SmallMap.Features(east: -300_000)[3]];
        SmallMap.Read(SmallMap.Collection(one), out findings);
        var finding = findings.Single(finding => finding.Code.Kind == FaultKind.Structure);
        (finding.Code.Id, finding.Id).ShouldBe(("Z123", "A4"));
        finding.What.ShouldContain("300 km east it would lie among them");
    }

    [Fact]
    public void A_zone_further_from_the_rest_than_the_rest_is_wide_is_told_and_a_near_one_is_not()
    {
        string[] With(double east) => [.. SmallMap.Features(), SmallMap.Feature("\"A8\"", SmallMap.Corners(0, east, 50_000))];

        SmallMap.Read(SmallMap.Collection(With(176_000)), out var findings);
        var finding = findings.ShouldHaveSingleItem();
        (finding.Code.Id, finding.Id).ShouldBe(("Z309", "A8"));
        SmallMap.Read(SmallMap.Collection([.. SmallMap.Features(), SmallMap.Feature("\"A8\"", SmallMap.Corners(0, 14_000))]), out findings);
        findings.ShouldBeEmpty(); // 6 km from a map of 8 km
    }

    [Theory]
    [InlineData("\u200B")]
    [InlineData("\u200C")]
    [InlineData("\uFEFF")]
    [InlineData("\u00AD")]
    [InlineData("\u200E")]
    [InlineData("\u2060")]
    [InlineData("\u3164")]
    public void Characters_that_nobody_sees_are_taken_off_codes_and_never_make_a_second_zone(string hidden)
    {
        var features = SmallMap.Features();
        features[1] = SmallMap.Feature($"\"A{hidden}2\"", SmallMap.Corners(1));
        SmallMap.Read(SmallMap.Collection(features), out var findings)!.Zones[1].Code.Value.ShouldBe("A2");
        findings.ShouldHaveSingleItem().Code.Id.ShouldBe("Z208");

        features[1] = SmallMap.Feature($"\"A1{hidden}\"", SmallMap.Corners(1));
        SmallMap.Read(SmallMap.Collection(features), out findings);
        SmallMap.CodesOf(findings).ShouldContain("Z106");
        findings.Single(finding => finding.Code.Id == "Z106").What.ShouldContain("but for characters that nobody sees");
    }

    [Fact]
    public void A_no_break_space_in_a_code_is_a_space()
    {
        SmallMap.Read(SmallMap.Collection([SmallMap.Feature("\"Zone\u00A01\u2003\"", SmallMap.Corners(0))]), out _)!.Zones[0].Code.Value.ShouldBe("Zone 1");
    }

    [Theory]
    [InlineData("\"exceededTransferLimit\":true,", "Z129")]
    [InlineData("\"properties\":{\"exceededTransferLimit\":true},", "Z129")]
    [InlineData("\"numberMatched\":9,\"numberReturned\":4,", "Z129")]
    [InlineData("\"totalFeatures\":9,", "Z129")]
    [InlineData("\"exceededTransferLimit\":false,\"numberMatched\":4,", "")]
    [InlineData("\"numberMatched\":\"unknown\",", "")]
    [InlineData("\"features\":[],", "Z130")]
    public void Signs_that_the_file_is_not_whole_stop_the_run(string member, string code)
    {
        SmallMap.Read(SmallMap.Collection(SmallMap.Features(), member), out var findings);

        SmallMap.CodesOf(findings).ShouldBe(code.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_zone_that_has_its_code_or_its_shape_twice_is_refused()
    {
        var twice = """{"type":"Feature","properties":{"zone":"A1","zone":"A2"},"geometry":{"type":"Polygon","coordinates":""" + $"[{SmallMap.Json(SmallMap.Corners(0))}]}}}}";
        SmallMap.Read(SmallMap.Collection([twice]), out var findings);
        SmallMap.CodesOf(findings).ShouldContain("Z130");

        var shapes = SmallMap.Features()[0].Replace("\"geometry\"", "\"geometry\":null,\"geometry\"", StringComparison.Ordinal);
        SmallMap.Read(SmallMap.Collection([shapes]), out findings);
        SmallMap.CodesOf(findings).ShouldContain("Z130");
    }

    [Fact]
    public void As_many_zones_as_a_server_sends_at_most_are_told()
    {
        var many = Enumerable.Range(0, 1_000).Select(i => SmallMap.Feature($"\"Z{i}\"",
            [[360_000 + 10 * i, 90_000], [360_010 + 10 * i, 90_000], [360_010 + 10 * i, 90_100], [360_000 + 10 * i, 90_000]]));

        SmallMap.Read(SmallMap.Collection(many), out var findings);

        SmallMap.CodesOf(findings).ShouldContain("Z210");
    }

    [Theory]
    [InlineData("urn:ogc:def:crs:EPSG::7405", true)]
    [InlineData("EPSG:27700", false)]
    [InlineData("http://www.opengis.net/def/crs/EPSG/0/27700", false)]
    [InlineData("http://www.opengis.net/gml/srs/epsg.xml#27700", false)]
    [InlineData("urn:ogc:def:crs,crs:EPSG::27700,crs:EPSG::5701", false)]
    [InlineData("27700", false)]
    [InlineData("OSGB36 / British National Grid", false)]
    public void A_system_that_is_the_same_for_zones_is_read_and_told(string name, bool isTold)
    {
        var reading = ReadWithCrs(name, out var findings).ShouldNotBeNull();

        reading.Crs.ShouldBe(Crs.NationalGrid);
        SmallMap.CodesOf(findings).ShouldBe(isTold ? ["Z206"] : []);
    }

    [Theory]
    [InlineData("EPSG:29902", "the Irish Grid")]
    [InlineData("urn:ogc:def:crs:EPSG::2157", "Irish Transverse Mercator")]
    [InlineData("EPSG:4277", "OSGB36")]
    [InlineData("EPSG:32630", "UTM")]
    public void A_system_that_is_another_one_is_refused_by_its_name(string name, string said)
    {
        ReadWithCrs(name, out var findings).ShouldBeNull();

        findings.ShouldHaveSingleItem().Code.Id.ShouldBe("Z110");
        findings[0].ToString().ShouldContain(said);
    }

    [Fact]
    public void Dust_is_dropped_before_limits_are_judged_and_told_in_one_line()
    {
        // 3,000 triangles of 0.005 m2 beside the square; 2,000 rings are the limit of a zone.
        var dust = string.Concat(Enumerable.Range(0, 3_000).Select(i => FormattableString.Invariant(
            $",[[[{361_000 + i % 100},{91_000 + i / 100}],[{361_000.1 + i % 100},{91_000 + i / 100}],[{361_000 + i % 100},{91_000.1 + i / 100}],[{361_000 + i % 100},{91_000 + i / 100}]]]")));
        var feature = $$$"""{"properties":{"zone":"A1"},"geometry":{"type":"MultiPolygon","coordinates":[[{{{SmallMap.Json(SmallMap.Corners(0))}}}]{{{dust}}}]}}""";

        var zones = SmallMap.Read(InputFile.Of("z.geojson", SmallMap.Collection([feature])), SmallMap.Layout with { Name = null }, out var findings)!.Zones;

        zones[0].SquareMetres.ShouldBe(16_000_000);
        var finding = findings.ShouldHaveSingleItem();
        finding.Code.Id.ShouldBe("Z207");
        finding.What.ShouldBe("3000 rings of 1 zones, 15 m2 in all.");
    }

    [Fact]
    public void A_bow_tie_whose_halves_cancel_out_is_no_dust()
    {
        var bow = $$$"""{"properties":{"zone":"A1"},"geometry":{"type":"MultiPolygon","coordinates":[[[[360000,90000],[361000,91000],[361000,90000],[360000,91000],[360000,90000]]],[{{{SmallMap.Json(SmallMap.Corners(3))}}}]]}}""";

        SmallMap.Read(InputFile.Of("z.geojson", SmallMap.Collection([bow])), SmallMap.Layout with { Name = null }, out var findings)!
            .Zones[0].SquareMetres.ShouldBe(16_500_000, 1);
        SmallMap.CodesOf(findings).ShouldNotContain("Z207");
    }

    [Fact]
    public void Codes_that_are_whole_numbers_with_a_point_lose_it_and_decimal_numbering_stays()
    {
        string[] Codes(params string[] codes) => [.. SmallMap.Read(
            SmallMap.Collection(codes.Select((code, i) => SmallMap.Feature(code, SmallMap.Corners(i)))), out _)!.Zones.Select(zone => zone.Code.Value)];

        Codes("1.0", "2.0", "12.0").ShouldBe(["1", "12", "2"]);
        Codes("\"1.0\"", "\"2.0\"").ShouldBe(["1", "2"]);
        Codes("\"1.0\"", "\"1.1\"", "\"1.2\"").ShouldBe(["1.0", "1.1", "1.2"]);
    }

    [Fact]
    public void Rows_of_one_code_are_a_fault_that_offers_to_dissolve_them_and_are_joined_when_asked()
    {
        string[] rows = [SmallMap.Feature("\"N\"", SmallMap.Corners(2)), SmallMap.Feature("\"N\"", SmallMap.Corners(3)), SmallMap.Feature("\"S\"", SmallMap.Corners(0))];

        SmallMap.Read(SmallMap.Collection(rows), out var findings);
        findings.ShouldContain(finding => finding.Code.Id == "Z106" && finding.Advice.Contains("--dissolve", StringComparison.Ordinal));

        var zones = SmallMap.Read(InputFile.Of("z.geojson", SmallMap.Collection(rows)), SmallMap.Layout with { Dissolve = true }, out findings)!.Zones;
        zones.Select(zone => zone.SquareMetres).ShouldBe([32e6, 16e6]);
        zones[0].Shape.NumGeometries.ShouldBe(1);
        findings.ShouldHaveSingleItem().What.ShouldStartWith("3 rows are 2 zones");
    }

    [Fact]
    public void Windows_1252_is_read_and_told_with_its_line_and_broken_utf_8_is_not_guessed_at()
    {
        var text = SmallMap.Collection(SmallMap.Features()).Replace("Barrow", "B\u00E9arrow", StringComparison.Ordinal);

        var reading = SmallMap.Read(InputFile.Of("z.geojson", Encoding.Latin1.GetBytes(text)), SmallMap.Layout, out var findings);
        reading!.Zones[1].Name.ShouldBe("B\u00E9arrow");
        var finding = findings.ShouldHaveSingleItem();
        (finding.Code.Id, finding.Line).ShouldBe(("Z205", 2));
        finding.What.ShouldBe("Byte 0xE9 on line 2; it was read as Windows-1252.");

        byte[] broken = [.. Encoding.UTF8.GetBytes(text), 0xE9, (byte)' '];
        SmallMap.Read(InputFile.Of("z.geojson", broken), SmallMap.Layout, out findings).ShouldBeNull();
        SmallMap.CodesOf(findings).ShouldBe(["Z131"]);
    }

    private static ZoneReading? ReadWithCrs(string name, out System.Collections.Immutable.ImmutableArray<Finding> findings) => SmallMap.Read(
        InputFile.Of("z.geojson", SmallMap.Collection(SmallMap.Features(), $$$"""  "crs":{"type":"name","properties":{"name":"{{{name}}}"}},""")),
        SmallMap.Layout with { Crs = null }, out findings);
}
