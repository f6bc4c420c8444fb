namespace Zoning.Forecasting;

/// <summary>Makes the ranges of a combined forecast.</summary>
internal static class BandMaker
{
    /// <summary>
    /// The ranges of each step: calibrated half-widths about the mean, never narrower than a season before, above the floor and nested.
    /// </summary>
    /// <remarks>
    /// Quiet months may have narrower ranges than the busy months before them: keeping the widest range would make all later ranges too
    /// wide.
    /// </remarks>
    /// <param name="combined">The forecast.</param>
    /// <param name="calibration">How wide the ranges have to be.</param>
    /// <param name="floor">The least value; null if there is none.</param>
    /// <param name="season">Steps in a season; 1 if the history has no season, and then ranges never get narrower.</param>
    internal static BandCurve[] Of(Combined combined, Calibration calibration, double? floor, int season)
    {
        var least = floor ?? double.NegativeInfinity;
        var curves = new BandCurve[combined.Means.Length];
        var (half80, half95) = (new double[curves.Length], new double[curves.Length]);
        for (var step = 0; step < curves.Length; step++)
        {
            var mean = combined.Means[step];
            var (least80, least95) = step < season ? (0, 0) : (half80[step - season], half95[step - season]);
            half80[step] = Math.Max(least80, combined.Deviations[step] * BandCurve.Deviate80 * calibration.Of80(step));
            half95[step] = Math.Max(
                Math.Max(half80[step], least95), combined.Deviations[step] * BandCurve.Deviate95 * calibration.Of95(step));
            double At(double away) => Math.Max(least, mean + away);
            curves[step] = new BandCurve(At(-half95[step]), At(-half80[step]), At(0), At(half80[step]), At(half95[step]));
        }

        return curves;
    }

    /// <summary>The forecast with these means and ranges.</summary>
    internal static Forecast Forecast(ForecastHistory history, Combined combined, BandCurve[] curves, double? floor)
    {
        var least = floor ?? double.NegativeInfinity;
        return new Forecast
        {
            Name = history.Name,
            FirstWeek = history.FirstWeek?.AddDays(7 * history.Count),
            Mean = [.. combined.Means.Select(mean => Math.Max(least, mean))],
            Median = [.. curves.Select(curve => curve.Median)],
            Low80 = [.. curves.Select(curve => curve.Low80)],
            High80 = [.. curves.Select(curve => curve.High80)],
            Low95 = [.. curves.Select(curve => curve.Low95)],
            High95 = [.. curves.Select(curve => curve.High95)],
            Method = "",
            Words = "",
        };
    }
}
