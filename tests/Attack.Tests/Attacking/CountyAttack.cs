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
        using var knowledge = new Knowledge(PublicFacts.Of(county.Files));
        try
        {
            var scope = knowledge.Read(release, countsLinesOnce: county.CountsLinesOnce);
            var attack = new LedgerAttack(knowledge.Programme, scope, county.Truth, findings);
            attack.ByOutsider();
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

    /// <summary>Two releases read together by somebody who knows in which zones nothing has changed.</summary>
    public static Findings OnPair(CountyCase before, Release first, CountyCase after, Release second)
    {
        var findings = new Findings();
        using var knowledge = new Knowledge(PublicFacts.Of(before.Files));
        try
        {
            var scope = knowledge.Read(first, countsLinesOnce: before.CountsLinesOnce);
            var later = knowledge.Read(second, after.ChangedFrom(before), after.CountsLinesOnce);
            new LedgerAttack(knowledge.Programme, scope, before.Truth, findings).ByOutsider();
            new LedgerAttack(knowledge.Programme, later, after.Truth, findings).ByOutsider();
        }
        catch (InvalidOperationException fault)
        {
            findings.Add(new Leak(Promise.Honest, "releases", fault.Message));
        }

        OtherAttacks.On(after, second, findings);
        return findings;
    }

    /// <summary>The second release of a county that names the first.</summary>
    public static Release After(CountyCase county, Release first, RunParts parts = RunParts.Ledger) =>
        county.Publish(new PublishOptions { After = first.AsEarlier() }, parts);
}
