using System.Globalization;
using Shouldly;

namespace Zoning.Cli.Tests;

/// <summary><c>zoning track</c>, run as a user would on two months of a small sample.</summary>
public sealed class TrackCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning track ").FullName;

    private string Target => Path.Combine(_folder, "out");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Two_months_are_followed_with_page_plans_and_areas()
    {
        MakeMonths();
        var programme = await Programme("swaps,Z01;Z02,,2026-02-28,2026-03-31,people_waiting,-2");

        var run = await PackCase.Run("track", Path.Combine(_folder, "months"), "--programme", programme, "--internal", "--out", Target);

        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldStartWith("From 28 February 2026 to 31 March 2026: people waiting went from ");
        run.Output.ShouldContain("Of 1 planned change ");
        run.Error.ShouldContain("on 2 folders");
        Names().ShouldBe(["track-areas.csv", "track-plans.csv", "track.csv", "track.html"]);

        // Recounted from the two folders: everybody whom waiting.csv has without a first visit by then.
        var figures = (await File.ReadAllLinesAsync(Path.Combine(Target, "track.csv"))).Select(line => line.Split(',')).ToList();
        var header = figures[0].Select(name => name.TrimStart('\uFEFF')).ToList();
        foreach (var (month, day) in new[] { ("a", "2026-02-28"), ("b", "2026-03-31") })
        {
            var row = figures.Single(line => line[0] == day && line[header.IndexOf("area_kind")] == "county"
                && line[header.IndexOf("provider")].Length == 0 && line[header.IndexOf("measure")] == "people_waiting");
            var people = (await Rows(month, "services.csv")).ToDictionary(line => line["id"], line => line["person"]);
            var expected = (await Rows(month, "waiting.csv"))
                .Where(line => line["first_visit"].Length == 0 || string.CompareOrdinal(line["first_visit"], day) > 0)
                .Select(line => people.GetValueOrDefault(line["package"], line["package"])).Distinct().Count();
            int.Parse(row[header.IndexOf("value")], CultureInfo.InvariantCulture).ShouldBe(expected);
        }
    }

    [Fact]
    public async Task Without_a_level_names_of_providers_and_zones_in_full_are_not_written()
    {
        MakeMonths();

        var run = await PackCase.Run("track", Path.Combine(_folder, "months", "b"), Path.Combine(_folder, "months", "a"), "--out", Target);

        run.Code.ShouldBe(0, run.Error);
        var rows = (await File.ReadAllLinesAsync(Path.Combine(Target, "track.csv"))).Skip(1).ToList();
        rows.Count.ShouldBeGreaterThan(20);
        rows.ShouldAllBe(row => row.Contains(",shareable,yes", StringComparison.Ordinal) && !row.Contains("SYN-PR", StringComparison.Ordinal));
        Directory.GetFiles(Path.Combine(Target, "releases"), "release.json", SearchOption.AllDirectories).Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_wrong_programme_writes_nothing()
    {
        MakeMonths();
        var programme = await Programme("swaps,Z77,,2026-02-28,2026-01-31,people_waiting,-2");

        var run = await PackCase.Run("track", Path.Combine(_folder, "months"), "--programme", programme, "--out", Target);

        run.Code.ShouldBe(2);
        run.Error.ShouldContain("U101 programme.csv, zones");
        Directory.Exists(Target).ShouldBeFalse();
    }

    private async Task<List<Dictionary<string, string>>> Rows(string month, string file)
    {
        var lines = (await File.ReadAllLinesAsync(Path.Combine(_folder, "months", month, file))).Select(line => line.TrimStart('\uFEFF').Split(',')).ToList();
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private IEnumerable<string> Names() => Directory.GetFiles(Target).Select(Path.GetFileName)
        .Where(name => name![0] != '.').Order(StringComparer.Ordinal)!;

    private async Task<string> Programme(string row)
    {
        var path = Path.Combine(_folder, "programme.csv");
        await File.WriteAllTextAsync(path, "action,zones,provider,start,planned_end,measure,planned_effect\n" + row + "\n");
        return path;
    }

    private void MakeMonths()
    {
        foreach (var (month, day, waiting) in new[] { ("a", "2026-02-28", "3"), ("b", "2026-03-31", "2") })
        {
            var made = MadeOnce.Sample("--packages", "60", "--zone-count", "6", "--seed", "3", "--as-at", day, "--waiting-per-zone", waiting);
            PackCase.Copy(made, Path.Combine(_folder, "months", month));
        }
    }
}
