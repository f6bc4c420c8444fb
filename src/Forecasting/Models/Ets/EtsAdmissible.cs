namespace Zoning.Forecasting;

/// <summary>Whether a form with trend and season is forecastable: old errors no longer matter.</summary>
/// <remarks>
/// All roots of the characteristic polynomial are inside the unit circle (Hyndman, Akram and Archibald 2008,
/// doi:10.1007/s10463-006-0109-x).
/// Without both trend and season every point of the usual region qualifies. The roots are not calculated: the Schur-Cohn reduction decides.
/// </remarks>
internal static class EtsAdmissible
{
    /// <summary>Whether all roots are inside the unit circle.</summary>
    /// <param name="smoothing">The parameters.</param>
    /// <param name="period">Steps in a season, at least 2.</param>
    /// <param name="room">Workspace of at least 2 (period + 2) numbers.</param>
    internal static bool Holds(EtsSmoothing smoothing, int period, Span<double> room)
    {
        var (alpha, beta, gamma, phi) = smoothing;
        var degree = period + 1;
        var now = room[..(degree + 1)];
        var next = room.Slice(degree + 1, degree + 1);
        var same = alpha + beta - (alpha * phi);
        now.Fill(same);
        now[0] = phi * (1 - alpha - gamma);
        now[1] = same + gamma - 1;
        now[period] = alpha + beta - phi;
        now[degree] = 1;
        for (; degree > 0; degree--)
        {
            var ratio = now[0] / now[degree];
            if (!(Math.Abs(ratio) < 1))
            {
                return false;
            }

            for (var at = 0; at < degree; at++)
            {
                next[at] = now[at + 1] - (ratio * now[degree - at - 1]);
            }

            var spare = now;
            now = next;
            next = spare;
        }

        return true;
    }
}
