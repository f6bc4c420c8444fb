using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>Turns the levers of a scenario into dated changes of a flow: flow computes, a lever calls.</summary>
/// <param name="inputs">What the flow starts from.</param>
/// <param name="outcome">The scenario on its run.</param>
internal sealed class FlowChanges(FlowInputs inputs, Outcome outcome)
{
    private const int GrowthStepDays = 91;
    private readonly double _price = outcome.Ground.PenceAMinute * 60 / 100;

    /// <summary>The changes, and the words of levers that a flow does not follow.</summary>
    internal (ImmutableArray<FlowChange> Changes, ImmutableArray<string> LeftOut) Make()
    {
        var changes = ImmutableArray.CreateBuilder<FlowChange>();
        Stepped(IsReferral, day => changes.Add(new ReferralsChange(day, Referrals(day))));
        Stepped(lever => lever.Kind == LeverKind.RateUplift && lever.Zone is null, day =>
            changes.Add(new UpliftChange(day, 1 + (Sum(LeverKind.RateUplift, day) / _price))));
        Stepped(lever => lever.Kind == LeverKind.Acceptance, day =>
            changes.Add(new AcceptanceChange(day, 1 + Sum(LeverKind.Acceptance, day))));
        Stepped(lever => lever.Kind == LeverKind.Brokers, day => changes.Add(new BrokersChange(
            day, Sum(LeverKind.Brokers, day) is > 0 and var brokers ? brokers : double.PositiveInfinity)));
        Stepped(lever => lever.Kind == LeverKind.OfferPolicy, day => changes.Add(PolicyOn(day)));
        var left = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var lever in outcome.Scenario.Levers.Where(lever => lever.Central > 0 || lever.Facts.NeedsMap))
        {
            switch (lever.Kind)
            {
                case LeverKind.ProviderLeaves when lever is { Central: >= 1, Zone: null }:
                    changes.Add(new ProviderLeaves(lever.From, lever.Provider!.Value.Value));
                    break;
                case LeverKind.ProviderEnters:
                    changes.Add(new ProviderEnters(
                        lever.From, lever.Provider!.Value.Value, (double)lever.Central, _price, true,
                        lever.Zone is { } zone ? [zone.Value] : []));
                    break;
                case LeverKind.RateUplift when lever.Zone is null:
                case LeverKind.Growth or LeverKind.Surge or LeverKind.Acceptance or LeverKind.Brokers or LeverKind.OfferPolicy:
                    break;
                default:
                    left.Add(lever.Facts.Word);
                    break;
            }
        }

        return (changes.ToImmutable(), [.. left]);
    }

    private static bool IsReferral(Lever lever) => lever.Kind is LeverKind.Growth or LeverKind.Surge;

    /// <summary>The days on which levers begin, end, or (of growth) have grown by another quarter.</summary>
    private void Stepped(Func<Lever, bool> isMeant, Action<DateOnly> add)
    {
        var days = new SortedSet<DateOnly>();
        foreach (var lever in outcome.Scenario.Levers.Where(isMeant))
        {
            days.Add(lever.From);
            if (lever.To is { } to)
            {
                days.Add(to);
            }

            var end = outcome.Run.County.AsOf.AddDays(7 * outcome.Options.Weeks);
            var last = lever.Kind != LeverKind.Growth ? lever.From : lever.To < end ? lever.To.Value : end;
            for (var day = lever.From.AddDays(GrowthStepDays); day < last; day = day.AddDays(GrowthStepDays))
            {
                days.Add(day);
            }
        }

        foreach (var day in days)
        {
            add(day);
        }
    }

    private IEnumerable<Lever> On(LeverKind kind, DateOnly day) =>
        outcome.Scenario.Levers.Where(lever => lever.Kind == kind && lever.IsInForce(day));

    private double Sum(LeverKind kind, DateOnly day) =>
        On(kind, day).Where(lever => lever.Zone is null).Sum(lever => (double)lever.Central);

    private double Referrals(DateOnly day)
    {
        var growth = 1 + On(LeverKind.Growth, day).Sum(lever =>
            ShareOf(lever) * (Math.Pow(1 + (double)lever.Central, lever.WeeksAt(day.AddDays(-7)) / 52) - 1));
        return growth * (1 + On(LeverKind.Surge, day).Sum(lever => ShareOf(lever) * (double)lever.Central));
    }

    private double ShareOf(Lever lever) => lever.Zone is { } zone ? inputs.ZoneShares[inputs.Board.Zones.IndexOf(zone.Value)] : 1;

    private PolicyChange PolicyOn(DateOnly day) => On(LeverKind.OfferPolicy, day).LastOrDefault() is { } lever
        ? new PolicyChange(day, lever.Policy, lever.Central > 0 ? (double)lever.Central : null)
        : new PolicyChange(day, new FlowOptions().Policy);
}
