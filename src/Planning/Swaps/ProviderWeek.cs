using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>The rounds of one provider over a week, planned for a given list of packages. Restricted as a whole.</summary>
/// <param name="Book">The provider and all that it might serve.</param>
/// <param name="Packages">The packages it serves.</param>
/// <param name="Here">The number in the book of each visit of the plan.</param>
/// <param name="Plan">The plan of the week.</param>
internal sealed record ProviderWeek(ProviderBook Book, ImmutableSortedSet<PackageId> Packages, int[] Here, RoundPlan Plan)
{
    /// <summary>Travel of the week.</summary>
    internal TravelChange Travel { get; } = new(Plan.Cost.Travel, Plan.Cost.Metres);

    /// <summary>The rounds by the book's numbers of visits.</summary>
    internal ImmutableArray<Round> Rounds { get; } =
    [
        .. Plan.Rounds.Select(round => round with
        {
            Stops = [.. round.Stops.Select(stop => stop.IsBreak ? stop : stop with { Visit = Here[stop.Visit] })],
        }),
    ];

    /// <summary>The packages with a visit left out.</summary>
    internal ImmutableSortedSet<PackageId> LeftOut { get; } =
        [.. Plan.Unallocated.Select(visit => Book.Rounds.Origins[Here[visit]].Package)];

    /// <summary>Whether the plan keeps every rule, by the checker that shares no code with the search.</summary>
    internal bool IsValid => Checker.Check(Plan).IsValid;
}
