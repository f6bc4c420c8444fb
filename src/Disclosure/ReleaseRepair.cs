namespace Zoning.Disclosure;

/// <summary>Finds what to hide besides, so that a cell can be moved as far as it must be: the least worth first.</summary>
/// <remarks>
/// A programme in which published cells may leave their intervals at a price (Kelly, Golden and Assad 1992, doi:10.1002/net.3230220407).
/// The cell's own area, those that can give way most and the county are tried first, the whole release last.
/// </remarks>
internal sealed class ReleaseRepair(Release release, OpenProgramme open)
{
    private const int MostHelpers = 30;
    private const double ZeroPrice = 20;

    /// <summary>The cells to hide for one target.</summary>
    /// <returns>None where nothing helps.</returns>
    internal List<int>? Find(Target target)
    {
        var near = CellsOf(release.Neighbourhood(target.Cell, MostHelpers));
        var isAll = near.Length == release.Cells.Count;
        return Solve(target, near) ?? (isAll ? null : Solve(target, [.. Enumerable.Range(0, release.Cells.Count)]));
    }

    private int[] CellsOf(List<int> blocks) => [.. blocks.SelectMany(release.CellsOf).Concat(release.CountyCells)];

    private List<int>? Solve(Target target, int[] cells)
    {
        var columns = new Columns();
        var columnOf = new Dictionary<int, int>(cells.Length);
        var stretches = new List<(int Cell, int Column)>();
        foreach (var index in cells)
        {
            var cell = release[index];
            var low = Math.Min(0, (cell.Low - cell.Value) * cell.Scale);
            var high = Math.Max(0, (cell.High - cell.Value) * cell.Scale);
            if (index == target.Cell)
            {
                var far = target.Sign * target.Amount;
                (low, high) = (Math.Max(low, Math.Min(far, 0)), Math.Min(high, Math.Max(far, 0)));
            }

            columnOf.Add(index, columns.Add(low, high, index == target.Cell ? target.Sign * 1e6 : 0));
            if (index != target.Cell && MayHideMore(cell))
            {
                var price = cell.State == CellState.Zero ? ZeroPrice * cell.Worth : cell.Worth;
                stretches.Add((index, columns.Add(0, double.PositiveInfinity, -price)));
                if (cell.State != CellState.Zero)
                {
                    stretches.Add((index, columns.Add(-Math.Max(0, cell.Low - cell.KnownLow) * cell.Scale, 0, price)));
                }
            }
        }

        using var programme = open(columns.ToModel(Rows(cells, columnOf, stretches)));
        for (var column = 0; column < columns.Weights.Count; column++)
        {
            programme.SetWeight(column, columns.Weights[column]);
        }

        var values = new double[columns.Weights.Count];
        if (!programme.Maximise())
        {
            return null;
        }

        programme.Read(values);
        return Math.Abs(values[columnOf[target.Cell]]) < target.Amount - ReleaseAudit.Tolerance
            ? null
            : [.. stretches.Where(one => Math.Abs(values[one.Column]) > ReleaseAudit.Tolerance).Select(one => one.Cell).Distinct().Order()];
    }

    /// <summary>The sums of the cells, each with the stretches of its cells; sums with cells outside are kept as they are.</summary>
    private List<(int Column, double Factor)[]> Rows(
        int[] cells, Dictionary<int, int> columnOf, List<(int Cell, int Column)> stretches)
    {
        var more = stretches.ToLookup(one => one.Cell, one => one.Column);
        return
        [
            .. cells.SelectMany(release.SumsOf).Distinct().Order().Select(sum => release.Sums[sum]
                .Where(term => columnOf.ContainsKey(term.Cell))
                .SelectMany(term => more[term.Cell].Prepend(columnOf[term.Cell]).Select(column => (column, term.Factor)))
                .ToArray()),
        ];
    }

    private static bool MayHideMore(ReleaseCell cell) =>
        cell.State is CellState.Zero or CellState.Rounded or CellState.SmallClass or CellState.WideClass && cell.Earlier is null;

    private sealed class Columns
    {
        private readonly List<double> _low = [];
        private readonly List<double> _high = [];

        internal List<double> Weights { get; } = [];

        internal int Add(double low, double high, double weight)
        {
            _low.Add(low);
            _high.Add(high);
            Weights.Add(weight);
            return Weights.Count - 1;
        }

        internal LinearModel ToModel(List<(int Column, double Factor)[]> rows)
        {
            var starts = new List<int> { 0 };
            foreach (var row in rows)
            {
                starts.Add(starts[^1] + row.Length);
            }

            return new LinearModel(
                [.. _low], [.. _high], [.. starts], [.. rows.SelectMany(row => row).Select(term => term.Column)],
                [.. rows.SelectMany(row => row).Select(term => term.Factor)]);
        }
    }
}
