namespace Zoning.Learning;

/// <summary>A straight line: minutes from minutes.</summary>
/// <param name="Start">Minutes at 0.</param>
/// <param name="Slope">Minutes for each minute.</param>
internal readonly record struct Line(double Start, double Slope)
{
    /// <summary>
    /// Real minutes from free-flow minutes, as fitted on 151 pairs of routed and observed journeys; kept as the rival that needs no data
    /// of the council's own.
    /// </summary>
    internal static Line Published { get; } = new(6.96, 1.061);

    /// <summary>Minutes as commissioned.</summary>
    internal static Line AsCommissioned { get; } = new(0, 1);

    internal double Of(double minutes) => Start + (Slope * minutes);

    /// <summary>The least-squares line through points; level if all lie at one place.</summary>
    internal static Line Fit(ReadOnlySpan<LearnedPoint> points)
    {
        double count = points.Length, sumX = 0, sumY = 0, squares = 0, products = 0;
        foreach (var point in points)
        {
            (sumX, sumY) = (sumX + point.X, sumY + point.Minutes);
        }

        var (meanX, meanY) = (sumX / count, sumY / count);
        foreach (var point in points)
        {
            squares += (point.X - meanX) * (point.X - meanX);
            products += (point.X - meanX) * (point.Minutes - meanY);
        }

        var slope = squares > 1e-9 * count ? products / squares : 0;
        return new Line(meanY - (slope * meanX), slope);
    }
}
