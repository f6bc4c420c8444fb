using Zoning.Planning;

namespace Zoning.Attack;

/// <summary>A whole release attacked: by an outsider, by providers, and by readers of its other files.</summary>
internal static class CountyAttack
{
    /// <summary>One release.</summary>
    /// <param name="county">The county.</param>
    /// <param name="release">What it published.</param>
    /// <param name="providers">How many of its providers attack, the largest first.</param>
    public static Findings On(CountyCase county, Release release, int providers = 2)
    {
        var findings = new Findings();
        if (release.Files.Count == 1)
        {
            return findings; // one sentence: the county is too small
        }

        using var knowledge = new Knowledge(PublicFacts.Of(county.Files));
        try
        {
            var scope = knowledge.Read(release, countsLinesOnce: county.CountsLinesOnce);
            var attack = new LedgerAttack(knowledge.Programme, scope, county.Truth, findings);
            attack.ByOutsider();
            OnProviders(county, release, findings);
            foreach (var provider in county.Truth.Recount.Providers.Take(providers))
            {
                attack.ByProvider(provider);
            }
        }
        catch (InvalidOperationException fault)
        {
            findings.Add(new Leak(Promise.Honest, "release", fault.Message));
        }

        OtherAttacks.On(county, release, findings);
        return findings;
    }

    private static void OnProviders(CountyCase county, Release release, Findings findings)
    {
        using var knowledge = new Knowledge(PublicFacts.Of(county.Files) with { Rates = null });
        var scope = knowledge.Read(release);
        new LedgerAttack(knowledge.Programme, scope, county.Truth, findings).OnProviders();
    }

    /// <summary>Two releases read together by somebody who knows in which zones nothing has changed.</summary>
    public static Findings OnPair(CountyCase before, Release first, CountyCase after, Release second)
    {
        var findings = new Findings();
        if (first.Files.Count == 1 || second.Files.Count == 1)
        {
            return findings; // one sentence: the county is too small
        }

        using var knowledge = new Knowledge(PublicFacts.Of(before.Files));
        try
        {
            var scope = knowledge.Read(first, countsLinesOnce: before.CountsLinesOnce);
            var later = knowledge.Read(second, after.ChangedFrom(before), after.CountsLinesOnce);
            var earlier = new LedgerAttack(knowledge.Programme, scope, before.Truth, findings);
            earlier.ByOutsider();
            new LedgerAttack(knowledge.Programme, later, after.Truth, findings, earlier).ByOutsider();
            using var withoutRates = new Knowledge(PublicFacts.Of(before.Files) with { Rates = null });
            scope = withoutRates.Read(first);
            later = withoutRates.Read(second, after.ChangedFrom(before));
            new LedgerAttack(withoutRates.Programme, scope, before.Truth, findings).OnProviders();
            new LedgerAttack(withoutRates.Programme, later, after.Truth, findings).OnProviders();
        }
        catch (InvalidOperationException fault)
        {
            findings.Add(new Leak(Promise.Honest, "releases", fault.Message));
        }

        OtherAttacks.On(after, second, findings);
        new SeriesAttack(after, second, findings).AttackWith(new SeriesAttack(before, first, findings));
        new PathwayAttack(after, second, findings).AttackWith(new PathwayAttack(before, first, findings));
        return findings;
    }

    /// <summary>The second release of a county that names the first.</summary>
    public static Release After(CountyCase county, Release first, RunParts parts = RunParts.Ledger) =>
        county.Publish(new PublishOptions { After = first.AsEarlier() }, parts);
}
