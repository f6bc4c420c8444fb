namespace Zoning.Forecasting;

/// <summary>How forecasts of a hierarchy are made to add up.</summary>
/// <remarks>
/// All but <see cref="BottomUp"/> move every forecast as little as its expected error allows, so that parents equal the sums of their children: the generalised least squares
/// of Wickramasuriya, Athanasopoulos and Hyndman (2019), doi:10.1080/01621459.2018.1448825. They differ in what they take the errors to be.
/// </remarks>
public enum ReconciliationMethod
{
    /// <summary>The method that did best at earlier origins, of those that made no level more than 5 % worse than its own forecasts; a level of few series counts less.</summary>
    Automatic,

    /// <summary>Parents are the sums of the lowest series' forecasts; their own forecasts are not used.</summary>
    BottomUp,

    /// <summary>Error variances as the number of lowest series under each: needs no errors of the past.</summary>
    WlsStructure,

    /// <summary>Error variances as each series' one-step errors had them.</summary>
    WlsVariance,

    /// <summary>Variances and correlations of one-step errors, the correlations drawn to 0 as far as they are uncertain (MinT with shrinkage).</summary>
    MinTShrink,
}
