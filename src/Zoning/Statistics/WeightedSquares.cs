using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Zoning;

/// <summary>The rows of a regression as a matrix with a constant, each term centred and scaled so that units do not matter.</summary>
internal sealed class WeightedSquares
{
    /// <summary>The share of a term that the terms before it leave unexplained, below which it is a mixture of them.</summary>
    private const double LeastOwn = 1e-7;

    private readonly RegressionRows _rows;
    private readonly double[] _middles;
    private readonly double[] _scales;

    internal WeightedSquares(RegressionRows rows)
    {
        _rows = rows;
        _middles = new double[rows.Terms.Length];
        _scales = new double[rows.Terms.Length];
        var whole = 0.0;
        for (var row = 0; row < rows.Count; row++)
        {
            whole += rows.WeightOf(row);
        }

        for (var term = 0; term < _scales.Length; term++)
        {
            (_middles[term], _scales[term]) = Spread(term, whole);
        }
    }

    /// <summary>How many coefficients there are, the constant included.</summary>
    internal int Size => _scales.Length + 1;

    /// <summary>A term that is the same in every row; -1 if there is none.</summary>
    internal int Constant => Array.FindIndex(_scales, scale => scale == 0);

    /// <summary>The matrix with its rows multiplied by the roots of their weights, in an orthogonal and a triangular part.</summary>
    internal QR<double> Factor(double[] roots) => DenseMatrix
        .Create(_rows.Count, Size, (row, column) => roots[row] * Scaled(row, column)).QR(QRMethod.Thin);

    /// <summary>The first term that those before it explain; -1 if there is none.</summary>
    internal static int Mixture(Matrix<double> triangle)
    {
        for (var column = 1; column < triangle.ColumnCount; column++)
        {
            var own = Math.Abs(triangle[column, column]);
            if (!(own > LeastOwn * triangle.Column(column, 0, column + 1).L2Norm()))
            {
                return column - 1;
            }
        }

        return -1;
    }

    /// <summary>The linear predictor of each row, offsets included, for scaled coefficients.</summary>
    internal void Predict(double[] coefficients, double[] predictors)
    {
        for (var row = 0; row < predictors.Length; row++)
        {
            var sum = _rows.OffsetOf(row);
            for (var column = 0; column < coefficients.Length; column++)
            {
                sum += Scaled(row, column) * coefficients[column];
            }

            predictors[row] = sum;
        }
    }

    /// <summary>Coefficients in the units of the terms, the constant first.</summary>
    internal double[] Unscaled(double[] coefficients)
    {
        var plain = new double[Size];
        plain[0] = coefficients[0];
        for (var term = 0; term < _scales.Length; term++)
        {
            plain[term + 1] = coefficients[term + 1] / _scales[term];
            plain[0] -= plain[term + 1] * _middles[term];
        }

        return plain;
    }

    /// <summary>Covariances in the units of the terms, row by row.</summary>
    internal double[] Covariances(Matrix<double> triangle, double dispersion)
    {
        // Each row of the turning matrix is a coefficient in plain units, by scaled ones.
        var turn = DenseMatrix.Create(Size, Size, 0);
        turn[0, 0] = 1;
        for (var term = 0; term < _scales.Length; term++)
        {
            turn[term + 1, term + 1] = 1 / _scales[term];
            turn[0, term + 1] = -_middles[term] / _scales[term];
        }

        var half = turn * triangle.Solve(DenseMatrix.CreateIdentity(Size));
        return (half * half.Transpose() * dispersion).ToRowMajorArray();
    }

    private double Scaled(int row, int column) =>
        column == 0 ? 1 : (_rows.Of(row)[column - 1] - _middles[column - 1]) / _scales[column - 1];

    private (double Middle, double Scale) Spread(int term, double whole)
    {
        var middle = 0.0;
        for (var row = 0; row < _rows.Count; row++)
        {
            middle += _rows.WeightOf(row) * _rows.Of(row)[term] / whole;
        }

        var square = 0.0;
        var largest = 0.0;
        for (var row = 0; row < _rows.Count; row++)
        {
            var value = _rows.Of(row)[term];
            square += _rows.WeightOf(row) * (value - middle) * (value - middle) / whole;
            largest = Math.Max(largest, _rows.WeightOf(row) > 0 ? Math.Abs(value) : 0);
        }

        var scale = Math.Sqrt(square);
        return (middle, scale > 1e-12 * largest ? scale : 0);
    }
}
