using System.Globalization;
using Shouldly;

namespace Zoning.Tests;

public class RealPostcodesTests
{
    [TestKit.NeedsSharedFact]
    public void All_22257_real_postcodes_are_read_tidied_and_placed()
    {
        var findings = new FindingCollector();
        var file = InputFile.Of("postcodes.csv", File.ReadAllBytes(TestKit.Folders.SharedFile("data", "gis", "dorset_postcodes_codepoint_open_2014.csv")));
        var postcodes = PostcodeFile.Read(file, findings, CancellationToken.None).ShouldNotBeNull();
        var finder = PlaceFinder.Of(SharedZones.LsoasOnTheGrid(), postcodes);

        findings.Count.ShouldBe(0);
        postcodes.Count.ShouldBe(22_257);
        var zones = SharedZones.LsoasOnTheGrid();
        var wrong = CsvLines.Of("data", "gis-reference", "pip_postcodes.csv").Where(row =>
        {
            var place = finder.Find(row["postcode"].Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant());
            var expected = row["LSOA11CD"].Length == 0 ? "outside" : row["LSOA11CD"];
            return place.Precision != PlacePrecision.Unit || place.Easting != double.Parse(row["easting"], CultureInfo.InvariantCulture)
                || zones.CodeOf(place.Area) != expected;
        });
        wrong.Select(row => row["postcode"]).ShouldBeEmpty();
    }
}
