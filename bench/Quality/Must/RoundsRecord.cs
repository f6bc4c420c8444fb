using System.Text.Json;

namespace Zoning.Quality;

/// <summary>One line that the rounds harness printed.</summary>
/// <param name="Instance">The instance's name.</param>
/// <param name="Kind">Its kind: solomon, homberger, mdvrptw, pcvrptw, mankowska, kummer, italian, extended.</param>
/// <param name="Gap">Per cent above the best known value; none where none is known.</param>
/// <param name="Objective">The value reached, in the instance's own unit.</param>
/// <param name="BestKnown">The best known value; none where none is known.</param>
/// <param name="Unallocated">Planted days: per cent of the visits left out.</param>
/// <param name="Travel">Planted days: travel in per cent of the planted plan's.</param>
/// <param name="Megabytes">The most memory the program had held by then.</param>
/// <param name="Checker">What the checker said: ok, or the violations.</param>
internal sealed record RoundsRecord(
    string Instance, string Kind, double? Gap, double Objective, double? BestKnown, double? Unallocated, double? Travel, double? Megabytes, string Checker)
{
    /// <summary>All lines of a results file; none where it isn't there.</summary>
    internal static IReadOnlyList<RoundsRecord> Read(string file) =>
        File.Exists(file) ? [.. File.ReadLines(file).Where(line => line.StartsWith('{')).Select(Parse)] : [];

    private static RoundsRecord Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        return new RoundsRecord(
            root.GetProperty("instance").GetString()!,
            root.GetProperty("kind").GetString()!,
            Number(root, "gapPercent"),
            root.GetProperty("objective").GetDouble(),
            Number(root, "bestKnown"),
            Number(root, "unallocatedPercent"),
            Number(root, "travelPercentOfPlanted"),
            Number(root, "peakMegabytes"),
            root.GetProperty("checker").GetString()!);
    }

    private static double? Number(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
}
