using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Reporting;

/// <summary>What one provider is given: its own facts, the published figures, and the proposals that it is party to. Restricted.</summary>
/// <remarks>
/// Of a package that it would take, a provider sees the pseudonym, who has it, the zone, the hours, and the days, times and lengths of
/// visits: what it needs to say yes or no. Person, place, age, price, skills, and all that is between other providers stay out.
/// </remarks>
internal sealed record ProviderPack
{
    /// <summary>The provider that it is for.</summary>
    internal required ProviderId Provider { get; init; }

    /// <summary>The provider's name, as providers.csv has it; its id if that has none.</summary>
    internal required string Name { get; init; }

    /// <summary>The name of the county.</summary>
    internal required string County { get; init; }

    /// <summary>The as-at day.</summary>
    internal required DateOnly AsOf { get; init; }

    /// <summary>Whether its people are made up.</summary>
    internal required bool IsSynthetic { get; init; }

    /// <summary>Its packages that have not ended, in the order of their ids.</summary>
    internal required ImmutableArray<PackPackage> Packages { get; init; }

    /// <summary>The proposals that it is party to and that the pack may hold, in the order of their numbers.</summary>
    internal required ImmutableArray<PackProposal> Proposals { get; init; }

    /// <summary>The published figures, as they were published; null if the county is too small to publish.</summary>
    internal required WrittenRun? Published { get; init; }

    /// <summary>
    /// What the pack leaves out, for the council: proposals that it does not hold, and packages whose zone it does not tell.
    /// </summary>
    internal required ImmutableArray<PackOmission> Omissions { get; init; }

    /// <summary>Whether a price was assumed because the rate card has none.</summary>
    internal required bool IsPriceAssumed { get; init; }
}

/// <summary>A package as a pack tells it.</summary>
/// <param name="Id">Its pseudonym.</param>
/// <param name="Status">The word of its status.</param>
/// <param name="Zone">Its zone on the home map; empty if that is outside the map, unknown, or not told.</param>
/// <param name="Weekly">Client minutes a week.</param>
/// <param name="Visits">Its visits; those inferred from the hours if none are given.</param>
/// <param name="IsOnRounds">Whether carers go there now.</param>
internal sealed record PackPackage(
    PackageId Id, string Status, string Zone, CareMinutes Weekly, ImmutableArray<PlannedVisit> Visits, bool IsOnRounds)
{
    /// <summary>Visits a week; one of two carers at once counts once.</summary>
    internal int VisitsAWeek => Visits.Sum(visit => visit.Days.Count());

    /// <summary>The most carers at once.</summary>
    internal int CarersAtOnce => Visits.Select(visit => visit.Carers).DefaultIfEmpty(1).Max();

    /// <summary>Carer minutes a week: a visit of two carers counts twice.</summary>
    internal CareMinutes CarerWeekly => Visits.IsEmpty ? Weekly : new(Visits.Sum(visit => visit.Weekly.Value * visit.Carers));

    /// <summary>The package of a county.</summary>
    internal static PackPackage Of(CountyPackage one, string zone, DateOnly asOf) => new(
        one.Package.Id, CountyWords.Statuses.WordOf(one.Package.Status), zone, one.Package.Weekly, RoundScope.VisitsOf(one),
        RoundScope.IsOnRounds(one.Package, asOf));
}

/// <summary>A proposal as one of its providers sees it.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="With">The other providers that must agree.</param>
/// <param name="Gives">The packages that the provider would hand over.</param>
/// <param name="Takes">The packages that it would take, and who has them; null if a package waits.</param>
/// <param name="PaidMore">What the council would pay the provider more a week, in pence, at the provider's own rates.</param>
internal sealed record PackProposal(
    WrittenProposal Proposal, ImmutableArray<ProviderId> With, ImmutableArray<PackPackage> Gives,
    ImmutableArray<(PackPackage Package, ProviderId? From)> Takes, decimal PaidMore);

/// <summary>Something that a pack leaves out because it would tell more than the release allows.</summary>
/// <param name="Provider">The provider whose pack it is.</param>
/// <param name="Proposal">The proposal's number.</param>
/// <param name="Package">The package whose zone is not told; null if the whole proposal is left out.</param>
internal readonly record struct PackOmission(ProviderId Provider, int Proposal, PackageId? Package);
