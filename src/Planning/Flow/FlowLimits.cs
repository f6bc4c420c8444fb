using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Planning;

/// <summary>Why a waiting list can't be worked off: an answer, not an error.</summary>
internal static class FlowLimits
{
    /// <summary>A sentence for each reason, with hours rounded and no person.</summary>
    internal static ImmutableArray<string> Of(BrokerageModel model)
    {
        var reasons = ImmutableArray.CreateBuilder<string>();
        var last = model.Start.AddDays(model.Days - 1);
        var nobody = Enumerable.Range(0, model.Board.Zones.Length)
            .Where(zone => model.ZoneShares[zone] > 0 && !IsServed(model, zone, last)).Select(zone => model.Board.Zones[zone]).ToList();
        if (nobody.Count > 0)
        {
            reasons.Add($"No provider that takes packages works in {string.Join(", ", nobody)}: whoever is referred there waits for ever.");
        }

        reasons.AddRange(StageQueues.Limits(model, last));
        var (needed, given) = (AtRest(model, last), Capacity(model, last));
        if (needed > given)
        {
            reasons.Add(Text($"Referrals lead to {Round(needed):#,0} client hours a week in the long run if all are placed, ")
                + Text($"and the providers that take packages ")
                + Text($"can give {Round(given):#,0}: the list grows until people leave it."));
        }

        return reasons.ToImmutable();
    }

    /// <summary>Client hours a week in the long run, if all are placed: referrals x hours x life (Little's law).</summary>
    internal static double AtRest(BrokerageModel model, DateOnly day) =>
        model.PerYear.On(day) / (365 * 24) * model.Life.Mean * model.PackageHours.Mean;

    private static double Capacity(BrokerageModel model, DateOnly day) => model.Board.Providers
        .Where(one => Takes(model, one, day)).Sum(one => Math.Max(0, one.CapacityHours - one.OtherHours));

    private static bool IsServed(BrokerageModel model, int zone, DateOnly day) => model.Board.Readiness.PerHour > 0
        && model.Acceptance.On(day) > 0 && model.Board.Providers.Any(one => one.Zones.Contains(zone) && Takes(model, one, day));

    private static bool Takes(BrokerageModel model, OfferProvider one, DateOnly day) => one.Accepting == Demand.Acceptance.Yes
        && !(one.Leaves <= day) && !(one.Joins is { } joins && model.Policy.Enters(joins) > day);

    /// <summary>As coarse as anybody may see hours of the whole county.</summary>
    private static double Round(double hours) => Steps.Round(hours, new DisclosureRule().CoarseContactHours);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
