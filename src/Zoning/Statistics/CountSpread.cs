namespace Zoning;

/// <summary>How far counts spread around what a regression of counts expects.</summary>
public enum CountSpread
{
    /// <summary>As chance alone has it: the variance is the mean.</summary>
    Poisson,

    /// <summary>More, in proportion to the mean: the variance is a dispersion times the mean (quasi-Poisson).</summary>
    Quasi,

    /// <summary>
    /// More, since rates differ beyond what the terms explain: the variance is m + s m x m for a mean m (negative binomial). Suits areas of
    /// different size.
    /// </summary>
    NegativeBinomial,
}
