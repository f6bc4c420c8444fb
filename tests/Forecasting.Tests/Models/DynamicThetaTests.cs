using Shouldly;

namespace Zoning.Forecasting.Tests;

/// <summary>Dynamic theta against the paper's recursion written out plainly, a grid, and a case worked out by hand.</summary>
public class DynamicThetaTests
{
    private const double Near = 1e-9;

    public static TheoryData<double[]> Series =>
    [
        [112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, 115, 126, 141],
        [5, 9, 4, 12, 8, 15, 11, 19, 14, 22, 18, 27, 21, 30],
        [40, 38, 37, 33, 34, 30, 27, 28, 22, 21],
        [3, 3, 3, 7, 3, 3, 2, 4, 3, 3, 8, 3],
    ];

    [Fact]
    public void The_line_and_the_level_of_three_steps_are_those_worked_out_by_hand()
    {
        // Values 1, 3, 2, 4 with any fit: from the first value as base they are 0, 2, 1, 3. The line through 0, 2 is -2 + 2t and through 0,
        // 2, 1 is 0 + t / 2.
        double[] values = [1, 3, 2, 4];
        var theta = DynamicTheta.Of(values);
        var (a, c, level) = (theta.Smoothing, theta.Pull, (1 - theta.Smoothing) * theta.FirstLevel);

        theta.OneStep[1].ShouldBe(1 + level, Near);
        level += a * (2 - level);
        theta.OneStep[2].ShouldBe(1 + level + (c * (((1 - a) * (1 - a) * -2) + ((1 + (1 - a) + ((1 - a) * (1 - a))) * 2))), Near);
        level += a * (1 - level);
        theta.OneStep[3].ShouldBe(1 + level + (c * (1 + (1 - a) + ((1 - a) * (1 - a)) + Math.Pow(1 - a, 3)) * 0.5), Near);
    }

    [Theory]
    [MemberData(nameof(Series))]
    public void Forecasts_are_those_of_the_paper_at_the_fitted_parameters(double[] values)
    {
        var theta = DynamicTheta.Of(values);
        var means = new double[12];
        theta.Forecast(means, new double[12]);
        var (expected, _) = Plain([.. values.Select(value => value - values[0])], theta.Smoothing, theta.Pull, theta.FirstLevel, 12);
        for (var step = 0; step < 12; step++)
        {
            means[step].ShouldBe(values[0] + expected[values.Length + step], 1e-8);
        }

        for (var step = 1; step < values.Length; step++)
        {
            theta.OneStep[step].ShouldBe(values[0] + expected[step], 1e-8);
        }
    }

    [Theory]
    [MemberData(nameof(Series))]
    public void Deviations_are_those_of_errors_sent_through_the_recursion(double[] values)
    {
        var theta = DynamicTheta.Of(values);
        var deviations = new double[10];
        theta.Forecast(new double[10], deviations);
        double[] shifted = [.. values.Select(value => value - values[0])];
        var (usual, _) = Plain(shifted, theta.Smoothing, theta.Pull, theta.FirstLevel, 10);
        var variances = Enumerable.Repeat(1.0, 10).ToArray();
        for (var at = 0; at < 9; at++)
        {
            var (moved, _) = Plain(
                [.. shifted, .. usual[values.Length..(values.Length + at)], usual[values.Length + at] + 1], theta.Smoothing,
                theta.Pull, theta.FirstLevel, 9 - at);
            for (var step = at + 1; step < 10; step++)
            {
                variances[step] += Math.Pow(moved[values.Length + step] - usual[values.Length + step], 2);
            }
        }

        var (_, squares) = Plain(shifted, theta.Smoothing, theta.Pull, theta.FirstLevel, 1);
        for (var step = 0; step < 10; step++)
        {
            deviations[step].ShouldBe(Math.Sqrt(squares / (values.Length - 3) * variances[step]), 1e-6);
        }
    }

    [Theory]
    [MemberData(nameof(Series))]
    public void No_point_of_a_fine_grid_fits_better(double[] values)
    {
        double[] shifted = [.. values.Select(value => value - values[0])];
        var theta = DynamicTheta.Of(values);
        var reached = Criterion(shifted, theta.Smoothing, theta.Pull, theta.FirstLevel, FreeSquares(shifted, theta.Smoothing));
        var width = values.Max() - values.Min();
        for (var a = 0.1; a <= 0.99; a += 0.0445)
        {
            var free = FreeSquares(shifted, a);
            for (var c = 0.0; c <= 1; c += 0.05)
            {
                for (var level = -3 * width; level <= 3 * width; level += width / 10)
                {
                    Criterion(shifted, a, c, level, free).ShouldBeGreaterThan(reached * (1 - 1e-6));
                }
            }
        }
    }

    private static double Criterion(double[] shifted, double a, double c, double level, double free)
    {
        var (_, squares) = Plain(shifted, a, c, level, 1);
        return squares + (free / (shifted.Length - 1) * Math.Pow((c - 0.5) / 0.3, 2));
    }

    /// <summary>The least sum of squares for a given a, c from 0 to 1, by the exact parabola in the level and a fine grid of c.</summary>
    private static double FreeSquares(double[] shifted, double a) => Enumerable.Range(0, 401).Min(at =>
    {
        var c = at / 400.0;
        double At(double level) => Plain(shifted, a, c, level, 1).Squares;
        var (low, middle, high) = (At(-1), At(0), At(1));
        var bend = (low + high - (2 * middle)) / 2;
        return At(bend > 0 ? (low - high) / (4 * bend) : 0);
    });

    /// <summary>
    /// The recursion of the paper, step by step; forecasts take the place of values once these end. The first error isn't counted.
    /// </summary>
    private static (double[] Means, double Squares) Plain(double[] values, double a, double c, double firstLevel, int horizon)
    {
        var means = new double[values.Length + horizon];
        double level = firstLevel, mean = 0, intercept = 0, slope = 0, squares = 0;
        for (var t = 1; t <= means.Length; t++)
        {
            // The first level is given as it stands once the first value, which is the base, has come; so the first step only decays it.
            means[t - 1] = t == 1 ? 0 : level + (c * ((Math.Pow(1 - a, t - 1) * intercept) + ((1 - Math.Pow(1 - a, t)) / a * slope)));
            var value = t <= values.Length ? values[t - 1] : means[t - 1];
            squares += t <= values.Length ? Math.Pow(value - means[t - 1], 2) : 0;
            level = (a * value) + ((1 - a) * level);
            slope = t == 1 ? 0 : (((t - 2) * slope) + (6.0 / t * (value - mean))) / (t + 1);
            mean = (((t - 1) * mean) + value) / t;
            intercept = mean - ((t + 1) / 2.0 * slope);
        }

        return (means, squares);
    }
}
