namespace Zoning.Exact;

/// <summary>A pool as a programme of zeros and ones: columns with a price, rows that add up to 1 or to 0.</summary>
/// <remarks>
/// The columns are the rounds; then each visit left out; then each holding; then each group of tied visits left out whole. Rows: each visit
/// without ties, each group, each visit of each holding (its rounds less the holding), and the kinds of shift, which are at most.
/// </remarks>
internal sealed class PartitionRows
{
    private readonly List<Row> _rows = [];
    private readonly List<long> _prices;

    internal PartitionRows(RoundPool pool)
    {
        Pool = pool;
        _prices = [.. pool.Rounds.Select(round => round.Price)];
        var tied = new SortedDictionary<int, SortedSet<int>>();
        foreach (var holding in pool.Holdings)
        {
            if (!tied.TryGetValue(holding.Group, out var members))
            {
                tied.Add(holding.Group, members = []);
            }

            members.UnionWith(holding.Visits);
        }

        var isTied = new bool[pool.LeavingOut.Length];
        foreach (var member in tied.Values.SelectMany(members => members))
        {
            isTied[member] = true;
        }

        var rowOfVisit = AddVisits(isTied);
        var rowOfHeld = AddHoldings(tied);
        AddRounds(isTied, rowOfVisit, rowOfHeld);
    }

    internal RoundPool Pool { get; }

    internal IReadOnlyList<Row> Rows => _rows;

    internal IReadOnlyList<long> Prices => _prices;

    /// <summary>The price of the present plan.</summary>
    internal long Present { get; private set; }

    /// <summary>Whether all prices can be added without overflow, with room to spare for a solver.</summary>
    internal bool IsInRange => _prices.Sum(price => (double)Math.Abs((decimal)price)) < long.MaxValue / 8.0;

    /// <summary>Which columns the present plan uses.</summary>
    internal bool[] PresentColumns()
    {
        var isUsed = new bool[_prices.Count];
        Array.Fill(isUsed, true, 0, Pool.Present);
        foreach (var row in _rows.Where(row => row.Sum == 1 && !row.IsAtMost))
        {
            // A visit is left out, or a group, where no round and no holding of the present plan is in its row.
            isUsed[row.Columns[0]] = false;
        }

        var holdings = Pool.Rounds.Take(Pool.Present).SelectMany(round => round.Holdings).ToHashSet();
        foreach (var holding in holdings)
        {
            isUsed[FirstHolding + holding] = true;
        }

        foreach (var row in _rows.Where(row => row.Sum == 1 && !row.IsAtMost))
        {
            isUsed[row.Columns[0]] = !row.Columns.Skip(1).Any(column => isUsed[column]);
        }

        return isUsed;
    }

    private int FirstHolding { get; set; }

    private int[] AddVisits(bool[] isTied)
    {
        var rowOf = new int[isTied.Length];
        for (var visit = 0; visit < isTied.Length; visit++)
        {
            rowOf[visit] = isTied[visit] ? -1 : _rows.Count;
            if (!isTied[visit])
            {
                var row = new Row(1, IsAtMost: false);
                row.Columns.Add(_prices.Count);
                _rows.Add(row);
                _prices.Add(Pool.LeavingOut[visit]);
            }
        }

        return rowOf;
    }

    private Dictionary<(int Holding, int Visit), int> AddHoldings(SortedDictionary<int, SortedSet<int>> tied)
    {
        FirstHolding = _prices.Count;
        var rowOf = new Dictionary<(int, int), int>();
        for (var holding = 0; holding < Pool.Holdings.Length; holding++)
        {
            var held = Pool.Holdings[holding];
            _prices.Add(tied[held.Group].Except(held.Visits).Sum(visit => Pool.LeavingOut[visit]));
            foreach (var visit in held.Visits)
            {
                rowOf.Add((holding, visit), _rows.Count);
                var row = new Row(0, IsAtMost: false) { Less = FirstHolding + holding };
                _rows.Add(row);
            }
        }

        foreach (var (group, members) in tied)
        {
            var row = new Row(1, IsAtMost: false);
            row.Columns.Add(_prices.Count);
            _prices.Add(members.Sum(visit => Pool.LeavingOut[visit]));
            row.Columns.AddRange(Enumerable.Range(0, Pool.Holdings.Length)
                .Where(holding => Pool.Holdings[holding].Group == group).Select(holding => FirstHolding + holding));
            _rows.Add(row);
        }

        return rowOf;
    }

    private void AddRounds(bool[] isTied, int[] rowOfVisit, Dictionary<(int Holding, int Visit), int> rowOfHeld)
    {
        var kinds = Pool.Shifts.Select(shifts => new Row(shifts, IsAtMost: true)).ToArray();
        for (var index = 0; index < Pool.Rounds.Length; index++)
        {
            var round = Pool.Rounds[index];
            kinds[round.Kind].Columns.Add(index);
            foreach (var visit in round.Visits)
            {
                var row = isTied[visit]
                    ? rowOfHeld[(round.Holdings.First(holding => rowOfHeld.ContainsKey((holding, visit))), visit)]
                    : rowOfVisit[visit];
                _rows[row].Columns.Add(index);
            }
        }

        _rows.AddRange(kinds.Where(kind => kind.Columns.Count > kind.Sum));
        var isUsed = PresentColumns();
        Present = _prices.Where((_, column) => isUsed[column]).Sum();
    }

    /// <summary>Columns that add up to a sum, or at most to it; less one column where <see cref="Less"/> is 0 or more.</summary>
    internal sealed record Row(int Sum, bool IsAtMost)
    {
        internal List<int> Columns { get; } = [];

        internal int Less { get; init; } = -1;
    }
}
