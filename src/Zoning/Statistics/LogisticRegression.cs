namespace Zoning;

/// <summary>Regression of yes and no, or of shares, with log odds: whether an offer is accepted.</summary>
public static class LogisticRegression
{
    /// <summary>Fits shares: log(p / (1 - p)) = offset + constant + the sum of coefficient x value.</summary>
    /// <param name="rows">Answers from 0 to 1, and what may explain them; a weight is the number of trials behind a share.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>
    /// The model with standard errors, or the reason why there is none: too few rows, a term that is constant or follows from others,
    /// answers that terms separate, numbers that are not finite. O(rows x terms x terms) an iteration.
    /// </returns>
    /// <exception cref="ArgumentException">The lists of <paramref name="rows"/> do not fit each other.</exception>
    /// <remarks>Iteratively reweighted least squares; McCullagh and Nelder, Generalized Linear Models, 2nd edition (1989).</remarks>
    public static RegressionFit Fit(RegressionRows rows, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return ReweightedFit.Of(rows, new ShareCurve(), cancellation);
    }
}
