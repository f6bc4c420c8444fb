using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>What an earlier shareable release gave away: its display areas and every figure in it.</summary>
public sealed class EarlierRelease
{
    private readonly FrozenDictionary<string, PublishedCell> _cells;

    private EarlierRelease(ImmutableArray<ImmutableArray<ZoneCode>> areas, FrozenDictionary<string, PublishedCell> cells) =>
        (Areas, _cells) = (areas, cells);

    /// <summary>The zones of each display area.</summary>
    public ImmutableArray<ImmutableArray<ZoneCode>> Areas { get; }

    /// <summary>The releases before it, the newest first.</summary>
    private ImmutableArray<EarlierRelease> Older { get; init; } = [];

    /// <summary>Makes one from an earlier run's display areas and figures.</summary>
    /// <param name="areas">The zones of each display area; each zone once.</param>
    /// <param name="cells">Its figures; each kind of figure once an area.</param>
    /// <returns>The release.</returns>
    public static EarlierRelease Of(IEnumerable<IEnumerable<ZoneCode>> areas, IEnumerable<PublishedCell> cells) =>
        new([.. areas.Select(area => area.Order().ToImmutableArray())], cells.ToFrozenDictionary(KeyOf, StringComparer.Ordinal));

    /// <summary>The release that a published ledger makes.</summary>
    /// <param name="ledger">A shareable ledger.</param>
    /// <returns>The release.</returns>
    /// <exception cref="ArgumentException">The ledger isn't shareable: there is nothing to protect against comparison.</exception>
    public static EarlierRelease Of(PublishedLedger ledger) => ledger.Level == OutputLevel.Shareable
        ? Of(ledger.Display.Areas.Select(area => area.Members.Select(zone => ledger.Zones[zone].Code)), ledger.Cells)
        : throw new ArgumentException($"The earlier release is {ledger.Level}; only a shareable one can be followed.", nameof(ledger));

    /// <summary>The release with those before it, so that the next one takes back nothing of any of them.</summary>
    /// <param name="older">The releases before this one, the newest first.</param>
    /// <returns>The release.</returns>
    public EarlierRelease Following(IEnumerable<EarlierRelease> older) => new(Areas, _cells) { Older = [.. older] };

    /// <summary>What the release showed for a figure; null if it had no such figure.</summary>
    internal PublishedCell? Find(PublishedCell row) => _cells.GetValueOrDefault(KeyOf(row));

    /// <summary>
    /// In how many releases on end, this one last, a count was given as a class that hides a crossing of the smallest count.
    /// </summary>
    internal int Crossings(PublishedCell row, DisclosureRule rule) => Older.Prepend(this)
        .TakeWhile(release => release.Find(row) is { Shown: Shown.Class, High: { } high } && high == rule.UnderCrossing).Count();

    /// <summary>Its display areas on a map.</summary>
    /// <exception cref="ArgumentException">The map has other zones.</exception>
    internal DisplayAreas On(Zones zones, IReadOnlyList<long> sizes)
    {
        var known = Areas.SelectMany(area => area).Order();
        if (!known.SequenceEqual(zones.Select(zone => zone.Code)))
        {
            throw new ArgumentException("The earlier release has other zones than this map, so it can't be followed.", nameof(zones));
        }

        return DisplayAreas.Of(
            zones, [.. Areas.Select(area => area.Select(code => zones.TryIndexOf(code, out var zone) ? zone : -1).ToArray())], sizes);
    }

    private static string KeyOf(PublishedCell cell) => string.Join(
        '\n', cell.AreaKind, cell.Area, cell.Measure.Key, cell.Status, cell.Provider, cell.TimeOfDay);
}
