using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Forecasting;

/// <summary>The sentence on how much each model counts.</summary>
internal static class WeightText
{
    private const double AsGoodAsEqual = 1.5;

    /// <param name="candidates">The names of the models that were fitted to any series.</param>
    /// <param name="weights">Their weights, which add up to 1.</param>
    /// <param name="series">The number of series.</param>
    /// <param name="isCounts">Whether they are small counts.</param>
    internal static string Of(ImmutableArray<string> candidates, double[] weights, int series, bool isCounts)
    {
        var ordered = candidates.Select((name, index) => (Key: name, Weight: weights[index]))
            .OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.Key, StringComparer.Ordinal).ToArray();
        var of = (isCounts, series) switch
        {
            (true, 1) => "One series of small counts is",
            (true, _) => string.Create(CultureInfo.InvariantCulture, $"{series} series of small counts are"),
            (false, 1) => "One series is",
            _ => string.Create(CultureInfo.InvariantCulture, $"{series} series are"),
        };
        var start = string.Create(CultureInfo.InvariantCulture, $"{of} forecast with {ordered.Length} models");
        if (isCounts && ordered[0].Key == PooledCountCandidate.Name)
        {
            return $"{start}: {string.Join(", ", ordered.Select(Counted))}. The first learns from all of them together.";
        }

        return ordered[0].Weight < AsGoodAsEqual * ordered[^1].Weight
            ? $"{start} that count about the same, since none was clearly better at earlier dates: "
                + $"{string.Join(", ", ordered.Select(pair => pair.Key))}."
            : $"{start}; those that did better at earlier dates count more: "
                + $"{string.Join(", ", ordered.Select(Counted))}.";
    }

    private static string Counted((string Key, double Weight) model) =>
        string.Create(CultureInfo.InvariantCulture, $"{model.Key} {100 * model.Weight:0}%");
}
