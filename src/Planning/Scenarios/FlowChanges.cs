using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>Turns the levers of a scenario into dated changes of a flow: flow computes, a lever calls.</summary>
/// <param name="inputs">What the flow starts from.</param>
/// <param name="outcome">The scenario on its run.</param>
/// <param name="sizeOf">The size of a lever: its central one, or that of a draw.</param>
/// <param name="policy">The policy in place of <see cref="LeverFacts.AllPolicies"/>; null for the usual one.</param>
internal sealed partial class FlowChanges(FlowInputs inputs, Outcome outcome, Func<Lever, double> sizeOf, string? policy = null)
{
    private const int GrowthStepDays = 91, WeekDays = 7;
    private const double WeeksAYear = 52;
    private readonly double _price = outcome.Ground.PenceAMinute * 60 / 100;

    /// <summary>Whether the sizes of any lever that a flow follows are drawn from a range.</summary>
    internal static bool AreDrawn(FlowInputs inputs, Outcome outcome) =>
        outcome.Scenario.Levers.Any(lever => lever.HighEnd > lever.LowEnd && IsFollowed(inputs, lever, outcome.Run.County.AsOf));

    /// <summary>The words of levers that a flow does not follow.</summary>
    internal static ImmutableArray<string> LeftOut(FlowInputs inputs, Outcome outcome)
    {
        var asOf = outcome.Run.County.AsOf;
        return
        [
            .. outcome.Scenario.Levers.Where(lever => (lever.HighEnd > 0 || lever.Facts.NeedsMap) && !IsFollowed(inputs, lever, asOf))
                .Select(lever => lever.Role.Length > 0 ? lever.Step : lever.Facts.Word).Distinct().Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>What the flow starts from: shorter stages, and who is on the framework, from the first day on.</summary>
    internal FlowInputs Inputs()
    {
        var less = outcome.Scenario.Levers.Where(lever => lever.Kind == LeverKind.QuickerStages).Sum(sizeOf);
        var asOf = outcome.Run.County.AsOf;
        var joining = outcome.Scenario.Levers.Where(lever => lever.Kind == LeverKind.JoinsFramework && IsFollowed(inputs, lever, asOf))
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
        Stepped(lever => lever.Kind == LeverKind.Acceptance || lever is { Kind: LeverKind.Sickness, Zone: null }, day => changes.Add(
            new AcceptanceChange(day, (1 + Sum(LeverKind.Acceptance, day)) * (1 - Math.Min(1, Sum(LeverKind.Sickness, day))))));
        Stepped(lever => lever.Mechanism == LeverKind.Brokers && IsFollowed(inputs, lever, default), day =>
            changes.Add(new BrokersChange(day, Brokers(day))));
        Stepped(lever => lever.Kind == LeverKind.OfferPolicy, day => changes.Add(PolicyOn(day)));
        foreach (var lever in outcome.Scenario.Levers)
        {
            if (sizeOf(lever) <= 0 || !IsFollowed(inputs, lever, outcome.Run.County.AsOf))
            {
                continue;
            }

            switch (lever.Mechanism)
            {
                case LeverKind.ProviderLeaves:
                    changes.Add(new ProviderLeaves(lever.From, lever.Provider!.Value.Value));
                    break;
                case LeverKind.ProviderEnters:
                    Enters(changes, lever, lever.Provider!.Value.Value, sizeOf(lever));
                    break;
                case LeverKind.Workforce:
                    Enters(changes, lever, $"{lever.Step} {lever.Zone}".TrimEnd(), CareHours(lever));
                    break;
                case LeverKind.ExtraCare:
                    MovesIn(changes, lever);
                    break;
                default:
                    break;
            }
        }

        Reablement(changes, LeverKind.ReablementBeds);
        Reablement(changes, LeverKind.ReablementHome);
        return changes.ToImmutable();
    }

    private static BrokerageStage Quicker(BrokerageStage stage, double times) => stage with
    {
        Work = stage.Work with { Mean = stage.Work.Mean * times },
        EveryHours = stage.EveryHours * times,
    };

    private static bool IsReferral(Lever lever) => lever.Kind is LeverKind.Growth or LeverKind.Surge;

    private static bool IsFollowed(FlowInputs inputs, Lever lever, DateOnly asOf) => lever.Mechanism switch
    {
        LeverKind.JoinsFramework => lever is { LowEnd: >= 1, Zone: null, To: null } && lever.From <= asOf.AddDays(7),
        LeverKind.ProviderLeaves => lever is { LowEnd: >= 1, Zone: null },
        LeverKind.RateUplift or LeverKind.Sickness => lever.Zone is null,
        LeverKind.ReablementBeds or LeverKind.ReablementHome => lever.Zone is null && ServiceOf(inputs, lever.Kind) is not null,
        LeverKind.ExtraCare => lever is { Provider: { } provider, To: null } && inputs.Board.Providers.Any(one =>
            one.Name == provider.Value && one.Zones.Contains(inputs.Board.Zones.IndexOf(lever.Zone!.Value.Value))),
        LeverKind.Growth or LeverKind.Surge or LeverKind.ProviderEnters or LeverKind.Workforce => true,
        LeverKind.Brokers => lever.Kind == LeverKind.Brokers || !inputs.BrokerStages.IsEmpty,
        _ => lever.IsOfFlow,
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

    /// <summary>
    /// Whole brokers, at least one: those of a lever, else those of today, and posts filled beyond them; as many as come where nobody
    /// counts them.
    /// </summary>
    private double Brokers(DateOnly day)
    {
        var posts = outcome.Scenario.Levers.Where(lever => lever.Kind == LeverKind.Workforce && lever.Mechanism == LeverKind.Brokers
            && lever.IsInForce(day)).Sum(sizeOf);
        var (led, today) = (Sum(LeverKind.Brokers, day), inputs.BrokerStages.Select(stage => inputs.Stages[stage].Brokers)
            .DefaultIfEmpty(double.PositiveInfinity).First());
        return Math.Max(1, Math.Round((led > 0 ? led : today) + posts, MidpointRounding.ToEven));
    }

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
