using System.Diagnostics;
using System.Globalization;

namespace Zoning;

/// <summary>Fits a regression by least squares that are weighted anew until they settle.</summary>
/// <remarks>
/// Fisher scoring; McCullagh and Nelder, Generalized Linear Models, 2nd edition (1989), section 2.5. A step that raises the deviance is
/// halved. The sums run in the order of the rows, so the same rows give the same bits.
/// </remarks>
internal static class ReweightedFit
{
    private const int Most = 60;
    private const int MostHalvings = 12;
    private const double Settled = 1e-12;

    /// <summary>Fits a model whose spread is known.</summary>
    internal static RegressionFit Of(RegressionRows rows, ResponseCurve curve, CancellationToken cancellation)
    {
        rows.Check();
        if (rows.Fault(curve.Most) is { Length: > 0 } fault)
        {
            return Without(fault);
        }

        var used = Enumerable.Range(0, rows.Count).Count(row => rows.WeightOf(row) > 0);
        if (used <= rows.Terms.Length + 1)
        {
            return Without($"{used} rows are too few for {rows.Terms.Length + 1} coefficients");
        }

        var squares = new WeightedSquares(rows);
        if (squares.Constant is >= 0 and var same)
        {
            return Without($"{rows.Terms[same]} is the same in every row", rows.Terms[same]);
        }

        if (EndOfAll(rows, curve) is { Length: > 0 } end)
        {
            return Without(end);
        }

        return new Run(rows, curve, squares).Fit(used, cancellation);
    }

    /// <summary>An answer that there is no model.</summary>
    internal static RegressionFit Without(string reason, string? culprit = null) => new() { Reason = reason, Culprit = culprit };

    private static string EndOfAll(RegressionRows rows, ResponseCurve curve)
    {
        var isLow = true;
        var isHigh = true;
        for (var row = 0; row < rows.Count; row++)
        {
            isLow &= rows.WeightOf(row) == 0 || rows.Answers[row] == 0;
            isHigh &= rows.WeightOf(row) == 0 || rows.Answers[row] >= curve.Most;
        }

        return isLow ? "every answer is 0" : isHigh ? string.Create(CultureInfo.InvariantCulture, $"every answer is {curve.Most}") : "";
    }

    private sealed class Run(RegressionRows rows, ResponseCurve curve, WeightedSquares squares)
    {
        private readonly double[] _predictors = new double[rows.Count];
        private readonly double[] _means = new double[rows.Count];
        private readonly double[] _weights = new double[rows.Count];
        private readonly double[] _roots = new double[rows.Count];
        private readonly double[] _wanted = new double[rows.Count];
        private double _deviance = double.PositiveInfinity;

        internal RegressionFit Fit(int used, CancellationToken cancellation)
        {
            for (var row = 0; row < rows.Count; row++)
            {
                _predictors[row] = curve.Start(rows.Answers[row]);
                _means[row] = curve.Mean(_predictors[row]);
            }

            double[]? coefficients = null;
            for (var round = 1; round <= Most; round++)
            {
                cancellation.ThrowIfCancellationRequested();
                Weigh();
                var factor = squares.Factor(_roots);
                if (WeightedSquares.Mixture(factor.R) is >= 0 and var mixed)
                {
                    return coefficients is null || !IsApart(coefficients)
                        ? Without($"{rows.Terms[mixed]} follows from the other terms", rows.Terms[mixed])
                        : Separated(coefficients);
                }

                var next = factor.Solve(MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(_wanted)).ToArray();
                var before = _deviance;
                if (!Step(ref coefficients, next))
                {
                    return Without("the iterations led to no finite model");
                }

                if (Math.Abs(_deviance - before) <= Settled * (Math.Abs(_deviance) + 0.1))
                {
                    return IsApart(coefficients!) ? Separated(coefficients!) : Fitted(coefficients!, used, round);
                }
            }

            return coefficients is not null && IsApart(coefficients)
                ? Separated(coefficients)
                : Without($"the iterations did not settle within {Most}");
        }

