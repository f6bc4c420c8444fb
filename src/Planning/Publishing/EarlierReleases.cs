using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>What all earlier releases mean for a release on one map.</summary>
internal sealed class EarlierReleases
{
    private readonly ImmutableArray<EarlierRelease> _all;
    private readonly EarlierRelease? _same;

    private EarlierReleases(
        ImmutableArray<EarlierRelease> all, EarlierRelease? same, DisplayAreas display, ImmutableArray<EarlierMap> others) =>
        (_all, _same, Display, Others) = (all, same, display, others);

    /// <summary>The display areas that the release must have.</summary>
    internal DisplayAreas Display { get; }

    /// <summary>The newest release of each other map.</summary>
    internal ImmutableArray<EarlierMap> Others { get; }

    /// <summary>
    /// Whether zones may be shown inside display areas: on the map of an earlier release. Zones of a new map could overlap those of another
    /// by a few streets.
    /// </summary>
    internal bool ShowsZones => _same is not null || Others.IsEmpty;

    /// <summary>Finds the newest release of the same map, whose display areas stay, and the newest of each other map.</summary>
    /// <returns>Null if none of them has areas: releases of a forecast or of rounds alone.</returns>
    internal static EarlierReleases? Of(EarlierRelease after, Zones zones, IReadOnlyList<long> sizes)
    {
        ImmutableArray<EarlierRelease> all = [.. after.All.Where(release => !release.Areas.IsEmpty)];
        if (all.IsEmpty)
        {
            return null;
        }

        EarlierRelease? same = null;
        var others = new List<EarlierMap>();
        foreach (var release in all)
        {
            if (EarlierMap.IsSame(release, zones))
            {
                same ??= release;
            }
            else if (!others.Exists(other => EarlierMap.IsSame(release, other.Areas.Zones)))
            {
                others.Add(EarlierMap.Of(release, zones));
            }
        }

        var areas = same is null
            ? EarlierMap.Join(zones, others)
            : [.. same.Areas.Select(area => area.Select(code => zones.TryIndexOf(code, out var zone) ? zone : -1).ToArray())];
        return new EarlierReleases(all, same, DisplayAreas.Of(zones, areas, sizes), [.. others]);
    }

    /// <summary>
    /// The figures told before, as if by one release of this map: the county's of the newest; those of areas of the newest of this map, or
    /// what the areas of other maps that an area is made of tell of it.
    /// </summary>
    internal EarlierRelease Told()
    {
        if (ReferenceEquals(_all[0], _same))
        {
            return _same.Following(_all.Skip(1));
        }

        var cells = _all[0].Cells.Where(cell => cell.AreaKind == EmptyRows.CountyKind).ToList();
        cells.AddRange(_same is { } same ? same.Cells.Where(cell => cell.AreaKind != EmptyRows.CountyKind) : Sums());
        return EarlierRelease.Of(Display.Areas.Select(area => area.Members.Select(zone => Display.Zones[zone].Code)), cells)
            .Following(_all.Skip(1).Where(release => EarlierMap.IsSame(release, Display.Zones)));
    }

    /// <summary>
    /// Puts the areas of other maps into the release beside its own: what was told of them stays told, and what covers the same ground has
    /// the same sum.
    /// </summary>
    /// <param name="draft">The release.</param>
    /// <param name="areas">Its own areas.</param>
    /// <param name="recount">Draws up the ledger on another map.</param>
    internal void AddOthers(ShareableDraft draft, ShareableAreas areas, Func<Zones, Ledger> recount)
    {
        foreach (var other in Others)
        {
            var ledger = recount(other.Areas.Zones);
            var told = new EarlierAreas(draft, ledger, other);
            foreach (var (here, there) in other.Groups(Display))
            {
                told.Tie(areas, here, there, mayHide: _same is null);
            }
        }
    }

    private IEnumerable<PublishedCell> Sums()
    {
        // A first look at another map: a single earlier one tells most; of several, the newest.
        if (Others.IsEmpty)
        {
            return [];
        }

        var other = Others[0];
        var blocks = other.Areas.Areas.Select((area, block) => (Key: (EmptyRows.DisplayKind, area.Code), Block: block))
            .Append((Key: (EmptyRows.BucketKind, EmptyRows.Elsewhere), Block: other.Areas.Areas.Length))
            .ToDictionary(area => area.Key, area => area.Block);
        var measures = other.Release.Cells.Where(cell => cell.AreaKind is EmptyRows.DisplayKind or EmptyRows.BucketKind)
            .ToLookup(cell => (blocks.GetValueOrDefault((cell.AreaKind, cell.Area), -1), cell.Measure.Key));
        var rows = other.Release.Cells.Where(cell => cell.AreaKind == EmptyRows.DisplayKind && cell.Measure.Kind != MeasureKind.Ratio
            && cell.Status.Length == 0).DistinctBy(cell => cell.Measure.Key).Select(cell => cell.Measure).ToList();
        return other.Groups(Display).Where(group => group.Here.Length == 1).SelectMany(group => rows
            .Select(measure => SumOf(
                measure, group.Here[0], [.. group.There.Select(block => measures[(block, measure.Key)].FirstOrDefault())]))
            .OfType<PublishedCell>());
    }

    private PublishedCell? SumOf(Measure measure, int block, PublishedCell?[] parts)
    {
        var isElsewhere = block == Display.Areas.Length;
        var row = EmptyRows.Of(
            isElsewhere ? EmptyRows.BucketKind : EmptyRows.DisplayKind, isElsewhere
            ? EmptyRows.Elsewhere : Display.Areas[block].Code, measure);
        if (parts.Length == 1)
        {
            return parts[0] is { } one
                ? one with { AreaKind = row.AreaKind, Area = row.Area }
                : null;
        }

        if (!Array.TrueForAll(parts, part => part is { Low: not null, High: not null }))
        {
            return null;
        }

        var (low, high) = (parts.Sum(part => part!.Low!.Value), parts.Sum(part => part!.High!.Value));
        return high == 0 ? row with { Shown = Shown.Exact, Value = 0, Low = 0, High = 0 }
            : Array.TrueForAll(parts, part => part!.Shown is Shown.Rounded or Shown.Exact)
                ? row with { Shown = Shown.Rounded, Value = (low + high) / 2, Low = low, High = high }
                : row with { Shown = Shown.Class, Low = low, High = high };
    }
}
