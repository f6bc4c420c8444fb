namespace Zoning.Attack.Tests;

/// <summary>The simplex tableau of bounded variables: structural columns first, then one artificial column a row.</summary>
internal sealed class Tableau
{
    private readonly int _rows;
    private readonly int _structural;
    private readonly int _columns;
    private readonly double[] _low;
    private readonly double[] _high;
    private readonly double[] _value;
    private readonly int[] _basis;
    private readonly int[] _rowOf;
    private readonly double[][] _body;
    private readonly double[] _reduced;

    public Tableau(
        List<double> low,
        List<double> high,
        List<((int Variable, double Factor)[] Terms, double Right)> rows)
    {
        _rows = rows.Count;
        _structural = low.Count;
        _columns = _structural + _rows;
        _low = [.. low, .. new double[_rows]];
        _high = [.. high, .. Enumerable.Repeat(double.PositiveInfinity, _rows)];
        _value = new double[_columns];
        _basis = new int[_rows];
        _rowOf = [.. Enumerable.Repeat(-1, _columns)];
        _body = new double[_rows][];
        _reduced = new double[_columns];
        for (var j = 0; j < _structural; j++)
        {
            _value[j] = Math.Clamp(0.0, _low[j], _high[j]);
        }

        for (var i = 0; i < _rows; i++)
        {
            var row = new double[_columns];
            var left = 0.0;
            foreach (var (variable, factor) in rows[i].Terms)
            {
                row[variable] += factor;
                left += factor * _value[variable];
            }

            var missing = rows[i].Right - left;
            if (missing < 0)
            {
                for (var j = 0; j < _structural; j++)
                {
                    row[j] = -row[j];
                }
            }

            row[_structural + i] = 1;
            _value[_structural + i] = Math.Abs(missing);
            _basis[i] = _structural + i;
            _rowOf[_structural + i] = i;
            _body[i] = row;
        }

        IsFeasible = FindFooting();
    }

    public bool IsFeasible { get; }

    public double ValueOf(int variable) => _value[variable];

    /// <summary>Moves to the greatest value of the sum of gain x variable; false where there is none.</summary>
    public bool Improve(double[] gain)
    {
        Array.Clear(_reduced);
        Array.Copy(gain, _reduced, gain.Length);
        for (var i = 0; i < _rows; i++)
        {
            var weight = _basis[i] < gain.Length ? gain[_basis[i]] : 0;
            Subtract(_reduced, _body[i], weight);
        }

        var standing = 0;
        for (var step = 0; step < 50_000; step++)
        {
            var useBland = standing > 30;
            var entering = Entering(useBland, out var direction);
            if (entering < 0)
            {
                return true;
            }

            var length = Step(entering, direction, useBland);
            if (double.IsPositiveInfinity(length))
            {
                return false;
            }

            standing = length > 1e-10 ? 0 : standing + 1;
        }

        throw new InvalidOperationException("The solver took 50,000 steps without an end.");
    }

    public double WorstResidual(List<((int Variable, double Factor)[] Terms, double Right)> rows) =>
        rows.Count == 0 ? 0 : rows.Max(row => Math.Abs(row.Terms.Sum(term => term.Factor * _value[term.Variable]) - row.Right));

    private bool FindFooting()
    {
        var gain = new double[_columns];
        Array.Fill(gain, -1, _structural, _rows);
        Improve(gain);
        for (var j = _structural; j < _columns; j++)
        {
            if (_value[j] > 1e-6)
            {
                return false;
            }

            _value[j] = 0;
            _high[j] = 0;
        }

        return true;
    }

    private int Entering(bool useBland, out int direction)
    {
        var best = -1;
        var bestGain = LinearProgramme.Zero;
        direction = 0;
        for (var j = 0; j < _columns; j++)
        {
            if (_rowOf[j] >= 0 || _low[j] >= _high[j])
            {
                continue;
            }

            var gain = _reduced[j];
            var canRise = gain > bestGain && _value[j] < _high[j];
            var canFall = -gain > bestGain && _value[j] > _low[j];
            if (!canRise && !canFall)
            {
                continue;
            }

            best = j;
            direction = canRise ? 1 : -1;
            if (useBland)
            {
                return best;
            }

            bestGain = Math.Abs(gain);
        }

        return best;
    }

    private double Step(int entering, int direction, bool useBland)
    {
        var length = direction > 0 ? _high[entering] - _value[entering] : _value[entering] - _low[entering];
        var leavingRow = -1;
        for (var i = 0; i < _rows; i++)
        {
            var slope = -direction * _body[i][entering];
            if (Math.Abs(slope) < 1e-9)
            {
                continue;
            }

            var basic = _basis[i];
            var room = slope > 0 ? (_high[basic] - _value[basic]) / slope : (_low[basic] - _value[basic]) / slope;
            room = Math.Max(room, 0);
            var isTighter = room < length - 1e-12;
            var isTie = leavingRow >= 0 && room <= length + 1e-12 && (useBland
                ? basic < _basis[leavingRow]
                : Math.Abs(slope) > Math.Abs(_body[leavingRow][entering]));
            if (isTighter || isTie)
            {
                length = Math.Min(room, length);
                leavingRow = i;
            }
        }

        if (double.IsPositiveInfinity(length))
        {
            return length;
        }

        _value[entering] += direction * length;
        for (var i = 0; i < _rows; i++)
        {
            _value[_basis[i]] -= direction * length * _body[i][entering];
        }

        if (leavingRow < 0)
        {
            _value[entering] = direction > 0 ? _high[entering] : _low[entering];
        }
        else
        {
            Pivot(leavingRow, entering, direction);
        }

        return length;
    }

    private void Pivot(int row, int entering, int direction)
    {
        var leaving = _basis[row];
        var goesUp = -direction * _body[row][entering] > 0;
        _value[leaving] = goesUp ? _high[leaving] : _low[leaving];
        var pivotRow = _body[row];
        var factor = 1.0 / pivotRow[entering];
        for (var j = 0; j < _columns; j++)
        {
            pivotRow[j] *= factor;
        }

        for (var i = 0; i < _rows; i++)
        {
            if (i != row)
            {
                Subtract(_body[i], pivotRow, _body[i][entering]);
                _body[i][entering] = 0;
            }
        }

        Subtract(_reduced, pivotRow, _reduced[entering]);
        _reduced[entering] = 0;
        pivotRow[entering] = 1;
        _basis[row] = entering;
        _rowOf[entering] = row;
        _rowOf[leaving] = -1;
    }

    private static void Subtract(double[] target, double[] row, double weight)
    {
        if (weight == 0)
        {
            return;
        }

        for (var j = 0; j < row.Length; j++)
        {
            target[j] -= weight * row[j];
        }
    }
}
