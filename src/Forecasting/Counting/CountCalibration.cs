namespace Zoning.Forecasting;

/// <summary>
/// The share to request from <see cref="CountBands"/> so that, over many series, ranges contain the actual counts as often as they should.
/// </summary>
/// <remarks>
/// If 0 alone has more than the requested share, a range contains the actual count too often, and no range of whole numbers can avoid that.
/// The aim
/// is that all ranges of a set together contain it as often as they should. The share is the conformal quantile (Vovk, Gammerman and Shafer
/// 2005,
/// doi:10.1007/b106715) of the shares that counts at earlier origins needed, shrunk to the nominal share if there are few.
/// </remarks>
internal static class CountCalibration
{
    /// <summary>The prior that the nominal share is right counts as this many counts.</summary>
    private const double Belief = 100;

    /// <summary>The share to request from <see cref="CountBands"/>.</summary>
    /// <param name="needed">
    /// The shares that actual counts needed (<see cref="CountBands.Needed"/>), pooled over series, origins and steps; the call sorts them.
    /// </param>
    /// <param name="share">The nominal share, above 0 and below 1.</param>
    /// <returns>Above 0 and below 1; the nominal share if there are no counts. It never falls as the nominal share rises.</returns>
    internal static double Share(Span<double> needed, double share)
    {
        if (!(share is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "The share of a range is above 0 and below 1, such as 0.8.");
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
