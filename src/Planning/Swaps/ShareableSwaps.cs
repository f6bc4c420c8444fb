using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>
/// The summary of swaps as anybody may see it: of the county and the areas of the published ledger, guarded together with all that the
/// ledger shows, so that the two give away no more than the ledger alone.
/// </summary>
/// <remarks>
/// The ledger is put into the guarded table once more, its figures as they were published, with what adds up in them. To it come people
/// waiting = placed + left, the same of hours, packages moved of the packages there are, and travel of three sets of rounds. Hours
/// waiting are given for the county alone, as in the ledger; those of areas are guarded all the same (<see cref="SwapHours"/>). People
/// placed are tied to the zones asked for, since whoever reads the summary knows them. What has to be hidden is hidden here, for what the
/// ledger shows is out already; where the ledger leaves no room to protect a figure, it and those tied to it are left out.
/// </remarks>
internal sealed class ShareableSwaps
{
    // Far below anything of the ledger: nothing of it can be hidden any more.
    private const double CountyWorth = 0.02;
    private const double AreaWorth = 0.001;

    /// <summary>What is tried in turn until all can be protected.</summary>
    private static readonly ImmutableArray<SwapParts> Stages =
        [SwapParts.People | SwapParts.Hours | SwapParts.Rounds, SwapParts.People | SwapParts.Rounds, SwapParts.Rounds];

    private readonly ShareableDraft _draft;
    private readonly ShareableAreas _areas;
    private readonly DisplayAreas _display;
    private readonly SwapParts _parts;
    private readonly IReadOnlySet<int>? _scope;
    private readonly List<PublishedCell> _unsaid = [];
    private SwapHours? _hours;

    private ShareableSwaps(PublishedLedger published, Ledger ledger, SwapParts parts, IReadOnlySet<int>? scope)
    {
        (_display, _parts, _scope) = (published.Display, parts, scope);
        var zones = ledger.Input.Zones;
        _draft = new ShareableDraft(published.Rule, EarlierRelease.Of(published));
        _areas = new ShareableAreas(
            _draft, ledger, new AreaTallies(ledger, [.. Enumerable.Range(0, zones.AreaCount)], zones.AreaCount),
            _display, ShowsZones(published));
        ShareableCounty.Add(_draft, ledger, _areas.County);
        _draft.KeepEarlier();
    }

