using Zoning.Planning;

namespace Zoning.Attack;

/// <summary>How the second of two releases differs from the first.</summary>
internal enum PairOf
{
    /// <summary>Somebody more waits.</summary>
    OneCaseMore,

    /// <summary>It is of a day two weeks before or after.</summary>
    AnotherDay,

    /// <summary>A provider's packages are with the largest.</summary>
    OneProviderLess,

    /// <summary>It is of other zones: pairs of the first map's.</summary>
    AnotherMap,
}

/// <summary>Two releases of one county, the second made after the first.</summary>
internal sealed record ReleasePair(CountyCase Before, Release First, CountyCase After, Release Second)
{
    /// <param name="county">The county of the first release.</param>
    /// <param name="pair">What is different.</param>
    /// <param name="isIndependent">Whether the second does not name the first.</param>
    /// <param name="parts">The parts of both.</param>
    public static ReleasePair Of(CountyCase county, PairOf pair, bool isIndependent = false, RunParts parts = RunParts.Ledger)
    {
        if (pair == PairOf.AnotherMap)
        {
            var zones = Paired(county.County.HomeMap);
            var map = Zones.Of(zones.Select(two => two.Aggregate((one, other) => new Zone(one.Code, one.Name, one.Shape.Union(other.Shape)))));
            var first = county.Publish(parts: parts);
            var second = Release.Of(county.County.On(map), Options(first), parts);
            return new ReleasePair(county, first, county, second.MadeOf(zones.ToDictionary(
                two => two[0].Code.Value, two => two.Select(zone => zone.Code.Value).ToArray(), StringComparer.Ordinal)));
        }

        var (before, after) = pair switch
        {
            PairOf.OneCaseMore => (county, county.WithOneMoreCase()),
            PairOf.AnotherDay => (county.AsAt(county.Truth.Recount.AsOf.AddDays(-14)), county),
            _ => (county, county.WithoutProvider(county.Truth.Recount.Providers.Last(), county.Truth.Recount.Providers.First())),
        };
        var earlier = before.Publish(parts: parts);
        return new ReleasePair(before, earlier, after, after.Publish(Options(earlier), parts));

        PublishOptions Options(Release first) => isIndependent || first.Files.Count == 1 ? new PublishOptions() : new PublishOptions { After = first.AsEarlier() };
    }

    /// <summary>What somebody finds who has both.</summary>
    public Findings Attack() => CountyAttack.OnPair(Before, First, After, Second);

    /// <summary>The zones of a map, each two that follow each other together where they touch.</summary>
    private static List<Zone[]> Paired(Zones map) =>
    [
        .. map.Chunk(2).SelectMany(two => two.Length == 2 && two[0].Shape.Union(two[1].Shape).NumGeometries == 1
            ? [two]
            : two.Select(zone => new[] { zone })),
    ];
}
