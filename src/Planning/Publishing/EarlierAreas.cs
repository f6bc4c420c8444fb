using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>
/// The areas of an earlier release on another map, as they stand beside those of a new one: told or hidden once and for all.
/// </summary>
internal sealed class EarlierAreas
{
    private readonly ShareableDraft _draft;
    private readonly AreaTallies _areas;
    private readonly AreaTallies _zones;
    private readonly EarlierMap _map;

    internal EarlierAreas(ShareableDraft draft, Ledger ledger, EarlierMap map)
    {
        (_draft, _map) = (draft, map);
        var display = map.Areas;
        var buckets = display.Areas.Length;
        _areas = new AreaTallies(
            ledger, [.. Enumerable.Range(0, display.Zones.Count).Select(display.AreaOf), buckets, buckets], buckets + 1);
        _zones = new AreaTallies(ledger, [.. Enumerable.Range(0, display.Zones.AreaCount)], display.Zones.AreaCount);
    }

    /// <summary>
    /// Ties blocks of the new release to those of the earlier one that cover the same ground. Where several of each overlap, their
    /// differences would tell of a few streets: then the new ones are hidden.
    /// </summary>
    internal void Tie(ShareableAreas areas, int[] here, int[] there, bool mayHide)
    {
        if (here.Length == 0)
        {
            return;
        }

        if (here.Length > 1 && there.Length > 1 && mayHide)
        {
            foreach (var cell in here.SelectMany(block => CellsOf(areas.Blocks[block])))
            {
                _draft.Table.HideAll(cell);
            }
        }

        var told = there.Select(block => Add(block, here[0])).ToList();
        foreach (var column in Enum.GetValues<AreaColumn>())
        {
            AddEqual([.. here.Select(block => areas.Blocks[block][column])], [.. told.Select(rows => rows[column])]);
        }

        AddEqual([.. here.Select(block => areas.Blocks[block].Waiting)], [.. told.Select(rows => rows.Waiting)]);
        AddEqual([.. here.Select(block => areas.Blocks[block].Packages)], [.. told.Select(rows => rows.Packages)]);
    }

    private static IEnumerable<int> CellsOf(AreaRows rows) =>
        Enum.GetValues<AreaColumn>().Select(column => rows[column]).Append(rows.Waiting).Append(rows.Packages);

    /// <summary>
    /// States that two sets have the same sum. Where a few people count on the other side of a line that is drawn otherwise they do
    /// not, and the sums say nothing of each other.
    /// </summary>
    private void AddEqual(int[] here, int[] there)
    {
        var table = _draft.Table;
        if (here.Sum(cell => table[cell].Value) == there.Sum(cell => table[cell].Value))
        {
            table.AddRelation([.. here.Select(cell => new ReleaseTerm(cell, 1)), .. there.Select(cell => new ReleaseTerm(cell, -1))]);
        }
    }

    private AreaRows Add(int area, int block)
    {
        var isElsewhere = area == _map.Areas.Areas.Length;
        var (kind, code) = isElsewhere ? (EmptyRows.BucketKind, EmptyRows.Elsewhere) : (EmptyRows.DisplayKind, _map.Areas.Areas[area].Code);
        var table = _draft.Table;
        var rows = new AreaRows();
        foreach (var column in Enum.GetValues<AreaColumn>())
        {
            var isPart = column is AreaColumn.WaitingHours or AreaColumn.OtherUnmet;
            rows[column] = AddTold(
                ShareableAreas.Cell(_areas, area, column, block, 0, table.Rule) with { IsGuarded = !isPart },
                isPart || column is AreaColumn.Lasting or AreaColumn.Under65
                ? null : EmptyRows.Of(kind, code, EmptyRows.MeasureOf(column)));
        }

        rows.Waiting = AddTold(
            ShareableAreas.Count(_areas.Waiting(area), block, 0) with { Own = _areas.OwnWaiting(area) },
            EmptyRows.Of(kind, code, LedgerMeasures.PeopleWaiting));
        rows.Packages = AddTold(
            ShareableAreas.Count(_areas.Cut.DemandPackages(area), block, 0) with { Own = _areas.OwnPackages(area) },
            EmptyRows.Of(kind, code, LedgerMeasures.Packages));
        ShareableAreas.AddInnerSums(table, rows);
        if (!isElsewhere && !_map.Areas.Areas[area].IsSingle)
        {
            AddZones(_map.Areas.Areas[area], rows, block);
        }

        return rows;
    }

    private void AddZones(DisplayArea area, AreaRows rows, int block)
    {
        var table = _draft.Table;
        var (demand, met, unmet, waiting) = (new List<int>(), new List<int>(), new List<int>(), new List<int>());
        foreach (var zone in area.Members)
        {
            var code = _map.Areas.Zones[zone].Code.Value;
            demand.Add(AddTold(
                ShareableAreas.Cell(_zones, zone, AreaColumn.Demand, block, 0, table.Rule),
                EmptyRows.Of(EmptyRows.ZoneKind, code, LedgerMeasures.Demand)));
            met.Add(AddTold(ShareableAreas.Cell(_zones, zone, AreaColumn.Met, block, 0, table.Rule), null));
            unmet.Add(AddTold(
                ShareableAreas.Cell(_zones, zone, AreaColumn.Unmet, block, 0, table.Rule),
                EmptyRows.Of(EmptyRows.ZoneKind, code, LedgerMeasures.Unmet)));
            waiting.Add(AddTold(
                ShareableAreas.Count(_zones.Waiting(zone), block, 0),
                EmptyRows.Of(EmptyRows.ZoneKind, code, LedgerMeasures.PeopleWaiting)));
            table.AddSum(demand[^1], [met[^1], unmet[^1]]);
        }

        table.AddSum(rows[AreaColumn.Demand], demand);
        table.AddSum(rows[AreaColumn.Met], met);
        table.AddSum(rows[AreaColumn.Unmet], unmet);
        table.AddSum(rows.Waiting, waiting);
    }

    private int AddTold(ReleaseCell cell, PublishedCell? row)
    {
        var known = row is null ? null : _map.Release.Find(row);
        var unit = ShareableDraft.UnitOf(cell.Kind);
        if (known is not { Low: { } low } || cell.Value < low * unit || cell.Value > (known.High ?? double.PositiveInfinity) * unit)
        {
            return _draft.Table.Add(cell with { IsPublished = false });
        }

        var high = known.High * unit ?? double.PositiveInfinity;
        var index = _draft.Table.Add(cell with { IsPublished = false, Earlier = (low * unit, high) });
        var told = _draft.Table[index];
        told.State = known.Shown == Shown.Exact ? CellState.Zero
            : known.Shown == Shown.Rounded ? CellState.Rounded
            : known.High < _draft.Table.Rule.SmallestCount && cell.Kind == MeasureKind.Count ? CellState.SmallClass
            : CellState.WideClass;
        (told.Alone, told.Low, told.High, told.IsKept) = (told.State, low * unit, high, true);
        return index;
    }
}
