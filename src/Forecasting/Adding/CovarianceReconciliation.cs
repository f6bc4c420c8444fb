using MathNet.Numerics.LinearAlgebra;

namespace Zoning.Forecasting;

/// <summary>Generalised least squares with a full covariance matrix of errors.</summary>
/// <remarks>
/// ŷ - WC'(CWC')⁻¹(Cŷ - d), with a row (parent - children) in C for each parent and a row for each lowest series held at the floor d:
/// Wickramasuriya, Athanasopoulos and Hyndman (2019),
/// doi:10.1080/01621459.2018.1448825, in the form with constraints; its matrix is only as large as the number of parents.
/// </remarks>
internal sealed class CovarianceReconciliation : Reconciliation
{
    private readonly double[] _covariance;
    private readonly int[] _parents;
    private readonly MathNet.Numerics.LinearAlgebra.Factorization.Cholesky<double> _solver;

    internal CovarianceReconciliation(ForecastHierarchy hierarchy, double[] covariance)
        : base(hierarchy)
    {
        _covariance = covariance;
        _parents = [.. Enumerable.Range(0, hierarchy.Count).Where(series => hierarchy.ChildrenOf(series).Length > 0)];
        _solver = Solver(_parents);
    }

    /// <inheritdoc/>
    protected override void Move(ReadOnlySpan<double> values, Span<double> moved, ReadOnlySpan<bool> isHeld, double floor)
    {
        var rows = _parents;
        var solver = _solver;
        if (isHeld.Contains(true))
        {
            var held = new List<int>(_parents);
            foreach (var bottom in Hierarchy.Bottoms)
            {
                if (isHeld[bottom])
                {
                    held.Add(bottom);
                }
            }

            rows = [.. held];
            solver = Solver(rows);
        }

        var gaps = Vector<double>.Build.Dense(rows.Length);
        for (var row = 0; row < rows.Length; row++)
        {
            var children = Hierarchy.ChildrenOf(rows[row]);
            gaps[row] = values[rows[row]] - (children.IsEmpty ? floor : 0);
            foreach (var child in children)
            {
                gaps[row] -= values[child];
            }
        }

        var pulls = solver.Solve(gaps);
        for (var series = 0; series < values.Length; series++)
        {
            var move = 0.0;
            for (var row = 0; row < rows.Length; row++)
            {
                move += Along(series, rows[row]) * pulls[row];
            }

            moved[series] = values[series] - move;
        }
    }

    private MathNet.Numerics.LinearAlgebra.Factorization.Cholesky<double> Solver(int[] rows)
    {
        var matrix = Matrix<double>.Build.Dense(rows.Length, rows.Length);
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var value = Along(rows[row], rows[column]);
                foreach (var child in Hierarchy.ChildrenOf(rows[row]))
                {
                    value -= Along(child, rows[column]);
                }

                matrix[row, column] = value;
                matrix[column, row] = value;
            }
        }

        return matrix.Cholesky();
    }

    /// <summary>The covariance of a series with the sum in a row: one element of WC'.</summary>
    private double Along(int series, int row)
    {
        var of = _covariance.AsSpan(series * Hierarchy.Count, Hierarchy.Count);
        var value = of[row];
        foreach (var child in Hierarchy.ChildrenOf(row))
        {
            value -= of[child];
        }

        return value;
    }
}
