namespace Zoning.Learning.Tests;

/// <summary>A small logistic regression of the tests' own: full steps of Newton on standardised features, with an intercept.</summary>
internal static class Logistic
{
    /// <summary>Intercept and weights.</summary>
    internal static double[] Fit(ReadOnlySpan<double> features, int width, ReadOnlySpan<bool> accepted)
    {
        var size = width + 1;
        var weights = new double[size];
        for (var step = 0; step < 25; step++)
        {
            var gradient = new double[size];
            var curvature = new double[size, size];
            for (var row = 0; row < accepted.Length; row++)
            {
                var x = features.Slice(row * width, width);
                var chance = ChanceOf(weights, x);
                for (var one = 0; one < size; one++)
                {
                    gradient[one] += At(x, one) * ((accepted[row] ? 1 : 0) - chance);
                    for (var other = 0; other < size; other++)
                    {
                        curvature[one, other] += chance * (1 - chance) * At(x, one) * At(x, other);
                    }
                }
            }

            var change = Solve(curvature, gradient);
            for (var one = 0; one < size; one++)
            {
                weights[one] += change[one];
            }
        }

        return weights;
    }

    internal static double ChanceOf(double[] weights, ReadOnlySpan<double> x)
    {
        var sum = weights[0];
        for (var one = 0; one < x.Length; one++)
        {
            sum += weights[one + 1] * x[one];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    private static double At(ReadOnlySpan<double> x, int one) => one == 0 ? 1 : x[one - 1];

    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        for (var pivot = 0; pivot < size; pivot++)
        {
            for (var row = pivot + 1; row < size; row++)
            {
                var factor = matrix[row, pivot] / matrix[pivot, pivot];
                for (var column = pivot; column < size; column++)
                {
                    matrix[row, column] -= factor * matrix[pivot, column];
                }

                right[row] -= factor * right[pivot];
            }
        }

        for (var row = size - 1; row >= 0; row--)
        {
            for (var column = row + 1; column < size; column++)
            {
                right[row] -= matrix[row, column] * right[column];
            }

            right[row] /= matrix[row, row];
        }

        return right;
    }
}
