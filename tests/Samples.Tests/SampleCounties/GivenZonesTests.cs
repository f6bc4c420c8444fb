using System.Globalization;
using Shouldly;
using TestKit;

namespace Zoning.Planning.Tests;

public class GivenZonesTests
{
    private const string TwoSquares = """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"ward":"W1","title":"First","town":"A"},"geometry":{"type":"Polygon","coordinates":[[[0.0,54.0],[0.1,54.0],[0.1,54.1],[0.0,54.1],[0.0,54.0]]]}},
        {"type":"Feature","properties":{"ward":"W2","title":"Second","town":"B"},"geometry":{"type":"Polygon","coordinates":[[[0.1,54.0],[0.2,54.0],[0.2,54.1],[0.1,54.1],[0.1,54.0]]]}}
        ]}
        """;

    [NeedsSharedFact]
    public void A_county_on_real_small_areas_follows_their_older_people_and_reads_without_a_fault()
    {
        var zones = InputFile.Of("dorset_lsoa11.geojson", File.ReadAllBytes(Folders.SharedFile("data", "gis", "dorset_lsoa11.geojson")));
        var people = File.ReadAllText(Folders.SharedFile("data", "gis", "dorset_lsoa11_population_by_age.csv"));
        var files = SampleCounty.Make(
            new SampleOptions
            {
                Seed = 1,
                Zones = new SampleZones(zones, new ZoneLayout { Code = "LSOA11CD", Name = "LSOA11NM" })
                {
                    Population = InputFile.Of("people.csv", people),
                    PopulationColumn = "p65plus_2020",
                },
            },
            null,
            CancellationToken.None);

        var county = new WrittenCounty(files.Contents);
        var table = new WrittenTable(people.Replace("\"", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal));
        var old = table.Rows.ToDictionary(row => row["LSOA11CD"], row => double.Parse(row["p65plus_2020"], CultureInfo.InvariantCulture));
        var found = county.Given.Select(row => county.ZoneOf(row["place"])).Where(zone => zone.Length > 0).CountBy(zone => zone).ToDictionary();

        county.Given.Length.ShouldBe(1100);
        county.Map.Corners.Count.ShouldBe(452);
        found.Values.Sum().ShouldBeGreaterThan(1060);
        var total = county.Map.Corners.Keys.Sum(zone => old[zone]);
        county.Map.Corners.Keys.ShouldAllBe(zone => found.GetValueOrDefault(zone) <= 1100 * old[zone] / total + 1);
        county.Open.Count().ShouldBeInRange(40, 48);
        county.FrameworkShare(WrittenCounty.Hours).ShouldBeInRange(0.82, 0.86);
        county.Table("population.csv").Rows.ShouldAllBe(row => row["age_band"] == "65+" && (double)row.Number("people") == old[row["zone"]]);
        files.Contents.Keys.ShouldNotContain("postcodes.csv");
        var findings = County.Check(CountySource.Of(files.ToBytes()));
        findings.Where(finding => finding.Code.Kind != FaultKind.Notice).ShouldBeEmpty();
        files.Contents["README.md"].ShouldContain(
            "--packages 1100 --seed 1 --zones dorset_lsoa11.geojson --code LSOA11CD --name LSOA11NM --population people.csv:p65plus_2020");
    }

    [Fact]
    public void Without_a_population_every_zone_gets_alike_and_names_and_areas_stay()
    {
        var files = Make(null, "town").Contents;

        var county = new WrittenCounty(files);
        var zones = county.Given.Select(row => county.ZoneOf(row["place"])).CountBy(zone => zone).ToDictionary();
        zones["W1"].ShouldBeInRange(46, 50);
        zones["W2"].ShouldBeInRange(46, 50);
        files.Keys.ShouldNotContain("population.csv");
        files["zones.geojson"].ShouldContain("\"name\":\"First\",\"locality\":\"A\"");
        County.Read(CountySource.Of(Make(null, "town").ToBytes())).HomeMap[1].Groups["locality"].ShouldBe("B");
    }

    [Theory]
    [InlineData("ward,old\nW1,10\n", "M101")]
    [InlineData("ward,old\nW1,10\nW2,20\nW1,10\n", "M102")]
    [InlineData("ward,old\nW1,0\nW2,0\n", "M103")]
    [InlineData("ward,old\nW1,ten\nW2,20\n", "F209")]
    [InlineData("area,old\nW1,10\nW2,20\n", "F202")]
    public void A_population_that_does_not_fit_is_refused_by_code(string population, string code) =>
        Should.Throw<BadDataException>(() => Make(population, null)).Findings.Select(finding => finding.Code.Id).ShouldContain(code);

    [Fact]
    public void Zones_that_cannot_be_read_are_refused() =>
        Should.Throw<BadDataException>(() => SampleCounty.Make(
            new SampleOptions { Zones = new SampleZones(InputFile.Of("zones.geojson", "[]"), new ZoneLayout { Code = "ward" }) },
            null,
            CancellationToken.None));

    private static SampleFiles Make(string? population, string? group) => SampleCounty.Make(
        new SampleOptions
        {
            Packages = 100,
            Zones = new SampleZones(
                InputFile.Of("zones.geojson", TwoSquares),
                new ZoneLayout { Code = "ward", Name = "title", Groups = group is null ? [] : [group] })
            {
                Population = population is null ? null : InputFile.Of("people.csv", population),
                PopulationColumn = "old",
            },
        },
        null,
        CancellationToken.None);
}
