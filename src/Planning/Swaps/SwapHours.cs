namespace Zoning.Planning;

/// <summary>
/// Hours placed and left of each area in the guarded table. They are never written, as the ledger gives hours waiting for the county alone;
/// they are there so that the county's hours can be held back where they would give an area's away.
/// </summary>
/// <remarks>
/// Nobody is placed outside the zones asked for, and a shown 0 says that nobody is placed or left: then all hours waiting of the area are
/// left, or placed. The ledger is out already and does not guard hours waiting by area, so its own range of them is found first, and a
/// summary is asked to leave that range open, no more.
/// </remarks>
internal sealed class SwapHours
{
    // Under any figure that is written.
    private const double Worth = 0.001;
    private readonly Release _table;
    private readonly AreaRows[] _areas;
    private readonly SwapTallies _tallies;
    private readonly bool _hidesWaiting;
    private readonly bool[] _nonePlaced;
    private readonly bool[] _noneLeft;
    private readonly (double Low, double High)[] _waiting;

    /// <param name="table">The guarded table, with the ledger as it was published and nothing of swaps.</param>
    /// <param name="areas">The ledger's cells of each area.</param>
    /// <param name="tallies">What swaps change in each area.</param>
    /// <param name="isOutside">Whether an area holds none of the zones asked for.</param>
    /// <param name="hidesWaiting">Whether no area shows that nobody waits.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal SwapHours(
        Release table, AreaRows[] areas, SwapTallies tallies, Predicate<int> isOutside, bool hidesWaiting, CancellationToken cancellation)
    {
        (_table, _areas, _tallies, _hidesWaiting) = (table, areas, tallies, hidesWaiting);
        int[] all = [.. Enumerable.Range(0, areas.Length)];
        _nonePlaced = Array.ConvertAll(all, area => isOutside(area) || IsNone(area, SwapRow.PeoplePlaced, SwapRow.HoursPlaced));
        _noneLeft = Array.ConvertAll(all, area => !_nonePlaced[area] && IsNone(area, SwapRow.PeopleLeft, SwapRow.HoursLeft));
        int Of(Predicate<int> isPart) => Sum(Array.FindAll(all, isPart));
        int[] asked =
        [
            .. all.Select(area => areas[area][AreaColumn.WaitingHours]),
            Of(area => _noneLeft[area]), Of(area => !_nonePlaced[area]), Of(area => _nonePlaced[area]), Of(area => !_noneLeft[area]),
        ];
        using var audit = GlopProgramme.Opener is { } open ? new ReleaseAudit(table, open, cancellation) : null;
        _waiting = Array.ConvertAll(asked, cell => RangeOf(audit, cell));
    }

    /// <summary>How far the ledger leaves the county's hours placed or left open, in minutes down and up.</summary>
    internal (double Down, double Up) LeftOpenOf(SwapRow row, long value)
    {
        var at = _areas.Length + (row == SwapRow.HoursPlaced ? 0 : 2);
        return (Math.Max(0, value - _waiting[at].Low), Math.Max(0, _waiting[at + 1].High - value));
    }

    /// <summary>Adds the cells of an area.</summary>
    /// <returns>The cells of hours placed and hours left; not those that everybody knows to be 0.</returns>
    internal Dictionary<SwapRow, int> Add(int area)
    {
        var cells = new Dictionary<SwapRow, int>();
        if (!_nonePlaced[area])
        {
            cells.Add(SwapRow.HoursPlaced, Add(area, SwapRow.HoursPlaced, isAll: _noneLeft[area]));
        }

        if (!_noneLeft[area])
        {
            cells.Add(SwapRow.HoursLeft, Add(area, SwapRow.HoursLeft, isAll: _nonePlaced[area]));
        }

        _table.AddSum(_areas[area][AreaColumn.WaitingHours], cells.Values);
        return cells;
    }

    private int Add(int area, SwapRow row, bool isAll)
    {
        var cell = _tallies.CellOf(area, row, area, Worth, hidesWaiting: false);
        var (low, high) = _waiting[area];
        return _table.Add(cell with { IsPublished = false, LeftOpen = (cell.Value - (isAll ? low : 0), high - cell.Value) });
    }

    private bool IsNone(int area, SwapRow people, SwapRow hours) =>
        !_hidesWaiting && _tallies.ValueOf(area, people) == 0 && _tallies.ValueOf(area, hours) == 0;

    /// <summary>A cell for hours waiting of several areas together, not written.</summary>
    private int Sum(int[] areas)
    {
        var cell = _table.Add(new ReleaseCell
        {
            Kind = MeasureKind.Hours,
            Value = areas.Sum(area => _table[_areas[area][AreaColumn.WaitingHours]].Value),
            People = 0,
            Largest = 0,
            Block = -1,
            IsPublished = false,
            IsGuarded = false,
        });
        _table.AddSum(cell, areas.Select(area => _areas[area][AreaColumn.WaitingHours]));
        return cell;
    }

    /// <summary>The range that the ledger leaves a cell, in minutes; looked for as far as any figure needs.</summary>
    private (double Low, double High) RangeOf(ReleaseAudit? audit, int cell)
    {
        var value = _table[cell].Value;
        return audit?.ReachOf(cell, value + 1) is { } reach ? (value - reach.Down, value + reach.Up) : (0, 2.0 * value);
    }
}
