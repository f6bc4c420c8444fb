namespace Zoning.Forecasting;

/// <summary>A form with the parameters and starting states of greatest likelihood.</summary>
/// <param name="Layout">The form, and the positions of its numbers.</param>
/// <param name="Point">The numbers found.</param>
/// <param name="Deviance">Minus twice the log-likelihood, up to a constant that is the same for all forms.</param>
/// <param name="Criterion">Akaike's criterion corrected for few points; smaller is better.</param>
internal sealed record EtsEstimate(EtsLayout Layout, double[] Point, double Deviance, double Criterion);

/// <summary>Finds the parameters and starting states of greatest likelihood.</summary>
/// <remarks>
/// The exact likelihood is a least-squares problem in the one-step errors (times the geometric mean of the forecasts where the error
/// multiplies),
/// so it is solved by damped Gauss-Newton steps (Marquardt 1963, doi:10.1137/0111030) within the usual region, all starting states at once.
/// That takes tens of runs over the history; a simplex search over the seasonal states takes thousands.
/// </remarks>
internal static class EtsEstimation
{
    private const double SmallGain = 2e-5;

    /// <summary>The number of parameters: those searched, and the variance of the error.</summary>
    internal static int Parameters(in EtsLayout layout) => layout.Count + 1;

    /// <summary>Whether there are enough points for the form.</summary>
    internal static bool Fits(in EtsLayout layout, int points) => points - Parameters(layout) - 1 >= 1;

    /// <summary>Searches from several starts, and continues from the best.</summary>
    internal static EtsEstimate? Search(
        in EtsLayout layout, ReadOnlySpan<double> values, EtsWorkspace work, EtsRegion region, EtsEffort effort)
    {
        region.Bound(layout, work.Lower, work.Upper);
        var best = work.Best.AsSpan(0, layout.Count);
        var least = double.PositiveInfinity;
        EtsStart.States(layout, values, work.Point);
        Span<double> states = stackalloc double[layout.Count];
        work.Point.AsSpan(0, layout.Count).CopyTo(states);
        foreach (var alpha in effort.Starts)
        {
            states.CopyTo(work.Point);
            EtsRegion.Place(layout, alpha, work.Point);
            var deviance = Descend(layout, values, work, effort.FirstIterations, double.PositiveInfinity);
            if (deviance < least)
            {
                least = deviance;
                work.Point.AsSpan(0, layout.Count).CopyTo(best);
            }
        }

        if (!double.IsFinite(least))
        {
            return null;
        }

        best.CopyTo(work.Point);
        least = Descend(layout, values, work, effort.Iterations, least);
        return Estimate(layout, values.Length, work, least);
    }

    /// <summary>Continues the search from the point of another fit.</summary>
    internal static EtsEstimate? Resume(
        in EtsLayout layout, ReadOnlySpan<double> values, ReadOnlySpan<double> point, EtsWorkspace work, EtsRegion region, EtsEffort effort)
    {
        region.Bound(layout, work.Lower, work.Upper);
        point.CopyTo(work.Point);
        var deviance = Descend(layout, values, work, effort.Iterations, double.PositiveInfinity);
        return double.IsFinite(deviance) ? Estimate(layout, values.Length, work, deviance) : null;
    }

    /// <summary>Akaike's criterion corrected for few points (Hurvich and Tsai 1989, doi:10.1093/biomet/76.2.297).</summary>
    internal static double Criterion(double deviance, int parameters, int points) =>
        deviance + (2.0 * parameters) + (2.0 * parameters * (parameters + 1) / (points - parameters - 1));

    private static EtsEstimate Estimate(in EtsLayout layout, int points, EtsWorkspace work, double deviance) =>
        new(layout, work.Point[..layout.Count], deviance, Criterion(deviance, Parameters(layout), points));

    /// <summary>Improves the point in the workspace, which is the best one found at the end.</summary>
    private static double Descend(in EtsLayout layout, ReadOnlySpan<double> values, EtsWorkspace work, int iterations, double deviance)
    {
        var count = layout.Count;
        var point = work.Point.AsSpan(0, count);
        var trial = work.Tried.AsSpan(0, count);
        if (!double.IsFinite(deviance))
        {
            deviance = At(layout, values, point, work);
        }

        var damping = 1e-2;
        var idle = 0;
        for (var iteration = 0; iteration < iterations && double.IsFinite(deviance) && idle < 2; iteration++)
        {
            EtsRecursion.Normal(layout, values, point, work);
            var moved = false;
            for (var attempt = 0; attempt < 8 && !moved; attempt++)
            {
                EtsStep.Solve(layout, point, work, damping);
                for (var at = 0; at < count; at++)
                {
                    trial[at] = Math.Clamp(point[at] + work.Step[at], work.Lower[at], work.Upper[at]);
                }

                var found = At(layout, values, trial, work);
                if (found < deviance)
                {
                    idle = deviance - found < SmallGain ? idle + 1 : 0;
                    deviance = found;
                    trial.CopyTo(point);
                    damping = Math.Max(damping * 0.1, 1e-9);
                    moved = true;
                }
                else
                {
                    damping *= 10;
                }
            }

            if (!moved)
            {
                break;
            }
        }

        return deviance;
    }

    private static double At(in EtsLayout layout, ReadOnlySpan<double> values, ReadOnlySpan<double> point, EtsWorkspace work)
    {
        if (layout.Form.HasTrend && layout.Form.HasSeason && !EtsAdmissible.Holds(layout.Smoothing(point), layout.Period, work.Polynomial))
        {
            return double.PositiveInfinity;
        }

        var deviance = EtsRecursion.Deviance(layout, values, point, work.Season, [], out _, out _);
        return double.IsNaN(deviance) ? double.PositiveInfinity : deviance;
    }
}
