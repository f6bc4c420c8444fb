using System.Collections.Immutable;
using System.Text;
using Shouldly;

namespace Zoning.Counties.Tests;

/// <summary>A map that lies where its places are not is the fault of the map, not of the rows.</summary>
public class MapPlacesTests
{
    private static readonly (double East, double North)[] Places =
        [(361_000, 91_000), (362_000, 92_000), (365_000, 91_000), (366_000, 93_000), (361_000, 95_000), (365_000, 95_000)];

    [Fact]
    public void Places_in_their_zones_are_counted_and_nothing_is_said_of_the_map() =>
        Codes(Check(Zones())).ShouldNotContain(code => code.StartsWith('Z'));

    [Fact]
    public void A_swapped_map_is_named_and_no_row_is_blamed()
    {
        var findings = Check(Zones(swap: true));

        Codes(findings).ShouldBe(["Z120", "Z311"], ignoreOrder: true);
        findings[0].ToString().ShouldContain("No place of the data lies in a zone; with the coordinates of the zones the other way round all would.");
    }

    /// <summary>A swapped map may lie on land too: Manchester's easting and northing are nearly the same.</summary>
    [Fact]
    public void A_swapped_map_on_land_is_known_by_the_postcodes_alone()
    {
        var findings = Check(Zones(swap: true, east: 23_000, north: 300_000), east: 23_000, north: 300_000);

        Codes(findings).ShouldBe(["Z120"]);
    }

    [Fact]
    public void Coordinates_that_lost_their_hundred_kilometres_are_told_with_the_shift()
    {
        var findings = Check(Zones(east: -300_000));

        Codes(findings).ShouldBe(["Z124", "Z311"], ignoreOrder: true);
        findings[0].ToString().ShouldContain("if the zones lay 300 km east, all would.");
    }

    [Fact]
    public void The_map_of_another_county_is_refused_as_it_holds_no_place()
    {
        var findings = Check(Zones(east: 33_000));

        Codes(findings).ShouldBe(["Z124"]);
        findings[0].ToString().ShouldContain("No place of the data lies in a zone.");
    }

    [Fact]
    public void A_swapped_zone_is_named_and_the_people_in_it_are_not_blamed()
    {
        var text = Zones().Replace("[364000,90000],[368000,90000],[368000,94000],[364000,94000],[364000,90000]",
            "[90000,364000],[90000,368000],[94000,368000],[94000,364000],[90000,364000]", StringComparison.Ordinal);

        var findings = Check(text, asPairs: true);

        Codes(findings).ShouldBe(["Z120"]);
        findings[0].ToString().ShouldContain("Zone 'A2' lies ");
    }

    [Fact]
    public void A_place_in_a_gap_at_the_edge_is_counted_with_the_gap()
    {
        var text = Zones().Replace("[364000,90000],[364000,94000],[360000,94000]", "[363850,90000],[363850,90300],[364000,90300],[364000,94000],[360000,94000]", StringComparison.Ordinal);
        var findings = Check(text, extra: "P9,C9,363900 90100,14,larch-care,active\n");

        findings.Where(finding => finding.Code.Id == "Z308").Select(finding => finding.What).ShouldContain(
            "The gap between 'A1', 'A2' holds 1 of the places in the data.");
    }

    [Fact]
    public void A_place_with_a_character_that_nobody_sees_is_found() =>
        Codes(Check(Zones(), extra: "P9,C9,A1\u200B,14,larch-care,active\n")).ShouldNotContain("L301");

    private static string[] Codes(IEnumerable<Finding> findings) => [.. findings.Select(finding => finding.Code.Id).Where(code => code is not ("S111" or "L304"))];

    private static ImmutableArray<Finding> Check(string zones, double east = 0, double north = 0, bool asPairs = false, string extra = "")
    {
        var postcodes = new StringBuilder("Postcode,Eastings,Northings\n");
        var services = new StringBuilder("id,person,place,hours_week,provider,status\n");
        for (var i = 0; i < Places.Length; i++)
        {
            var (x, y) = (Places[i].East + east, Places[i].North + north);
            postcodes.Append(System.Globalization.CultureInfo.InvariantCulture, $"QA1 {i + 1}AA,{x},{y}\n");
            var place = asPairs ? FormattableString.Invariant($"{x} {y}") : $"QA1 {i + 1}AA";
            services.Append(System.Globalization.CultureInfo.InvariantCulture, $"P{i},C{i},{place},14,larch-care,active\n");
        }

        var county = """{"formatVersion":1,"name":"Testshire","asOf":"2026-03-31","crs":"EPSG:27700","zones":{"file":"zones.geojson","code":"zone"}}""";
        var files = new Dictionary<string, string>
        {
            ["county.json"] = county,
            ["zones.geojson"] = zones,
            ["postcodes.csv"] = postcodes.ToString(),
            ["services.csv"] = services + extra,
        };
        return County.Check(CountySource.Of(files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value))), new CountyOptions());
    }

    private static string Zones(double east = 0, double north = 0, bool swap = false)
    {
        string Corner(double x, double y) => FormattableString.Invariant($"[{(swap ? y : x)},{(swap ? x : y)}]");

        var features = Enumerable.Range(0, 4).Select(i =>
        {
            var (x, y) = (360_000 + 4_000 * (i % 2) + east, 90_000 + 4_000 * (i / 2) + north);
            var ring = string.Join(',', Corner(x, y), Corner(x + 4_000, y), Corner(x + 4_000, y + 4_000), Corner(x, y + 4_000), Corner(x, y));
            return $$$"""{"properties":{"zone":"A{{{i + 1}}}"},"geometry":{"type":"Polygon","coordinates":[[{{{ring}}}]]}}""";
        });
        return $$"""{"features":[{{string.Join(',', features)}}]}""";
    }
}
