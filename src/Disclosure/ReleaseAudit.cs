namespace Zoning.Disclosure;

/// <summary>
/// Asks of each cell that needs protection whether a reader who knows every published interval and every sum could still believe it to be
/// far enough from its true value.
/// </summary>
/// <remarks>
/// Each answer rests on figures that would fit everything published; such figures are proof, wherever they are found. So every solution
/// that proves something is kept, and one proves many cells. A programme is stopped at what is needed, not at the most that is possible.
/// All columns count from the true values, in the unit of the programme, so 0 everywhere fits, and a solution in which only the cells of a
/// few areas move fits too: a large release is asked in such parts first, and as a whole only where its parts prove nothing.
/// </remarks>
internal sealed class ReleaseAudit : IDisposable
{
    /// <summary>How far a solution may fall short of what is needed: a third of a second of care, a ten-thousandth of a person.</summary>
    internal const double Tolerance = 1e-4;

    private const int MostRounds = 200;

    /// <summary>How many areas a part has besides the target's own.</summary>
    private const int PartHelpers = 6;

    private readonly Release _release;
    private readonly OpenProgramme _open;
    private readonly CancellationToken _cancellation;
    private readonly int[] _columnOf;
    private readonly int[] _cellOf;
    private readonly LinearProgramme _whole;
    private readonly List<Target> _targets = [];
    private readonly List<Proof> _proofs = [];
    private readonly double[] _solution;

    internal ReleaseAudit(Release release, OpenProgramme open, CancellationToken cancellation)
    {
        _release = release;
        _open = open;
        _cancellation = cancellation;
        _columnOf = new int[release.Cells.Count];
        var cells = new List<int>();
        for (var index = 0; index < _columnOf.Length; index++)
        {
            _columnOf[index] = release.SumsOf(index).Count > 0 ? cells.Count : -1;
            if (_columnOf[index] >= 0)
            {
                cells.Add(index);
            }
        }

        _cellOf = [.. cells];
        _solution = new double[_cellOf.Length];
        _whole = open(Model(_cellOf));
        FindTargets();
    }

    /// <summary>How many programmes were solved.</summary>
    internal int Solved { get; private set; }

    /// <summary>Proves what can be proved.</summary>
    /// <returns>What is left: cells that a reader can work out too closely, and in which direction, the largest first.</returns>
    internal List<Target> Unproved()
    {
        ProveMany();
        foreach (var block in _targets.Where(target => !target.IsProved).GroupBy(target => _release[target.Cell].Block).ToList())
        {
            ProveInPart(block.Key, [.. block]);
        }

        foreach (var target in _targets.Where(target => !target.IsProved))
        {
            ProveInWhole(target);
        }

        return
        [
            .. _targets.Where(target => !target.IsProved)
                .OrderByDescending(target => _release[target.Cell].Value * _release[target.Cell].Scale)
                .ThenBy(target => target.Cell)
                .ThenBy(target => target.Sign),
        ];
    }

    /// <summary>Whether a cell can be moved as far as it must be.</summary>
    internal bool Prove(Target target)
    {
        if (!target.IsProved)
        {
            ProveInPart(_release[target.Cell].Block, [target]);
        }

        return target.IsProved || ProveInWhole(target);
    }

    private bool ProveInWhole(Target target)
    {
        var column = _columnOf[target.Cell];
        if (column < 0)
        {
            var cell = _release[target.Cell];
            var reach = target.Sign > 0 ? (cell.High - cell.Value) * cell.Scale : (cell.Value - cell.Low) * cell.Scale;
            return target.IsFree = reach >= target.Amount - Tolerance;
        }

        _whole.SetWeight(column, target.Sign);
        Clamp(target);
        Solve();
        Free(target.Cell);
        _whole.SetWeight(column, 0);
        return target.IsProved;
    }

    /// <summary>How far down and up a reader could believe a cell to be, in whole units; all of the distance if it is not known.</summary>
    /// <param name="index">A cell of at least one sum.</param>
    /// <param name="most">How far to look either way, in whole units, above 0.</param>
    internal (double Down, double Up) ReachOf(int index, double most)
    {
        double Reach(int sign)
        {
            var target = new Target(index, sign, most * _release[index].Scale);
            _whole.SetWeight(_columnOf[index], sign);
            Clamp(target);
            var isSolved = Solve();
            Free(index);
            _whole.SetWeight(_columnOf[index], 0);
            return isSolved ? Math.Max(0, sign * _solution[_columnOf[index]]) / _release[index].Scale : most;
        }

        return (Reach(-1), Reach(1));
    }

