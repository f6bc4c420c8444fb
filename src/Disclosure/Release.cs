namespace Zoning.Disclosure;

/// <summary>A weight of a cell in a sum that every reader knows to be 0, such as total - parts.</summary>
internal readonly record struct ReleaseTerm(int Cell, double Factor);

/// <summary>All cells of a release with every linear relation between them that a reader of the docs knows.</summary>
internal sealed class Release(DisclosureRule rule)
{
    private readonly List<ReleaseCell> _cells = [];
    private readonly List<ReleaseTerm[]> _sums = [];
    private readonly List<List<int>> _sumsOf = [];
    private readonly List<List<int>> _cellsOf = [];

    public DisclosureRule Rule => rule;

    public IReadOnlyList<ReleaseCell> Cells => _cells;

    public IReadOnlyList<ReleaseTerm[]> Sums => _sums;

    /// <summary>
    /// Whether it follows an earlier release. What the two together tell of a figure cannot always be taken back; hiding all else would not
    /// help, since the earlier one is out.
    /// </summary>
    public bool FollowsAnother => _cells.Exists(cell => cell.Earlier is not null);

    /// <summary>How many display areas it has.</summary>
    public int Blocks => _cellsOf.Count;

    public ReleaseCell this[int index] => _cells[index];

    public List<int> SumsOf(int cell) => _sumsOf[cell];

    public List<int> CellsOf(int block) => _cellsOf[block];

    /// <summary>The cells of the county as a whole.</summary>
    public List<int> CountyCells { get; } = [];

    /// <summary>A cell's own display area, if it has one, and those that can give way most in the sums that it shares with them.</summary>
    /// <param name="index">The cell.</param>
    /// <param name="most">How many other areas at most, 0 or more.</param>
    public List<int> Neighbourhood(int index, int most)
    {
        var own = _cells[index].Block;
        var room = new double[Blocks];
        foreach (var term in (own >= 0 ? _cellsOf[own] : [index]).SelectMany(SumsOf).Distinct().SelectMany(sum => _sums[sum]))
        {
            var cell = _cells[term.Cell];
            if (cell.Block >= 0 && cell.Block != own)
            {
                room[cell.Block] += Math.Min(1e6, (cell.High - cell.Low) * cell.Scale);
            }
        }

        return
        [
            .. own >= 0 ? new[] { own } : [],
            .. Enumerable.Range(0, room.Length).Where(block => block != own)
                .OrderByDescending(block => room[block]).ThenBy(block => block).Take(most),
        ];
    }

    public int Add(ReleaseCell cell)
    {
        var index = _cells.Count;
        _cells.Add(cell);
        _sumsOf.Add([]);
        while (cell.Block >= _cellsOf.Count)
        {
            _cellsOf.Add([]);
        }

        (cell.Block < 0 ? CountyCells : _cellsOf[cell.Block]).Add(index);
        CellRules.Begin(rule, cell);
        return index;
    }

    /// <summary>States that a total is the sum of its parts.</summary>
    public void AddSum(int total, IEnumerable<int> parts) =>
        AddRelation([new ReleaseTerm(total, -1), .. parts.Select(part => new ReleaseTerm(part, 1))]);

    /// <summary>States that a cell is at most the sum of others.</summary>
    public void AddAtMost(int cell, IReadOnlyList<int> of)
    {
        var rest = of.Sum(other => _cells[other].Value) - _cells[cell].Value;
        var slack = Add(_cells[cell] with
        {
            Value = rest,
            People = 0,
            Largest = 0,
            Own = 0,
            Providers = null,
            IsPublished = false,
            IsGuarded = false,
            HidesZero = false,
            KnownLow = 0,
            Parent = -1,
            Whole = -1,
            Earlier = null,
            LeftOpen = null,
        });
        AddRelation([new ReleaseTerm(cell, -1), new ReleaseTerm(slack, -1), .. of.Select(other => new ReleaseTerm(other, 1))]);
    }

    /// <summary>States that the weighted sum of cells, in the unit of the programme, does not change.</summary>
    public void AddRelation(ReleaseTerm[] terms)
    {
        foreach (var term in terms)
        {
            _sumsOf[term.Cell].Add(_sums.Count);
        }

        _sums.Add(terms);
    }

