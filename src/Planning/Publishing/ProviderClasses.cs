using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Providers by size, so that shareable output names none; a class of one would be one provider's figure.</summary>
internal static class ProviderClasses
{
    /// <summary>The words of the classes in files.</summary>
    public static ImmutableArray<string> Keys { get; } = ["five-largest", "6th-to-20th", "others", "none-named"];

    /// <summary>The class of hours without a provider.</summary>
    public const int None = 3;

    /// <summary>The class of each provider by commissioned hours in the county, ties by id.</summary>
    public static int[] Of(Ledger ledger)
    {
        var classes = new int[ledger.Providers.Length];
        var ranked = Enumerable.Range(0, classes.Length)
            .OrderByDescending(provider => ledger.County.WithProvider(0, provider).Value)
            .ThenBy(provider => provider);
        var rank = 0;
        foreach (var provider in ranked)
        {
            classes[provider] = rank < 5 ? 0 : rank < 20 ? 1 : 2;
            rank++;
        }

        return classes;
    }
}
