using System.Runtime.Intrinsics;

namespace Zoning.Forecasting;

/// <summary>The states of a form after the last step.</summary>
internal readonly record struct EtsEnd(double Level, double Slope);

/// <summary>
/// One run of a form over a history: its one-step errors, and the slopes of its forecasts by each parameter and starting state.
/// </summary>
/// <remarks>
/// Recursions of Hyndman, Koehler, Snyder and Grose 2002 (doi:10.1016/S0169-2070(01)00110-8). With additive trend and season the states
/// move alike
/// whether the error adds or multiplies. Slopes are calculated forwards, four columns at once; each column is summed separately, so the
/// width of
/// the processor's registers changes no digit.
/// </remarks>
internal static class EtsRecursion
{
    private const double LeastForecast = 1e-9;

    /// <summary>
    /// n ln(sum of squared errors), plus twice the sum of ln(forecast) where the error multiplies: minus twice the log-likelihood up to a
    /// constant
    /// that is the same for all forms. Infinite if a form needs positive forecasts and has others.
    /// </summary>
    internal static double Deviance(
        in EtsLayout layout, ReadOnlySpan<double> values, ReadOnlySpan<double> point, Span<double> season,
        Span<double> fitted, out EtsEnd end, out double squares)
    {
        var form = layout.Form;
        var (alpha, beta, gamma, phi) = layout.Smoothing(point);
        var level = point[layout.Level];
        var slope = layout.Slope < 0 ? 0 : point[layout.Slope];
        layout.Seasons(point, season);
        var (multiplies, scales, seasonal) = (form.IsMultiplicative, form.Season == EtsSeason.Multiplicative, form.HasSeason);
        var (logs, product) = (0.0, 1.0);
        var place = 0;
        squares = 0;
        end = default;
        if (scales && !Positive(season[..layout.Period]))
        {
            return double.PositiveInfinity;
        }

        for (var step = 0; step < values.Length; step++)
        {
            var value = values[step];
            var moved = level + (phi * slope);
            var forecast = scales ? moved * season[place] : seasonal ? moved + season[place] : moved;
            var error = value - forecast;
            if (fitted.Length > 0)
            {
                fitted[step] = forecast;
            }

            if (multiplies)
            {
                if (!(forecast > LeastForecast))
                {
                    return double.PositiveInfinity;
                }

                var share = error / forecast;
                squares += share * share;
                product *= forecast;
                if ((step & 15) == 15)
                {
                    logs += Math.Log(product);
                    product = 1;
                }
            }
            else
            {
                squares += error * error;
            }

            var surprise = error;
            if (scales)
            {
                surprise = error / season[place];
                season[place] += gamma * error / moved;
            }
            else if (seasonal)
            {
                season[place] += gamma * error;
            }

            level = moved + (alpha * surprise);
            slope = (phi * slope) + (beta * surprise);
            place = place + 1 == layout.Period ? 0 : place + 1;
        }

        end = new EtsEnd(level, slope);
        logs += Math.Log(product);
        var floored = Math.Max(squares, values.Length * 1e-22);
        return (values.Length * Math.Log(floored)) + (multiplies ? 2 * logs : 0);
    }