    /// <summary>The figures that may be shown.</summary>
    /// <param name="published">The ledger as it was published.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="facts">What swaps change.</param>
    /// <param name="ticksPerMinute">Ticks in a minute of the rounds.</param>
    /// <param name="scope">The zones asked for; null for all.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal static ImmutableArray<PublishedCell> Of(
        PublishedLedger published, Ledger ledger, SwapFacts facts, int ticksPerMinute, IReadOnlySet<int>? scope,
        CancellationToken cancellation)
    {
        var (zones, display) = (ledger.Input.Zones, published.Display);
        var buckets = display.Areas.Length;
        var county = new SwapTallies(facts, ticksPerMinute, new int[zones.AreaCount], 1);
        var blocks = new SwapTallies(
            facts, ticksPerMinute, [.. Enumerable.Range(0, zones.Count).Select(display.AreaOf), buckets, buckets], buckets + 1);
        foreach (var parts in Stages)
        {
            if (new ShareableSwaps(published, ledger, parts, scope).Rows(published, county, blocks, cancellation) is { } rows)
            {
                return rows;
            }
        }

        return [];
    }

    internal static bool ShowsZones(PublishedLedger published) => published.Display.Areas
        .Where(area => !area.IsSingle)
        .All(area => published.Of(EmptyRows.ZoneKind, published.Zones[area.Members[0]].Code.Value, LedgerMeasures.Demand) is not null);

    /// <summary>The rows; null if not all can be protected beside the ledger as it was published.</summary>
    private ImmutableArray<PublishedCell>? Rows(PublishedLedger published, SwapTallies county,
        SwapTallies blocks, CancellationToken cancellation)
    {
        var told = _draft.Rows();
        _hours = _parts.HasFlag(SwapParts.Hours)
            ? new SwapHours(_draft.Table, _areas.Blocks, blocks, IsOutside, _areas.HidesWaiting, cancellation) : null;
        var all = Add(county, 0, -1, EmptyRows.CountyKind, "county", _areas.County);
        var parts = Enumerable.Range(0, _areas.Blocks.Length).Select(block => block < _display.Areas.Length
            ? Add(blocks, block, block, EmptyRows.DisplayKind, _display.Areas[block].Code, _areas.Blocks[block])
            : Add(blocks, block, block, EmptyRows.BucketKind, EmptyRows.Elsewhere, _areas.Blocks[block])).ToList();
        foreach (var (row, cell) in all.Where(entry => parts.Exists(part => part.ContainsKey(entry.Key))))
        {
            _draft.Table.AddSum(cell, parts.Where(part => part.ContainsKey(row)).Select(part => part[row]));
        }

        _draft.Protect(cancellation);
        var rows = _draft.Rows();
        return _draft.Report.Lost.Count > 0 || !IsAsPublished(published, told) || !told.SequenceEqual(rows.Take(told.Length))
            ? null
            : [.. rows.Skip(told.Length).Concat(_unsaid).GroupBy(row => (row.AreaKind, row.Area)).SelectMany(SwapCells.WithShares)];
    }

    /// <summary>
    /// Whether the table holds every figure of the ledger as it was published: else it can't say what the two tell together.
    /// </summary>
    internal static bool IsAsPublished(PublishedLedger published, ImmutableArray<PublishedCell> told)
    {
        var cells = published.Cells.ToDictionary(KeyOf);
        return told.All(row => cells.TryGetValue(KeyOf(row), out var cell)
            && (cell.Shown, cell.Value, cell.Low, cell.High) == (row.Shown, row.Value, row.Low, row.High));
    }

    private static (string Kind, string Area, string Measure, string Status, string Provider, string Time) KeyOf(PublishedCell cell) =>
        (cell.AreaKind, cell.Area, cell.Measure.Key, cell.Status, cell.Provider, cell.TimeOfDay);

    /// <summary>Adds an area's cells.</summary>
    /// <returns>The cells by row; those of today's list are the ledger's own and not among them.</returns>
    private Dictionary<SwapRow, int> Add(SwapTallies tallies, int group, int block, string kind, string code, AreaRows ledger)
    {
        var cells = new Dictionary<SwapRow, int>();
        var hides = block >= 0 && _areas.HidesWaiting;
        foreach (var (row, empty, _) in SwapCells.Of(kind, code, tallies, group))
        {
            var part = row <= SwapRow.PeopleLeft ? SwapParts.People : row <= SwapRow.HoursLeft ? SwapParts.Hours : SwapParts.Rounds;
            if (row == SwapRow.People)
            {
                _draft.AlsoTo(ledger.Waiting, empty);
            }
            else if (row == SwapRow.Hours && block < 0)
            {
                _draft.AlsoTo(ledger[AreaColumn.WaitingHours], empty);
            }
            else if (!_parts.HasFlag(part) || (part == SwapParts.Hours && block >= 0))
            {
                var why = part == SwapParts.Hours ? HiddenBecause.OfCountyAlone : HiddenBecause.TellsOthers;
                _unsaid.Add(empty with { Shown = Shown.Hidden, Why = why });
            }
            else if (row == SwapRow.PeoplePlaced && IsOutside(block))
            {
                // Every reader knows that nobody is placed outside the zones asked for: hiding it would only mislead the audit.
                _unsaid.Add(empty with { Shown = Shown.Exact, Value = 0, Low = 0, High = 0 });
            }
            else
            {
                var cell = tallies.CellOf(group, row, block, block < 0 ? CountyWorth : AreaWorth, hides);
                if (part == SwapParts.Hours)
                {
                    cell = cell with { LeftOpen = _hours!.LeftOpenOf(row, cell.Value) };
                }

                var isKind = row is >= SwapRow.Exchanged and <= SwapRow.HandedOver;
                cells.Add(row, _draft.Add(isKind ? ShareableCounty.Part(cell, FormOf(tallies, group)) : cell, empty));
            }
        }

        Tie(cells, block, ledger);
        return cells;
    }

    /// <summary>Whether an area holds none of the zones asked for.</summary>
    private bool IsOutside(int block) => _scope is { } scope && block >= 0
        && (block >= _display.Areas.Length || !_display.Areas[block].Members.Any(scope.Contains));

    private void Tie(Dictionary<SwapRow, int> cells, int block, AreaRows ledger)
    {
        var table = _draft.Table;
        if (IsOutside(block) && cells.TryGetValue(SwapRow.PeopleLeft, out var all))
        {
            table.AddSum(ledger.Waiting, [all]);
        }
        else if (cells.TryGetValue(SwapRow.PeoplePlaced, out var placed))
        {
            table.AddSum(ledger.Waiting, [placed, cells[SwapRow.PeopleLeft]]);
            AddZones(block, placed);
        }

        if (block >= 0 && _hours is not null)
        {
            foreach (var (row, cell) in _hours.Add(block))
            {
                cells.Add(row, cell);
            }
        }
        else if (cells.TryGetValue(SwapRow.HoursPlaced, out var hours))
        {
            table.AddSum(ledger[AreaColumn.WaitingHours], [hours, cells[SwapRow.HoursLeft]]);
        }

        table.AddAtMost(cells[SwapRow.Moved], [ledger.Packages]);
        if (cells.TryGetValue(SwapRow.Exchanged, out var exchanged))
        {
            table.AddSum(cells[SwapRow.Moved], [exchanged, cells[SwapRow.Circled], cells[SwapRow.HandedOver]]);
        }
    }

    private Breakdown FormOf(SwapTallies tallies, int group) => Breakdowns.Of(
        _draft.Table.Rule, tallies.ValueOf(group, SwapRow.Moved),
        [tallies.ValueOf(group, SwapRow.Exchanged), tallies.ValueOf(group, SwapRow.Circled), tallies.ValueOf(group, SwapRow.HandedOver)]);

    /// <summary>In an area of several zones, those who are placed live in the zones asked for.</summary>
    private void AddZones(int block, int placed)
    {
        if (block < 0 || block >= _display.Areas.Length || _scope is not { } scope)
        {
            return;
        }

        int[] inside = [.. _display.Areas[block].Members.Where(scope.Contains)];
        if (inside.Length > 0 && inside.All(_areas.ZoneCells.ContainsKey))
        {
            _draft.Table.AddAtMost(placed, [.. inside.Select(zone => _areas.ZoneCells[zone])]);
        }
    }

    /// <summary>What a summary may hold.</summary>
    [Flags]
    private enum SwapParts
    {
        People = 1,
        Hours = 2,
        Rounds = 4,
    }
}
