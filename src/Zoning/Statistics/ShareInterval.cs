using MathNet.Numerics.Distributions;

namespace Zoning;

/// <summary>The range of a share that is seen in a few tries.</summary>
internal static class ShareInterval
{
    /// <summary>
    /// Jeffreys' 95 % interval of a share: the middle of Beta(s + 1/2, t - s + 1/2), with the end at 0 where nothing and at 1 where
    /// everything succeeded. Of 21 in 29: .55 to .86.
    /// </summary>
    /// <remarks>
    /// Brown, Cai and DasGupta (2001), doi:10.1214/ss/1009213286: closer to 95 % in few tries than the interval of Clopper and Pearson,
    /// which is never below and usually well above.
    /// </remarks>
    /// <param name="succeeded">How many succeeded, 0 to <paramref name="tried"/>.</param>
    /// <param name="tried">How many were tried, 1 or more.</param>
    /// <returns>The two ends, 0 to 1.</returns>
    internal static (double Low, double High) Of(int succeeded, int tried)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tried, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(succeeded);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(succeeded, tried);
        double End(double share) => Beta.InvCDF(succeeded + 0.5, tried - succeeded + 0.5, share);
        return (succeeded == 0 ? 0 : End(0.025), succeeded == tried ? 1 : End(0.975));
    }
}
