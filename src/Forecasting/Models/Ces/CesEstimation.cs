namespace Zoning.Forecasting;

/// <summary>An estimated form of complex smoothing.</summary>
/// <param name="Layout">The form.</param>
/// <param name="Point">The smoothing parameters.</param>
/// <param name="Criterion">Akaike's criterion corrected for few points; smaller is better.</param>
internal sealed record CesEstimate(CesLayout Layout, double[] Point, double Criterion);

/// <summary>Finds smoothing parameters by least squares; starting states come from running the filter forwards and backwards.</summary>
internal static class CesEstimation
{
    private const double Least = 0.01;
    private const double MostReal = 1.8;
    private const double MostImaginary = 1.9;

    // Away from 1 the level grows without limit or dies out; in short series the likelihood cannot decide, so free values cost accuracy.
    private const double LeastPull = 0.995;
    private const double MostPull = 1.01;
    private const int MostPoints = 1000;

    /// <summary>Whether there are enough points for a form.</summary>
    internal static bool Fits(in CesLayout layout, int points) =>
        points >= (layout.Season == CesSeason.None ? 4 : Math.Max(2 * layout.Period, layout.Period + layout.Smoothing + 3));

    /// <summary>Estimates a form.</summary>
    /// <param name="layout">The form.</param>
    /// <param name="values">The series, of a mean size of 1; only its latest 1,000 values are used.</param>
    /// <param name="near">Parameters to start from; empty for the usual ones.</param>
    internal static CesEstimate Of(CesLayout layout, ReadOnlySpan<double> values, ReadOnlySpan<double> near)
    {
        var point = new double[layout.Smoothing];
        Usual(layout, point);
        if (near.Length == point.Length)
        {
            near.CopyTo(point);
        }

        var used = values.Length > MostPoints ? values[^MostPoints..] : values;
        Span<double> lower = stackalloc double[point.Length];
        Span<double> upper = stackalloc double[point.Length];
        for (var at = 0; at < point.Length; at++)
        {
            lower[at] = layout.Season == CesSeason.Partial && at == 2 ? 0 : Least;
            upper[at] = at % 2 == 0 ? MostReal : MostImaginary;
        }

        (lower[1], upper[1]) = (LeastPull, MostPull);
        if (layout.Season == CesSeason.Partial)
        {
            upper[2] = 1;
        }

        var states = new double[layout.States];
        var objective = new Squares(layout, used, states);
        if (used.Length > point.Length + 3)
        {
            var options = new SimplexOptions(near.IsEmpty ? 60 * point.Length : 25 * point.Length, 1e-5, 0.06, near.IsEmpty ? 1 : 0);
            SimplexSearch.Minimise(ref objective, point, lower, upper, options);
        }

        var squares = objective.At(point);
        var criterion = Criterion(squares, used.Length, layout.Smoothing + 1 + (layout.Season == CesSeason.None ? 0 : layout.Period - 1));
        return new CesEstimate(layout, point, criterion);
    }

    /// <summary>The states before the first value: first guesses, then two passes forwards and backwards.</summary>
    internal static void Start(in CesLayout layout, ReadOnlySpan<double> values, ReadOnlySpan<double> point, Span<double> states)
    {
        Guess(layout, values, point, states);
        for (var round = 0; round < 2; round++)
        {
            CesFilter.Forward(layout, values, point, states, []);
            CesFilter.Backward(layout, values, point, states);
        }
    }

    private static void Usual(in CesLayout layout, Span<double> point)
    {
        (point[0], point[1]) = (1.3, 1.0);
        if (layout.Season == CesSeason.Partial)
        {
            point[2] = 0.1;
        }
        else if (layout.Season == CesSeason.Full)
        {
            (point[2], point[3]) = (1.3, 1.0);
        }
    }

    /// <summary>First guesses: the mean of the first season or ten values, and a potential at which the level does not change.</summary>
    private static void Guess(in CesLayout layout, ReadOnlySpan<double> values, ReadOnlySpan<double> point, Span<double> states)
    {
        var period = layout.Period;
        var span = Math.Min(values.Length, Math.Max(10, period) / period * period);
        var mean = 0.0;
        for (var step = 0; step < span; step++)
        {
            mean += values[step] / span;
        }

        (states[0], states[1]) = (mean, mean / point[0]);
        for (var place = 0; place < period && layout.Season != CesSeason.None; place++)
        {
            if (layout.Season == CesSeason.Simple)
            {
                (states[place], states[period + place]) = (values[place], values[place] / point[0]);
                continue;
            }

            states[2 + place] = values[place] - mean;
            if (layout.Season == CesSeason.Full)
            {
                states[2 + period + place] = (values[place] - mean) / point[2];
            }
        }
    }

    private static double Criterion(double squares, int points, int parameters)
    {
        var left = points - parameters - 1;
        return left <= 0
            ? double.PositiveInfinity
            : (points * Math.Log(Math.Max(squares, 1e-300) / points)) + (2 * parameters) + (2.0 * parameters * (parameters + 1) / left);
    }

    private readonly ref struct Squares(CesLayout layout, ReadOnlySpan<double> values, Span<double> states) : IObjective
    {
        private readonly ReadOnlySpan<double> _values = values;
        private readonly Span<double> _states = states;

        public double At(scoped ReadOnlySpan<double> point)
        {
            if (!CesFilter.IsStable(point[0], point[1]) || (layout.Season == CesSeason.Full && !CesFilter.IsStable(point[2], point[3])))
            {
                return double.PositiveInfinity;
            }

            Start(layout, _values, point, _states);
            return CesFilter.Forward(layout, _values, point, _states, []);
        }
    }
}