    /// <summary>The release as it stands, to somebody who has no earlier one.</summary>
    public Release WithoutEarlier()
    {
        var alone = new Release(rule);
        foreach (var cell in _cells)
        {
            var index = alone.Add(cell with { Earlier = null });
            var copy = alone._cells[index];
            (copy.State, copy.Alone, copy.Step, copy.IsKept, copy.MustReach) =
                (cell.State, cell.Alone, cell.Step, cell.IsKept, cell.MustReach);
            if (cell.State is CellState.Hidden or CellState.Unpublished)
            {
                (copy.Low, copy.High) = (cell.KnownLow, double.PositiveInfinity);
            }
            else
            {
                (copy.Low, copy.High) = (cell.Low, cell.High);
            }
        }

        _sums.ForEach(alone.AddRelation);
        return alone;
    }

    /// <summary>Hides a cell one step further: rounded to wide class where it has one, else hidden.</summary>
    /// <returns>Every cell whose bounds changed: it and wide classes that rested on it.</returns>
    public List<int> Hide(int index)
    {
        var cell = _cells[index];
        var changed = new List<int>();
        if (cell.State is CellState.Hidden or CellState.Unpublished)
        {
            return changed;
        }

        changed.Add(index);
        if (cell.State == CellState.Rounded && WideClass(cell) is { } wide)
        {
            cell.State = CellState.WideClass;
            (cell.Low, cell.High) = wide;
        }
        else
        {
            CellRules.Hide(rule, cell);
        }

        for (var other = 0; other < _cells.Count; other++)
        {
            var child = _cells[other];
            if ((child.Parent == index || child.Whole == index) && child.State == CellState.WideClass && child.Earlier is null)
            {
                CellRules.Hide(rule, child);
                changed.Add(other);
            }
        }

        return changed;
    }

    /// <summary>Hides a cell altogether, whatever it stood at, and for good.</summary>
    public void HideAll(int index)
    {
        var cell = _cells[index];
        if (cell.State != CellState.Unpublished)
        {
            cell.State = CellState.WideClass;
            Hide(index);
            cell.IsKept = true;
        }
    }

    /// <summary>Shows a cell as it stood before anything was hidden for the sake of others.</summary>
    public void ShowAgain(int index)
    {
        var cell = _cells[index];
        CellRules.Begin(rule, cell);
    }

    /// <summary>Shows a cell as a class of its own, in whole units; both ends are what every reader may know.</summary>
    public void ShowAsClass(int index, double low, double high)
    {
        var cell = _cells[index];
        cell.State = CellState.WideClass;
        (cell.Low, cell.High) = (low, high);
        cell.IsKept = true;
    }

    /// <summary>
    /// How far from the true value a reader must not be able to exclude, in whole units; <see langword="null"/> if the cell needs no
    /// protection.
    /// </summary>
    public (double Down, double Up)? Need(ReleaseCell cell)
    {
        var need = CellRules.Need(rule, cell);
        if (need is { } asked && cell.LeftOpen is { } open)
        {
            need = (Math.Min(asked.Down, open.Down), Math.Min(asked.Up, open.Up));
        }

        return cell.MustReach is not { } reach
            ? need
            : (Math.Max(need?.Down ?? 0, cell.Value - reach.Low), Math.Max(need?.Up ?? 0, reach.High - cell.Value));
    }

    /// <summary>A figure of two thirds of a shown whole or more isn't hidden but said to be a third or more of it.</summary>
    private (double Low, double High)? WideClass(ReleaseCell cell)
    {
        if (cell.Kind == MeasureKind.Count)
        {
            return (rule.SmallestCount, double.PositiveInfinity);
        }

        return Within(cell, cell.Parent, cell.ClassFrom, cell.ClassTo) ?? Within(cell, cell.Whole, 1.0 / 3.0, 1);
    }

    private (double Low, double High)? Within(ReleaseCell cell, int whole, double from, double to)
    {
        if (whole < 0 || _cells[whole] is not { State: CellState.Rounded } shown)
        {
            return null;
        }

        var ratio = shown.Scale / cell.Scale;
        var low = from * shown.Low * ratio;
        var high = to * shown.High * ratio;
        return cell.Value >= 2 * from * shown.Value * ratio && cell.Value <= high ? (low, high) : null;
    }
}
