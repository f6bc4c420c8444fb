using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>What is said of packages against areas like an area.</summary>
internal static class NeedText
{
    /// <summary>What a map and a table have to say about what this is not.</summary>
    internal const string WhatItIsNot =
        "It compares areas, never people: it says nothing of what anybody needs. On planted counties even the true model named only "
        + "38% of the areas that had half of their packages, so an area that is not named may have fewer too.";

    /// <summary>How an area compares, as a cell.</summary>
    internal static string Of(AgainstLike verdict) => verdict switch
    {
        AgainstLike.Fewer => "fewer packages than areas like it",
        AgainstLike.More => "more packages than areas like it",
        AgainstLike.AsMany => "no clear difference",
        _ => "not known",
    };

    /// <summary>What areas are compared by, and what is left out.</summary>
    internal static string ComparedBy(NeedByArea need, PackagesOfBands bands)
    {
        var ages = bands.Bands.IsEmpty
            ? "people of all ages given, each counted alike"
            : "age (packages of the county by band: "
                + string.Join(", ", bands.Bands.Where(one => one.Packages.Value is not 0)
                    .Select(one => $"{one.Band} {one.Packages.ToText()}")) + ")";
        var used = need.Used.IsEmpty ? $"Areas are compared by {ages} alone." : $"Areas are compared by {ages}, {Listed(need.Used)}.";
        var left = string.Join("; ", need.NotUsed.Select(one => $"{one.Term}: {one.Why}"));
        return left.Length == 0 ? used : $"{used} Not used: {left}.";
    }

    /// <summary>How many areas lie outside their range, against what chance alone does.</summary>
    internal static string Counted(IReadOnlyCollection<NeedLine?> lines)
    {
        var known = lines.Count(line => line is { Verdict: not AgainstLike.NotKnown });
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Of {known} areas {Count(AgainstLike.Fewer)} have fewer and {Count(AgainstLike.More)} more packages than 95 in 100 "
            + $"areas like ")
            + string.Create(
                CultureInfo.InvariantCulture,
                $"them; chance alone puts about {Math.Max(1, Math.Round(known / 20.0)):0} outside.");

        int Count(AgainstLike verdict) => lines.Count(line => line?.Verdict == verdict);
    }

    private static string Listed(ImmutableArray<string> names) =>
        names.Length == 1 ? names[0] : string.Join(", ", names[..^1]) + " and " + names[^1];
}
