namespace Zoning.Forecasting;

/// <summary>One damped Gauss-Newton step over the numbers that are free to move.</summary>
internal static class EtsStep
{
    /// <summary>Solves (M + damping diag M) step = -gradient; a number at a bound stays there if the step would leave the bounds.</summary>
    internal static void Solve(in EtsLayout layout, ReadOnlySpan<double> point, EtsWorkspace work, double damping)
    {
        var (count, width) = (layout.Count, layout.Width);
        Span<int> free = stackalloc int[count];
        var many = 0;
        for (var at = 0; at < count; at++)
        {
            var slope = work.Gradient[at];
            var held = (point[at] <= work.Lower[at] && slope >= 0) || (point[at] >= work.Upper[at] && slope <= 0);
            work.Step[at] = 0;
            if (!held)
            {
                free[many++] = at;
            }
        }

        Span<double> answer = stackalloc double[many];
        var factor = work.Factor.AsSpan(0, many * many);
        for (var row = 0; row < many; row++)
        {
            var from = free[row] * width;
            for (var column = 0; column <= row; column++)
            {
                factor[(row * many) + column] = work.Matrix[from + free[column]];
            }

            var own = work.Matrix[from + free[row]];
            factor[(row * many) + row] = own + (damping * own) + 1e-14;
            answer[row] = -work.Gradient[free[row]];
        }

        Solve(factor, answer, many);
        for (var row = 0; row < many; row++)
        {
            work.Step[free[row]] = double.IsFinite(answer[row]) ? answer[row] : 0;
        }
    }

    /// <summary>Cholesky's factor in place, then forward and back substitution; a pivot of 0 leaves its number unchanged.</summary>
    private static void Solve(Span<double> factor, Span<double> answer, int many)
    {
        unchecked
        {
            for (var row = 0; row < many; row++)
            {
                var line = factor.Slice(row * many, row + 1);
                for (var column = 0; column <= row; column++)
                {
                    var other = factor.Slice(column * many, column + 1);
                    var sum = line[column];
                    for (var at = 0; at < column; at++)
                    {
                        sum -= line[at] * other[at];
                    }

                    line[column] = column < row ? sum / other[column] : sum > 1e-14 ? Math.Sqrt(sum) : 1e150;
                }

                var rest = answer[row];
                for (var at = 0; at < row; at++)
                {
                    rest -= line[at] * answer[at];
                }

                answer[row] = rest / line[row];
            }

            for (var row = many - 1; row >= 0; row--)
            {
                var rest = answer[row];
                for (var below = row + 1; below < many; below++)
                {
                    rest -= factor[(below * many) + row] * answer[below];
                }

                answer[row] = rest / factor[(row * many) + row];
            }
        }
    }
}
