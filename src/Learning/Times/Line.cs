using MathNet.Numerics.LinearRegression;

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
        var (minutes, causes) = (new double[points.Length], new double[points.Length]);
        for (var point = 0; point < points.Length; point++)
        {
            (causes[point], minutes[point]) = (points[point].X, points[point].Minutes);
        }

        if (causes.Max() - causes.Min() <= 1e-9)
        {
            return new Line(minutes.Average(), 0);
        }

        var (start, slope) = SimpleRegression.Fit(causes, minutes);
        return new Line(start, slope);
    }
}
