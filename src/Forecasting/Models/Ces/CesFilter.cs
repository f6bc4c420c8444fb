namespace Zoning.Forecasting;

/// <summary>How complex smoothing treats the season.</summary>
internal enum CesSeason
{
    /// <summary>No season.</summary>
    None,

    /// <summary>One complex level for each place in the season, nothing else.</summary>
    Simple,

    /// <summary>A complex level and a real season added to it.</summary>
    Partial,

    /// <summary>A complex level and a complex season added to it.</summary>
    Full,
}

/// <summary>A form of complex smoothing and the positions of its numbers in an array.</summary>
/// <param name="Season">How the season is treated.</param>
/// <param name="Period">Steps in a season; 1 without one.</param>
internal readonly record struct CesLayout(CesSeason Season, int Period)
{
    /// <summary>Smoothing parameters: one complex number, and one real or complex for a season that is added.</summary>
    internal int Smoothing => Season switch
    {
        CesSeason.Partial => 3,
        CesSeason.Full => 4,
        _ => 2,
    };

    /// <summary>Numbers in the state: level and potential, then those of the season by place.</summary>
    internal int States => Season switch
    {
        CesSeason.None => 2,
        CesSeason.Simple => 2 * Period,
        CesSeason.Partial => 2 + Period,
        _ => 2 + (2 * Period),
    };
}

/// <summary>The recursions of complex exponential smoothing.</summary>
/// <remarks>
/// Svetunkov, Kourentzes and Ord 2022, doi:10.1002/nav.22074: with level l, potential c and error e = y - l,
/// l' = l - (1 - a1) c + (a0 - a1) e and c' = l + (1 - a0) c + (a0 + a1) e. Seasonal states are stored by place in the season, so a pass
/// may run
/// either way in time.
/// </remarks>
internal static class CesFilter
{
    /// <summary>Runs through the values and updates the states.</summary>
    /// <param name="layout">The form.</param>
    /// <param name="values">The values, the first at place 0 of the season.</param>
    /// <param name="point">The smoothing parameters.</param>
    /// <param name="states">The states, replaced.</param>
    /// <param name="oneStep">Receives the one-step forecasts; empty if they are not needed.</param>
    /// <returns>The sum of squared errors.</returns>
    internal static double Forward(
        in CesLayout layout, ReadOnlySpan<double> values, ReadOnlySpan<double> point, Span<double> states, Span<double> oneStep)
    {
        var squares = 0.0;
        var place = 0;
        for (var step = 0; step < values.Length; step++)
        {
            var mean = Mean(layout, states, place);
            if (!oneStep.IsEmpty)
            {
                oneStep[step] = mean;
            }

            var error = values[step] - mean;
            squares += error * error;
            Move(layout, point, states, place, error);
            place = place + 1 == layout.Period ? 0 : place + 1;
        }

        return squares;
    }

    /// <summary>Runs through the values from the last to the first and updates the states.</summary>
    internal static void Backward(in CesLayout layout, ReadOnlySpan<double> values, ReadOnlySpan<double> point, Span<double> states)
    {
        var place = (values.Length - 1) % layout.Period;
        for (var step = values.Length - 1; step >= 0; step--)
        {
            Move(layout, point, states, place, values[step] - Mean(layout, states, place));
            place = place == 0 ? layout.Period - 1 : place - 1;
        }
    }

    /// <summary>The forecast of the next step.</summary>
    internal static double Mean(in CesLayout layout, ReadOnlySpan<double> states, int place) => layout.Season switch
    {
        CesSeason.None => states[0],
        CesSeason.Simple => states[place],
        _ => states[0] + states[2 + place],
    };

    /// <summary>Updates the states by one step whose error is known.</summary>
    internal static void Move(in CesLayout layout, ReadOnlySpan<double> point, Span<double> states, int place, double error)
    {
        switch (layout.Season)
        {
            case CesSeason.Simple:
                Turn(point[0], point[1], ref states[place], ref states[layout.Period + place], error);
                return;
            case CesSeason.Partial:
                states[2 + place] += point[2] * error;
                break;
            case CesSeason.Full:
                Turn(point[2], point[3], ref states[2 + place], ref states[2 + layout.Period + place], error);
                break;
            default:
                break;
        }

        Turn(point[0], point[1], ref states[0], ref states[1], error);
    }

    /// <summary>Whether the forecasts forget the distant past: both roots of the discount matrix are within the unit circle.</summary>
    /// <param name="real">The real part of the parameter, a0.</param>
    /// <param name="imaginary">The imaginary part, a1.</param>
    internal static bool IsStable(double real, double imaginary)
    {
        var trace = 2 - (2 * real) + imaginary;
        var determinant = ((1 - real + imaginary) * (1 - real)) + ((1 - imaginary) * (1 - real - imaginary));
        return Math.Abs(determinant) < 1 && Math.Abs(trace) < 1 + determinant;
    }

    private static void Turn(double real, double imaginary, ref double level, ref double potential, double error)
    {
        var before = level;
        level = before - ((1 - imaginary) * potential) + ((real - imaginary) * error);
        potential = before + ((1 - real) * potential) + ((real + imaginary) * error);
    }
}
