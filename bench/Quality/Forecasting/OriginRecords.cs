using System.Text.Json;

namespace Zoning.Quality.Forecasting;

/// <summary>Recorded lines of `forecast-origins`, before this part was built and since.</summary>
internal static class OriginRecords
{
    internal const string Before = "before";
    internal const string Now = "now";

    /// <summary>Every recorded file with its figures before and now, from the same series and origins.</summary>
    /// <param name="origins">The number of origins asked for: 3 for accuracy and time, 8 for coverage.</param>
    internal static IReadOnlyList<(OriginResult Before, OriginResult Now)> Pairs(int origins)
    {
        var results = Results(origins);
        return [.. results.Where(result => result.Label == Before)
            .Select(before => (before, results.LastOrDefault(now => now.Label == Now && now.File == before.File && now.Sample == before.Sample)))
            .Where(pair => pair.Item2 is not null).Select(pair => (pair.before, pair.Item2!))];
    }

    private static List<OriginResult> Results(int origins)
    {
        var file = Path.Combine(Finished.Project, "bench", "Quality", "Recorded", $"forecast-origins-{origins}.jsonl");
        return File.Exists(file) ? [.. File.ReadLines(file).Where(line => line.StartsWith('{')).Select(line => JsonSerializer.Deserialize<OriginResult>(line)!)] : [];
    }
}
