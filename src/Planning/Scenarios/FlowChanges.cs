using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>Turns the levers of a scenario into dated changes of a flow: flow computes, a lever calls.</summary>
/// <param name="inputs">What the flow starts from.</param>
/// <param name="outcome">The scenario on its run.</param>
/// <param name="sizeOf">The size of a lever: its central one, or that of a draw.</param>
/// <param name="policy">The policy in place of <see cref="LeverFacts.AllPolicies"/>; null for the usual one.</param>
internal sealed class FlowChanges(FlowInputs inputs, Outcome outcome, Func<Lever, double> sizeOf, string? policy = null)
{
    private const int GrowthStepDays = 91;
    private const double WeeksAYear = 52;
    private readonly double _price = outcome.Ground.PenceAMinute * 60 / 100;

    /// <summary>Whether the sizes of any lever that a flow follows are drawn from a range.</summary>
    internal static bool AreDrawn(Outcome outcome) =>
        outcome.Scenario.Levers.Any(lever => lever.HighEnd > lever.LowEnd && IsFollowed(lever, outcome.Run.County.AsOf));

    /// <summary>The words of levers that a flow does not follow.</summary>
    internal static ImmutableArray<string> LeftOut(Outcome outcome)
    {
        var asOf = outcome.Run.County.AsOf;
        return
        [
            .. outcome.Scenario.Levers.Where(lever => (lever.HighEnd > 0 || lever.Facts.NeedsMap) && !IsFollowed(lever, asOf))
                .Select(lever => lever.Facts.Word).Distinct().Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>What the flow starts from: shorter stages, and who is on the framework, from the first day on.</summary>
    internal FlowInputs Inputs()
    {
        var less = outcome.Scenario.Levers.Where(lever => lever.Kind == LeverKind.QuickerStages).Sum(sizeOf);
        var asOf = outcome.Run.County.AsOf;
        var joining = outcome.Scenario.Levers.Where(lever => lever.Kind == LeverKind.JoinsFramework && IsFollowed(lever, asOf))
            .Select(lever => lever.Provider!.Value.Value).ToHashSet(StringComparer.Ordinal);
        var made = less == 0 ? inputs : inputs with { Stages = [.. inputs.Stages.Select(stage => Quicker(stage, 1 - less))] };
        return joining.Count == 0
            ? made
            : made with
            {
                Board = made.Board with
                {
                    Providers =
                    [
                        .. made.Board.Providers.Select(one => joining.Contains(one.Name)
                            ? one with { IsOnFramework = true, Rate = _price }
                            : one),
                    ],
                },
            };
    }

    /// <summary>The changes.</summary>
    internal ImmutableArray<FlowChange> Make()
    {
        var changes = ImmutableArray.CreateBuilder<FlowChange>();
        Stepped(IsReferral, day => changes.Add(new ReferralsChange(day, Referrals(day))));
        Stepped(lever => lever.Kind == LeverKind.RateUplift && lever.Zone is null, day =>
            changes.Add(new UpliftChange(day, 1 + (Sum(LeverKind.RateUplift, day) / _price))));
        Stepped(lever => lever.Kind == LeverKind.Acceptance, day =>
            changes.Add(new AcceptanceChange(day, 1 + Sum(LeverKind.Acceptance, day))));
        Stepped(lever => lever.Kind == LeverKind.Brokers, day => changes.Add(new BrokersChange(day, Brokers(day))));
        Stepped(lever => lever.Kind == LeverKind.OfferPolicy, day => changes.Add(PolicyOn(day)));
        foreach (var lever in outcome.Scenario.Levers)
        {
            if (lever.Kind == LeverKind.ProviderLeaves && IsFollowed(lever, outcome.Run.County.AsOf) && sizeOf(lever) > 0)
            {
                changes.Add(new ProviderLeaves(lever.From, lever.Provider!.Value.Value));
            }
            else if (lever.Kind == LeverKind.ProviderEnters && sizeOf(lever) > 0)
            {
                changes.Add(new ProviderEnters(
                    lever.From, lever.Provider!.Value.Value, sizeOf(lever), _price, true, lever.Zone is { } zone ? [zone.Value] : []));
            }
        }

        return changes.ToImmutable();
    }

    private static BrokerageStage Quicker(BrokerageStage stage, double times) => stage with
    {
        Work = stage.Work with { Mean = stage.Work.Mean * times },
        EveryHours = stage.EveryHours * times,
    };

    private static bool IsReferral(Lever lever) => lever.Kind is LeverKind.Growth or LeverKind.Surge;

    private static bool IsFollowed(Lever lever, DateOnly asOf) => lever.Kind switch
    {
        LeverKind.JoinsFramework => lever is { LowEnd: >= 1, Zone: null, To: null } && lever.From <= asOf.AddDays(7),
        LeverKind.ProviderLeaves => lever is { LowEnd: >= 1, Zone: null },
        LeverKind.RateUplift => lever.Zone is null,
        LeverKind.Growth or LeverKind.Surge or LeverKind.ProviderEnters => true,
        _ => lever.Facts.IsOfFlow,
    };

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

    private double Sum(LeverKind kind, DateOnly day) => On(kind, day).Where(lever => lever.Zone is null).Sum(sizeOf);

    /// <summary>Whole brokers, at least one; as many as come where no lever holds.</summary>
    private double Brokers(DateOnly day) => Sum(LeverKind.Brokers, day) is > 0 and var brokers
        ? Math.Max(1, Math.Round(brokers, MidpointRounding.ToEven))
        : double.PositiveInfinity;

    private double Referrals(DateOnly day)
    {
        var growth = 1 + On(LeverKind.Growth, day).Sum(lever =>
            ShareOf(lever) * (Math.Pow(1 + sizeOf(lever), lever.WeeksAt(day.AddDays(-7)) / WeeksAYear) - 1));
        return growth * (1 + On(LeverKind.Surge, day).Sum(lever => ShareOf(lever) * sizeOf(lever)));
    }

    private double ShareOf(Lever lever) => lever.Zone is { } zone ? inputs.ZoneShares[inputs.Board.Zones.IndexOf(zone.Value)] : 1;

    private PolicyChange PolicyOn(DateOnly day)
    {
        var usual = new FlowOptions().Policy;
        return On(LeverKind.OfferPolicy, day).LastOrDefault() is { } lever
            ? new PolicyChange(
                day, lever.Policy == LeverFacts.AllPolicies ? policy ?? usual : lever.Policy,
                sizeOf(lever) is > 0 and var hours ? hours : null)
            : new PolicyChange(day, usual);
    }
}
