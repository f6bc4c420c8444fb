namespace Zoning.Forecasting;

/// <summary>The shape of the distribution about a forecast.</summary>
internal enum ForecastShape
{
    /// <summary>A normal distribution with the mean and the deviation.</summary>
    Normal,

    /// <summary>
    /// Whole numbers from 0: negative binomial with the mean and the variance, Poisson if the variance is no more than the mean.
    /// </summary>
    Counts,
}
