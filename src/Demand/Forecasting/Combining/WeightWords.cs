using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Demand;

/// <summary>Says in a sentence how much each model counts.</summary>
internal static class WeightWords
{
    internal static string Of(ImmutableArray<string> candidates, double[] weights, int series, bool isCounts)
    {
        var shares = candidates.Select((name, index) => (Key: name, Weight: weights[index])).OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.Key, StringComparer.Ordinal);
        var list = string.Join(", ", shares.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {100 * pair.Weight:0} %")));
        return $"{(isCounts ? "Small counts" : "Ordinary series")} ({series.ToString(CultureInfo.InvariantCulture)}): {list}.";
    }
}
