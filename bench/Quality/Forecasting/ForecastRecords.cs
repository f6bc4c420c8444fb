using System.Text.Json;

namespace Zoning.Quality.Forecasting;

/// <summary>Recorded lines of the harness, and of peers on the same files.</summary>
internal static class ForecastRecords
{
    internal static string Ours => Recorded("forecast.jsonl");

    internal static string Peers => Recorded("forecast-peers.jsonl");

    internal static string Open => Path.Combine(Finished.Shared, "bench", "forecast", "open");

    /// <summary>The last recorded line of each file and model.</summary>
    internal static IReadOnlyDictionary<(string File, string Model), ForecastResult> Results()
    {
        var results = new Dictionary<(string, string), ForecastResult>();
        foreach (var line in Lines(Ours))
        {
            var result = JsonSerializer.Deserialize<ForecastResult>(line)!;
            results[(result.File, result.Model)] = result;
        }

        return results;
    }

    /// <summary>What peers reached.</summary>
    internal static IReadOnlyList<PeerResult> PeerResults() => [.. Lines(Peers).Select(line => JsonSerializer.Deserialize<PeerResult>(line)!)];

    /// <summary>Runs the default over every open file and one thread, and writes the lines anew; then the models by themselves.</summary>
    internal static int Record(IReadOnlyList<string> models)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Ours)!);
        foreach (var model in models.Count > 0 ? models : ["auto", "theta"])
        {
            foreach (var file in Directory.GetFiles(Open, "*.csv").Order(StringComparer.Ordinal))
            {
                var line = ForecastCommand.Score(file, model, threads: 1).Result.Line();
                Console.WriteLine(line);
                File.AppendAllText(Ours, line + "\n");
            }
        }

        return 0;
    }

    private static string Recorded(string name) => Path.Combine(Finished.Project, "bench", "Quality", "Recorded", name);

    private static IEnumerable<string> Lines(string file) =>
        File.Exists(file) ? File.ReadLines(file).Where(line => line.StartsWith('{')) : [];
}
