using Shouldly;

namespace Zoning.Cli.Tests;

/// <summary><c>zoning join</c>, run as a user would on two small folders side by side.</summary>
public sealed class JoinCommandTests : IDisposable
{
    private const string East = """
        { "type": "FeatureCollection", "crs": { "type": "name", "properties": { "name": "urn:ogc:def:crs:EPSG::27700" } }, "features": [
          { "type": "Feature", "properties": { "zone": "A" }, "geometry": { "type": "Polygon", "coordinates":
            [[[440000, 200000], [480000, 200000], [480000, 220000], [440000, 220000], [440000, 200000]]] } } ] }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("zoning join ").FullName;

    private string Target => Path.Combine(_folder, "pooled");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Two_folders_become_one_that_can_be_checked_and_run()
    {
        var (west, east) = (SmallFolder.Write(Path.Combine(_folder, "west")), MakeEast("2026-03-30"));

        var run = await PackCase.Run("join", west, east, "--prefixes", "WE,EA", "--name", "Both", "--out", Target);

        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldStartWith("Wrote 7 files of Both to pooled: 2 zones.");
        run.Error.ShouldContain("C214 providers.csv: Providers with the same id in both counties are kept apart. Providers whose ids are alike: 1.");
        (await PackCase.Run("check", Target)).Code.ShouldBe(0);
        foreach (var file in new[] { "services.csv", "visits.csv", "carers.csv", "rounds.csv", "providers.csv" })
        {
            (Rows(Target, file)).ShouldBe(Rows(west, file) + Rows(east, file), file);
        }

        var services = await File.ReadAllTextAsync(Path.Combine(Target, "services.csv"));
        services.ShouldContain("SYN-WE-P1,");
        services.ShouldContain("SYN-EA-P1,");
        services.ShouldNotContain("SYN-P1");
        (await PackCase.Run("join", west, east, "--prefixes", "WE,EA", "--name", "Both", "--same-providers", "--out", Target, "--replace")).Code.ShouldBe(2);
    }

    [Fact]
    public async Task What_stops_a_join_is_told_at_once_and_nothing_is_written()
    {
        var west = SmallFolder.Write(Path.Combine(_folder, "west"));
        var other = SmallFolder.Write(Path.Combine(_folder, "east"), ("county.json", Settings("2026-04-01")));

        var run = await PackCase.Run("join", west, other, "--prefixes", "WE,EA", "--same", "SYN-PR1=SYN-PR7", "--out", Target);

        run.Code.ShouldBe(2);
        run.Error.ShouldContain("C201 county.json: The two counties have different as-at days. They are 2026-03-30 and 2026-04-01.");
        run.Error.ShouldContain("C204 zones.geojson");
        run.Error.ShouldContain("C206 providers.csv");
        Directory.Exists(Target).ShouldBeFalse();
    }

    [Fact]
    public async Task Faults_of_both_folders_are_told_with_the_folder()
    {
        var west = SmallFolder.Write(Path.Combine(_folder, "west"), ("services.csv", "id,place,hours_week,provider,status\nSYN-P1,A,-1,,active\n"));
        var east = SmallFolder.Write(Path.Combine(_folder, "east"), ("services.csv", "id,place,hours_week,provider,status\nSYN-P1,A,1,,actve\n"));

        var run = await PackCase.Run("join", west, east, "--out", Target);

        run.Code.ShouldBe(2);
        run.Error.ShouldContain(" west/services.csv, hours_week");
        run.Error.ShouldContain(" east/services.csv, status");
        Directory.Exists(Target).ShouldBeFalse();
    }

    [Theory]
    [InlineData("--prefixes", "WE", "--prefixes is 'WE'; it takes one for each council, such as KN,SE.")]
    [InlineData("--prefixes", "WE,S-E", "SecondPrefix is 'S-E'; it takes 1 to 8 letters or digits, and not SYN or BOTH.")]
    [InlineData("--same", "PR1", "--same is 'PR1'; it takes the id in the first folder and that in the second, such as PR07=PR12.")]
    public async Task Options_that_cannot_be_read_are_told_in_a_sentence(string option, string value, string sentence)
    {
        var west = SmallFolder.Write(Path.Combine(_folder, "west"));

        var run = await PackCase.Run("join", west, MakeEast("2026-03-30"), option, value, "--out", Target);

        run.Code.ShouldBe(2);
        run.Error.ShouldContain(sentence);
    }

    private string MakeEast(string day) => SmallFolder.Write(
        Path.Combine(_folder, "east"), ("county.json", Settings(day)), ("zones.geojson", East),
        ("services.csv", "id,place,hours_week,provider,status,person\nSYN-P1,A,3.5,SYN-PR1,active,SYN-C1\n"),
        ("visits.csv", "package,days,time_of_day,minutes,preferred_start\nSYN-P1,daily,morning,30,08:00\n"),
        ("carers.csv", "id,provider,place,days,start,end,mode\nSYN-K1,SYN-PR1,A,weekdays,07:00,13:00,car\n"),
        ("rounds.csv", "carer,days,package,time_of_day,start\nSYN-K1,weekdays,SYN-P1,morning,08:00\n"),
        ("providers.csv", "id,framework,council_share\nSYN-PR1,no,100\n"));

    private static string Settings(string day) => "{ \"formatVersion\": 1, \"name\": \"Eastside\", \"asOf\": \"" + day
        + "\", \"crs\": \"EPSG:27700\", \"synthetic\": true, \"zones\": { \"file\": \"zones.geojson\", \"code\": \"zone\" } }";

    private static int Rows(string folder, string file) => File.ReadAllLines(Path.Combine(folder, file)).Length - 1;
}
