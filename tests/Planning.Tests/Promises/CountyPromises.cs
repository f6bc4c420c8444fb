using System.Collections.Immutable;

namespace Zoning.Planning.Tests;

/// <summary>Everything that holds for any county: in words, and as a check of a random county's seed that throws if it is broken.</summary>
internal static class CountyPromises
{
    internal static ImmutableArray<(string Text, Action<int> Holds)> All { get; } =
    [
        ("some packages are the folder of only their rows", FolderPromises.SomePackagesAreTheFolderOfTheirRows),
        ("some packages run as the folder of only their rows", RunPromises.SomePackagesRunAsTheFolderOfTheirRows),
        ("a county without a provider is the folder without its rows", FolderPromises.WithoutAProviderIsTheFolderWithoutItsRows),
        ("another map keeps every total of ledger, rounds and capacity", MapPromises.AnotherMapKeepsEveryTotal),
        ("merged zones keep totals and add up their parts", MapPromises.MergedZonesAddUpTheirParts),
        ("other codes and another order of zones permute rows and change nothing else", MapPromises.OtherCodesPermuteRows),
        ("a county read twice is equal", FolderPromises.ReadTwiceIsEqual),
        ("ledger, forecast and rounds are the same in any order of asking", RunPromises.PartsAreTheSameInAnyOrder),
        ("each fault gives the same codes from files and from objects", FaultPromises.FilesAndObjectsGiveTheSameCodes),
    ];
}
