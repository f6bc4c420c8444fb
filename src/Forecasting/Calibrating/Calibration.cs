namespace Zoning.Forecasting;

/// <summary>The error of a forecast at an earlier origin, in units of its standard deviation.</summary>
/// <param name="Series">Index of the series.</param>
/// <param name="Step">Step ahead, from 0.</param>
/// <param name="Error">(actual - mean) / deviation.</param>
internal readonly record struct StandardError(int Series, int Step, double Error);

/// <summary>
/// How much wider or narrower than the models say the range of each step has to be: split conformal factors (Lei et al. 2018,
/// doi:10.1080/01621459.2017.1307116) from earlier origins of all series together, smoothed over the steps and shrunk to a prior if there
/// are few series.
/// </summary>
internal sealed class Calibration
{
    private readonly double[] _factors80;
    private readonly double[] _factors95;

    private Calibration(double[] factors80, double[] factors95)
    {
        _factors80 = factors80;
        _factors95 = factors95;
    }

    /// <summary>The factor on the half-width of the 80 % range at a step.</summary>
    internal double Of80(int step) => _factors80[step];

    /// <summary>The factor on the half-width of the 95 % range at a step.</summary>
    internal double Of95(int step) => _factors95[step];

    /// <summary>The factors of a set.</summary>
    /// <param name="errors">Errors at earlier origins.</param>
    /// <param name="lengths">How many steps each series has; at least one series.</param>
    /// <param name="horizon">How many steps are forecast.</param>
    /// <param name="options">How.</param>
    internal static Calibration Of(IReadOnlyList<StandardError> errors, IEnumerable<int> lengths, int horizon, CalibrationOptions options)
    {
        // Models of short histories give ranges that are too narrow.
        var prior = lengths.Average(length => Math.Log(1 + (options.PriorSteps / length)));
        var byStep = new List<double>[horizon];
        for (var step = 0; step < horizon; step++)
        {
            byStep[step] = [];
        }

        foreach (var error in errors)
        {
            byStep[error.Step].Add(Math.Abs(error.Error));
        }

        var series = errors.Select(error => error.Series).Distinct().Count();
        var trust = series / (series + options.Pull);
        var factors80 = new double[horizon];
        var factors95 = new double[horizon];
        for (var step = 0; step < horizon; step++)
        {
            var reach = Math.Max(1, horizon / options.NeighbourShare);
            var near = new List<double>();
            for (var other = Math.Max(0, step - reach); other <= Math.Min(horizon - 1, step + reach); other++)
            {
                near.AddRange(byStep[other]);
            }

            near.Sort();
            factors80[step] = Factor(near, 0.80, BandCurve.Deviate80, options.Widening80, trust, prior);
            factors95[step] = Factor(near, 0.95, BandCurve.Deviate95, options.Widening95, trust, prior);
        }

        return new Calibration(factors80, factors95);
    }

    private static double Factor(List<double> sorted, double share, double deviate, double widening, double trust, double prior)
    {
        if (sorted.Count == 0)
        {
            return Math.Exp(prior);
        }

        var place = Math.Min(sorted.Count - 1.0, share * (sorted.Count + 1) - 1);
        var below = (int)Math.Floor(Math.Max(place, 0));
        var above = Math.Min(below + 1, sorted.Count - 1);
        var quantile = sorted[below] + ((sorted[above] - sorted[below]) * (Math.Max(place, 0) - below));
        var found = Math.Log(Math.Max(quantile / deviate, 0.2));
        return Math.Exp((trust * found * (found > 0 ? widening : 1)) + ((1 - trust) * prior));
    }
}

/// <summary>How ranges are calibrated.</summary>
/// <param name="Pull">The prior counts as this many series.</param>
/// <param name="PriorSteps">
/// Without errors to learn from, ranges are wider by this number of steps divided by the length of the history: 1.14 at 28 steps, 1.04 at
/// 104.
/// </param>
/// <param name="NeighbourShare">Errors of steps within this share of the horizon are used too.</param>
/// <param name="Widening80">
/// How far a factor above 1 is trusted for the 80 % range: earlier origins have shorter histories, so they overstate it.
/// </param>
/// <param name="Widening95">The same for the 95 % range.</param>
internal sealed record CalibrationOptions(
    double Pull = 4, double PriorSteps = 4, int NeighbourShare = 6, double Widening80 = 0.85, double Widening95 = 0.95);
