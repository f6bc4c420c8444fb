using System.Collections.Immutable;

namespace Zoning.Demand;

/// <summary>What a ledger is drawn up from. Absent parts are absent, never empty.</summary>
public sealed record LedgerInput
{
    /// <summary>The map.</summary>
    public required Zones Zones { get; init; }

    /// <summary>The day the ledger is drawn up for.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>All packages, ids unique; their areas belong to <see cref="Zones"/>.</summary>
    public required ImmutableArray<Package> Packages { get; init; }

    /// <summary>Providers; none where the framework isn't known at all.</summary>
    public ImmutableArray<Provider>? Providers { get; init; }

    /// <summary>Cases waited for, one a package; cases of packages that aren't in <see cref="Packages"/> only count for times to place.</summary>
    public ImmutableArray<WaitingCase> Waiting { get; init; } = [];

    /// <summary>Undelivered client minutes a week of each package; none where deliveries aren't supplied. A package's value is none where it has no rows.</summary>
    public ImmutableArray<CareMinutes?>? Undelivered { get; init; }

    /// <summary>The visits of each package, in the order of <see cref="Packages"/>; none where all are inferred.</summary>
    public ImmutableArray<VisitPattern>? Patterns { get; init; }

    /// <summary>The price a week of each package as commissioned; none where there are no rates. A package's value is none where no rate fits.</summary>
    public ImmutableArray<Money?>? WeeklyPrices { get; init; }

    /// <summary>People of 65 and over a zone; none where the population isn't supplied.</summary>
    public ZoneValues<long>? PeopleFrom65 { get; init; }
}
