using Shouldly;
using static Zoning.Planning.Tests.TenPackages;

namespace Zoning.Planning.Tests;

/// <summary>Sweeps: the grid, its results and what is kept of them.</summary>
public sealed class SweepTests : IDisposable
{
    private const string Grid =
        """
        {"seeds": [3, 7], "scenarios": ["one.csv"], "levers": [
          {"lever": "virtual-visits", "from": "2026-04-06", "sizes": [0.1, 0.2]},
          {"lever": "single-handed", "from": "2026-04-06", "sizes": [0, 0.5, 1]}]}
        """;

    private static readonly ScenarioOptions Short = new() { Weeks = 13, Draws = 20 };
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning sweep ").FullName;

    private string Kept => Path.Combine(_folder, "kept");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_grid_is_every_combination_with_every_seed()
    {
        var points = Points();

        points.Length.ShouldBe((1 + 2 * 3) * 2);
        points[0].Scenario.Name.ShouldBe("one");
        points[2].Scenario.Name.ShouldBe("virtual-visits=0.1 single-handed=0");
        points[5].Scenario.Name.ShouldBe("virtual-visits=0.1 single-handed=0.5");
        points.Select(point => point.Seed).ShouldBe(Enumerable.Range(0, 14).Select(point => point % 2 == 0 ? 3 : 7));
        points.Select(point => point.Number).ShouldBe(Enumerable.Range(1, 14));
    }

    [Fact]
    public void Rows_are_those_of_each_scenario_alone_whatever_is_kept_and_however_many_threads()
    {
        var points = Points();
        var rows = Sweep.Run(Run, points, Short, "1", null, null, default);
        var kept = Sweep.Run(Run, points, Short with { Threads = 1 }, "1", new SweepStore(Kept), null, default);
        var times = Directory.GetFiles(Kept).ToDictionary(file => file, File.GetLastWriteTimeUtc);
        var again = Sweep.Run(Run, points, Short, "1", new SweepStore(Kept), null, default);

        kept.ShouldBe(rows);
        again.ShouldBe(rows);
        times.Count.ShouldBe(15); // a file a point, and the mark
        Directory.GetFiles(Kept, "*.txt").Where(file => !file.EndsWith("RESTRICTED.txt", StringComparison.Ordinal))
            .ShouldAllBe(file => File.GetLastWriteTimeUtc(file) == times[file]);
        var alone = points[5].Scenario.On(Run, Short with { Seed = points[5].Seed });
        rows.Where(row => row.Point == points[5]).ShouldAllBe(row => row.After == alone.End.After.County(row.Measure));
    }

    [Fact]
    public void A_result_is_kept_under_all_that_it_depends_on()
    {
        var point = Points()[2];
        var other = point with { Scenario = point.Scenario with { Levers = [.. point.Scenario.Levers.Select(lever => lever with { From = lever.From.AddDays(1) })] } };
        var changed = TenPackages.Files();
        changed["waiting.csv"] = "package,requested\nP09,2026-02-02\nP10,2026-01-10\n"u8.ToArray();
        var otherCounty = County.Read(CountySource.Of(changed)).Run(new RunOptions { Parts = RunParts.Ledger });
        string[] keys =
        [
            SweepKey.Of(Run, point, Short, "1"), SweepKey.Of(Run, point with { Seed = 4 }, Short, "1"), SweepKey.Of(Run, point, Short, "2"),
            SweepKey.Of(Run, point, Short with { Weeks = 14 }, "1"), SweepKey.Of(Run, point, Short with { Draws = 21 }, "1"),
            SweepKey.Of(Run, other, Short, "1"), SweepKey.Of(otherCounty, point, Short, "1"),
        ];

        keys.ShouldBeUnique();
        keys[0].ShouldBe(SweepKey.Of(Run, point with { Number = 9 }, Short with { Threads = 1 }, "1"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("half")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000\ndemand_hours,,13,1,1,0,0\n")]
    public void A_damaged_result_is_made_again(string damage)
    {
        var points = Points();
        var store = new SweepStore(Kept);
        var rows = Sweep.Run(Run, [points[0]], Short, "1", store, null, default);
        File.WriteAllText(Path.Combine(Kept, SweepKey.Of(Run, points[0], Short, "1") + ".txt"), damage);

        Sweep.Run(Run, [points[0]], Short, "1", store, null, default).ShouldBe(rows);
    }

    [Fact]
    public void A_result_is_kept_for_its_role_and_its_people_a_week()
    {
        string Key(Lever lever) => SweepKey.Of(Run, new SweepPoint(1, Of(lever), 0), Short, "1");
        Lever Posts(string role) => Lever(LeverKind.Workforce, 1) with { Role = role };
        var homes = Lever(LeverKind.ExtraCare, 2, "B");

        new[]
        {
            Key(Posts("care worker")), Key(Posts("reviewer")), Key(homes), Key(homes with { PerWeek = 1 }), Key(homes with { PerWeek = 2 }),
        }.ShouldBeUnique();
        Key(homes with { PerWeek = 1.0m }).ShouldBe(Key(homes with { PerWeek = 1 }));
    }

    [Theory]
    [InlineData("""{"levers": [{"lever": "virtual-visits", "from": "2026-04-06", "sizes": [0.1, 1.4]}]}""", "Y104")]
    [InlineData("""{"levers": [{"lever": "virtual-visits", "from": "2026-04-06"}]}""", "Y104")]
    [InlineData("""{"levers": [{"lever": "provider-leaves", "provider": "PR1", "from": "2026-04-06", "sizes": [0.5, 1]}, {"lever": "joins-framework", "provider": "PR1", "from": "2026-04-06", "sizes": [0.2]}]}""", "Y106")]
    [InlineData("""{"scenarios": ["none.csv"]}""", "Y109")]
    [InlineData("""{"seeds": ["x"], "scenarios": ["one.csv"]}""", "Y112")]
    [InlineData("""{}""", "Y111")]
    [InlineData("""{"levers": [{"lever": "zone", "from": "2026-04-06", "sizes": [1]}]}""", "Y101")]
    public void A_faulty_grid_is_refused(string grid, string code) =>
        Should.Throw<BadDataException>(() => Points(grid)).Findings.Select(one => one.Code.Id).ShouldContain(code);

    private static System.Collections.Immutable.ImmutableArray<SweepPoint> Points(string grid = Grid) => SweepFile.Read(
        InputFile.Of("grid.json", grid), Run, Short,
        name => name == "one.csv" ? InputFile.Of(name, "lever,from,central\ngrowth,2026-04-06,0.02\n") : null);
}
