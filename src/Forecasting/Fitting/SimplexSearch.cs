namespace Zoning.Forecasting;

/// <summary>A function to minimise.</summary>
internal interface IObjective
{
    /// <summary>The value at a point; infinity or NaN if the point is not allowed.</summary>
    double At(scoped ReadOnlySpan<double> point);
}

/// <summary>The result of a search.</summary>
/// <param name="Value">The smallest value found.</param>
/// <param name="Evaluations">How often the function was called.</param>
internal readonly record struct SimplexResult(double Value, int Evaluations);

/// <summary>
/// Minimises a function of a few bounded variables by the downhill simplex method (Nelder and Mead 1965,
/// doi:10.1093/comjnl/7.4.308), points clamped to their bounds, and restarts from the best point while that helps.
/// </summary>
/// <remarks>
/// This is our own code because it runs many thousand times a second over spans without allocating; the same start gives the same result.
/// </remarks>
internal static class SimplexSearch
{
    private const int MostVariables = 80;

    /// <summary>Searches from a start, which is replaced by the best point found.</summary>
    internal static SimplexResult Minimise<TObjective>(
        ref TObjective objective, scoped Span<double> point, scoped ReadOnlySpan<double> lower,
        scoped ReadOnlySpan<double> upper, SimplexOptions options)
        where TObjective : struct, IObjective, allows ref struct
    {
        var variables = point.Length;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(variables, MostVariables);
        Clamp(point, lower, upper);
        if (variables == 0)
        {
            return new SimplexResult(Finite(objective.At(point)), 1);
        }

        var evaluations = 0;
        var best = double.PositiveInfinity;
        for (var round = 0; round <= options.Restarts && evaluations < options.MostEvaluations; round++)
        {
            var found = Round(ref objective, point, lower, upper, options, ref evaluations, round);
            var gain = best - found;
            best = Math.Min(best, found);
            if (round > 0 && !(gain > options.Tolerance * (Math.Abs(best) + options.Tolerance)))
            {
                break;
            }
        }

        return new SimplexResult(best, evaluations);
    }

    private static double Round<TObjective>(
        ref TObjective objective,
        scoped Span<double> point,
        scoped ReadOnlySpan<double> lower,
        scoped ReadOnlySpan<double> upper,
        SimplexOptions options,
        ref int evaluations,
        int round)
        where TObjective : struct, IObjective, allows ref struct
    {
        var variables = point.Length;
        var corners = variables + 1;
        Span<double> simplex = stackalloc double[corners * variables];
        Span<double> values = stackalloc double[corners];
        Span<double> centre = stackalloc double[variables];
        Span<double> tried = stackalloc double[variables];
        Span<double> further = stackalloc double[variables];
        for (var corner = 0; corner < corners; corner++)
        {
            var at = simplex.Slice(corner * variables, variables);
            point.CopyTo(at);
            if (corner > 0)
            {
                at[corner - 1] = Moved(
                    point[corner - 1], lower[corner - 1], upper[corner - 1], round % 2 == 0 ? options.FirstStep : -options.FirstStep);
            }

            values[corner] = Finite(objective.At(at));
            evaluations++;
        }

        while (evaluations < options.MostEvaluations)
        {
            var (low, high, second) = Rank(values);
            if (values[high] - values[low] <= options.Tolerance * (Math.Abs(values[low]) + options.Tolerance))
            {
                break;
            }

            centre.Clear();
            for (var corner = 0; corner < corners; corner++)
            {
                if (corner != high)
                {
                    for (var variable = 0; variable < variables; variable++)
                    {
                        centre[variable] += simplex[(corner * variables) + variable] / variables;
                    }
                }
            }

            var worst = simplex.Slice(high * variables, variables);
            var reflected = Try(ref objective, tried, centre, worst, 1.0, lower, upper, ref evaluations);
            if (reflected < values[low])
            {
                var expanded = Try(ref objective, further, centre, worst, 2.0, lower, upper, ref evaluations);
                (expanded < reflected ? further : tried).CopyTo(worst);
                values[high] = Math.Min(expanded, reflected);
            }
            else if (reflected < values[second])
            {
                tried.CopyTo(worst);
                values[high] = reflected;
            }
            else
            {
                var outside = reflected < values[high];
                var contracted = Try(ref objective, further, centre, worst, outside ? 0.5 : -0.5, lower, upper, ref evaluations);
                if (contracted < Math.Min(reflected, values[high]))
                {
                    further.CopyTo(worst);
                    values[high] = contracted;
                }
                else
                {
                    Shrink(ref objective, simplex, values, low, ref evaluations);
                }
            }
        }

        var (best, _, _) = Rank(values);
        simplex.Slice(best * variables, variables).CopyTo(point);
        return values[best];
    }

