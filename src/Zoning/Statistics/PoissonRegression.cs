using System.Collections.Immutable;
using MathNet.Numerics.RootFinding;

namespace Zoning;

/// <summary>Regression of counts with a logarithmic link: rates by area, with an offset for those exposed.</summary>
public static class PoissonRegression
{
    private const int MostRounds = 50;
    private const double Settled = 1e-9;
    private const double MostExtra = 1e6;

    /// <summary>Fits counts: log(mean) = offset + constant + the sum of coefficient x value.</summary>
    /// <param name="rows">The counts and what may explain them; an offset is the logarithm of the people exposed.</param>
    /// <param name="spread">How far counts spread around their mean. Default negative binomial.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>
    /// The model, or the reason why there is none: too few rows, a term that is constant or follows from others, answers that terms
    /// separate, numbers that are not finite. O(rows x terms x terms) an iteration.
    /// </returns>
    /// <exception cref="ArgumentException">The lists of <paramref name="rows"/> do not fit each other.</exception>
    /// <remarks>
    /// Iteratively reweighted least squares (McCullagh and Nelder 1989). The dispersion of a quasi-Poisson model is Pearson's chi-squared
    /// by its degrees of freedom. The extra variance s of a negative binomial one solves: sum of (y - m)^2 / (m + s m^2) = degrees of
    /// freedom, 0 where that has no positive solution (Breslow 1984, doi:10.2307/2347661).
    /// </remarks>
    public static RegressionFit Fit(
        RegressionRows rows, CountSpread spread = CountSpread.NegativeBinomial, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (!Enum.IsDefined(spread))
        {
            throw new ArgumentOutOfRangeException(nameof(spread), spread, "The spread must be one of the three of CountSpread.");
        }

        var fit = ReweightedFit.Of(rows, new CountCurve(0), cancellation);
        return !fit.IsFitted || spread == CountSpread.Poisson ? fit
            : spread == CountSpread.Quasi ? Widened(fit, Pearson(rows, fit.Means, 0) / fit.DegreesOfFreedom)
            : WithExtra(rows, fit, cancellation);
    }

    /// <summary>Pearson's chi-squared at an extra variance.</summary>
    internal static double Pearson(RegressionRows rows, ImmutableArray<double> means, double extra)
    {
        var sum = 0.0;
        for (var row = 0; row < means.Length; row++)
        {
            var apart = rows.Answers[row] - means[row];
            sum += means[row] > 0 ? rows.WeightOf(row) * apart * apart / (means[row] + (extra * means[row] * means[row])) : 0;
        }

        return sum;
    }

    private static RegressionFit WithExtra(RegressionRows rows, RegressionFit poisson, CancellationToken cancellation)
    {
        var (fit, extra) = (poisson, 0.0);
        for (var round = 0; round < MostRounds; round++)
        {
            var means = fit.Means;
            var next = Pearson(rows, means, 0) <= fit.DegreesOfFreedom ? 0
                : Pearson(rows, means, MostExtra) >= fit.DegreesOfFreedom ? MostExtra
                : Brent.FindRoot(
                    value => Pearson(rows, means, Math.Exp(value)) - fit.DegreesOfFreedom,
                    Math.Log(1e-12), Math.Log(MostExtra), 1e-12, 200);
            next = next is 0 or MostExtra ? next : Math.Exp(next);
            if (next >= MostExtra)
            {
                return ReweightedFit.Without("rates differ without bound beyond what the terms explain");
            }

            if (Math.Abs(next - extra) <= Settled * (extra + 1e-6))
            {
                return Widened(fit with { ExtraVariance = next }, 1);
            }

            extra = next;
            fit = ReweightedFit.Of(rows, new CountCurve(extra), cancellation);
            if (!fit.IsFitted)
            {
                return fit;
            }
        }

        return ReweightedFit.Without($"the extra variance did not settle within {MostRounds} rounds");
    }

    /// <summary>The model with standard errors for a dispersion that the rows gave, and ranges by Student's t.</summary>
    private static RegressionFit Widened(RegressionFit fit, double dispersion) => fit with
    {
        Dispersion = dispersion,
        Covariances = [.. fit.Covariances.Select(value => value * dispersion)],
        Terms =
        [
            .. fit.Terms.Select(term => RegressionFit.Term(
                term.Name, term.Estimate, term.StandardError * Math.Sqrt(dispersion), fit.DegreesOfFreedom)),
        ],
    };
}
