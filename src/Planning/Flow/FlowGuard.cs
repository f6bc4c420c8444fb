using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>
/// What a shareable flow may start from: of people who wait only what the published ledger tells, so that whoever sees the flow learns no
/// more
/// of them than from the ledger.
/// </summary>
/// <param name="Rule">How small numbers are protected.</param>
/// <param name="Waiting">People on the waiting list as published; null if they are hidden.</param>
internal sealed record FlowGuard(DisclosureRule Rule, PublishedCell? Waiting)
{
    /// <summary>What the published ledger of a run tells.</summary>
    internal static FlowGuard Of(PublishedRun run) => new(run.Rule, run.Ledger.County(LedgerMeasures.PeopleWaiting));

    /// <summary>A count of cases as it may be known: rounded, and none where it is small.</summary>
    internal int Count(int cases) => (int)(Rule.Count(cases).Value ?? 0);

    /// <summary>Days as they may be known.</summary>
    internal double Days(double days) => Rule.Days((int)Math.Round(days)).Value ?? days;

    /// <summary>
    /// A waiting list of as many people as published, spread over the zones like referrals, with packages of the mean size.
    /// </summary>
    internal ImmutableArray<ReferralToday> OpenOf(ImmutableArray<double> zoneShares, double hours)
    {
        var people = (int)Math.Round(Waiting is null ? 0 : Waiting.Value ?? ((Waiting.Low ?? 0) + (Waiting.High ?? 0)) / 2);
        var counts = zoneShares.Select(share => (int)Math.Floor(people * share)).ToArray();
        var most = Enumerable.Range(0, counts.Length).OrderByDescending(zone => people * zoneShares[zone] - counts[zone])
            .ThenBy(zone => zone);
        foreach (var zone in most.Take(people - counts.Sum()))
        {
            counts[zone]++;
        }

        return [.. counts.SelectMany((count, zone) => Enumerable.Repeat(new ReferralToday(zone, hours, 0), count))];
    }
}
