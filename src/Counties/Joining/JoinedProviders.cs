using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Joins the providers of two counties: each apart, but for those that are said to be one.</summary>
internal static class JoinedProviders
{
    private const string File = "providers.csv";

    /// <summary>The id in the joined county of each provider of the first that the second has too, by the ids of both.</summary>
    /// <param name="first">The facts of the county that was named first.</param>
    /// <param name="second">Those of the other.</param>
    /// <param name="options">Which providers are one.</param>
    /// <param name="firstGives">Whether the joined id is made of the first county's.</param>
    /// <param name="findings">Receives what was found.</param>
    internal static (Dictionary<ProviderId, ProviderId> First, Dictionary<ProviderId, ProviderId> Second) Shared(
        CountyParts first, CountyParts second, JoinOptions options, bool firstGives, FindingCollector findings)
    {
        var (ofFirst, ofSecond) = (JoinSide.ProvidersOf(first), JoinSide.ProvidersOf(second));
        var (one, other) = (new Dictionary<ProviderId, ProviderId>(), new Dictionary<ProviderId, ProviderId>());
        void Pair(ProviderId id, ProviderId match)
        {
            var joined = new ProviderId(JoinSide.With(JoinSide.Shared, (firstGives ? id : match).Value));
            one[id] = joined;
            other[match] = joined;
        }

        foreach (var (id, match) in options.OneProvider)
        {
            if (!ofFirst.Contains(id) || !ofSecond.Contains(match))
            {
                findings.Add(new Finding(JoinFaults.NotInBoth, File, 0, $"The pair is '{id}' and '{match}'.") { Id = id.Value });
            }
            else
            {
                Pair(id, match);
            }
        }

        var alike = ofFirst.Where(id => ofSecond.Contains(id) && !one.ContainsKey(id) && !other.ContainsKey(id)).Order().ToList();
        if (options.SameIdsAreOne)
        {
            alike.ForEach(id => Pair(id, id));
        }
        else if (alike.Count > 0)
        {
            findings.AddPlain(
                JoinFaults.SameIdsApart, File,
                string.Create(CultureInfo.InvariantCulture, $"Providers whose ids are alike: {alike.Count}."));
        }

        return (one, other);
    }

    /// <summary>The providers of both; null if neither has providers.csv.</summary>
    internal static ImmutableArray<Provider>? Of(JoinSide first, JoinSide second, FindingCollector findings)
    {
        if (first.Parts.Providers is null && second.Parts.Providers is null)
        {
            return null;
        }

        var joined = ImmutableArray.CreateBuilder<Provider>();
        var others = Listed(second);
        var pairs = JoinSide.ProvidersOf(second.Parts).Where(second.IsShared).ToDictionary(second.Of);
        foreach (var id in JoinSide.ProvidersOf(first.Parts).Where(first.IsShared).Order())
        {
            var match = pairs[first.Of(id)];
            joined.Add(Both(
                first, Listed(first).GetValueOrDefault(id) ?? new Provider(id, id.Value, null),
                second, others.GetValueOrDefault(match) ?? new Provider(match, match.Value, null), findings));
        }

        joined.AddRange(Own(first));
        joined.AddRange(Own(second));
        return joined.ToImmutable();
    }

    /// <summary>What an hour costs the providers of both.</summary>
    internal static ImmutableArray<ProviderCost>? Costs(JoinSide first, JoinSide second, FindingCollector findings)
    {
        if (first.Parts.ProviderCosts is null && second.Parts.ProviderCosts is null)
        {
            return null;
        }

        var joined = new Dictionary<ProviderId, ProviderCost>();
        var order = new List<ProviderId>();
        foreach (var (side, cost) in Costs(first).Concat(Costs(second)))
        {
            var own = cost with { Provider = side.Of(cost.Provider) };
            if (joined.TryAdd(own.Provider, own))
            {
                order.Add(own.Provider);
            }
            else if (joined[own.Provider] != own)
            {
                Refuse(findings, ProviderCostsReader.File, own.Provider, "Its costs differ.");
            }
        }

        return [.. order.Select(id => joined[id])];
    }

    private static IEnumerable<(JoinSide Side, ProviderCost Cost)> Costs(JoinSide side) =>
        (side.Parts.ProviderCosts ?? []).Select(cost => (side, cost));

    private static Dictionary<ProviderId, Provider> Listed(JoinSide side) =>
        (side.Parts.Providers ?? []).ToDictionary(provider => provider.Id);

    private static IEnumerable<Provider> Own(JoinSide side) => (side.Parts.Providers ?? [])
        .Where(provider => !side.IsShared(provider.Id))
        .Select(provider => provider with { Id = side.Of(provider.Id), Zones = [.. provider.Zones.Select(side.Of)] });

    private static Provider Both(JoinSide first, Provider one, JoinSide second, Provider other, FindingCollector findings)
    {
        var id = first.Of(one.Id);
        if (one.IsOnFramework != other.IsOnFramework)
        {
            Refuse(findings, File, id, "It is on the framework of one council only, or one does not say.");
        }

        if (one.CouncilShare + other.CouncilShare > 100)
        {
            Refuse(findings, File, id, "The shares of its visits that are for the two councils are more than 100 % together.");
        }

        void Tell(bool isSo, string what)
        {
            if (isSo)
            {
                findings.Add(new Finding(JoinFaults.Weakened, File, 0, $"Provider '{id}': {what}") { Id = id.Value });
            }
        }

        Tell(one.Name != other.Name, "its names differ; the name of one is kept.");
        Tell(one.Offered is null != other.Offered is null, "hours_offered is given to one council only and is not known for both.");
        Tell(one.Spare is null != other.Spare is null, "hours_spare is given to one council only and is not known for both.");
        Tell(
            one.CouncilShare is null != other.CouncilShare is null,
            "council_share is given for one council only and is not known for both.");
        Tell((one.Accepting ?? Acceptance.Yes) != (other.Accepting ?? Acceptance.Yes), "accepting differs; the stricter word counts.");
        return new Provider(id, one.Name, one.IsOnFramework)
        {
            Offered = one.Offered + other.Offered,
            Spare = one.Spare + other.Spare,
            CouncilShare = one.CouncilShare + other.CouncilShare,
            Accepting = one.Accepting is null && other.Accepting is null
                ? null
                : (Acceptance)Math.Max((int)(one.Accepting ?? Acceptance.Yes), (int)(other.Accepting ?? Acceptance.Yes)),
            Zones = one.Zones.IsEmpty && other.Zones.IsEmpty
                ? []
                : [.. WorksIn(first, one).Concat(WorksIn(second, other)).Distinct().Order()],
        };
    }

    /// <summary>The zones that a provider works in: those it names, else those where it has packages or carers.</summary>
    private static IEnumerable<ZoneCode> WorksIn(JoinSide side, Provider provider)
    {
        if (!provider.Zones.IsEmpty)
        {
            return provider.Zones.Select(side.Of);
        }

        return side.Parts.Packages.Where(one => one.Package.Provider == provider.Id).Select(one => one.Found.Area)
            .Concat((side.Parts.Carers ?? []).Where(carer => carer.Provider == provider.Id).Select(carer => carer.Place.Area))
            .Where(area => area.IsZone).Select(area => side.Of(side.Parts.HomeMap[area.Zone].Code));
    }

    private static void Refuse(FindingCollector findings, string file, ProviderId id, string what) =>
        findings.Add(new Finding(JoinFaults.Contradiction, file, 0, $"Provider '{id}': {what}") { Id = id.Value });
}
