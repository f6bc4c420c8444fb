using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Publishes a ledger so that it may be shared: merges zones, guards every figure, works out shares from what is shown.</summary>
internal sealed class ShareablePublisher
{
    private readonly Ledger _ledger;
    private readonly PublishOptions _options;
    private readonly AreaTallies _zones;
    private readonly ZoneMass[] _masses;
    private readonly Func<Zones, Ledger> _recount;

    private EarlierReleases? _earlier;

    private ShareablePublisher(Ledger ledger, PublishOptions options, Func<Zones, Ledger>? recount)
    {
        _ledger = ledger;
        _options = options;
        _recount = recount ?? (_ => throw new ArgumentException(
            "The earlier release has other zones than this map. Publish the run, not its ledger: that can be counted on the other "
                + "map too."));
        var zones = ledger.Input.Zones;
        _zones = new AreaTallies(ledger, [.. Enumerable.Range(0, zones.AreaCount)], zones.AreaCount);
        _masses = [.. Enumerable.Range(0, zones.Count).Select(MassOf)];
    }

    public static PublishedLedger Publish(
        Ledger ledger, PublishOptions options, Func<Zones, Ledger>? recount, CancellationToken cancellation) =>
        new ShareablePublisher(ledger, options, recount).Publish(cancellation);

    private PublishedLedger Publish(CancellationToken cancellation)
    {
        var sizes = _masses.Select(mass => mass.Size).ToArray();
        _earlier = _options.After is { } after ? EarlierReleases.Of(after, _ledger.Input.Zones, sizes) : null;
        if (_earlier is { Display: var kept })
        {
            return Finish(kept, Guarded(kept, cancellation).Draft);
        }

        Attempt? best = null;
        foreach (var merger in Mergers())
        {
            Attempt attempt;
            do
            {
                attempt = Try(merger, sizes, cancellation);
                if (attempt.Missing == 0)
                {
                    return Finish(attempt.Display, attempt.Draft);
                }

                best = best is null || attempt.Worth > best.Worth ? attempt : best;
            }
            while (MergeMore(merger, attempt));
        }

        return Finish(best!.Display, best.Draft);
    }

    private static bool MergeMore(DisplayMerger merger, Attempt attempt)
    {
        var merged = false;
        for (var more = 0; more < attempt.Missing; more++)
        {
            merged |= merger.MergeWeakest(attempt.Hidden);
        }

        return merged;
    }

    private Attempt Try(DisplayMerger merger, long[] sizes, CancellationToken cancellation)
    {
        var display = DisplayAreas.Of(_ledger.Input.Zones, merger.Areas, sizes);
        var (draft, areas) = Guarded(display, cancellation);
        var (hidden, missing) = Short(draft, areas, display);
        var worth = draft.Table.Cells.Where(cell => cell.State is CellState.Rounded or CellState.Zero).Sum(cell => cell.Worth);
        return new Attempt(display, draft, hidden, missing, worth);
    }

    private (ShareableDraft Draft, ShareableAreas Areas) Guarded(DisplayAreas display, CancellationToken cancellation)
    {
        var draft = new ShareableDraft(_options.Rule, _earlier?.Told());
        var areas = new ShareableAreas(draft, _ledger, _zones, display, _earlier?.ShowsZones ?? true);
        ShareableCounty.Add(draft, _ledger, areas.County);
        draft.KeepEarlier();
        _earlier?.AddOthers(draft, areas, _recount);
        draft.Protect(cancellation);
        return (draft, areas);
    }

    /// <summary>The zones of areas that hide their unmet hours, and how many merges might make up for them.</summary>
    private (HashSet<int> Hidden, int Missing) Short(ShareableDraft draft, ShareableAreas areas, DisplayAreas display)
    {
        var hidden = new HashSet<int>();
        var some = 0;
        var shown = 0;
        for (var area = 0; area < display.Areas.Length; area++)
        {
            var cell = draft.Table[areas.Blocks[area][AreaColumn.Unmet]];
            some += cell.Value > 0 ? 1 : 0;
            shown += cell.State == CellState.Rounded ? 1 : 0;
            if (cell.Value > 0 && cell.State != CellState.Rounded)
            {
                hidden.UnionWith(display.Areas[area].Members);
            }
        }

        var lacking = _options.Rule.DisplayShare * some - shown;
        return (hidden, LedgerFacts.Of(_ledger).HasWaiting && lacking > 1e-9 ? (int)Math.Ceiling(lacking) : 0);
    }

    /// <summary>Single zones, else the whole groups of the first grouping, else neighbours merged step by step.</summary>
    private IEnumerable<DisplayMerger> Mergers()
    {
        var zones = _ledger.Input.Zones;
        var adjacency = Adjacency.Of(zones);
        var single = new DisplayMerger(_options.Rule, _masses, adjacency);
        if (!LedgerFacts.Of(_ledger).HasWaiting || single.IsEnough)
        {
            yield return single;
            yield break;
        }

        if (zones[0].Groups.Keys.FirstOrDefault() is { } grouping)
        {
            var groups = new DisplayMerger(_options.Rule, _masses, adjacency) { MayMergeFurther = false };
            groups.MergeGroups([.. zones.Select(zone => zone.Groups.GetValueOrDefault(grouping))]);
            if (groups.IsEnough)
            {
                yield return groups;
            }
        }

        single.MergeUntilEnough();
        yield return single;
    }

    private PublishedLedger Finish(DisplayAreas display, ShareableDraft draft)
    {
        var rows = draft.Rows().ToList();
        rows.AddRange(ShareableShares.Of(_ledger, display, rows, _options));
        return new PublishedLedger(_options, display, [.. rows.OrderBy(RowOrder.Of, RowOrder.Comparer)])
        {
            HiddenForOthers = draft.Report.Hidden,
            IsTooSmall = draft.Report.Lost.Count > 0
                || rows.TrueForAll(row => row.Measure != LedgerMeasures.Demand || row.Shown is Shown.Hidden or Shown.NotSupplied),
        };
    }

    private ZoneMass MassOf(int zone) => new(
        _zones.Sum(zone, AreaColumn.Unmet),
        _zones.People(zone, AreaColumn.Unmet),
        _zones.Largest(zone, AreaColumn.Unmet),
        _options.Rule.IsSmall(
            _zones.Sum(zone, AreaColumn.Unmet), _zones.People(zone, AreaColumn.Unmet), _zones.Largest(zone, AreaColumn.Unmet))
                ? _zones.Sum(zone, AreaColumn.Unmet)
                : 0,
        _zones.Waiting(zone),
        _zones.People(zone, AreaColumn.Demand),
        _ledger.Input.PeopleFrom65 is { } people ? people[zone] : _zones.Sum(zone, AreaColumn.Demand));

    /// <summary>A display geography with its guarded table, and how far it falls short.</summary>
    private sealed record Attempt(DisplayAreas Display, ShareableDraft Draft, HashSet<int> Hidden, int Missing, double Worth);
}
