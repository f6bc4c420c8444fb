using MathNet.Numerics.LinearAlgebra;

namespace Zoning.Forecasting;

/// <summary>
/// Compares the changes found: sizes are fitted jointly, and changes that are no longer significant are dropped one at a time.
/// </summary>
/// <remarks>
/// The second stage of Chen and Liu 1993 (doi:10.1080/01621459.1993.10594321): a change found early was judged before the others were
/// known.
/// </remarks>
internal static class ChangeRefit
{
    /// <summary>The smoothing weight below which the level counts as constant.</summary>
    private const double SmallWeight = 0.02;

    /// <summary>The changes that are significant together, with their sizes.</summary>
    /// <param name="values">The series without its season.</param>
    /// <param name="found">What the search found; each step and kind once.</param>
    /// <param name="weight">The smoothing weight.</param>
    /// <param name="bound">How many standard errors a size must reach.</param>
    internal static List<FoundChange> Of(double[] values, List<FoundChange> found, double weight, double bound)
    {
        var kept = found.ToList();
        while (kept.Count > 0)
        {
            var errors = Vector<double>.Build.Dense(
                Filter(values, weight, Medians.Of(values.AsSpan(0, Math.Min(7, values.Length)).ToArray())));
            var answers = Matrix<double>.Build.DenseOfColumns(kept.Select(change => Answer(change, values.Length, weight)));
            var normal = (answers.TransposeThisAndMultiply(answers) + (1e-9 * Matrix<double>.Build.DenseIdentity(kept.Count))).Inverse();
            var sizes = normal * answers.TransposeThisAndMultiply(errors);
            var left = (errors - (answers * sizes)).ToArray();
            var deviation = Math.Max(Medians.Deviation(left), 0.5 * left.Average(Math.Abs));
            var weakest = Enumerable.Range(0, kept.Count).MinBy(at => Math.Abs(sizes[at]) / Math.Sqrt(normal[at, at]));
            if (Math.Abs(sizes[weakest]) > bound * deviation * Math.Sqrt(normal[weakest, weakest]))
            {
                return [.. kept.Select((change, at) => change with { Size = sizes[at] })];
            }

            kept.RemoveAt(weakest);
        }

        return kept;
    }

    /// <summary>Whether a straight line explains the series as well as its shifts do, so that the shifts are only a trend.</summary>
    /// <remarks>
    /// By BIC (Schwarz 1978, doi:10.1214/aos/1176344136), a shift counts as two parameters (place and size), the line as one; both models
    /// contain the outliers.
    /// </remarks>
    internal static bool IsLine(double[] values, List<FoundChange> found, double weight)
    {
        var shifts = found.Count(change => change.IsShift);
        if (shifts == 0)
        {
            return false;
        }

        var line = Enumerable.Range(0, values.Length).Select(step => step / (double)values.Length).ToArray();
        double shiftsLeave = double.PositiveInfinity, lineLeaves = double.PositiveInfinity, bothLeave = double.PositiveInfinity;
        foreach (var tried in new[] { weight, SmallWeight })
        {
            var always = Answer(new FoundChange(0, true, 1), values.Length, tried);
            var outliers = found.Where(change => !change.IsShift).Select(change => Answer(change, values.Length, tried)).ToArray();
            var stair = found.Where(change => change.IsShift).Select(change => Answer(change, values.Length, tried)).ToArray();
            var errors = Vector<double>.Build.Dense(Filter(values, tried, 0));
            shiftsLeave = Math.Min(shiftsLeave, Left(errors, [always, .. outliers, .. stair]));
            lineLeaves = Math.Min(lineLeaves, Left(errors, [always, .. outliers, Filter(line, tried, 0)]));
            bothLeave = Math.Min(bothLeave, Left(errors, [always, .. outliers, Filter(line, tried, 0), .. stair]));
        }

        var each = Math.Log(values.Length) / values.Length;
        return lineLeaves <= shiftsLeave * Math.Exp(((2 * shifts) - 1) * each) && lineLeaves <= bothLeave * Math.Exp(2 * shifts * each);
    }

    private static double Left(Vector<double> errors, double[][] columns)
    {
        var answers = Matrix<double>.Build.DenseOfColumns(columns);
        var normal = answers.TransposeThisAndMultiply(answers) + (1e-9 * Matrix<double>.Build.DenseIdentity(columns.Length));
        return (errors - (answers * normal.Solve(answers.TransposeThisAndMultiply(errors)))).PointwisePower(2).Sum();
    }

    /// <summary>One-step errors of exponential smoothing from a level, with the mean over the first steps.</summary>
    internal static double[] Filter(double[] values, double weight, double level)
    {
        var errors = new double[values.Length];
        for (var step = 0; step < values.Length; step++)
        {
            errors[step] = values[step] - level;
            level += Math.Max(weight, 1.0 / (step + 7)) * errors[step];
        }

        return errors;
    }

    private static double[] Answer(FoundChange change, int steps, double weight)
    {
        var unit = new double[steps];
        unit.AsSpan(change.Step, change.IsShift ? steps - change.Step : 1).Fill(1);
        return Filter(unit, weight, 0);
    }
}
