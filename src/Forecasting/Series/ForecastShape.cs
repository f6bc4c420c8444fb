namespace Zoning.Forecasting;

/// <summary>The shape of the spread about a forecast.</summary>
internal enum ForecastShape
{
    /// <summary>A normal distribution with the mean and the deviation.</summary>
    Normal,

    /// <summary>Whole numbers from 0: negative binomial with the mean and the variance, Poisson where the variance is no more than the mean.</summary>
    Counts,
}
