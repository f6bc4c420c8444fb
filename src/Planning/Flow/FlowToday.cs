using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Who has care and who waits on the as-at day, as the ledger counts them.</summary>
/// <param name="Packages">Packages, one a line; providers by their place among <paramref name="Providers"/>.</param>
/// <param name="Open">People on the waiting list.</param>
/// <param name="Providers">Providers by id.</param>
/// <param name="OutsideHours">Client hours a week that each provider gives outside the zones.</param>
/// <param name="Lines">The line of the county's packages of each package.</param>
/// <param name="Notes">Whom the flow leaves out.</param>
internal sealed record FlowToday(
    ImmutableArray<PackageToday> Packages, ImmutableArray<ReferralToday> Open, ImmutableArray<ProviderId> Providers,
    ImmutableArray<double> OutsideHours, ImmutableArray<int> Lines, ImmutableArray<string> Notes)
{
    /// <summary>The line of the county's packages of each of <see cref="Open"/>.</summary>
    internal required ImmutableArray<int> OpenLines { get; init; }

    /// <summary>Whether each of <see cref="Open"/> waits in reablement and so holds a place of it.</summary>
    internal required ImmutableArray<bool> InReablement { get; init; }

    private const double NoonHours = 12;

    internal static FlowToday Of(CountyRun run)
    {
        var ledger = run.Ledger;
        var county = run.County;
        ImmutableArray<ProviderId> providers =
            [.. (county.Providers ?? []).Select(one => one.Id).Concat(ledger.Providers).Distinct().Order()];
        var outside = new double[providers.Length];
        var (packages, lines) = (ImmutableArray.CreateBuilder<PackageToday>(), ImmutableArray.CreateBuilder<int>());
        var (isOutside, isUnprovided) = (false, false);
        foreach (var group in ledger.Entries.Where(entry => DeliveredHours.IsCommissioned(entry.Status)).GroupBy(entry => entry.Package)
            .OrderBy(group => group.Key))
        {
            var first = group.First();
            var hours = group.Sum(entry => entry.Client) / 60.0;
            if (first.Provider < 0)
            {
                isUnprovided = true;
                continue;
            }

            var provider = providers.BinarySearch(ledger.Providers[first.Provider]);
            if (!first.Area.IsZone)
            {
                isOutside = true;
                outside[provider] += hours;
                continue;
            }

            var start = county.Packages[first.Package].Package.Start;
            packages.Add(new PackageToday(
                first.Area.Zone, provider, hours,
                start is { } day ? Math.Max(0, 24.0 * (county.AsOf.DayNumber + 1 - day.DayNumber) - NoonHours) : null));
            lines.Add(first.Package);
        }

        var waiting = ledger.Waiting.Entries.Where(entry => entry.Area.IsZone).ToImmutableArray();
        var open = waiting.Select(entry => new ReferralToday(
            entry.Area.Zone, HoursOf(entry), 24.0 * (entry.Days ?? 0) + NoonHours)).ToImmutableArray();
        return new FlowToday(
            packages.ToImmutable(), open, providers, [.. outside], lines.ToImmutable(),
            [.. NotesOf(isOutside || open.Length < ledger.Waiting.Entries.Length, isUnprovided)])
        {
            OpenLines = [.. waiting.Select(entry => entry.Package)],
            InReablement = [.. waiting.Select(entry => entry.WaitsIn == WaitsIn.Reablement)],
        };
    }

    /// <summary>
    /// The hours that have to be placed: those that wait, or the whole package of somebody who is cared for in the meantime.
    /// </summary>
    private static double HoursOf(WaitingEntry entry) => (entry.Unmet.Value > 0 ? entry.Unmet : entry.Wanted).Value / 60.0;

    private static IEnumerable<string> NotesOf(bool isOutside, bool isUnprovided)
    {
        if (isOutside)
        {
            yield return "People outside the map, or without a known place, are not in the flow; hours that providers give them are.";
        }

        if (isUnprovided)
        {
            yield return "Packages in service without a provider are not in the flow.";
        }
    }
}
