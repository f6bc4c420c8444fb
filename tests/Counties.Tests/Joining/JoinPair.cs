using System.Globalization;
using System.Text.RegularExpressions;

namespace Zoning.Counties.Tests;

/// <summary>Two random counties side by side: the second is another random folder, moved east to the edge of the first.</summary>
internal static partial class JoinPair
{
    private static readonly string[] Settings =
        ["assumptions.json", "emission-factors.csv", "capacity-rates.csv", "pathways.csv", "travel-speeds.csv", "holidays.csv"];

    internal static JoinOptions Prefixes { get; } = new() { Name = "Both", FirstPrefix = "AA", SecondPrefix = "BB" };

    /// <summary>The two counties of a seed, with the same settings and both or neither of invented people.</summary>
    internal static (County First, County Second) Of(int seed)
    {
        var first = RandomCounty.Texts(seed);
        var other = 1;
        while (IsSynthetic(RandomCounty.Texts(seed ^ (other << 12))) != IsSynthetic(first))
        {
            other++;
        }

        var second = RandomCounty.Texts(seed ^ (other << 12));
        foreach (var file in Settings)
        {
            second.Remove(file);
            if (first.TryGetValue(file, out var text))
            {
                second[file] = text;
            }
        }

        var map = RandomCounty.Read(first).HomeMap;
        var east = (decimal)(map.Max(zone => zone.Shape.EnvelopeInternal.MaxX) - map.Min(zone => zone.Shape.EnvelopeInternal.MinX));
        foreach (var file in second.Keys.ToList())
        {
            var text = second[file].Replace("DT1", "EX1", StringComparison.Ordinal).Replace("E010", "E020", StringComparison.Ordinal)
                .Replace("Gridshire", "Otherlea", StringComparison.Ordinal)
                .Replace("-2.565 50.709", "", StringComparison.Ordinal).Replace("-2.55 50.712", "", StringComparison.Ordinal);
            second[file] = Easting().Replace(text, found =>
                (decimal.Parse(found.Value, CultureInfo.InvariantCulture) + east).ToString(CultureInfo.InvariantCulture));
        }

        return (RandomCounty.Read(first), RandomCounty.Read(second));
    }

    private static bool IsSynthetic(SortedDictionary<string, string> texts) =>
        texts["county.json"].Contains("\"synthetic\":true", StringComparison.Ordinal);

    [GeneratedRegex(@"\b3[56]\d{4}(\.\d+)?\b")]
    private static partial Regex Easting();
}
