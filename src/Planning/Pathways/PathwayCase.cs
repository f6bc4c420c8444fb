using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>A referral, as counted in the table of pathways.</summary>
internal sealed record PathwayCase(PersonId Person, Pathway Pathway, DateOnly Requested)
{
    internal DateOnly? FirstVisit { get; private init; }

    internal DateOnly? End { get; private init; }

    internal ProviderId? Provider { get; private init; }

    internal bool? IsOnFramework { get; private init; }

    /// <summary>The county's cases that have a date; home care only.</summary>
    internal static ImmutableArray<PathwayCase> Of(County county)
    {
        var packages = county.Packages.Select(one => one.Package).ToDictionary(package => package.Id);
        var framework = (county.Providers ?? []).ToDictionary(provider => provider.Id, provider => provider.IsOnFramework);
        var cases = ImmutableArray.CreateBuilder<PathwayCase>();
        foreach (var one in county.Cases ?? [])
        {
            var package = packages.GetValueOrDefault(one.Package);
            if (one.Requested is not { } requested || requested > county.AsOf || package is { ServiceType: not ServiceType.HomeCare })
            {
                continue;
            }

            cases.Add(new PathwayCase(package?.Person ?? new PersonId(one.Package.Value), county.Pathways[one.WaitsIn], requested)
            {
                FirstVisit = one.IsPlacedAt(county.AsOf) ? one.FirstVisit : null,
                End = package?.End,
                Provider = package?.Provider,
                IsOnFramework = package?.Provider is { } provider ? framework.GetValueOrDefault(provider) : null,
            });
        }

        return cases.ToImmutable();
    }
}
