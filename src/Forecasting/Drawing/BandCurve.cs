namespace Zoning.Forecasting;

/// <summary>The ends of the ranges at one step, and the curve through them that turns a standard normal deviate into a value.</summary>
/// <remarks>
/// Straight lines through the five known quantiles; beyond the 95 % range the outer lines continue, so tails are as heavy as the ranges
/// imply.
/// </remarks>
internal readonly record struct BandCurve(double Low95, double Low80, double Median, double High80, double High95)
{
    /// <summary>The normal deviate whose quantile is 0.9: the half-width of an 80 % range.</summary>
    internal const double Deviate80 = 1.2815515655446004;

    /// <summary>The normal deviate whose quantile is 0.975: the half-width of a 95 % range.</summary>
    internal const double Deviate95 = 1.959963984540054;

    /// <summary>The value at a standard normal deviate.</summary>
    internal double At(double deviate)
    {
        var (inner, outer) = deviate < 0 ? (Low80, Low95) : (High80, High95);
        var size = Math.Abs(deviate);
        return size <= Deviate80
            ? Median + ((inner - Median) * size / Deviate80)
            : inner + ((outer - inner) * (size - Deviate80) / (Deviate95 - Deviate80));
    }
}
