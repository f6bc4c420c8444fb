using System.Security.Cryptography;
using Shouldly;

namespace Zoning.Counties.Tests;

/// <summary>Hashes, lines and findings of a county are of the folder that was read, or of the one that the county would write.</summary>
public class CountyOriginTests
{
    /// <summary>P1 lies outside the map (line 2), P3 too (line 4).</summary>
    private static readonly County Read = County.Read(SquareCounty.With(
        ("services.csv", "id,place,hours_week,provider,status\nP1,100000 90000,10,,active\nP2,A,10,,active\nP3,100000 90000,10,,active\n")));

    [Fact]
    public void A_county_that_was_read_names_the_lines_of_its_folder() => Lines(Read).ShouldContain("lines 2, 4");

    [Fact]
    public void A_part_of_a_county_names_the_lines_and_hashes_of_the_folder_that_it_would_write()
    {
        var part = Read.Where(one => one.Package.Id.Value != "P1");

        Lines(part).ShouldNotContain("lines 2, 4");
        Lines(part).ShouldContain("lines 3)");
        part.Findings.ShouldBe(County.Read(CountySource.Of(part.OnItsMap().ToFiles())).Findings);
        part.Inputs.ToDictionary(input => input.File, input => input.Sha256, StringComparer.Ordinal)
            .ShouldBe(part.OnItsMap().ToFiles().ToDictionary(file => file.Key, file => HashOf(file.Value), StringComparer.Ordinal), ignoreOrder: true);
        part.Inputs.Single(input => input.File == "services.csv").ShouldNotBe(Read.Inputs.Single(input => input.File == "services.csv"));
    }

    [Fact]
    public void A_county_on_a_map_that_its_folder_does_not_hold_has_the_hash_of_that_map_too()
    {
        var map = RandomCounty.Stripes(3);
        var placed = Read.On(map);

        Read.OnHomeMap().Inputs.ShouldBe(Read.Inputs);
        placed.Inputs[..^1].ShouldBe(Read.Inputs);
        placed.Inputs[^1].Sha256.ShouldBe(HashOf(placed.ToFiles()["zones.geojson"]));
        var written = County.Read(CountySource.Of(placed.ToFiles()));
        written.OnItsMap().Inputs.ShouldBe(written.Inputs);
        written.OnHomeMap().Inputs.ShouldBe(written.Inputs);
    }

    private static string Lines(County county) =>
        string.Join(' ', county.Findings.Where(finding => finding.File == "services.csv").Select(finding => finding.What));

    private static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
