namespace Zoning.Disclosure;

/// <summary>
/// Asks of a guarded cell whether a reader who knows every published interval and every sum could still believe it to be far enough
/// from its true value, and finds what to hide besides where not.
/// </summary>
/// <remarks>
/// Each answer rests on figures that would fit everything published: moved figures are proof, wherever they are found. So small
/// neighbourhoods are tried first, the whole table last; what is not proved counts as unsafe.
/// </remarks>
internal sealed class DisclosureAudit(GuardedTable table)
{
    private const double Unmoved = 1e-6;
    private const int WholeTable = 40;
    private const int MostHelpers = 30;
    private static readonly int[] NearHelpers = [0, 3, 14];

    /// <summary>
    /// Cells to hide so that the cell's range becomes wide enough, the least worth first found; empty if it is wide enough.
    /// </summary>
    /// <returns>None where nothing helps.</returns>
    public List<int>? Repair(int index)
    {
        var cell = table[index];
        if (table.Need(cell) is not { } need)
        {
            return [];
        }

        foreach (var far in new[] { -need.Down * cell.Scale, need.Up * cell.Scale })
        {
            if (Math.Abs(far) <= Unmoved || CanMoveNearby(index, far))
            {
                continue;
            }

            var blocks = table.Blocks <= WholeTable ? AllBlocks(cell.Block) : Neighbourhood(index, MostHelpers);
            int[] cells = [.. CellsIn(blocks, true)];
            var patch = new Patch(table, cells, index, far, Array.ConvertAll(cells, _ => true));
            if (!patch.Solve())
            {
                return null;
            }

            if (patch.Stretched() is { Count: > 0 } hide)
            {
                return Fewer(index, far, cells, hide);
            }
        }

        return [];
    }

    /// <summary>
    /// The programme weighs how far cells move, not how many: it would rather hide a little of three than all of one. So each cell found
    /// is tried without, dearest first, while the others found and much cheaper ones give way.
    /// </summary>
    private List<int> Fewer(int index, double far, int[] cells, List<int> hide)
    {
        var found = hide.ToHashSet();
        var dearest = hide.Max(cell => table[cell].Worth);
        var may = Array.ConvertAll(cells, cell => found.Contains(cell) || table[cell].Worth <= 0.2 * dearest);
        foreach (var dear in hide.OrderByDescending(cell => table[cell].Worth).ThenBy(cell => cell))
        {
            var at = Array.IndexOf(cells, dear);
            if (table[dear].Worth <= 0.2 * dearest || !found.Contains(dear))
            {
                continue;
            }

            may[at] = false;
            var patch = new Patch(table, cells, index, far, may);
            if (patch.Solve())
            {
                found = [.. patch.Stretched()];
            }
            else
            {
                may[at] = true;
            }
        }

        return [.. found.Order()];
    }

    private bool CanMoveNearby(int index, double far) => table[index].Block >= 0
        && Array.Exists(NearHelpers, helpers =>
            new Patch(table, [.. CellsIn(Neighbourhood(index, helpers), false)], index, far, null).Solve());

    private IEnumerable<int> CellsIn(List<int> blocks, bool withCounty)
    {
        var cells = blocks.SelectMany(block => table.CellsOf(block));
        return withCounty ? cells.Concat(table.CountyCells) : cells;
    }

    private List<int> AllBlocks(int own)
    {
        var blocks = Enumerable.Range(0, table.Blocks).Where(block => block != own).ToList();
        if (own >= 0)
        {
            blocks.Insert(0, own);
        }

        return blocks;
    }

    /// <summary>The cell's own block and those that can give way most in the sums it shares with them.</summary>
    private List<int> Neighbourhood(int index, int helpers)
    {
        var own = table[index].Block;
        var blocks = new List<int>();
        if (own >= 0)
        {
            blocks.Add(own);
        }

        if (helpers == 0)
        {
            return blocks;
        }

        var room = new double[table.Blocks];
        var sums = (own >= 0 ? table.CellsOf(own) : [index]).SelectMany(table.SumsOf).Distinct();
        foreach (var term in sums.SelectMany(sum => table.Sums[sum]))
        {
            var cell = table[term.Cell];
            if (cell.Block >= 0 && cell.Block != own)
            {
                room[cell.Block] += Math.Min(1e6, (cell.High - cell.Low) * cell.Scale);
            }
        }

        blocks.AddRange(Enumerable.Range(0, room.Length)
            .Where(block => block != own)
            .OrderByDescending(block => room[block])
            .ThenBy(block => block)
            .Take(helpers));
        return blocks;
    }

