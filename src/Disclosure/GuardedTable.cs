namespace Zoning.Disclosure;

/// <summary>A weight of a cell in a sum that every reader knows to be 0, such as total - parts.</summary>
internal readonly record struct GuardedTerm(int Cell, double Factor);

/// <summary>All cells of a run with every linear relation that a reader of the docs knows.</summary>
internal sealed class GuardedTable(DisclosureRule rule)
{
    private readonly List<GuardedCell> _cells = [];
    private readonly List<GuardedTerm[]> _sums = [];
    private readonly List<List<int>> _sumsOf = [];
    private readonly List<List<int>> _cellsOf = [];

    public DisclosureRule Rule => rule;

    public IReadOnlyList<GuardedCell> Cells => _cells;

    public IReadOnlyList<GuardedTerm[]> Sums => _sums;

    /// <summary>How many display areas the table has.</summary>
    public int Blocks => _cellsOf.Count;

    public GuardedCell this[int index] => _cells[index];

    public List<int> SumsOf(int cell) => _sumsOf[cell];

    public List<int> CellsOf(int block) => _cellsOf[block];

    /// <summary>The cells of the county as a whole.</summary>
    public List<int> CountyCells { get; } = [];

    public int Add(GuardedCell cell)
    {
        var index = _cells.Count;
        _cells.Add(cell);
        _sumsOf.Add([]);
        while (cell.Block >= _cellsOf.Count)
        {
            _cellsOf.Add([]);
        }

        (cell.Block < 0 ? CountyCells : _cellsOf[cell.Block]).Add(index);
        Begin(cell);
        return index;
    }

    /// <summary>States that a total is the sum of its parts.</summary>
    public void AddSum(int total, IEnumerable<int> parts) =>
        AddRelation([new GuardedTerm(total, -1), .. parts.Select(part => new GuardedTerm(part, 1))]);

    /// <summary>States that the weighted sum of cells, in the unit of the programme, does not change.</summary>
    public void AddRelation(GuardedTerm[] terms)
    {
        foreach (var term in terms)
        {
            _sumsOf[term.Cell].Add(_sums.Count);
        }

        _sums.Add(terms);
    }

    /// <summary>Makes two cells be hidden together.</summary>
    public void Tie(int left, int right)
    {
        (_cells[left].Twin, _cells[right].Twin) = (right, left);
    }

    /// <summary>Hides a cell one step further: rounded to wide class where it has one, else hidden.</summary>
    public void Hide(int index)
    {
        var cell = _cells[index];
        if (cell.State is Guard.Hidden or Guard.Unpublished)
        {
            return;
        }

        cell.IsSafe = false;
        if (cell.State == Guard.Rounded && WideClass(cell) is { } wide)
        {
            cell.State = Guard.WideClass;
            (cell.Low, cell.High) = wide;
        }
        else
        {
            cell.State = Guard.Hidden;
            (cell.Low, cell.High) = Unknown(cell);
        }

        foreach (var child in _cells)
        {
            if ((child.Parent == index || child.Whole == index) && child.State == Guard.WideClass && child.Earlier is null)
            {
                child.State = Guard.Hidden;
                (child.Low, child.High) = Unknown(child);
                child.IsSafe = false;
            }
        }

        if (cell.Twin >= 0 && _cells[cell.Twin].State is Guard.Rounded or Guard.Zero)
        {
            Hide(cell.Twin);
        }
    }

    /// <summary>Hides a cell altogether, whatever it stood at.</summary>
    public void HideAll(int index)
    {
        var cell = _cells[index];
        if (cell.State != Guard.Unpublished)
        {
            cell.State = Guard.WideClass;
            Hide(index);
        }
    }

    /// <summary>Shows a cell as a class separate, in whole units; both ends are what every reader may know.</summary>
    public void ShowAsClass(int index, double low, double high)
    {
        var cell = _cells[index];
        cell.State = Guard.WideClass;
        (cell.Low, cell.High) = (low, high);
    }

    /// <summary>
    /// How far from the true value a reader must not be able to exclude, in whole units; <see langword="null"/> if the cell needs no
    /// protection.
    /// </summary>
    public (double Down, double Up)? Need(GuardedCell cell)
    {
        var isSmall = IsSmall(cell);
        var needs = cell.State is Guard.Hidden or Guard.SmallClass
            || (cell.State == Guard.Unpublished && cell.IsGuarded && isSmall);
        if (!needs || (cell.Earlier is not null && !isSmall))
        {
            return null;
        }

        return cell.Kind == MeasureKind.Count
            ? (Math.Max(0, cell.Value - 1), Math.Max(0, rule.SmallestCount - 1 - cell.Value))
            : (0.5 * cell.Value, 0.5 * cell.Value);
    }

    /// <summary>
    /// What is left to know of a hidden cell: an earlier release can't be taken back where the figure wasn't small then and isn't now.
    /// </summary>
    private (double Low, double High) Unknown(GuardedCell cell) =>
        cell.Earlier is { } earlier && !IsSmall(cell) ? earlier : (cell.KnownLow, double.PositiveInfinity);

    private bool IsSmall(GuardedCell cell) => cell.Kind == MeasureKind.Count
        ? cell.Value > 0 && cell.Value < rule.SmallestCount
        : rule.IsSmall(cell.Value, cell.People, cell.Largest);

    private void Begin(GuardedCell cell)
    {
        (cell.Low, cell.High) = Unknown(cell);
        if (!cell.IsPublished)
        {
            cell.State = Guard.Unpublished;
        }
        else if (cell.StartsHidden)
        {
            cell.State = Guard.Hidden;
        }
        else if (cell.Value == 0)
        {
            cell.State = Guard.Zero;
            (cell.Low, cell.High) = (0, 0);
        }
        else if (cell.Kind == MeasureKind.Count && cell.Value < rule.SmallestCount)
        {
            cell.State = Guard.SmallClass;
            (cell.Low, cell.High) = (1, rule.SmallestCount - 1);
        }
        else if (cell.Kind != MeasureKind.Count && rule.IsSmall(cell.Value, cell.People, cell.Largest))
        {
            cell.State = Guard.Hidden;
        }
        else
        {
            cell.State = Guard.Rounded;
            (cell.Low, cell.High) = rule.Interval(cell.Kind, cell.Value);
        }
    }

    /// <summary>A figure of two thirds of a shown whole or more isn't hidden but said to be a third or more of it.</summary>
    private (double Low, double High)? WideClass(GuardedCell cell)
    {
        if (cell.Kind == MeasureKind.Count)
        {
            return (rule.SmallestCount, double.PositiveInfinity);
        }

        return Within(cell, cell.Parent, cell.ClassFrom, cell.ClassTo) ?? Within(cell, cell.Whole, 1.0 / 3.0, 1);
    }

    private (double Low, double High)? Within(GuardedCell cell, int whole, double from, double to)
    {
        if (whole < 0 || _cells[whole] is not { State: Guard.Rounded } shown)
        {
            return null;
        }

        var ratio = shown.Scale / cell.Scale;
        var low = from * shown.Low * ratio;
        var high = to * shown.High * ratio;
        return cell.Value >= 2 * from * shown.Value * ratio && cell.Value <= high ? (low, high) : null;
    }
}
