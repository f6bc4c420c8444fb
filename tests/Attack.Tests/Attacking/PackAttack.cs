using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Planning;

namespace Zoning.Attack;

/// <summary>
/// A provider with its pack and every published file of the run. It knows its own rows, and of packages that are proposed to it what the pack says.
/// </summary>
internal static class PackAttack
{
    /// <summary>
    /// Proposals that tell a provider as much as any could: everybody who waits, and of every other provider some packages, smallest providers
    /// first.
    /// </summary>
    public static ImmutableArray<WrittenProposal> All(CountyCase county, string provider)
    {
        var to = new ProviderId(provider);
        var asOf = county.County.AsOf;
        var waiting = county.County.Packages.Where(one => one.Package.Status is ServiceStatus.Waiting or ServiceStatus.NotListed);
        var others = county.County.Packages.Where(one => RoundScope.IsOnRounds(one.Package, asOf) && one.Package.Provider != to)
            .GroupBy(one => one.Package.Provider).OrderBy(own => own.Count()).ThenBy(own => own.Key).SelectMany(own => own.Take(3)).Take(40);
        return
        [
            .. others.Select(one => (SwapKind.HandOver, new WrittenMove(one.Package.Id, one.Package.Provider, to)))
                .Concat(waiting.Select(one => (SwapKind.Placement, new WrittenMove(one.Package.Id, null, to))))
                .Select((one, index) => new WrittenProposal(index + 1, one.Item1, [one.Item2], 0, 0, 0, 0, "It is tried.")),
        ];
    }

    /// <summary>The packs of some providers, each with every proposal to it.</summary>
    /// <param name="county">The county.</param>
    /// <param name="providers">The providers.</param>
    /// <param name="isProtected">False for packs that tell all zones and hold every proposal.</param>
    public static IEnumerable<ProviderPack> PacksOf(CountyCase county, IEnumerable<string> providers, bool isProtected = true)
    {
        var placed = county.County.OnHomeMap();
        var run = placed.Run(new RunOptions { Parts = RunParts.Ledger }).Publish(new PublishOptions());
        var published = run.IsTooSmall ? null : WrittenRun.Of(run);
        foreach (var provider in providers)
        {
            // Without the release there is nothing to protect it from.
            var packs = new ProviderPacks(placed, All(county, provider), isProtected ? published : null, new Disclosure.DisclosureRule());
            yield return packs.Of(new ProviderId(provider)) with { Published = published };
        }
    }

    /// <summary>What each of some providers finds.</summary>
    public static Findings By(
        CountyCase county, Release release, IEnumerable<string> providers, bool isProtected = true, Action<ProviderPack>? seen = null)
    {
        var findings = new Findings();
        if (release.Files.Count == 1)
        {
            return findings; // one sentence: the county is too small
        }

        using var knowledge = new Knowledge(PublicFacts.Of(county.Files));
        var scope = knowledge.Read(release, countsLinesOnce: county.CountsLinesOnce);
        var attack = new LedgerAttack(knowledge.Programme, scope, county.Truth, findings);
        foreach (var pack in PacksOf(county, providers, isProtected))
        {
            seen?.Invoke(pack);
            attack.ByProvider(pack.Provider.Value, ToldIn(new PackText(PackBook.Of(pack))));
        }

        return findings;
    }

    /// <summary>The packages of others that a pack tells of, and whether it tells their zone.</summary>
    public static Dictionary<string, bool> ToldIn(PackText book) => book.Table("To take over")
        .GroupBy(row => row["package"], StringComparer.Ordinal)
        .ToDictionary(rows => rows.Key, rows => rows.First()["zone"] != "told when you agree", StringComparer.Ordinal);
}
