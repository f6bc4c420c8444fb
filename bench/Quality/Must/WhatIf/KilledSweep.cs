using System.Diagnostics;
using System.Globalization;

namespace Zoning.Quality;

/// <summary>A sweep as a process that is killed at random moments, and the same sweep undisturbed.</summary>
internal static class KilledSweep
{
    /// <summary>Kills a sweep and lets it go on, then compares its table with that of a sweep that nobody disturbed.</summary>
    /// <param name="kills">How often it is killed.</param>
    /// <param name="points">How many scenarios and seeds it has, a multiple of 20.</param>
    internal static MustFigure Look(int kills, int points)
    {
        var folder = Directory.CreateTempSubdirectory("zoning killed ").FullName;
        try
        {
            Finished.Zoning("sample", Path.Combine(folder, "county"), "--packages", "60", "--zone-count", "5");
            File.WriteAllText(Path.Combine(folder, "grid.json"), Grid(points));
            var chance = new Random(7);
            var (made, twice, landed) = (new Dictionary<string, DateTime>(StringComparer.Ordinal), 0, 0);
            var whole = Stopwatch.StartNew();
            Finished.Zoning(Arguments(folder, "whole", "other"));
            var most = Math.Max(2, (int)(1.2 * whole.ElapsedMilliseconds / kills));
            for (var kill = 0; kill < kills; kill++)
            {
                using var process = Process.Start(Start(Arguments(folder, "killed", "kept")))!;
                // Some results after the first new one; a sweep that was already done would not be killed in its work.
                while (Results(Path.Combine(folder, "kept")).Count <= made.Count && !process.WaitForExit(5))
                {
                }

                if (!process.WaitForExit(chance.Next(most)))
                {
                    process.Kill(); // SIGKILL
                    landed++;
                }

                process.WaitForExit();
                var now = Results(Path.Combine(folder, "kept"));
                twice += made.Count(one => !now.TryGetValue(one.Key, out var time) || time != one.Value);
                made = now;
                if (Directory.Exists(Path.Combine(folder, "killed")))
                {
                    Directory.Delete(Path.Combine(folder, "killed"), recursive: true);
                }
            }

            var left = points - made.Count;
            Finished.Zoning(Arguments(folder, "killed", "kept"));
            var all = Results(Path.Combine(folder, "kept"));
            twice += made.Count(one => all[one.Key] != one.Value);
            var isSame = File.ReadAllBytes(Path.Combine(folder, "killed", "sweep.csv"))
                .SequenceEqual(File.ReadAllBytes(Path.Combine(folder, "whole", "sweep.csv")));
            return new MustFigure(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{landed} of {kills} kills found it at work, {left} of {points} left after them; results made twice {twice}; byte-equal {isSame}"),
                isSame && twice == 0 && landed == kills);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string[] Arguments(string folder, string target, string store) =>
    [
        "sweep", Path.Combine(folder, "county"), Path.Combine(folder, "grid.json"), "--weeks", "13", "--draws", "2000", "--internal", "--threads", "1",
        "--store", Path.Combine(folder, store), "--out", Path.Combine(folder, target),
    ];

    private static ProcessStartInfo Start(string[] arguments) => new(Path.Combine(AppContext.BaseDirectory, "Zoning.Cli"), arguments)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private static Dictionary<string, DateTime> Results(string folder) => !Directory.Exists(folder) ? [] : Directory.GetFiles(folder, "*.txt")
        .Where(file => !file.EndsWith("RESTRICTED.txt", StringComparison.Ordinal))
        .ToDictionary(file => file, File.GetLastWriteTimeUtc, StringComparer.Ordinal);

    private static string Grid(int points) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        {"seeds": [0, 1], "levers": [
          {"lever": "virtual-visits", "from": "2026-04-06", "sizes": [{{string.Join(", ", Enumerable.Range(0, points / 20).Select(at => (at / 40m).ToString(CultureInfo.InvariantCulture)))}}]},
          {"lever": "freed-hours", "from": "2026-04-06", "sizes": [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]}]}
        """);
}
