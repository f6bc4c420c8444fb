namespace Zoning.Disclosure;

/// <summary>
/// How far figures can move from their true values while every relation holds: maximise gain x movement, sums of movements 0, each
/// movement within its bounds, which hold 0.
/// </summary>
/// <remarks>
/// Bounded primal simplex on a dense tableau. Standing still is always allowed, so there is no first phase; variables start
/// at 0, between their bounds. The largest gain enters, ties by index; Bland's rule when steps stand still.
/// </remarks>
internal sealed class MovementProgramme
{
    private const double Small = 1e-9;
    private readonly int _columns;
    private readonly double[] _low;
    private readonly double[] _high;
    private readonly double[] _gain;
    private readonly List<double[]> _rows = [];
    private readonly List<int> _basis = [];
    private readonly int[] _rowOf;
    private readonly double[] _value;

    public MovementProgramme(double[] low, double[] high, double[] gain)
    {
        _columns = low.Length;
        _low = low;
        _high = high;
        _gain = gain;
        _value = new double[_columns];
        _rowOf = new int[_columns];
        Array.Fill(_rowOf, -1);
    }

    /// <summary>The movement of a column.</summary>
    public double this[int column] => _value[column];

    /// <summary>
    /// Adds the rows, each of whose weighted movements sum to 0. Columns that few rows have become basic first: little fills up.
    /// </summary>
    public void AddRows(List<double[]> rows)
    {
        var uses = new int[_columns];
        foreach (var row in rows)
        {
            for (var j = 0; j < _columns; j++)
            {
                uses[j] += row[j] == 0 ? 0 : 1;
            }
        }

        foreach (var row in rows)
        {
            AddRow(row, uses);
        }
    }

    private void AddRow(double[] row, int[] uses)
    {
        for (var i = 0; i < _rows.Count; i++)
        {
            Subtract(row, _rows[i], row[_basis[i]]);
        }

        var pivot = BestColumn(row, uses);
        if (pivot < 0)
        {
            return;
        }

        Divide(row, row[pivot]);
        foreach (var other in _rows)
        {
            Subtract(other, row, other[pivot]);
        }

        _rowOf[pivot] = _rows.Count;
        _basis.Add(pivot);
        _rows.Add(row);
    }

    /// <summary>Moves to the most gain, or until one column has moved far enough.</summary>
    /// <param name="watched">The column that is watched.</param>
    /// <param name="enough">Its movement at which the search may stop.</param>
    /// <returns>False if 5,000 steps were not enough.</returns>
    public bool Solve(int watched, double enough)
    {
        var reduced = (double[])_gain.Clone();
        for (var i = 0; i < _rows.Count; i++)
        {
            Subtract(reduced, _rows[i], reduced[_basis[i]]);
        }

        var standing = 0;
        for (var step = 0; step < 5_000; step++)
        {
            if (Math.Abs(_value[watched]) >= enough)
            {
                return true;
            }

            var entering = Entering(reduced, standing > 40, out var isRising);
            if (entering < 0)
            {
                return true;
            }

            var length = Move(entering, isRising, standing > 40, reduced);
            if (double.IsPositiveInfinity(length))
            {
                return false;
            }

            standing = length > Small ? 0 : standing + 1;
        }

        return false;
    }

    private int Entering(double[] reduced, bool useBland, out bool isRising)
    {
        var best = -1;
        var most = 1e-7;
        isRising = false;
        for (var j = 0; j < _columns; j++)
        {
            var gain = reduced[j];
            if (_rowOf[j] >= 0 || Math.Abs(gain) <= most || (gain > 0 ? _value[j] >= _high[j] : _value[j] <= _low[j]))
            {
                continue;
            }

            best = j;
            isRising = gain > 0;
            if (useBland)
            {
                break;
            }

            most = Math.Abs(gain);
        }

        return best;
    }

    private double Move(int entering, bool isRising, bool useBland, double[] reduced)
    {
        var sign = isRising ? 1.0 : -1.0;
        var length = isRising ? _high[entering] - _value[entering] : _value[entering] - _low[entering];
        var leaving = -1;
        for (var i = 0; i < _rows.Count; i++)
        {
            var slope = -sign * _rows[i][entering];
            if (Math.Abs(slope) < Small)
            {
                continue;
            }

            var basic = _basis[i];
            var room = Math.Max(0, ((slope > 0 ? _high[basic] : _low[basic]) - _value[basic]) / slope);
            var isTie = leaving >= 0 && room <= length + 1e-12
                && (useBland ? basic < _basis[leaving] : Math.Abs(slope) > Math.Abs(_rows[leaving][entering]));
            if (room < length - 1e-12 || isTie)
            {
                length = Math.Min(room, length);
                leaving = i;
            }
        }

        if (double.IsPositiveInfinity(length))
        {
            return length;
        }

        for (var i = 0; i < _rows.Count; i++)
        {
            _value[_basis[i]] -= sign * length * _rows[i][entering];
        }

        _value[entering] += sign * length;
        if (leaving < 0)
        {
            _value[entering] = isRising ? _high[entering] : _low[entering];
            return length;
        }

        var former = _basis[leaving];
        _value[former] = -sign * _rows[leaving][entering] > 0 ? _high[former] : _low[former];
        Pivot(leaving, entering, reduced);
        return length;
    }

    private void Pivot(int row, int entering, double[] reduced)
    {
        var pivotRow = _rows[row];
        Divide(pivotRow, pivotRow[entering]);
        for (var i = 0; i < _rows.Count; i++)
        {
            if (i != row)
            {
                Subtract(_rows[i], pivotRow, _rows[i][entering]);
                _rows[i][entering] = 0;
            }
        }

        Subtract(reduced, pivotRow, reduced[entering]);
        reduced[entering] = 0;
        _rowOf[_basis[row]] = -1;
        _rowOf[entering] = row;
        _basis[row] = entering;
    }

    private int BestColumn(double[] row, int[] uses)
    {
        var best = -1;
        var widest = 0.0;
        for (var j = 0; j < _columns; j++)
        {
            if (Math.Abs(row[j]) <= 1e-7)
            {
                continue;
            }

            var width = Math.Min(_high[j], -_low[j]);
            if (best < 0 || uses[j] < uses[best] || (uses[j] == uses[best] && width > widest))
            {
                (best, widest) = (j, width);
            }
        }

        return best;
    }

    private static void Divide(double[] row, double by)
    {
        var factor = 1 / by;
        for (var j = 0; j < row.Length; j++)
        {
            row[j] *= factor;
        }
    }

    private static void Subtract(double[] target, double[] row, double weight)
    {
        if (Math.Abs(weight) < 1e-13)
        {
            return;
        }

        for (var j = 0; j < target.Length; j++)
        {
            target[j] -= weight * row[j];
        }
    }
}
