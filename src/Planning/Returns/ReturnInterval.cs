namespace Zoning.Planning;

/// <summary>95 % intervals of the measures: how far chance alone moves them.</summary>
internal static class ReturnInterval
{
    private const double Z = 1.959964;

    /// <summary>
    /// The interval of a value, in its unit: of a share by Wilson (1927), of a rate by Byar's approximation of the Poisson interval
    /// (Breslow
    /// and Day 1987, p. 69); null for days a person, which are not independent of each other.
    /// </summary>
    internal static (double Low, double High)? Of(Metric metric, double numerator, double denominator) =>
        !(denominator > 0) || numerator < 0 ? null
        : metric.IsShare() ? numerator > denominator ? null : Wilson(numerator, denominator)
        : metric.Scale() > 1 ? Byar(numerator, (double)metric.Scale() / denominator)
        : null;

    private static (double Low, double High) Wilson(double counted, double all)
    {
        var (share, square) = (counted / all, Z * Z);
        var middle = share + (square / (2 * all));
        var half = Z * Math.Sqrt((share * (1 - share) / all) + (square / (4 * all * all)));
        return (Math.Max(0, (middle - half) / (1 + (square / all))), Math.Min(1, (middle + half) / (1 + (square / all))));
    }

    private static (double Low, double High) Byar(double counted, double scale)
    {
        var low = counted > 0 ? counted * Math.Pow(1 - (1 / (9 * counted)) - (Z / (3 * Math.Sqrt(counted))), 3) : 0;
        var next = counted + 1;
        return (scale * low, scale * next * Math.Pow(1 - (1 / (9 * next)) + (Z / (3 * Math.Sqrt(next))), 3));
    }
}
