using MathNet.Numerics;

namespace Zoning.Flow;

/// <summary>The shape of a stay.</summary>
internal enum StayShape
{
    /// <summary>Always the mean.</summary>
    Constant,

    /// <summary>Memoryless.</summary>
    Exponential,

    /// <summary>Log-normal: few are very long.</summary>
    LogNormal,
}

/// <summary>How long something lasts, in hours: a stay, a stage, a life of a package, a person's patience.</summary>
/// <param name="Shape">The distribution.</param>
/// <param name="Mean">The mean in hours, 0 or more; infinite for what never ends.</param>
/// <param name="Sigma">For <see cref="StayShape.LogNormal"/>: the standard deviation of the logarithm, above 0; else 0.</param>
internal readonly record struct Stay(StayShape Shape, double Mean, double Sigma)
{
    /// <summary>What never ends.</summary>
    internal static Stay Never { get; } = new(StayShape.Constant, double.PositiveInfinity, 0);

    /// <summary>Whether it never ends.</summary>
    internal bool IsNever => double.IsPositiveInfinity(Mean);

    /// <summary>The squared coefficient of variation: 0 constant, 1 exponential.</summary>
    internal double Variation => Shape switch
    {
        StayShape.Constant => 0,
        StayShape.Exponential => 1,
        _ => Math.Exp(Sigma * Sigma) - 1,
    };

    private double Mu => Math.Log(Mean) - Sigma * Sigma / 2;

    /// <summary>Always the same.</summary>
    internal static Stay Constant(double hours) => new(StayShape.Constant, hours, 0);

    /// <summary>Memoryless.</summary>
    internal static Stay Exponential(double meanHours) => new(StayShape.Exponential, meanHours, 0);

    /// <summary>Log-normal by its mean (not its median) and the standard deviation of the logarithm.</summary>
    internal static Stay LogNormal(double meanHours, double sigma) => new(StayShape.LogNormal, meanHours, sigma);

    /// <summary>The stay that a share of all stays exceeds: a draw, given a random share.</summary>
    /// <param name="share">Above 0 and below 1.</param>
    /// <returns>Hours.</returns>
    internal double ExceededBy(double share) => Mean == 0 || IsNever
        ? Mean
        : Shape switch
        {
            StayShape.Constant => Mean,
            StayShape.Exponential => -Mean * Math.Log(share),
            _ => Math.Exp(Mu + Sigma * Above(share)),
        };

    /// <summary>The share of stays that exceed a length.</summary>
    internal double ShareAbove(double hours) => hours <= 0 ? 1 : Shape switch
    {
        StayShape.Constant => hours < Mean ? 1 : 0,
        StayShape.Exponential => Math.Exp(-hours / Mean),
        _ => 0.5 * SpecialFunctions.Erfc((Math.Log(hours) - Mu) / (Sigma * Math.Sqrt(2))),
    };

    /// <summary>What is left of a stay that has lasted some time already.</summary>
    /// <param name="elapsed">Hours so far.</param>
    /// <param name="share">A random share.</param>
    /// <returns>Hours, 0 or more: the stay given that it exceeds the hours so far, less those hours.</returns>
    internal double LeftAfter(double elapsed, double share)
    {
        var left = Shape == StayShape.Exponential ? ExceededBy(share) : ExceededBy(ShareAbove(elapsed) * share) - elapsed;
        return left > 0 ? left : 0;
    }

    /// <summary>What is left of the stay of somebody who was found inside on some day, when the time so far is unknown.</summary>
    /// <param name="share">A random share.</param>
    /// <param name="other">Another random share.</param>
    /// <returns>
    /// Hours; the mean is E[X^2] / 2 E[X]. Long stays are found more often: the stay is drawn with weight its length, and the day falls
    /// anywhere in it (Cox, Renewal Theory, 1962, section 5.2). For a log-normal stay the weighted one has mu + sigma^2.
    /// </returns>
    internal double LeftOfFound(double share, double other) => Shape switch
    {
        StayShape.Constant => Mean * share,
        StayShape.Exponential => ExceededBy(share),
        _ => Math.Exp(Mu + Sigma * Sigma + Sigma * Above(share)) * other,
    };

    /// <summary>The same shape with another mean.</summary>
    internal Stay Times(double factor) => this with { Mean = Mean * factor };

    private static double Above(double share) => Math.Sqrt(2) * SpecialFunctions.ErfcInv(2 * share);
}
