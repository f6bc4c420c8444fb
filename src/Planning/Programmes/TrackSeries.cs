using System.Collections.Frozen;
using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>The published figures of a series of runs on one map, by day.</summary>
internal sealed class TrackSeries
{
    private const string DisplayKind = "display";
    private readonly FrozenDictionary<(DateOnly Day, string Kind, string Area, string Measure, string Provider), PublishedCell> _find;

    /// <param name="runs">The runs, oldest first; each published after those before it.</param>
    internal TrackSeries(ImmutableArray<PublishedRun> runs)
    {
        Days = [.. runs.Select(run => run.County.AsOf)];
        Cells = [.. runs.SelectMany(run => Followed(run).Select(cell => (run.County.AsOf, cell)))];
        _find = Cells.ToFrozenDictionary(one =>
            (one.Day, one.Cell.AreaKind, one.Cell.Area, one.Cell.Measure.Key, one.Cell.Provider), one => one.Cell);
        Areas =
        [
            .. runs[^1].Ledger.Display.Areas.Select(area =>
                (area.Code, area.Members.Select(zone => runs[^1].Placed.Zones[zone].Code).ToImmutableArray())),
        ];
    }

    /// <summary>The as-at days, ascending.</summary>
    internal ImmutableArray<DateOnly> Days { get; }

    /// <summary>Every figure that is followed.</summary>
    internal ImmutableArray<(DateOnly Day, PublishedCell Cell)> Cells { get; }

    /// <summary>The display areas with their zones; the same in all runs.</summary>
    internal ImmutableArray<(string Area, ImmutableArray<ZoneCode> Zones)> Areas { get; }

    /// <summary>A figure; null if it is not part of the output.</summary>
    /// <param name="day">The as-at day.</param>
    /// <param name="measure">What is measured.</param>
    /// <param name="area">The code of a display area; null for the county.</param>
    /// <param name="provider">The provider; null for all.</param>
    internal PublishedCell? Find(DateOnly day, Measure measure, string? area, ProviderId? provider) => _find.GetValueOrDefault(
        (day, area is null ? EmptyRows.CountyKind : DisplayKind, area ?? "county", measure.Key, provider?.Value ?? ""));

    /// <summary>Whether a measure is given by area.</summary>
    internal bool HasAreas(Measure measure) => Cells.Any(one => one.Cell.Measure == measure && one.Cell.AreaKind == DisplayKind);

    /// <summary>The display areas that zones lie in; one null, the county, for no zones.</summary>
    internal ImmutableArray<string?> AreasOf(ImmutableArray<ZoneCode> zones) => zones.IsEmpty ? [null]
        : [.. Areas.Where(area => area.Zones.Any(zone => zones.Contains(zone))).Select(area => (string?)area.Area)];

    /// <summary>Whether the areas that zones lie in have other zones too.</summary>
    internal bool IsJoined(ImmutableArray<ZoneCode> zones) => !zones.IsEmpty
        && Areas.Any(area => area.Zones.Any(zone => zones.Contains(zone)) && !area.Zones.All(zone => zones.Contains(zone)));

    private static IEnumerable<PublishedCell> Followed(PublishedRun run) =>
        run.Ledger.Cells.Concat(FollowedFigures.Of(run).Cells).Where(cell =>
        cell.Status.Length == 0 && cell.TimeOfDay.Length == 0
        && cell.AreaKind is EmptyRows.CountyKind or DisplayKind or EmptyRows.BucketKind
        && TrackMeasures.ByKey.ContainsKey(cell.Measure.Key));
}