    /// <summary>The normal equations of the least-squares problem at a point: matrix (lower triangle) and gradient.</summary>
    /// <remarks>
    /// If the error multiplies, the problem is still least squares: the errors times the geometric mean of the forecasts.
    /// Its common factor is left out of both sides. <see cref="Deviance"/> must be finite at the point.
    /// </remarks>
    internal static void Normal(in EtsLayout layout, ReadOnlySpan<double> values, ReadOnlySpan<double> point, EtsWorkspace work)
    {
        var (width, count, period) = (layout.Width, layout.Count, layout.Period);
        var season = work.Season.AsSpan(0, period);
        layout.Seasons(point, season);
        work.Seed(layout, point);
        var byLevel = work.ByLevel.AsSpan(0, width);
        var bySlope = work.BySlope.AsSpan(0, width);
        var toAlpha = work.ToAlpha.AsSpan(0, width);
        var toBeta = work.ToBeta.AsSpan(0, width);
        var toGamma = work.ToGamma.AsSpan(0, width);
        var toPhi = work.ToPhi.AsSpan(0, width);
        var slopes = work.Slopes.AsSpan(0, width);
        var crossed = work.Gradient.AsSpan(0, width);
        var shares = work.Shares.AsSpan(0, width);
        var matrix = work.Matrix.AsSpan(0, width * width);
        crossed.Clear();
        shares.Clear();
        matrix.Clear();

        var form = layout.Form;
        var (multiplies, scales, seasonal) = (form.IsMultiplicative, form.Season == EtsSeason.Multiplicative, form.HasSeason);
        var (alpha, beta, gamma, phi) = layout.Smoothing(point);
        var level = point[layout.Level];
        var slope = layout.Slope < 0 ? 0 : point[layout.Slope];
        var squares = 0.0;
        var place = 0;
        unchecked
        {
            for (var step = 0; step < values.Length; step++)
            {
                var value = values[step];
                var moved = level + (phi * slope);
                var index = seasonal ? season[place] : 0;
                var forecast = scales ? moved * index : moved + index;
                var error = value - forecast;
                var bySeason = work.BySeason.AsSpan(place * width, seasonal ? width : 0);
                var weight = multiplies ? value / (forecast * forecast) : 1;
                var residual = multiplies ? error / forecast : error;
                var inverse = multiplies ? 1 / forecast : 0;
                squares += residual * residual;
                var surprise = scales ? error / index : error;
                var fromIndex = scales ? value / (index * index) : 1;
                var fromMoved = scales ? value / (moved * moved) : 1;
                var renewed = scales ? error / moved : error;
                for (var at = 0; at < width; at += 4)
                {
                    var onSlope = Vector256.Create<double>(bySlope.Slice(at, 4));
                    var kept = (onSlope * phi) + (Vector256.Create<double>(toPhi.Slice(at, 4)) * slope);
                    var onMoved = Vector256.Create<double>(byLevel.Slice(at, 4)) + kept;
                    Vector256<double> onForecast, onSurprise;
                    if (!seasonal)
                    {
                        onForecast = onMoved;
                        onSurprise = -onMoved;
                    }
                    else
                    {
                        var onIndex = Vector256.Create<double>(bySeason.Slice(at, 4));
                        onForecast = scales ? (onMoved * index) + (onIndex * moved) : onMoved + onIndex;
                        onSurprise = scales ? -(onIndex * fromIndex) - onMoved : -onForecast;
                        var onRenewed = scales ? -(onMoved * fromMoved) - onIndex : -onForecast;
                        (onIndex + (onRenewed * gamma) + (Vector256.Create<double>(toGamma.Slice(at, 4)) * renewed))
                            .CopyTo(bySeason.Slice(at, 4));
                    }

                    (onMoved + (onSurprise * alpha) + (Vector256.Create<double>(toAlpha.Slice(at, 4)) * surprise))
                        .CopyTo(byLevel.Slice(at, 4));
                    (kept + (onSurprise * beta) + (Vector256.Create<double>(toBeta.Slice(at, 4)) * surprise)).CopyTo(bySlope.Slice(at, 4));
                    (Vector256.Create<double>(crossed.Slice(at, 4)) + (onForecast * (weight * residual))).CopyTo(crossed.Slice(at, 4));
                    (Vector256.Create<double>(shares.Slice(at, 4)) + (onForecast * inverse)).CopyTo(shares.Slice(at, 4));
                    (onForecast * weight).CopyTo(slopes.Slice(at, 4));
                }

                AddSquares(matrix, slopes, count, width);
                level = moved + (alpha * surprise);
                slope = (phi * slope) + (beta * surprise);
                if (seasonal)
                {
                    season[place] += gamma * renewed;
                    place = place + 1 == period ? 0 : place + 1;
                }
            }
        }

        Finish(layout, values.Length, squares, work);
    }

    private static void AddSquares(Span<double> matrix, ReadOnlySpan<double> slopes, int count, int width)
    {
        unchecked
        {
            for (var row = 0; row < count; row++)
            {
                var factor = slopes[row];
                var line = matrix.Slice(row * width, width);
                for (var at = 0; at <= row; at += 4)
                {
                    (Vector256.Create<double>(line.Slice(at, 4)) + (Vector256.Create<double>(slopes.Slice(at, 4)) * factor))
                        .CopyTo(line.Slice(at, 4));
                }
            }
        }
    }

    private static void Finish(in EtsLayout layout, int steps, double squares, EtsWorkspace work)
    {
        var (crossed, shares, matrix) = (work.Gradient, work.Shares, work.Matrix);
        for (var row = 0; row < layout.Count; row++)
        {
            shares[row] /= steps;
        }

        if (layout.Form.IsMultiplicative)
        {
            for (var row = 0; row < layout.Count; row++)
            {
                for (var column = 0; column <= row; column++)
                {
                    matrix[(row * layout.Width) + column] +=
                        (squares * shares[row] * shares[column]) - (crossed[row] * shares[column]) - (shares[row] * crossed[column]);
                }
            }
        }

        for (var row = 0; row < layout.Count; row++)
        {
            crossed[row] = (layout.Form.IsMultiplicative ? squares * shares[row] : 0) - crossed[row];
        }
    }

    private static bool Positive(ReadOnlySpan<double> season)
    {
        foreach (var index in season)
        {
            if (!(index > LeastForecast))
            {
                return false;
            }
        }

        return true;
    }
}
