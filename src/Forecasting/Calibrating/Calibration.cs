namespace Zoning.Forecasting;

/// <summary>Forecasts of one earlier origin and what came, in units of the forecast's own deviation.</summary>
/// <param name="Series">Index of the series.</param>
/// <param name="Step">Step ahead, from 0.</param>
/// <param name="Error">(actual - mean) / deviation.</param>
internal readonly record struct StandardError(int Series, int Step, double Error);

/// <summary>
/// How much wider or narrower than the models say the bands have to be, a step: split conformal factors (Lei et al. 2018,
/// doi:10.1080/01621459.2017.1307116) from earlier origins of all series together, smoothed over the steps and drawn to a prior where series are few.
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

    /// <summary>What the half-width of the 80 % band is multiplied by at a step.</summary>
    internal double Of80(int step) => _factors80[step];

    /// <summary>What the half-width of the 95 % band is multiplied by at a step.</summary>
    internal double Of95(int step) => _factors95[step];

    /// <summary>The factors of a set.</summary>
    /// <param name="errors">Errors at earlier origins.</param>
    /// <param name="lengths">How many steps each series has; at least one series.</param>
    /// <param name="horizon">How many steps are forecast.</param>
    /// <param name="options">How.</param>
    internal static Calibration Of(IReadOnlyList<StandardError> errors, IEnumerable<int> lengths, int horizon, CalibrationOptions options)
    {
        // Models of short histories believe themselves too much, whatever the series.
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

/// <summary>How bands are calibrated.</summary>
/// <param name="Pull">How many series the prior is worth.</param>
/// <param name="PriorSteps">Where nothing is known, bands are wider by the share that so many steps are of a history: 1.14 at 28 steps, 1.04 at 104.</param>
/// <param name="NeighbourShare">Steps this share of the horizon away lend their errors.</param>
/// <param name="Widening80">How far a factor above 1 is trusted for the 80 % band: earlier origins stand on shorter histories, so they overstate it.</param>
/// <param name="Widening95">The same for the 95 % band.</param>
internal sealed record CalibrationOptions(double Pull = 4, double PriorSteps = 4, int NeighbourShare = 6, double Widening80 = 0.55, double Widening95 = 0.75);
