using Shouldly;
using TestKit;

namespace Zoning.Planning.Tests;

public class SampleFilesTests
{
    private const int DocumentedSeed = 3;
    private static readonly string[] Both = ["ashdale", "ashdale-extract"];
    private static readonly string[] Linked = ["visits.csv", "actuals.csv"];

    [Theory]
    [InlineData("ashdale", nameof(SampleDetail.Full))]
    [InlineData("ashdale-extract", nameof(SampleDetail.Extract))]
    public void The_documented_command_gives_exactly_the_committed_bytes(string name, string asked)
    {
        var detail = Enum.Parse<SampleDetail>(asked);
        var made = SampleCounty.Make(new SampleOptions { Seed = DocumentedSeed, Detail = detail }, null, CancellationToken.None);

        var folder = Path.Combine(Folders.Project, "data-samples", name);
        Directory.GetFiles(folder).Select(Path.GetFileName).Where(file => file != FolderWriter.Mark).Order(StringComparer.Ordinal)
            .ShouldBe(made.Contents.Keys);
        foreach (var (file, bytes) in made.ToBytes())
        {
            File.ReadAllBytes(Path.Combine(folder, file)).ShouldBe(bytes, file);
        }

        File.ReadAllText(Path.Combine(folder, "README.md")).ShouldContain($"--packages 1100 --seed {DocumentedSeed}");
    }

    [Fact]
    public void Both_samples_together_are_smaller_than_three_megabytes() =>
        Both.SelectMany(name => Directory.GetFiles(Path.Combine(Folders.Project, "data-samples", name)))
            .Sum(file => new FileInfo(file).Length).ShouldBeLessThan(3_000_000);

    [Theory]
    [InlineData(DocumentedSeed)]
    [InlineData(11)]
    public void Every_id_of_a_sample_begins_with_SYN(int seed)
    {
        var county = WrittenCounty.OfSeed(seed);

        string[] ids =
        [
            .. county.Services.Rows.SelectMany(row => new[] { row["id"], row["person"], row["provider"] }),
            .. county.Waiting.Rows.Select(row => row["package"]),
            .. county.Providers.Keys,
            .. Linked.SelectMany(file => county.Table(file).Rows.Select(row => row["package"])),
            .. county.Table("rates.csv").Rows.Select(row => row["provider"]),
        ];

        ids.Where(id => id.Length > 0 && !id.StartsWith("SYN-", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(DocumentedSeed)]
    [InlineData(11)]
    public void The_hours_of_every_package_are_those_of_its_visits(int seed)
    {
        var county = WrittenCounty.OfSeed(seed);
        var minutes = county.Table("visits.csv").Rows.GroupBy(row => row["package"]).ToDictionary(
            group => group.Key,
            group => group.Sum(row => WrittenCounty.DaysAWeek(row["days"]) * row.Number("minutes")));

        county.Services.Rows.Where(row => minutes.ContainsKey(row["id"]) && minutes[row["id"]] != row.Number("hours_week") * 60).ShouldBeEmpty();
        county.Given.Where(row => !minutes.ContainsKey(row["id"])).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(DocumentedSeed)]
    [InlineData(11)]
    public void The_extract_is_the_same_county_without_what_councils_seldom_have(int seed)
    {
        var full = WrittenCounty.OfSeed(seed);
        var extract = WrittenCounty.OfSeed(seed, SampleDetail.Extract);
        string[] kept = ["id", "person", "hours_week", "provider", "status", "service_type", "age_band", "start", "end", "ready_to_move"];

        extract.Services.Rows.Select(row => string.Join(',', kept.Select(column => row[column])))
            .ShouldBe(full.Services.Rows.Select(row => string.Join(',', kept.Select(column => row[column]))));
        extract.Services.Has("carers").ShouldBeFalse();
        extract.Services.Rows.Where(row => row["place"].Contains('.', StringComparison.Ordinal)).ShouldBeEmpty();
        extract.Files.ShouldBe(["README.md", "county.json", "population.csv", "postcodes.csv", "providers.csv", "services.csv", "waiting.csv", "zone-facts.csv", "zones.geojson"]);
    }

    [Theory]
    [InlineData(DocumentedSeed)]
    [InlineData(11)]
    public void Coordinates_of_people_stand_at_least_200_metres_from_the_postcode_they_hide(int seed)
    {
        var full = WrittenCounty.OfSeed(seed);
        var extract = WrittenCounty.OfSeed(seed, SampleDetail.Extract);
        var postcodes = full.Table("postcodes.csv").Rows.ToDictionary(row => row["Postcode"]);
        var moved = full.Services.Rows.Zip(extract.Services.Rows)
            .Where(pair => pair.First["place"].Count(char.IsDigit) == 12 && !pair.First["place"].Contains('.', StringComparison.Ordinal)).ToList();

        moved.Count.ShouldBeGreaterThan(10);
        foreach (var (hidden, shown) in moved)
        {
            var at = hidden["place"].Split(' ').Select(part => double.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            var postcode = postcodes[shown["place"]];
            var (east, north) = (at[0] - (double)postcode.Number("Eastings"), at[1] - (double)postcode.Number("Northings"));
            Math.Sqrt(east * east + north * north).ShouldBeInRange(200, 502);
            full.ZoneOf(hidden["place"]).ShouldBe(full.ZoneOf(shown["place"]));
        }
    }

    [Theory]
    [InlineData("ashdale")]
    [InlineData("ashdale-extract")]
    public void Committed_samples_read_without_a_fault(string name)
    {
        var county = County.Read(Path.Combine(Folders.Project, "data-samples", name));

        county.IsSynthetic.ShouldBeTrue();
        county.Findings.Where(finding => finding.Code.Kind != FaultKind.Notice).ShouldBeEmpty();
        county.Findings.Select(finding => finding.Code.Id).Distinct().Order(StringComparer.Ordinal)
            .ShouldBeSubsetOf(["F105", "L304", "L307", "S107", "S108", "W104"]);
    }

    [Theory]
    [InlineData(101, 1100, 18)]
    [InlineData(202, 1100, 18)]
    [InlineData(303, 1100, 18)]
    [InlineData(404, 50, 4)]
    [InlineData(505, 60, 30)]
    [InlineData(606, 4000, 45)]
    public void Samples_of_any_seed_and_size_read_without_a_fault(int seed, int packages, int zones)
    {
        var options = new SampleOptions { Seed = seed, Packages = packages, ZoneCount = zones, MapSeed = seed };
        var files = SampleCounty.Make(options, null, CancellationToken.None).ToBytes();

        County.Check(CountySource.Of(files)).Where(finding => finding.Code.Kind != FaultKind.Notice).ShouldBeEmpty();
    }
}
