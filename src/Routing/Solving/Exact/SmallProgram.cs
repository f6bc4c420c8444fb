using System.Diagnostics;

namespace Zoning.Routing;

/// <summary>
/// A linear program <c>min c x, A x &lt;= b, x &gt;= 0</c> with <c>b &gt;= 0</c>, for a few dozen variables: the simplex method with
/// Bland's rule. There may be a second objective <c>f</c> that comes first: then <c>c x</c> is least among all x with the least f x.
/// </summary>
/// <remarks>
/// Bland, R. G. (1977), New finite pivoting rules for the simplex method, Mathematics of Operations Research 2(2). Once f has no entering
/// column left, only columns that leave f x as it is may enter.
/// </remarks>
internal sealed class SmallProgram(int variables)
{
    private const double Tiny = 1e-9;
    private readonly List<double> _prices = [.. new double[variables]];
    private readonly Dictionary<int, double> _first = [];
    private readonly List<(double Most, (int Variable, double Factor)[] Terms)> _rows = [];

    /// <summary>Adds a variable of this price.</summary>
    public int Add(double price)
    {
        _prices.Add(price);
        return _prices.Count - 1;
    }

    public void Charge(int variable, double price) => _prices[variable] += price;

    /// <summary>Charges a variable in the objective that comes first.</summary>
    public void ChargeFirst(int variable, double price) => _first[variable] = price;

    /// <summary>Adds <c>sum of terms &lt;= most</c>; a variable may come several times.</summary>
    public void AtMost(double most, params (int Variable, double Factor)[] terms) => _rows.Add((most, terms));

    public double[] Solve()
    {
        var (rows, columns) = (_rows.Count, _prices.Count + _rows.Count);
        var table = new double[rows + 2, columns + 1];
        var basis = new int[rows];
        for (var row = 0; row < rows; row++)
        {
            foreach (var (variable, factor) in _rows[row].Terms)
            {
                table[row, variable] += factor;
            }

            basis[row] = _prices.Count + row;
            table[row, basis[row]] = 1;
            table[row, columns] = _rows[row].Most;
        }

        for (var column = 0; column < _prices.Count; column++)
        {
            table[rows, column] = _prices[column];
            table[rows + 1, column] = _first.GetValueOrDefault(column);
        }

        while (Entering(table, rows, columns) is var entering and >= 0)
        {
            var leaving = Leaving(table, basis, rows, columns, entering);
            Pivot(table, leaving, entering, rows, columns);
            basis[leaving] = entering;
        }

        var answer = new double[_prices.Count];
        for (var row = 0; row < rows; row++)
        {
            if (basis[row] < answer.Length)
            {
                answer[basis[row]] = table[row, columns];
            }
        }

        return answer;
    }

    private static int Entering(double[,] table, int rows, int columns)
    {
        for (var column = 0; column < columns; column++)
        {
            if (table[rows + 1, column] < -Tiny)
            {
                return column;
            }
        }

        for (var column = 0; column < columns; column++)
        {
            if (table[rows, column] < -Tiny && table[rows + 1, column] <= Tiny)
            {
                return column;
            }
        }

        return -1;
    }

    private static int Leaving(double[,] table, int[] basis, int rows, int columns, int entering)
    {
        var (leaving, least) = (-1, double.MaxValue);
        for (var row = 0; row < rows; row++)
        {
            if (table[row, entering] > Tiny)
            {
                var ratio = table[row, columns] / table[row, entering];
                if (ratio < least - Tiny || (ratio < least + Tiny && basis[row] < basis[leaving]))
                {
                    (leaving, least) = (row, Math.Min(ratio, least));
                }
            }
        }

        return leaving >= 0 ? leaving : throw new UnreachableException("The times have no end, and every shift has one.");
    }

    private static void Pivot(double[,] table, int leaving, int entering, int rows, int columns)
    {
        var pivot = table[leaving, entering];
        for (var column = 0; column <= columns; column++)
        {
            table[leaving, column] /= pivot;
        }

        for (var row = 0; row <= rows + 1; row++)
        {
            var factor = table[row, entering];
            if (row != leaving && factor != 0)
            {
                for (var column = 0; column <= columns; column++)
                {
                    table[row, column] -= factor * table[leaving, column];
                }
            }
        }
    }
}
