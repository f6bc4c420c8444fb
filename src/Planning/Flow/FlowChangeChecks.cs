using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>Finds everything that is wrong with changes before anything runs.</summary>
internal static class FlowChangeChecks
{
    internal static void Check(FlowInputs inputs, ImmutableArray<FlowChange> changes, FlowFaults faults)
    {
        var providers = inputs.Board.Providers.Select(one => one.Name)
            .Concat(changes.OfType<ProviderEnters>().Select(change => change.Provider)).ToList();
        foreach (var name in providers.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            faults.Add(FlowFaults.NamedTwice, $"Provider {name.Key} comes, but is there already.");
        }

        foreach (var twice in changes.GroupBy(change => (change.GetType(), change.From, Of(change))).Where(group => group.Count() > 1))
        {
            faults.Add(
                FlowFaults.NamedTwice,
                FormattableString.Invariant($"Two changes of one kind hold from {twice.Key.From:yyyy-MM-dd}."));
        }

        foreach (var twice in changes.OfType<ProviderLeaves>().GroupBy(change => change.Provider).Where(group => group.Count() > 1))
        {
            faults.Add(FlowFaults.NamedTwice, $"Provider {twice.Key} leaves twice.");
        }

        foreach (var change in changes)
        {
            CheckOne(change, inputs, providers, faults);
        }
    }

    /// <summary>Whom a change is of, where two of one kind may hold from the same day.</summary>
    private static string Of(FlowChange change) => change switch
    {
        ProviderLeaves leaves => leaves.Provider,
        ProviderTakes takes => takes.Provider,
        ProviderEnters enters => enters.Provider,
        ExtraCareOpens opens => opens.Zone + " " + opens.Provider,
        BedsChange beds => beds.Team,
        DivertedChange diverted => diverted.Team,
        _ => "",
    };

    private static void CheckOne(FlowChange change, FlowInputs inputs, List<string> providers, FlowFaults faults)
    {
        switch (change)
        {
            case PolicyChange policy:
                if (FlowPolicies.WhyNot(policy.Policy) is { } reason)
                {
                    faults.Add(FlowFaults.UnknownName, reason);
                }

                break;
            case AcceptanceChange acceptance:
                faults.Amount("factor of acceptances", acceptance.Factor);
                break;
            case UpliftChange uplift:
                faults.Amount("factor of rates", uplift.Factor > 0 ? uplift.Factor : double.NaN);
                break;
            case ReferralsChange referrals:
                faults.Amount("factor of referrals", referrals.Factor);
                break;
            case BrokersChange when inputs.BrokerStages.IsEmpty:
                faults.Add(
                    FlowFaults.UnknownName,
                    "Brokers change, but how many there are is not known: the files tell only how long stages took. Add the role "
                        + "broker to workforce.csv.");
                break;
            case ProviderLeaves leaves:
                Known(leaves.Provider, providers, "provider", faults);
                break;
            case ProviderTakes takes:
                Known(takes.Provider, inputs.Board.Providers.Select(one => one.Name), "provider", faults);
                break;
            case ProviderEnters enters:
                foreach (var zone in enters.Zones)
                {
                    Known(zone, inputs.Board.Zones, "zone", faults);
                }

                break;
            case ExtraCareOpens opens:
                Known(opens.Zone, inputs.Board.Zones, "zone", faults);
                Known(opens.Provider, providers, "provider", faults);
                break;
            case BedsChange beds:
                Known(beds.Team, inputs.Services.Select(one => one.Name), "service with places", faults);
                faults.Amount($"places of {beds.Team}", beds.Slots);
                break;
            case DivertedChange diverted:
                Known(diverted.Team, inputs.Services.Select(one => one.Name), "service with places", faults);
                faults.Amount($"people who come to {diverted.Team} first", diverted.PerYear);
                break;
            default:
                break;
        }
    }

    private static void Known(string name, IEnumerable<string> all, string kind, FlowFaults faults)
    {
        var there = all.ToList();
        if (!there.Contains(name))
        {
            faults.Add(FlowFaults.UnknownName, $"There is no {kind} '{name}'.{NearIds.Advice(name, there)}");
        }
    }
}
