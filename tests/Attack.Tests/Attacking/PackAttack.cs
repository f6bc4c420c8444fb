using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Planning;
using Zoning.Reporting;

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

    /// <summary>The pack that the provider gets.</summary>
    public static ProviderPack PackOf(CountyCase county, string provider, bool isProtected = true)
    {
        var placed = county.County.OnHomeMap();
        var run = placed.Run(new RunOptions { Parts = RunParts.Ledger }).Publish(new PublishOptions());
        var proposals = All(county, provider);
        var published = run.IsTooSmall ? null : WrittenRun.Of(run);
        // Without the release there is nothing to protect it from: the pack then tells all zones.
        var pack = new ProviderPacks(placed, proposals, isProtected ? published : null, new Disclosure.DisclosureRule()).Of(new ProviderId(provider));
        return pack with { Published = published };
    }

    /// <summary>What each of some providers finds.</summary>
    public static Findings By(CountyCase county, Release release, IEnumerable<string> providers, bool isProtected = true)
    {
        var findings = new Findings();
        if (release.Files.Count == 1)
        {
            return findings; // one sentence: the county is too small
        }

        using var knowledge = new Knowledge(PublicFacts.Of(county.Files));
        var scope = knowledge.Read(release, countsLinesOnce: county.CountsLinesOnce);
        var attack = new LedgerAttack(knowledge.Programme, scope, county.Truth, findings);
        foreach (var provider in providers)
        {
            var book = new PackText(PackBook.Of(PackOf(county, provider, isProtected)));
            attack.ByProvider(provider, ToldIn(book));
        }

        return findings;
    }

    /// <summary>The packages of others that a pack tells of, and whether it tells their zone.</summary>
    public static Dictionary<string, bool> ToldIn(PackText book) => book.Table("To take over")
        .GroupBy(row => row["package"], StringComparer.Ordinal)
        .ToDictionary(rows => rows.Key, rows => rows.First()["zone"] != "told when you agree", StringComparer.Ordinal);
}
