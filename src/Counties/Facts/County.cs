using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>A county as one: its map, its packages, and what else its folder holds. Restricted as a whole; outputs go through levels.</summary>
/// <remarks>Another map may be put in by <c>county with { Zones = other }</c>: packages are placed again and every total stays.</remarks>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed record County : ITabular
{
    private readonly Zones _readWith = null!;

    /// <summary>The county's name.</summary>
    public required string Name { get; init; }

    /// <summary>The day the ledger is drawn up for.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The map that packages count in.</summary>
    public required Zones Zones
    {
        get;
        init
        {
            field = value;
            _readWith ??= value;
        }
    }

    /// <summary>The packages with the places they were given, in the order of the file.</summary>
    public required ImmutableArray<ServiceLine> Lines { get; init; }

    /// <summary>The day the extract was taken; none where it isn't given.</summary>
    public DateOnly? ExtractedOn { get; init; }

    /// <summary>The financial year that rates belong to, by its first year; none where it isn't given.</summary>
    public int? PriceYear { get; init; }

    /// <summary>Whether its people are made up.</summary>
    public bool IsSynthetic { get; init; }

    /// <summary>The lines that the licences of the map's data ask for on every map.</summary>
    public ImmutableArray<string> Attributions { get; init; } = [];

    /// <summary>The providers; none without providers.csv.</summary>
    public ImmutableArray<Provider>? Providers { get; init; }

    /// <summary>Cases waited for, placed ones too; none without waiting.csv.</summary>
    public ImmutableArray<WaitingCase>? Cases { get; init; }

    /// <summary>The visits of each package; none without visits.csv.</summary>
    public ImmutableArray<VisitPattern>? Patterns { get; init; }

    /// <summary>The visits of each package with their days and times, one list a line in the order of <see cref="Lines"/>, empty for a package without visits; none without visits.csv.</summary>
    public ImmutableArray<ImmutableArray<PlannedVisit>>? Visits { get; init; }

    /// <summary>The carers with their shifts, in the order of their ids; none without carers.csv.</summary>
    public ImmutableArray<CountyCarer>? Carers { get; init; }

    /// <summary>The stops of today's rounds, in the order of the file; none without rounds.csv.</summary>
    public ImmutableArray<TodaysStop>? TodaysStops { get; init; }

    /// <summary>What was planned and delivered, week by week; none without actuals.csv.</summary>
    public ImmutableArray<DeliveredWeek>? Actuals { get; init; }

    /// <summary>The series of history.csv, one a measure, on the map that was read; empty without the file. The history of a run joins them with what dates tell.</summary>
    public ImmutableArray<CareSeries> GivenHistory { get; init; } = [];

    /// <summary>The rate card; none without rates.csv.</summary>
    public RateCard? Rates { get; init; }

    /// <summary>What a kilometre of travel gives off; the table that comes along without emission-factors.csv.</summary>
    public EmissionFactors Emissions { get; init; } = EmissionFactors.Default;

    /// <summary>The rates that capacity is worked out with; the table that comes along without capacity-rates.csv.</summary>
    public CapacityRates CapacityRates { get; init; } = CapacityRates.Default;

    /// <summary>Which pathway a referral counts on; the mapping that comes along without pathways.csv.</summary>
    public PathwayMap Pathways { get; init; } = PathwayMap.Default;

    /// <summary>People by zone, age band and year, projections too, in the order of the file; none without population.csv.</summary>
    public ImmutableArray<PopulationRow>? Population { get; init; }

    /// <summary>People of 65 and over a zone of the map that was read; none without population.csv.</summary>
    public ZoneValues<long>? PeopleFrom65 { get; init; }

    /// <summary>Whether the folder has a postcode lookup.</summary>
    public bool HasPostcodes { get; init; }

    /// <summary>Whether the folder has an LSOA lookup.</summary>
    public bool HasLsoaLookup { get; init; }

    /// <summary>All findings of the reading: notices, and row faults of rows set aside.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>What became of the rows of each file.</summary>
    public ImmutableArray<FileTotals> Totals { get; init; } = [];

    /// <summary>The files that were read, with their hashes.</summary>
    public ImmutableArray<InputHash> Inputs { get; init; } = [];

    /// <summary>Whether anybody waits anywhere in the data; without, unmet need can't be told.</summary>
    public bool HasWaiting =>
        Cases is { Length: > 0 } || Lines.Any(line => line.Package.Status is ServiceStatus.Waiting or ServiceStatus.NotListed);

    /// <summary>Reads a county folder.</summary>
    /// <param name="folder">The folder's path.</param>
    /// <param name="options">How it is read; the defaults where none are given.</param>
    /// <param name="progress">Told of each file; may be none.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The county.</returns>
    /// <exception cref="BadDataException">The folder can't be used; it holds every finding.</exception>
    public static County Read(
        string folder, CountyOptions? options = null, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default) =>
        Read(CountySource.Folder(folder), options, progress, cancellation);

    /// <summary>Reads a county from files in a folder, in memory or in streams.</summary>
    /// <param name="source">The files.</param>
    /// <param name="options">How they are read; the defaults where none are given.</param>
    /// <param name="progress">Told of each file; may be none.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The county.</returns>
    /// <exception cref="BadDataException">The files can't be used; it holds every finding.</exception>
    public static County Read(
        CountySource source, CountyOptions? options = null, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default) =>
        new CountyReader(source, options ?? new CountyOptions(), progress, cancellation).Read();

    /// <summary>Reads a county folder only to see what is wrong with it.</summary>
    /// <param name="source">The files.</param>
    /// <param name="options">How they are read; the defaults where none are given.</param>
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

    /// <summary>Makes a county from values in memory; what else is known is set by <c>with</c>.</summary>
    /// <param name="name">The county's name.</param>
    /// <param name="asOf">The day the ledger is drawn up for.</param>
    /// <param name="zones">The map.</param>
    /// <param name="packages">The packages, ids unique, areas of the map.</param>
    /// <returns>The county.</returns>
    /// <exception cref="ArgumentException">An id stands twice.</exception>
    public static County Of(string name, DateOnly asOf, Zones zones, IEnumerable<PlacedPackage> packages)
    {
        var lines = packages.Select((placed, index) => new ServiceLine(placed.Package, PlaceOf(zones, placed.Area), index + 2)).ToImmutableArray();
        var twice = lines.GroupBy(line => line.Package.Id).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? new County { Name = name, AsOf = asOf, Zones = zones, Lines = lines }
            : throw new ArgumentException($"The package id '{twice.Key}' stands {twice.Count()} times.", nameof(packages));
    }

    /// <summary>Draws up the ledger of need, met and unmet care.</summary>
    /// <param name="options">Parameters and rules; the defaults where none are given.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The ledger.</returns>
    public Ledger Ledger(LedgerOptions? options = null, CancellationToken cancellation = default) =>
        Demand.Ledger.DrawUp(LedgerInput((options ?? new LedgerOptions()).ActualsWeeks), options, cancellation);

    /// <summary>What the ledger is drawn up from: the packages on the map of the county.</summary>
    /// <param name="actualsWeeks">Whole weeks over which undelivered hours are averaged.</param>
    internal LedgerInput LedgerInput(int actualsWeeks) => new()
    {
        Zones = Zones,
        AsOf = AsOf,
        Packages = Placed(actualsWeeks),
        Providers = Providers,
        Waiting = Cases is { } cases ? cases : [],
        HasDeliveries = Actuals is not null,
        HasRates = Rates is not null,
        PeopleFrom65 = PeopleFrom65 is { } people && !ReferenceEquals(people.Zones, Zones) ? Replacing.Share(people, Zones) : PeopleFrom65,
    };

    /// <summary>Undelivered minutes a week of each line; null without actuals.csv.</summary>
    internal CareMinutes?[]? Shortfalls(int weeks) =>
        Actuals is { } rows ? [.. DeliveredWeek.Shortfalls(rows, Lines.Length, AsOf, weeks)] : null;

    /// <summary>What was read of each file. No people: counts are rounded and small ones given as a class.</summary>
    /// <returns>A row a file.</returns>
    public Table ToTable() => ToTable(new DisclosureRule());

    /// <summary>What was read of each file, protected by a rule.</summary>
    /// <param name="rule">How small numbers are protected.</param>
    /// <returns>A row a file.</returns>
    public Table ToTable(DisclosureRule rule) => CountyTable.Of(this, rule);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The rounds of a day: one problem a provider, of its own carers and packages.</summary>
    /// <param name="day">The day of the week.</param>
    /// <param name="options">What they are planned under; the defaults where none are given.</param>
    /// <returns>The problems, with today's rounds where the folder has them.</returns>
    public CountyRounds Rounds(DayOfWeek day, RoundsOptions? options = null) =>
        RoundsMaker.Make(this, _readWith, day, options ?? new RoundsOptions());

    /// <summary>The rounds of a whole week, with rests between days and hours over the week.</summary>
    /// <param name="options">What they are planned under; the defaults where none are given.</param>
    /// <returns>The problems, one a provider.</returns>
    public CountyRounds WeekOfRounds(RoundsOptions? options = null) => RoundsMaker.Make(this, _readWith, null, options ?? new RoundsOptions());

    /// <summary>What if all providers were one: every visit and carer of a day in one problem. No plan that anybody could follow.</summary>
    /// <param name="day">The day of the week.</param>
    /// <param name="options">What it is planned under; the defaults where none are given.</param>
    /// <returns>One problem, marked as pooled.</returns>
    public CountyRounds PooledRounds(DayOfWeek day, RoundsOptions? options = null) =>
        RoundsMaker.MakePooled(this, _readWith, day, options ?? new RoundsOptions());

    private static FoundPlace PlaceOf(Zones zones, AreaIndex area) => new(
        area, area.IsZone ? PlacePrecision.Zone : PlacePrecision.None, double.NaN, double.NaN, PlaceNote.None);

    private ImmutableArray<PlacedPackage> Placed(int actualsWeeks)
    {
        var areas = ReferenceEquals(Zones, _readWith) ? null : Replacing.Place(Lines, _readWith, Zones);
        var shortfalls = Shortfalls(actualsWeeks);
        var placed = ImmutableArray.CreateBuilder<PlacedPackage>(Lines.Length);
        for (var index = 0; index < Lines.Length; index++)
        {
            var package = Lines[index].Package;
            var area = areas is null ? Lines[index].Place.Area : areas[index];
            var pattern = Patterns?[index];
            placed.Add(new PlacedPackage(package, area)
            {
                Pattern = pattern,
                Shortfall = shortfalls?[index],
                Price = Rates?.WeeklyPrice(
                    package, pattern ?? VisitPattern.Infer(package.Need), area.IsZone ? Zones[area.Zone].Code : null, AsOf),
            });
        }

        return placed.MoveToImmutable();
    }
}
