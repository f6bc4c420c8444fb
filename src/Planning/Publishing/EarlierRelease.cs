using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>What an earlier shareable release gave away: its map and display areas, and every figure in it.</summary>
public sealed class EarlierRelease
{
    private readonly FrozenDictionary<string, PublishedCell> _cells;

    private EarlierRelease(ImmutableArray<ImmutableArray<ZoneCode>> areas, FrozenDictionary<string, PublishedCell> cells) =>
        (Areas, _cells) = (areas, cells);

    /// <summary>The zones of each display area.</summary>
    public ImmutableArray<ImmutableArray<ZoneCode>> Areas { get; }

    /// <summary>The as-at day; null if it is not known, and then only the ledger follows.</summary>
    internal DateOnly? AsOf { get; init; }

    /// <summary>The outlines of its zones; null if they are not known, and then only the same zones can follow.</summary>
    internal Zones? Map { get; init; }

    /// <summary>Every figure beside the ledger's, by name.</summary>
    internal FrozenDictionary<string, PublishedNumber> Figures { get; init; } = FrozenDictionary<string, PublishedNumber>.Empty;

    /// <summary>The releases before it, the newest first.</summary>
    private ImmutableArray<EarlierRelease> Older { get; init; } = [];

    /// <summary>This release, then those before it, the newest first.</summary>
    internal IEnumerable<EarlierRelease> All => Older.Prepend(this);

    /// <summary>Every figure of its ledger.</summary>
    internal ImmutableArray<PublishedCell> Cells => _cells.Values;

    /// <summary>Makes one from an earlier run's display areas and figures.</summary>
    /// <param name="areas">The zones of each display area; each zone once.</param>
    /// <param name="cells">Its figures; each kind of figure once an area.</param>
    /// <returns>The release.</returns>
    public static EarlierRelease Of(IEnumerable<IEnumerable<ZoneCode>> areas, IEnumerable<PublishedCell> cells) =>
        new([.. areas.Select(area => area.Order().ToImmutableArray())], cells.ToFrozenDictionary(KeyOf, StringComparer.Ordinal));

    /// <summary>Makes one from all that a release file holds.</summary>
    internal static EarlierRelease Of(
        IEnumerable<IEnumerable<ZoneCode>> areas, IEnumerable<PublishedCell> cells, DateOnly? asOf, Zones? map,
        IEnumerable<KeyValuePair<string, PublishedNumber>> figures) =>
        new([.. areas.Select(area => area.Order().ToImmutableArray())], cells.ToFrozenDictionary(KeyOf, StringComparer.Ordinal))
        {
            AsOf = asOf,
            Map = map,
            Figures = figures.ToFrozenDictionary(StringComparer.Ordinal),
        };

    /// <summary>The release that a published ledger makes.</summary>
    /// <param name="ledger">A shareable ledger.</param>
    /// <returns>The release.</returns>
    /// <exception cref="ArgumentException">The ledger isn't shareable: there is nothing to protect against comparison.</exception>
    public static EarlierRelease Of(PublishedLedger ledger) => Of(ledger, null, []);

    /// <summary>The release that a published ledger makes with figures beside it.</summary>
    internal static EarlierRelease Of(PublishedLedger ledger, DateOnly? asOf, IEnumerable<KeyValuePair<string, PublishedNumber>> figures) =>
        ledger.Level == OutputLevel.Shareable
            ? new(
                [.. ledger.Display.Areas.Select(area => area.Members.Select(zone => ledger.Zones[zone].Code).Order().ToImmutableArray())],
                ledger.Cells.ToFrozenDictionary(KeyOf, StringComparer.Ordinal))
            {
                AsOf = asOf,
                Map = ledger.Zones,
                Figures = figures.ToFrozenDictionary(StringComparer.Ordinal),
            }
            : throw new ArgumentException(
                $"The earlier release is {ledger.Level}; only a shareable one can be followed.", nameof(ledger));

    /// <summary>The release with those before it, so that the next one takes back nothing of any of them.</summary>
    /// <param name="older">The releases before this one, the newest first.</param>
    /// <returns>The release.</returns>
    public EarlierRelease Following(IEnumerable<EarlierRelease> older) =>
        new(Areas, _cells) { AsOf = AsOf, Map = Map, Figures = Figures, Older = [.. older] };

    /// <summary>What the release showed for a figure; null if it had no such figure.</summary>
    internal PublishedCell? Find(PublishedCell row) => _cells.GetValueOrDefault(KeyOf(row));

    /// <summary>
    /// In how many releases on end, this one last, a count was given as a class that hides a crossing of the smallest count.
    /// </summary>
    internal int Crossings(PublishedCell row, DisclosureRule rule) => All
        .TakeWhile(release => release.Find(row) is { Shown: Shown.Class, High: { } high } && high == rule.UnderCrossing).Count();

    /// <summary>The same of a figure beside the ledger.</summary>
    internal int Crossings(string name, DisclosureRule rule) => All
        .TakeWhile(release => release.Figures.TryGetValue(name, out var told)
            && told is { Shown: Shown.Class, High: { } high } && high == rule.UnderCrossing)
        .Count();

    private static string KeyOf(PublishedCell cell) => string.Join(
        '\n', cell.AreaKind, cell.Area, cell.Measure.Key, cell.Status, cell.Provider, cell.TimeOfDay);
}