        /// <summary>The weights and wanted predictors at the means of now, offsets taken off.</summary>
        private void Weigh()
        {
            for (var row = 0; row < _means.Length; row++)
            {
                var slope = Math.Max(curve.Slope(_means[row]), 1e-300);
                _weights[row] = rows.WeightOf(row) * slope * slope / Math.Max(curve.Variance(_means[row]), 1e-300);
                _roots[row] = Math.Sqrt(_weights[row]);
                _wanted[row] = _roots[row]
                    * (_predictors[row] - rows.OffsetOf(row) + ((rows.Answers[row] - _means[row]) / slope));
            }
        }

        /// <summary>Goes to the next coefficients, or as far towards them as lowers the deviance; whether that led anywhere.</summary>
        private bool Step(ref double[]? coefficients, double[] next)
        {
            var (from, before) = (coefficients, _deviance);
            for (var halving = 0; halving <= MostHalvings; halving++)
            {
                squares.Predict(next, _predictors);
                _deviance = 0;
                for (var row = 0; row < _means.Length; row++)
                {
                    _means[row] = curve.Mean(_predictors[row]);
                    _deviance += rows.WeightOf(row) * curve.Deviance(rows.Answers[row], _means[row]);
                }

                if (double.IsFinite(_deviance) && (from is null || _deviance <= before + (1e-9 * (Math.Abs(before) + 1))))
                {
                    coefficients = next;
                    return true;
                }

                if (from is null)
                {
                    return false;
                }

                next = [.. next.Zip(from, (to, old) => (to + old) / 2)];
            }

            return false;
        }

        private bool IsApart(double[] coefficients)
        {
            var middle = Middle();
            for (var row = 0; row < _predictors.Length; row++)
            {
                if (rows.WeightOf(row) > 0 && curve.IsAtEnd(_predictors[row] - rows.OffsetOf(row), middle))
                {
                    return coefficients.Length > 1;
                }
            }

            return false;
        }

        /// <summary>The logarithm of the rate of all rows together.</summary>
        private double Middle()
        {
            var (answers, exposed) = (0.0, 0.0);
            for (var row = 0; row < rows.Count; row++)
            {
                answers += rows.WeightOf(row) * rows.Answers[row];
                exposed += rows.WeightOf(row) * Math.Exp(rows.OffsetOf(row));
            }

            return Math.Log(answers / exposed);
        }

        private RegressionFit Separated(double[] coefficients)
        {
            var term = Enumerable.Range(1, coefficients.Length - 1).MaxBy(at => Math.Abs(coefficients[at])) - 1;
            var name = rows.Terms[term];
            return Without($"the answers are separated by the terms, most of all by {name}: its coefficient has no end", name);
        }

        private RegressionFit Fitted(double[] coefficients, int used, int rounds)
        {
            Weigh();
            var factor = squares.Factor(_roots);
            if (WeightedSquares.Mixture(factor.R) >= 0)
            {
                throw new UnreachableException("Terms that were apart became mixtures at the last step.");
            }

            var leverages = new double[rows.Count];
            for (var row = 0; row < leverages.Length; row++)
            {
                for (var column = 0; column < squares.Size; column++)
                {
                    leverages[row] += factor.Q[row, column] * factor.Q[row, column];
                }
            }

            var plain = squares.Unscaled(coefficients);
            var covariances = squares.Covariances(factor.R, 1);
            return new RegressionFit
            {
                Terms =
                [
                    .. plain.Select((estimate, at) => RegressionFit.Term(
                        at == 0 ? "constant" : rows.Terms[at - 1], estimate, Math.Sqrt(covariances[(at * plain.Length) + at]), null)),
                ],
                Means = [.. _means],
                Deviance = _deviance,
                DegreesOfFreedom = used - plain.Length,
                Iterations = rounds,
                Leverages = [.. leverages],
                WorkingWeights = [.. _weights],
                Covariances = [.. covariances],
            };
        }
    }
}
