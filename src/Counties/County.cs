using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>
/// A county as a fact: its packages, providers, carers and dates, and its home map. It counts nothing: <see cref="OnHomeMap"/> and
/// <see cref="On"/> place it on a map. Restricted as a whole.
/// </summary>
/// <remarks>
/// Valid once built, by one set of checks for folders
/// (<see cref="Read(string, CountyOptions?, IProgress{WorkProgress}?, CancellationToken)"/>) and objects (<see cref="Of"/>). Packages,
/// carers and stops refer to each other by id.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed record County : ITabular
{
    internal County()
    {
    }

    /// <summary>The county's name.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The day the ledger is for.</summary>
    public DateOnly AsOf { get; internal init; }

    /// <summary>The map whose zone codes the county's files use. A fact: nothing is counted on it until the county is placed.</summary>
    public Zones HomeMap { get; internal init; } = null!;

    /// <summary>The map that the folder asks to be looked at on; the home map unless county.json names both.</summary>
    public Zones Map
    {
        get => field ?? HomeMap;
        internal init;
    }

    /// <summary>The packages, in the order of the files: services.csv, then those that only waiting.csv has.</summary>
    public ImmutableArray<CountyPackage> Packages { get; internal init; } = [];

    /// <summary>The day the extract was taken; null if it isn't given.</summary>
    public DateOnly? ExtractedOn { get; internal init; }

    /// <summary>The financial year that rates belong to, by its first year; null if it isn't given.</summary>
    public int? PriceYear { get; internal init; }

    /// <summary>Whether its people are made up.</summary>
    public bool IsSynthetic { get; internal init; }

    /// <summary>The lines that the licences of the map's data ask for on every map.</summary>
    public ImmutableArray<string> Attributions { get; internal init; } = [];

    /// <summary>The providers; null without providers.csv.</summary>
    public ImmutableArray<Provider>? Providers { get; internal init; }

    /// <summary>Cases waited for, placed ones too; null without waiting.csv.</summary>
    public ImmutableArray<WaitingCase>? Cases { get; internal init; }

    /// <summary>Whether visits were supplied (visits.csv); if not, they are inferred from weekly hours.</summary>
    public bool HasVisits { get; internal init; }

    /// <summary>Whether anybody has visits to plan: given, or inferred from the hours of care at home that a provider gives.</summary>
    internal bool HasRounds => HasVisits
        || Packages.Any(one => RoundScope.IsOnRounds(one.Package, AsOf) && !RoundScope.VisitsOf(one).IsEmpty);

    /// <summary>Whether deliveries were supplied (actuals.csv); if not, undelivered hours are unknown, not 0.</summary>
    public bool HasDeliveries { get; internal init; }

    /// <summary>The carers with their shifts, in the order of their ids; null without carers.csv.</summary>
    public ImmutableArray<CountyCarer>? Carers { get; internal init; }

    /// <summary>The stops of today's rounds, in the order of the file; null without rounds.csv.</summary>
    public ImmutableArray<TodaysStop>? TodaysStops { get; internal init; }

    /// <summary>Travel times that were measured or looked up; null without travel.csv.</summary>
    internal ImmutableArray<GivenTrip>? Trips { get; init; }

    /// <summary>How much longer trips take at certain times of day; null without travel-speeds.csv.</summary>
    internal ImmutableArray<SpeedBand>? SpeedBands { get; init; }

    /// <summary>Days on which carers work as on another day of the week; null without holidays.csv.</summary>
    internal ImmutableArray<HolidayPattern>? Holidays { get; init; }

    /// <summary>
    /// The series of history.csv, one for each measure, on the map that was read; empty without the file. The history of a run joins them
    /// with what dates show.
    /// </summary>
    public ImmutableArray<CareSeries> GivenHistory { get; internal init; } = [];

    /// <summary>What history.csv has for following a programme, in the order of the file; empty without such rows.</summary>
    internal ImmutableArray<HistoryFigure> HistoryFigures { get; init; } = [];

    /// <summary>The rate card; null without rates.csv.</summary>
    public RateCard? Rates { get; internal init; }

    /// <summary>What a kilometre of travel emits; the built-in table without emission-factors.csv.</summary>
    public EmissionFactors Emissions { get; internal init; } = EmissionFactors.Default;

    /// <summary>The rates that capacity is calculated with; the built-in table without capacity-rates.csv.</summary>
    public CapacityRates CapacityRates { get; internal init; } = CapacityRates.Default;

    /// <summary>What the council assumes in every run that sets no others; the defaults without assumptions.json.</summary>
    public Assumptions Assumptions { get; internal init; } = Assumptions.Default;

    /// <summary>Which pathway a referral counts on; the built-in mapping without pathways.csv.</summary>
    internal PathwayMap Pathways { get; init; } = PathwayMap.Default;

    /// <summary>People by zone, age band and year, projections too, in the order of the file; null without population.csv.</summary>
    public ImmutableArray<PopulationRow>? Population { get; internal init; }

    /// <summary>Public facts by zone, in the order of the file; null without zone-facts.csv.</summary>
    public ImmutableArray<ZoneFact>? ZoneFacts { get; internal init; }

    /// <summary>What is known of moving packages, in the order of the file; null without moves.csv.</summary>
    internal ImmutableArray<PackageMove>? Moves { get; init; }

    /// <summary>What an hour costs providers, in the order of the file; null without provider-costs.csv.</summary>
    internal ImmutableArray<ProviderCost>? ProviderCosts { get; init; }

    /// <summary>Referrals for care, in the order of the file; null without referrals.csv.</summary>
    internal ImmutableArray<Referral>? Referrals { get; init; }

    /// <summary>Offers to providers, in the order of the file; null without offers.csv.</summary>
    internal ImmutableArray<BrokerageOffer>? Offers { get; init; }

    /// <summary>Places of services from a day on, in the order of the file; null without beds.csv.</summary>
    internal ImmutableArray<ServicePlaces>? ServicePlaces { get; init; }

    /// <summary>People who were ready to leave hospital, in the order of the file; null without discharges.csv.</summary>
    internal ImmutableArray<Discharge>? Discharges { get; init; }

    /// <summary>Posts by role and team, in the order of the file; null without workforce.csv.</summary>
    internal ImmutableArray<WorkforceRole>? Workforce { get; init; }

    /// <summary>Reviews of packages, in the order of the file; null without reviews.csv.</summary>
    internal ImmutableArray<PackageReview>? Reviews { get; init; }

    /// <summary>Measures of the return as the council counted them, in the order of the file; null without metrics.csv.</summary>
    internal ImmutableArray<MetricFigure>? Metrics { get; init; }

    /// <summary>Targets of the return, in the order of the file; null without targets.csv.</summary>
    internal ImmutableArray<MetricTarget>? Targets { get; init; }

    /// <summary>People of 65 and over by zone of the map that was read; null without population.csv.</summary>
    public ZoneValues<long>? PeopleFrom65 { get; internal init; }

    /// <summary>Whether there is a postcode lookup.</summary>
    public bool HasPostcodes => Postcodes is not null;

    /// <summary>Whether there is an LSOA lookup.</summary>
    public bool HasLsoaLookup => Lsoas is not null;

    internal Postcodes? Postcodes { get; init; }

    internal LsoaLookup? Lsoas { get; init; }

    /// <summary>All findings of the reading: notices, and row faults of rows set aside.</summary>
    /// <remarks>
    /// Files and lines are those of the folder that was read. Of a county made from objects or from a part of another county they are those
    /// of the folder that it would write.
    /// </remarks>
    public ImmutableArray<Finding> Findings { get; internal init; } = [];

    /// <summary>What happened to the rows of each file.</summary>
    internal ImmutableArray<FileTotals> Totals { get; init; } = [];

    /// <summary>The files that were read, with their hashes: in a folder, or those that the county would write.</summary>
    internal ImmutableArray<InputHash> Inputs { get; init; } = [];

    /// <summary>Whether the data say who waits; if not, unmet need is unknown.</summary>
    public bool HasWaiting =>
        Cases is { Length: > 0 } || Packages.Any(one => one.Package.Status is ServiceStatus.Waiting or ServiceStatus.NotListed);

    /// <summary>Reads a county folder.</summary>
    /// <param name="folder">The folder's path.</param>
    /// <param name="options">How it is read; the defaults if null.</param>
    /// <param name="progress">Receives each file; may be null.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The county.</returns>
    /// <exception cref="BadDataException">The folder can't be used; it holds every finding.</exception>
    public static County Read(
        string folder, CountyOptions? options = null, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default) =>
        Read(CountySource.Folder(folder), options, progress, cancellation);

    /// <summary>Reads a county from files in a folder, in memory or in streams.</summary>
    /// <param name="source">The files.</param>
    /// <param name="options">How they are read; the defaults if null.</param>
    /// <param name="progress">Receives each file; may be null.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The county.</returns>
    /// <exception cref="BadDataException">The files can't be used; it holds every finding.</exception>
    public static County Read(
        CountySource source, CountyOptions? options = null, IProgress<WorkProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        var read = new CountyReader(source, options ?? new CountyOptions(), progress, cancellation).Read();
        var county = CountyMaking.From(read);
        MissingRates.Report(county, read.Findings, cancellation);
        return county with { Findings = CauseFirst.Order(read.Findings.ToFindings()) };
    }

    /// <summary>Reads a county folder only to see what is wrong with it.</summary>
    /// <param name="source">The files.</param>
    /// <param name="options">How they are read; the defaults if null.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>All findings; without a fault of structure or row the folder can be used.</returns>
    public static ImmutableArray<Finding> Check(
        CountySource source, CountyOptions? options = null, CancellationToken cancellation = default)
    {
        try
        {
            return Read(source, options, progress: null, cancellation).Findings;
        }
        catch (BadDataException fault)
        {
            return fault.Findings;
        }
    }

    /// <summary>Makes a county from its parts: they are written as the files of a folder, in memory, and read.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="cancellation">Stops the making.</param>
    /// <returns>The county. Its findings name the files and lines that <see cref="PlacedCounty.WriteFolder"/> would write.</returns>
    /// <exception cref="ArgumentException">The packages or the home map are not set, or parts contradict each other.</exception>
    /// <exception cref="BadDataException">Parts can't be used; it holds every finding, with the codes that a file would give.</exception>
    public static County Of(CountyParts parts, CancellationToken cancellation = default) => CountyMaking.Of(parts, cancellation);

    /// <summary>Joins two counties for a pooled market: zones side by side, ids kept apart by prefixes. Restricted as a whole.</summary>
    /// <param name="first">One county.</param>
    /// <param name="second">Another, of the same day, whose zones don't overlap the first's. Their order changes the name only.</param>
    /// <param name="options">Name, prefixes and providers that are one; the defaults if null.</param>
    /// <param name="progress">Receives each step; may be null.</param>
    /// <param name="cancellation">Stops the joining.</param>
    /// <returns>
    /// The joined county, as if both councils had written one folder. Files that had to be left out, as only one of the two has them, are
    /// named in its findings.
    /// </returns>
    /// <exception cref="ArgumentException">Both would have the same prefix.</exception>
    /// <exception cref="BadDataException">
    /// Days, price years or settings differ, zones overlap, or facts contradict each other; it holds every finding.
    /// </exception>
    public static County Join(
        County first, County second, JoinOptions? options = null, IProgress<WorkProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return CountyJoin.Of(first, second, options ?? new JoinOptions(), progress, cancellation);
    }

    /// <summary>The county on its home map.</summary>
    /// <returns>The placed county.</returns>
    public PlacedCounty OnHomeMap() => On(HomeMap);

    /// <summary>The county on the map that its folder asks for; the home map unless county.json names both.</summary>
    /// <returns>The placed county.</returns>
    public PlacedCounty OnItsMap() => On(Map);

    /// <summary>
    /// The county on any map. Every total stays: a package outside the map counts as outside, one without a place as without a place.
    /// </summary>
    /// <param name="map">The map, on the British National Grid.</param>
    /// <returns>The placed county.</returns>
    public PlacedCounty On(Zones map) => new(this, HomeMap.Equals(map) ? HomeMap : Map.Equals(map) ? Map : map);

    /// <summary>The county with only some of its packages: with them their visits, deliveries, stops and waiting cases.</summary>
    /// <param name="isKept">Whether a package is kept.</param>
    /// <param name="cancellation">Stops the making.</param>
    /// <returns>
    /// Another county, as if a folder held only those rows. Providers, carers, rates, people and maps stay. The history is not supplied: it
    /// holds sums, from which packages can't be taken; referrals, offers, discharges and measures aren't either, as they name no package.
    /// Placed cases without a package go.
    /// </returns>
    public County Where(Func<CountyPackage, bool> isKept, CancellationToken cancellation = default) =>
        CountySelection.Where(this, isKept, cancellation);

    /// <summary>The county without a provider: its packages, visits, carers, stops and rates go with it. People who wait stay.</summary>
    /// <param name="provider">The provider, which the county has.</param>
    /// <param name="cancellation">Stops the making.</param>
    /// <returns>
    /// Another county. A line that waits or is on no list and names the provider loses the name. A line of the provider whose case is not
    /// yet placed becomes a waiting package of the part waited for: what is assessed beyond the line, or the whole need if that is nothing.
    /// The history is not supplied: it holds sums, from which a provider can't be taken.
    /// </returns>
    /// <exception cref="ArgumentException">The county has no such provider.</exception>
    public County Without(ProviderId provider, CancellationToken cancellation = default) =>
        CountySelection.Without(this, provider, cancellation);

    /// <summary>The county of one provider: its packages, carers, costs and rates, and nothing of another provider. Restricted.</summary>
    /// <param name="provider">The provider, which the county has.</param>
    /// <param name="cancellation">Stops the making.</param>
    /// <returns>Another county, without people who wait, whom no provider has, and without history.</returns>
    /// <exception cref="ArgumentException">The county has no such provider.</exception>
    internal County Only(ProviderId provider, CancellationToken cancellation = default) =>
        CountySelection.Only(this, provider, cancellation);

    /// <summary>The facts of the county as parts, to change some of them and make another county.</summary>
    /// <returns>The parts.</returns>
    public CountyParts ToParts() => new()
    {
        Name = Name,
        AsOf = AsOf,
        HomeMap = HomeMap,
        Map = Map,
        Packages = Packages,
        ExtractedOn = ExtractedOn,
        PriceYear = PriceYear,
        IsSynthetic = IsSynthetic,
        Attributions = Attributions,
        Providers = Providers,
        Cases = Cases,
        HasVisits = HasVisits,
        HasDeliveries = HasDeliveries,
        Carers = Carers,
        TodaysStops = TodaysStops,
        Trips = Trips,
        SpeedBands = SpeedBands,
        Holidays = Holidays,
        History = GivenHistory,
        HistoryFigures = HistoryFigures,
        Rates = Rates,
        Emissions = Emissions,
        CapacityRates = CapacityRates,
        Assumptions = Assumptions,
        Pathways = Pathways,
        Population = Population,
        ZoneFacts = ZoneFacts,
        Moves = Moves,
        ProviderCosts = ProviderCosts,
        Referrals = Referrals,
        Offers = Offers,
        ServicePlaces = ServicePlaces,
        Discharges = Discharges,
        Workforce = Workforce,
        Reviews = Reviews,
        Metrics = Metrics,
        Targets = Targets,
        Postcodes = Postcodes,
        Lsoas = Lsoas,
    };

    /// <summary>
    /// Whether two counties have the same facts. Findings, totals and hashes of the files that were read are not compared.
    /// </summary>
    /// <param name="other">The other county.</param>
    /// <returns>Whether they are equal. A county that is read twice is.</returns>
    public bool Equals(County? other) => ReferenceEquals(this, other) || (other is not null && CountyEquality.AreEqual(this, other));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, AsOf, Packages.Length, HomeMap);

    /// <summary>What was read of each file. No people: counts are rounded and small ones given as a class.</summary>
    /// <returns>A row for each file.</returns>
    public Table ToTable() => ToTable(new DisclosureRule());

    /// <summary>What was read of each file, protected by a rule.</summary>
    /// <param name="rule">How small numbers are protected.</param>
    /// <returns>A row for each file.</returns>
    public Table ToTable(DisclosureRule rule) => CountyTable.Of(this, rule);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();
}