    private static double Try<TObjective>(
        ref TObjective objective,
        scoped Span<double> tried,
        scoped ReadOnlySpan<double> centre,
        scoped ReadOnlySpan<double> worst,
        double length,
        scoped ReadOnlySpan<double> lower,
        scoped ReadOnlySpan<double> upper,
        ref int evaluations)
        where TObjective : struct, IObjective, allows ref struct
    {
        for (var variable = 0; variable < tried.Length; variable++)
        {
            tried[variable] = centre[variable] + (length * (centre[variable] - worst[variable]));
        }

        Clamp(tried, lower, upper);
        evaluations++;
        return Finite(objective.At(tried));
    }

    private static void Shrink<TObjective>(
        ref TObjective objective, scoped Span<double> simplex, scoped Span<double> values, int low, ref int evaluations)
        where TObjective : struct, IObjective, allows ref struct
    {
        var variables = values.Length - 1;
        for (var corner = 0; corner < values.Length; corner++)
        {
            if (corner == low)
            {
                continue;
            }

            var at = simplex.Slice(corner * variables, variables);
            for (var variable = 0; variable < variables; variable++)
            {
                at[variable] = 0.5 * (at[variable] + simplex[(low * variables) + variable]);
            }

            values[corner] = Finite(objective.At(at));
            evaluations++;
        }
    }

    private static (int Low, int High, int Second) Rank(scoped ReadOnlySpan<double> values)
    {
        int low = 0, high = 0;
        for (var corner = 1; corner < values.Length; corner++)
        {
            low = values[corner] < values[low] ? corner : low;
            high = values[corner] >= values[high] ? corner : high;
        }

        var second = high == 0 ? values.Length - 1 : 0;
        for (var corner = 0; corner < values.Length; corner++)
        {
            second = corner != high && values[corner] > values[second] ? corner : second;
        }

        return (low, high, second);
    }

    private static double Moved(double value, double lower, double upper, double share)
    {
        var width = upper - lower;
        var step = share * (double.IsFinite(width) ? width : Math.Max(Math.Abs(value), 1));
        var moved = Math.Clamp(value + step, lower, upper);
        return Math.Abs(moved - value) < 0.25 * Math.Abs(step) ? Math.Clamp(value - step, lower, upper) : moved;
    }

    private static void Clamp(scoped Span<double> point, scoped ReadOnlySpan<double> lower, scoped ReadOnlySpan<double> upper)
    {
        for (var variable = 0; variable < point.Length; variable++)
        {
            point[variable] = Math.Clamp(point[variable], lower[variable], upper[variable]);
        }
    }

    private static double Finite(double value) => double.IsFinite(value) ? value : double.MaxValue;
}

/// <summary>How long and how finely to search.</summary>
/// <param name="MostEvaluations">The search ends after about this many calls.</param>
/// <param name="Tolerance">Ends when the corners' values differ by this share.</param>
/// <param name="FirstStep">Size of the first simplex as a share of each variable's range.</param>
/// <param name="Restarts">How often to restart from the best point.</param>
internal readonly record struct SimplexOptions(
    int MostEvaluations = 2000, double Tolerance = 1e-8, double FirstStep = 0.1, int Restarts = 1);