    /// <summary>Follows a change of what is published of a cell. Proofs stay where it only tells less.</summary>
    internal void Loosen(int cell) => Free(cell);

    /// <summary>
    /// Shows a cell that was hidden for the sake of others again, if all that is proved can be proved with it shown.
    /// </summary>
    /// <returns>Whether it is shown.</returns>
    internal bool TryToShow(int index)
    {
        var cell = _release[index];
        var (state, low, high) = (cell.State, cell.Low, cell.High);
        _release.ShowAgain(index);
        var column = _columnOf[index];
        if (column < 0)
        {
            return true;
        }

        Free(index);
        var (least, most) = BoundsOf(cell);
        var dropped = _proofs.Where(proof => proof[column] < least - Tolerance || proof[column] > most + Tolerance).ToHashSet();
        var shaken = _targets.Where(target => target.By is { } by && dropped.Contains(by)).Select(target => (target, target.By!)).ToList();
        _proofs.RemoveAll(dropped.Contains);
        foreach (var (target, _) in shaken)
        {
            var at = _columnOf[target.Cell];
            target.By = _proofs.Find(proof => target.Sign * proof[at] >= target.Amount - Tolerance - 1e-5);
        }

        if (shaken.TrueForAll(one => Prove(one.target)))
        {
            return true;
        }

        (cell.State, cell.Low, cell.High) = (state, low, high);
        Free(index);
        _proofs.AddRange(dropped);
        shaken.ForEach(one => one.target.By ??= one.Item2);
        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => _whole.Dispose();

    private void FindTargets()
    {
        for (var index = 0; index < _columnOf.Length; index++)
        {
            var cell = _release[index];
            if (_release.Need(cell) is not { } need)
            {
                continue;
            }

            if (need.Down * cell.Scale > Tolerance)
            {
                _targets.Add(new Target(index, -1, need.Down * cell.Scale));
            }

            if (need.Up * cell.Scale > Tolerance)
            {
                _targets.Add(new Target(index, 1, need.Up * cell.Scale));
            }
        }
    }

    /// <summary>
    /// Moves one cell of every area at once, up in one area and down in the next, so that the county's sums stand still; as long as each
    /// solution proves many of them.
    /// </summary>
    private void ProveMany()
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var chosen = _targets.Where(target => !target.IsProved && _columnOf[target.Cell] >= 0)
                .GroupBy(target => _release[target.Cell].Block)
                .Select((block, place) => NextOf(block, isUp: (place + round) % 2 == 0))
                .ToList();
            if (chosen.Count < 3)
            {
                return;
            }

            foreach (var target in chosen)
            {
                target.Tried++;
                _whole.SetWeight(_columnOf[target.Cell], target.Sign / target.Amount);
                Clamp(target);
            }

            Solve();
            foreach (var target in chosen)
            {
                Free(target.Cell);
                _whole.SetWeight(_columnOf[target.Cell], 0);
            }

            if (20 * chosen.Count(target => target.IsProved) < chosen.Count)
            {
                return;
            }
        }
    }

    /// <summary>The target of an area that was tried least, of those in the wanted direction if there are such.</summary>
    private static Target NextOf(IEnumerable<Target> block, bool isUp) =>
        block.MinBy(target => (2 * target.Tried) + (target.Sign > 0 == isUp ? 0 : 1))!;

    private bool Solve()
    {
        _cancellation.ThrowIfCancellationRequested();
        Solved++;
        if (!_whole.Maximise())
        {
            return false;
        }

        _whole.Read(_solution);
        Keep(_targets, null, _solution);
        return true;
    }

    /// <summary>Keeps a solution if it proves something.</summary>
    private void Keep(List<Target> targets, int[]? columns, double[] values)
    {
        Proof? proof = null;
        foreach (var target in targets)
        {
            var column = _columnOf[target.Cell];
            var at = columns is null || column < 0 ? column : Array.BinarySearch(columns, column);
            if (!target.IsProved && at >= 0 && target.Sign * values[at] >= target.Amount - Tolerance)
            {
                target.By = proof ??= new Proof(columns, Array.ConvertAll(values, value => (float)value));
            }
        }

        if (proof is not null)
        {
            _proofs.Add(proof);
        }
    }

    /// <summary>Tries targets of one area with only its cells, those of a few other areas and the county's moving.</summary>
    private void ProveInPart(int block, List<Target> targets)
    {
        if (block < 0 || _release.Blocks <= PartHelpers + 1)
        {
            return;
        }

        int[] cells =
        [
            .. _release.Neighbourhood(targets[0].Cell, PartHelpers).SelectMany(_release.CellsOf).Concat(_release.CountyCells)
                .Where(cell => _columnOf[cell] >= 0).Distinct().OrderBy(cell => _columnOf[cell]),
        ];
        var columns = Array.ConvertAll(cells, cell => _columnOf[cell]);
        var values = new double[cells.Length];
        using var part = _open(Model(cells));
        foreach (var target in targets.Where(target => !target.IsProved && _columnOf[target.Cell] >= 0))
        {
            _cancellation.ThrowIfCancellationRequested();
            var column = Array.BinarySearch(columns, _columnOf[target.Cell]);
            var (low, high) = BoundsOf(_release[target.Cell]);
            part.SetWeight(column, target.Sign);
            part.SetBounds(
                column, target.Sign < 0 ? Math.Max(low, -target.Amount) : low, target.Sign > 0 ? Math.Min(high, target.Amount) : high);
            Solved++;
            if (part.Maximise())
            {
                part.Read(values);
                Keep(targets, columns, values);
            }

            part.SetBounds(column, low, high);
            part.SetWeight(column, 0);
        }
    }

    private static (double Low, double High) BoundsOf(ReleaseCell cell) => (
        Math.Min(0, (cell.Low - cell.Value) * cell.Scale),
        double.IsPositiveInfinity(cell.High) ? double.PositiveInfinity : Math.Max(0, (cell.High - cell.Value) * cell.Scale));

    private void Clamp(Target target)
    {
        var (low, high) = BoundsOf(_release[target.Cell]);
        _whole.SetBounds(
            _columnOf[target.Cell],
            target.Sign < 0 ? Math.Max(low, -target.Amount) : low,
            target.Sign > 0 ? Math.Min(high, target.Amount) : high);
    }

    private void Free(int index)
    {
        if (_columnOf[index] >= 0)
        {
            var (low, high) = BoundsOf(_release[index]);
            _whole.SetBounds(_columnOf[index], low, high);
        }
    }

    /// <summary>The programme of some cells, in their order; all others stand still.</summary>
    private LinearModel Model(int[] cells)
    {
        var columnOf = new Dictionary<int, int>(cells.Length);
        foreach (var cell in cells)
        {
            columnOf.Add(cell, columnOf.Count);
        }

        var starts = new List<int> { 0 };
        var (columns, factors) = (new List<int>(), new List<double>());
        foreach (var sum in cells.SelectMany(_release.SumsOf).Distinct().Order())
        {
            foreach (var term in _release.Sums[sum])
            {
                if (columnOf.TryGetValue(term.Cell, out var column))
                {
                    columns.Add(column);
                    factors.Add(term.Factor);
                }
            }

            starts.Add(columns.Count);
        }

        var bounds = Array.ConvertAll(cells, cell => BoundsOf(_release[cell]));
        return new LinearModel(
            Array.ConvertAll(bounds, bound => bound.Low), Array.ConvertAll(bounds, bound => bound.High), [.. starts], [.. columns],
            [.. factors]);
    }

}

/// <summary>Figures that fit everything published, in the unit of the programme, from the true values.</summary>
/// <param name="columns">The columns that may differ from 0, ascending; null for all.</param>
/// <param name="values">One a column.</param>
internal sealed class Proof(int[]? columns, float[] values)
{
    internal float this[int column] =>
        columns is null ? values[column] : Array.BinarySearch(columns, column) is >= 0 and var at ? values[at] : 0;
}

/// <summary>How far a cell must be movable in one direction, in the unit of the programme.</summary>
/// <param name="cell">The cell.</param>
/// <param name="sign">1 for up, -1 for down.</param>
/// <param name="amount">How far, above 0.</param>
internal sealed class Target(int cell, int sign, double amount)
{
    internal int Cell => cell;

    internal int Sign => sign;

    internal double Amount => amount;

    /// <summary>How often it was moved together with others.</summary>
    internal int Tried { get; set; }

    /// <summary>A solution that moves it so far; null if none is known.</summary>
    internal Proof? By { get; set; }

    /// <summary>Whether it is in no sum and may move so far.</summary>
    internal bool IsFree { get; set; }

    /// <summary>Whether a solution that moves it so far is known.</summary>
    internal bool IsProved => IsFree || By is not null;
}
