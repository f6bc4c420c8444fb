using System.Collections.Immutable;
using System.Security.Cryptography;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>
/// A county on a map: the zone of each package, packages outside the map and packages without a known place. Restricted as a whole.
/// </summary>
/// <remarks>
/// It makes what a ledger is calculated from and the problems of rounds. Data keyed by a zone of the home map (population, history, a place
/// that is only a zone code) count where the interior point of that zone lies; prices follow the package's home zone.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class PlacedCounty : ITabular
{
    private const string GivenMap = "the map given to On, as zones.geojson";

    private readonly Dictionary<PackageId, AreaIndex> _areas;

    internal PlacedCounty(County county, Zones zones)
    {
        ArgumentNullException.ThrowIfNull(zones);
        (County, Zones) = (county, zones);
        Areas = [.. MapChange.Place(county.Packages, county.HomeMap, zones)];
        _areas = new Dictionary<PackageId, AreaIndex>(Areas.Length);
        for (var index = 0; index < Areas.Length; index++)
        {
            _areas.Add(county.Packages[index].Package.Id, Areas[index]);
        }

        PeopleFrom65 = county.PeopleFrom65 is { } people && IsMoved ? MapChange.Share(people, zones) : county.PeopleFrom65;
    }

    /// <summary>The county.</summary>
    public County County { get; }

    /// <summary>The map that it counts on.</summary>
    public Zones Zones { get; }

    /// <summary>Whether the map differs from the county's home map, so that data keyed by home zones were moved.</summary>
    public bool IsMoved => !ReferenceEquals(Zones, County.HomeMap);

    /// <summary>People of 65 and over by zone of <see cref="Zones"/>; null if the population is not known for every home zone.</summary>
    public ZoneValues<long>? PeopleFrom65 { get; }

    /// <summary>The area of each package, in the order of <see cref="County.Packages"/>.</summary>
    internal ImmutableArray<AreaIndex> Areas { get; }

    /// <summary>
    /// The files that the county comes from, with their hashes, and the map if it is neither of those that the county's folder holds.
    /// </summary>
    internal ImmutableArray<InputHash> Inputs => IsMoved && !ReferenceEquals(Zones, County.Map)
        ? [.. County.Inputs, new InputHash(GivenMap, Convert.ToHexStringLower(SHA256.HashData(ZoneFileText.Write(Zones))))]
        : County.Inputs;

    /// <summary>The area that a package counts in.</summary>
    /// <param name="package">The package.</param>
    /// <returns>A zone of <see cref="Zones"/>, outside the map, or no place.</returns>
    /// <exception cref="ArgumentException">The county has no such package.</exception>
    public AreaIndex AreaOf(PackageId package) => _areas.TryGetValue(package, out var area)
        ? area
        : throw new ArgumentException($"The county has no package '{package}'.", nameof(package));

    /// <summary>What a ledger is calculated from.</summary>
    /// <param name="actualsWeeks">Whole weeks over which undelivered hours are averaged, 1 or more. Default 4.</param>
    /// <returns>The packages on the map, with providers, waiting cases and people.</returns>
    public LedgerInput ToLedgerInput(int actualsWeeks = 4)
    {
        var placed = ImmutableArray.CreateBuilder<PlacedPackage>(Areas.Length);
        for (var index = 0; index < Areas.Length; index++)
        {
            var one = County.Packages[index];
            var pattern = one.Pattern;
            var home = one.Found.Area;
            placed.Add(new PlacedPackage(one.Package, Areas[index])
            {
                Pattern = pattern,
                Shortfall = County.HasDeliveries ? DeliveredWeek.Shortfall(one.Deliveries, County.AsOf, actualsWeeks) : null,
                Price = County.Rates?.WeeklyPrice(
                    one.Package, pattern ?? VisitPattern.Infer(one.Package.Need), home.IsZone
                        ? County.HomeMap[home.Zone].Code
                        : null, County.AsOf),
            });
        }

        return new LedgerInput
        {
            Zones = Zones,
            AsOf = County.AsOf,
            Packages = placed.MoveToImmutable(),
            Providers = County.Providers,
            Waiting = County.Cases is { } cases ? cases : [],
            HasDeliveries = County.HasDeliveries,
            HasRates = County.Rates is not null,
            PeopleFrom65 = PeopleFrom65,
        };
    }

    /// <summary>Every file of the county's folder, by name: reading them gives the same county, to be looked at on this map.</summary>
    /// <returns>The files in ordinal order of their names. They are restricted as a whole: one row for each person.</returns>
    /// <remarks>
    /// The maps are written in metres (EPSG:27700), <c>zones</c> for this map and <c>home_zones</c> if the home map differs. Files keyed by
    /// a zone keep the codes of the home map. Files that the county does not have are not written, nor are built-in tables.
    /// </remarks>
    public IReadOnlyDictionary<string, byte[]> ToFiles() => CountyFiles.OfRead(County.ToParts() with { Map = Zones });

    /// <summary>Writes the county's folder, whole or not at all; see <see cref="ToFiles"/>.</summary>
    /// <param name="folder">The folder to write.</param>
    /// <param name="replace">Whether a folder that zoning did not write may be replaced. Default false.</param>
    /// <param name="cancellation">Stops the writing; nothing is left behind.</param>
    /// <exception cref="BadDataException">
    /// The folder holds files that zoning did not write, and <paramref name="replace"/> is false.
    /// </exception>
    public void WriteFolder(string folder, bool replace = false, CancellationToken cancellation = default) =>
        FolderWriter.Write(folder, ToFiles(), replace, cancellation);

    /// <summary>What was read of each file; see <see cref="County.ToTable()"/>.</summary>
    /// <returns>A row for each file.</returns>
    public Table ToTable() => County.ToTable();

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();
}
