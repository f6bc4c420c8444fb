using System.Collections.Immutable;

namespace Zoning.Demand;

/// <summary>Publishes a ledger so that it may be shared: merges zones, guards every figure, works out shares from what is shown.</summary>
internal sealed class ShareablePublisher
{
    private readonly Ledger _ledger;
    private readonly PublishOptions _options;
    private readonly AreaTallies _zones;
    private readonly ZoneMass[] _masses;

    private ShareablePublisher(Ledger ledger, PublishOptions options)
    {
        _ledger = ledger;
        _options = options;
        var zones = ledger.Input.Zones;
        _zones = new AreaTallies(ledger, [.. Enumerable.Range(0, zones.AreaCount)], zones.AreaCount);
        _masses = [.. Enumerable.Range(0, zones.Count).Select(MassOf)];
    }

    public static PublishedLedger Publish(Ledger ledger, PublishOptions options, CancellationToken cancellation) =>
        new ShareablePublisher(ledger, options).Publish(cancellation);

    private PublishedLedger Publish(CancellationToken cancellation)
    {
        var sizes = _masses.Select(mass => mass.Size).ToArray();
        if (_options.After is { } after)
        {
            var kept = after.On(_ledger.Input.Zones, sizes);
            return Finish(kept, Guarded(kept, cancellation).Draft);
        }

        var merger = Merger();
        while (true)
        {
            var display = DisplayAreas.Of(_ledger.Input.Zones, merger.Areas, sizes);
            var (draft, areas) = Guarded(display, cancellation);
            var (hidden, missing) = Short(draft, areas, display);
            var merged = false;
            for (var more = 0; more < missing; more++)
            {
                merged |= merger.MergeWeakest(hidden);
            }

            if (!merged)
            {
                return Finish(display, draft);
            }
        }
    }

    private (ShareableDraft Draft, ShareableAreas Areas) Guarded(DisplayAreas display, CancellationToken cancellation)
    {
        var draft = new ShareableDraft(_options.Rule, _options.After);
        var areas = new ShareableAreas(draft, _ledger, _zones, display);
        ShareableCounty.Add(draft, _ledger, areas.County);
        draft.HideWhatWasHidden();
        if (!_options.Faults.HasFlag(PublishingFaults.NoSecondaryHiding))
        {
            DisclosureGuard.Protect(draft.Table, cancellation);
        }

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
            shown += cell.State == Guard.Rounded ? 1 : 0;
            if (cell.Value > 0 && cell.State != Guard.Rounded)
            {
                hidden.UnionWith(display.Areas[area].Members);
            }
        }

        var lacking = _options.Rule.DisplayShare * some - shown;
        return (hidden, LedgerFacts.Of(_ledger).HasWaiting && lacking > 1e-9 ? (int)Math.Ceiling(lacking / 2) : 0);
    }

    private DisplayMerger Merger()
    {
        var zones = _ledger.Input.Zones;
        var merger = new DisplayMerger(_options.Rule, _masses, Adjacency.Of(zones));
        if (!LedgerFacts.Of(_ledger).HasWaiting || merger.IsEnough)
        {
            return merger;
        }

        if (zones[0].Groups.Keys.FirstOrDefault() is { } grouping)
        {
            merger.MergeGroups([.. zones.Select(zone => zone.Groups.GetValueOrDefault(grouping))]);
        }

        merger.MergeUntilEnough();
        return merger;
    }

    private PublishedLedger Finish(DisplayAreas display, ShareableDraft draft)
    {
        var rows = draft.Rows(_options.Faults).ToList();
        rows.AddRange(ShareableShares.Of(_ledger, display, rows, _options));
        if (_options.Faults.HasFlag(PublishingFaults.OwnGrouping))
        {
            rows.AddRange(BrokenRows.PairsOfZones(_zones, display.Zones, _options.Rule));
        }

        return new PublishedLedger(_options, display, [.. rows.OrderBy(RowOrder.Of, RowOrder.Comparer)]);
    }

    private ZoneMass MassOf(int zone) => new(
        _zones.Sum(zone, AreaColumn.Unmet),
        _zones.People(zone, AreaColumn.Unmet),
        _zones.Largest(zone, AreaColumn.Unmet),
        _zones.Waiting(zone),
        _zones.People(zone, AreaColumn.Demand),
        _ledger.Input.PeopleFrom65 is { } people ? people[zone] : _zones.Sum(zone, AreaColumn.Demand));
}
