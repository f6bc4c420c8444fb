namespace Zoning.Forecasting;

/// <summary>Which share to ask of bands of counts so that they hold what comes as often as wanted, over many series.</summary>
/// <remarks>
/// Where 0 alone has more than the wanted share, a band holds the truth too often, and no band of whole numbers can mend it. What can be had
/// is that all bands of a set together hold it as often as they say. The share asked is the conformal quantile (Vovk, Gammerman and Shafer 2005,
/// doi:10.1007/b106715) of the shares that counts of earlier origins needed, drawn to the wanted one where there are few.
/// </remarks>
internal static class CountCalibration
{
    /// <summary>So many counts weigh as much as the belief that the wanted share is right.</summary>
    private const double Belief = 100;

    /// <summary>The share to ask of <see cref="CountBands"/>.</summary>
    /// <param name="needed">What counts that came needed (<see cref="CountBands.Needed"/>), pooled over series, origins and steps; sorted by the call.</param>
    /// <param name="share">The wanted share, above 0 and below 1.</param>
    /// <returns>Above 0 and below 1; the wanted share where nothing is known. Never falls with the wanted share.</returns>
    internal static double Share(Span<double> needed, double share)
    {
        if (!(share is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "The share of a band is above 0 and below 1, such as 0.8.");
        }

        if (needed.Length == 0)
        {
            return share;
        }

        needed.Sort();
        var place = Math.Min((int)Math.Ceiling(share * (needed.Length + 1)), needed.Length) - 1;
        var weight = needed.Length / (needed.Length + Belief);
        return Math.Clamp(share + (weight * (needed[place] - share)), 0.01, 0.9999);
    }
}
