using System.Diagnostics;
using Shouldly;
using TestKit;

namespace Zoning.Cli.Tests;

/// <summary><c>zoning sweep</c> as a process that is killed, and what it refuses.</summary>
public sealed class SweepCommandTests : IDisposable
{
    private const string Grid =
        """
        {"seeds": [0, 1], "levers": [
          {"lever": "virtual-visits", "from": "2026-04-06", "sizes": [0, 0.1, 0.2, 0.3, 0.4]},
          {"lever": "freed-hours", "from": "2026-04-06", "sizes": [0.25, 0.5]}]}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("zoning sweep ").FullName;

    private string County => Path.Combine(_folder, "county");

    private string Kept => Path.Combine(_folder, "kept");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // Killed when some results are kept, thrice; what was kept is never made again, and the end is as if nothing had happened.
    [Fact]
    public void A_sweep_of_twenty_that_is_killed_three_times_ends_with_the_same_bytes()
    {
        Run("sample", County, "--packages", "60", "--zone-count", "5").Code.ShouldBe(0);
        File.WriteAllText(Path.Combine(_folder, "grid.json"), Grid);
        var written = new Dictionary<string, DateTime>(StringComparer.Ordinal);
        foreach (var enough in new[] { 2, 7, 13 })
        {
            using var child = ChildProcess.Start(Start(Sweep("killed", Kept, draws: "3000")));
            while (Results().Count < enough && !child.Exit.IsCompleted)
            {
                Thread.Sleep(5);
            }

            child.Signal("KILL");
            child.Wait(TimeSpan.FromMinutes(1));
            Results().Count.ShouldBeInRange(enough, 19);
            Directory.Exists(Path.Combine(_folder, "killed")).ShouldBeFalse();
            foreach (var (file, time) in written)
            {
                Results()[file].ShouldBe(time, "a result was made twice");
            }

            written = Results();
        }

        Run(Sweep("killed", Kept, draws: "3000")).Code.ShouldBe(0);
        Run(Sweep("whole", Path.Combine(_folder, "other"), draws: "3000")).Code.ShouldBe(0);

        Results().Count.ShouldBe(20);
        written.ShouldAllBe(one => Results()[one.Key] == one.Value);
        File.ReadAllBytes(Path.Combine(_folder, "killed", "sweep.csv")).ShouldBe(File.ReadAllBytes(Path.Combine(_folder, "whole", "sweep.csv")));
        File.ReadAllLines(Path.Combine(_folder, "whole", "sweep.csv")).Select(line => line.Split(',')[0]).Distinct().Count().ShouldBe(21);
    }

    [Fact]
    public void Without_a_level_for_the_council_a_sweep_is_refused()
    {
        var run = Run("sweep", _folder, "grid.json", "--out", Path.Combine(_folder, "out"));

        run.Code.ShouldBe(2);
        run.Error.ShouldContain("--internal or --restricted");
        Directory.Exists(Path.Combine(_folder, "out")).ShouldBeFalse();
    }

    private string[] Sweep(string target, string store, string draws) =>
    [
        "sweep", County, Path.Combine(_folder, "grid.json"), "--weeks", "13", "--draws", draws, "--internal", "--threads", "1", "--store", store,
        "--out", Path.Combine(_folder, target),
    ];

    private Dictionary<string, DateTime> Results() => !Directory.Exists(Kept) ? [] : Directory.GetFiles(Kept, "*.txt")
        .Where(file => !file.EndsWith("RESTRICTED.txt", StringComparison.Ordinal))
        .ToDictionary(file => file, File.GetLastWriteTimeUtc, StringComparer.Ordinal);

    private static ProcessStartInfo Start(params string[] arguments) =>
        new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Zoning.Cli.dll"), .. arguments]);

    private static (int Code, string Error) Run(params string[] arguments)
    {
        var ended = ChildProcess.Run(Start(arguments));
        return (ended.Code, ended.Error);
    }
}
