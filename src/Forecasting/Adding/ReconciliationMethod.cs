namespace Zoning.Forecasting;

/// <summary>How forecasts of a hierarchy are made to add up.</summary>
/// <remarks>
/// All but <see cref="BottomUp"/> move every forecast as little as its expected error allows, so that parents equal the sums of their
/// children: the generalised least squares
/// of Wickramasuriya, Athanasopoulos and Hyndman (2019), doi:10.1080/01621459.2018.1448825. They differ in the error covariance that they
/// assume.
/// </remarks>
public enum ReconciliationMethod
{
    /// <summary>
    /// The method that did best at earlier origins, of those that made no level more than 5 % worse than its own forecasts. A level with
    /// few series counts less.
    /// </summary>
    Automatic,

    /// <summary>
    /// A parent is the sum of the forecasts of the lowest series under it; the forecast of the parent itself is not used.
    /// </summary>
    BottomUp,

    /// <summary>The error variance of a series is the number of lowest series under it; needs no past errors.</summary>
    WlsStructure,

    /// <summary>The error variance of a series is that of its past one-step errors.</summary>
    WlsVariance,

    /// <summary>Variances and correlations of one-step errors, with uncertain correlations shrunk to 0 (MinT with shrinkage).</summary>
    MinTShrink,
}
