using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>
/// What a county is made from when it does not come from a folder: the same facts as objects. <c>County.Of</c> checks them as a folder's
/// files are checked. Restricted as a whole.
/// </summary>
/// <remarks>
/// A part that is null was not supplied, which is not the same as an empty one: no providers.csv, against one without rows.
/// </remarks>
public sealed record CountyParts
{
    /// <summary>The county's name, 1 to 200 letters.</summary>
    public required string Name { get; init; }

    /// <summary>The day the ledger is for, from 1900 to 2100.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The map whose zone codes the other parts use, in metres on the British National Grid.</summary>
    public required Zones HomeMap { get; init; }

    /// <summary>The packages, ids unique. A place is a text as services.csv has it; blank means not known.</summary>
    public required ImmutableArray<CountyPackage> Packages { get; init; }

    /// <summary>The map that the county is looked at on; null for the home map. Default null.</summary>
    public Zones? Map { get; init; }

    /// <summary>The day the extract was taken; null if it is not known. Default null.</summary>
    public DateOnly? ExtractedOn { get; init; }

    /// <summary>The financial year that rates belong to, by its first year, 2000 to 2100; null if it is not known. Default null.</summary>
    public int? PriceYear { get; init; }

    /// <summary>Whether the people are made up; their ids then begin with <c>SYN-</c>. Default false.</summary>
    public bool IsSynthetic { get; init; }

    /// <summary>The lines that the licences of the map's data ask for, each at most 200 letters. Default none.</summary>
    public ImmutableArray<string> Attributions { get; init; } = [];

    /// <summary>The providers; null if they are not supplied. Default null.</summary>
    public ImmutableArray<Provider>? Providers { get; init; }

    /// <summary>The cases waited for, placed ones too, at most one for each package; null if they are not supplied. Default null.</summary>
    public ImmutableArray<WaitingCase>? Cases { get; init; }

    /// <summary>Whether visits are supplied; null: they are if any package has one. Default null.</summary>
    public bool? HasVisits { get; init; }

    /// <summary>Whether delivery records are supplied; null: they are if any package has one. Default null.</summary>
    public bool? HasDeliveries { get; init; }

    /// <summary>The carers, each with at least one shift; null if they are not supplied. Default null.</summary>
    public ImmutableArray<CountyCarer>? Carers { get; init; }

    /// <summary>The stops of today's rounds, by ids of carers and packages; null if they are not supplied. Default null.</summary>
    public ImmutableArray<TodaysStop>? TodaysStops { get; init; }

    /// <summary>Travel times that were measured or looked up; null if they are not supplied.</summary>
    internal ImmutableArray<GivenTrip>? Trips { get; init; }

    /// <summary>How much longer trips take at certain times of day; null if that is not supplied.</summary>
    internal ImmutableArray<SpeedBand>? SpeedBands { get; init; }

    /// <summary>Days on which carers work as on another day of the week; null if they are not supplied.</summary>
    internal ImmutableArray<HolidayPattern>? Holidays { get; init; }

    /// <summary>The weekly history by zone of the home map, one series for each measure. Default none.</summary>
    public ImmutableArray<CareSeries> History { get; init; } = [];

    /// <summary>What history.csv has for following a programme. Default none.</summary>
    internal ImmutableArray<HistoryFigure> HistoryFigures { get; init; } = [];

    /// <summary>The rate card; null if there is none. Default null.</summary>
    public RateCard? Rates { get; init; }

    /// <summary>What a kilometre of travel emits. Default the built-in table.</summary>
    public EmissionFactors Emissions { get; init; } = EmissionFactors.Default;

    /// <summary>The rates that capacity is calculated with. Default the built-in table.</summary>
    public CapacityRates CapacityRates { get; init; } = CapacityRates.Default;

    /// <summary>What the council assumes in every run of the county, as assumptions.json has it. Default the defaults.</summary>
    public Assumptions Assumptions { get; init; } = Assumptions.Default;

    /// <summary>Which pathway a referral counts on. Default the built-in mapping.</summary>
    internal PathwayMap Pathways { get; init; } = PathwayMap.Default;

    /// <summary>People by zone of the home map, age band and year; null if they are not supplied. Default null.</summary>
    public ImmutableArray<PopulationRow>? Population { get; init; }

    /// <summary>Public facts by zone of the home map, each zone at most once; null if they are not supplied. Default null.</summary>
    public ImmutableArray<ZoneFact>? ZoneFacts { get; init; }

    /// <summary>What is known of moving packages, each at most once; null if it is not supplied.</summary>
    internal ImmutableArray<PackageMove>? Moves { get; init; }

    /// <summary>What an hour costs providers, each at most once; null if it is not supplied.</summary>
    internal ImmutableArray<ProviderCost>? ProviderCosts { get; init; }

    /// <summary>Referrals for care; null if they are not supplied.</summary>
    internal ImmutableArray<Referral>? Referrals { get; init; }

    /// <summary>Offers to providers; null if they are not supplied.</summary>
    internal ImmutableArray<BrokerageOffer>? Offers { get; init; }

    /// <summary>Places of services from a day on; null if they are not supplied.</summary>
    internal ImmutableArray<ServicePlaces>? ServicePlaces { get; init; }

    /// <summary>People who were ready to leave hospital; null if they are not supplied.</summary>
    internal ImmutableArray<Discharge>? Discharges { get; init; }

    /// <summary>Posts by role and team; null if they are not supplied.</summary>
    internal ImmutableArray<WorkforceRole>? Workforce { get; init; }

    /// <summary>Reviews of packages; null if they are not supplied.</summary>
    internal ImmutableArray<PackageReview>? Reviews { get; init; }

    /// <summary>Measures of the return as the council counted them; null if they are not supplied.</summary>
    internal ImmutableArray<MetricFigure>? Metrics { get; init; }

    /// <summary>Targets of the return; null if they are not supplied.</summary>
    internal ImmutableArray<MetricTarget>? Targets { get; init; }

    /// <summary>Where postcodes are; null if there is no lookup.</summary>
    internal Postcodes? Postcodes { get; init; }

    /// <summary>Which zone of the home map each LSOA counts in; null if there is no lookup.</summary>
    internal LsoaLookup? Lsoas { get; init; }

    /// <summary>Whether there are visits, by what is said or by the packages.</summary>
    internal bool WritesVisits => HasVisits ?? Packages.Any(one => !one.Visits.IsDefaultOrEmpty);

    /// <summary>Whether there are delivery records, by what is said or by the packages.</summary>
    internal bool WritesDeliveries => HasDeliveries ?? Packages.Any(one => !one.Deliveries.IsDefaultOrEmpty);
}
