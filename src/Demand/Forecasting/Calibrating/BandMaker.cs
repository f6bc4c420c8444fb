namespace Zoning.Demand;

/// <summary>Turns a combined forecast into its bands.</summary>
internal static class BandMaker
{
    /// <summary>The bands of each step: mean and calibrated half-widths, never narrower than at the step before, kept above the floor and nested.</summary>
    internal static BandCurve[] Of(Combined combined, Calibration calibration, double? floor)
    {
        var least = floor ?? double.NegativeInfinity;
        var curves = new BandCurve[combined.Means.Length];
        var (half80, half95) = (0.0, 0.0);
        for (var step = 0; step < curves.Length; step++)
        {
            var mean = combined.Means[step];
            half80 = Math.Max(half80, combined.Deviations[step] * BandCurve.Deviate80 * calibration.Of80(step));
            half95 = Math.Max(Math.Max(half80, half95), combined.Deviations[step] * BandCurve.Deviate95 * calibration.Of95(step));
            curves[step] = new BandCurve(
                Math.Max(least, mean - half95), Math.Max(least, mean - half80), Math.Max(least, mean), Math.Max(least, mean + half80), Math.Max(least, mean + half95));
        }

        return curves;
    }

    /// <summary>The forecast that bands and means make.</summary>
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