    /// <summary>The movement programme of some cells, all others standing still.</summary>
    private sealed class Patch
    {
        private readonly MovementProgramme _programme;
        private readonly List<(int Cell, int Column)> _stretches = [];
        private readonly double _far;

        public Patch(GuardedTable table, int[] cells, int watched, double far, bool[]? mayStretch)
        {
            _far = Math.Abs(far);
            var columnOf = new Dictionary<int, int>(cells.Length);
            var (low, high, gain) = (new List<double>(), new List<double>(), new List<double>());
            var stretches = new List<(int Cell, int Column)>();
            void Column(double least, double most, double worth)
            {
                low.Add(least);
                high.Add(most);
                gain.Add(worth);
            }

            for (var position = 0; position < cells.Length; position++)
            {
                var index = cells[position];
                var cell = table[index];
                var down = Math.Min(0, (cell.Low - cell.Value) * cell.Scale);
                var up = Math.Max(0, (cell.High - cell.Value) * cell.Scale);
                if (index == watched)
                {
                    (down, up) = (Math.Max(down, Math.Min(far, 0)), Math.Min(up, Math.Max(far, 0)));
                }

                if (index == watched || up - down > 0)
                {
                    columnOf.Add(index, low.Count);
                    Column(down, up, index == watched ? Math.Sign(far) * 1e6 : 0);
                }

                if (mayStretch is not null && mayStretch[position] && index != watched && MayHideMore(cell))
                {
                    var worth = cell.State == Guard.Zero ? 20 * cell.Worth : cell.Worth;
                    stretches.Add((index, low.Count));
                    Column(0, double.PositiveInfinity, -worth);
                    if (cell.State != Guard.Zero)
                    {
                        stretches.Add((index, low.Count));
                        Column(-Math.Max(0, cell.Low - cell.KnownLow) * cell.Scale, 0, worth);
                    }
                }
            }

            Watched = columnOf[watched];
            _stretches = stretches;
            _programme = new MovementProgramme([.. low], [.. high], [.. gain]);
            AddRows(table, cells, columnOf, low.Count);
        }

        private int Watched { get; }

        public bool Solve()
        {
            // With stretches the search must go on to the least worth, so it may not stop early.
            var enough = _stretches.Count == 0 ? _far - Unmoved : double.PositiveInfinity;
            return _programme.Solve(Watched, enough) && Math.Abs(_programme[Watched]) >= _far - Unmoved;
        }

        public List<int> Stretched() =>
        [
            .. _stretches.Where(stretch => Math.Abs(_programme[stretch.Column]) > Unmoved)
                .Select(stretch => stretch.Cell)
                .Distinct()
                .Order(),
        ];

        /// <summary>
        /// A count of 8 or more is never hidden altogether: its class has no upper end, which is all that hiding could give.
        /// </summary>
        private static bool MayHideMore(GuardedCell cell) => cell.Earlier is null
            && cell.State is not (Guard.Hidden or Guard.Unpublished)
            && !(cell.State == Guard.WideClass && cell.Kind == MeasureKind.Count);

        private void AddRows(GuardedTable table, int[] cells, Dictionary<int, int> columnOf, int columns)
        {
            var stretchesOf = _stretches.ToLookup(stretch => stretch.Cell, stretch => stretch.Column);
            var rows = new List<double[]>();
            foreach (var sum in cells.SelectMany(table.SumsOf).Distinct())
            {
                var row = new double[columns];
                foreach (var term in table.Sums[sum])
                {
                    if (columnOf.TryGetValue(term.Cell, out var column))
                    {
                        row[column] += term.Factor;
                    }

                    foreach (var stretch in stretchesOf[term.Cell])
                    {
                        row[stretch] += term.Factor;
                    }
                }

                rows.Add(row);
            }

            _programme.AddRows(rows);
        }
    }
}
