namespace Zoning.Forecasting;

/// <summary>A function of one variable to minimise.</summary>
internal interface ILineObjective
{
    /// <summary>The value at a place; infinity or NaN if the place is not allowed.</summary>
    double At(double place);
}

/// <summary>
/// Minimises a function of one variable between two ends: a coarse grid finds the valley, parabolas and golden sections its minimum
/// (Brent 1973, Algorithms for Minimization without Derivatives, chapter 5).
/// </summary>
/// <remarks>Needs about 25 calls, never allocates, and always gives the same result.</remarks>
internal static class LineSearch
{
    private const double Golden = 0.3819660112501051;

    /// <summary>The place at which the function is smallest.</summary>
    /// <param name="objective">The function.</param>
    /// <param name="lower">The lower end, included.</param>
    /// <param name="upper">The upper end, included.</param>
    /// <param name="cells">Cells of the coarse grid, at least 2.</param>
    /// <param name="tolerance">The accuracy of the place, as a share of the range.</param>
    internal static double Minimise<TObjective>(
        ref TObjective objective, double lower, double upper, int cells = 12, double tolerance = 1e-6)
        where TObjective : struct, ILineObjective, allows ref struct
    {
        var best = lower;
        var least = double.PositiveInfinity;
        for (var cell = 0; cell <= cells; cell++)
        {
            var place = lower + ((upper - lower) * cell / cells);
            var value = objective.At(place);
            if (value < least)
            {
                (best, least) = (place, value);
            }
        }

        var width = (upper - lower) / cells;
        return Brent(ref objective, Math.Max(lower, best - width), Math.Min(upper, best + width), best, least, tolerance * (upper - lower));
    }

    private static double Brent<TObjective>(ref TObjective objective, double low, double high, double best, double least, double near)
        where TObjective : struct, ILineObjective, allows ref struct
    {
        double second = best, third = best, secondValue = least, thirdValue = least, step = 0, before = 0;
        for (var round = 0; round < 60; round++)
        {
            var middle = 0.5 * (low + high);
            if (Math.Abs(best - middle) <= (2 * near) - (0.5 * (high - low)))
            {
                break;
            }

            var golden = true;
            if (Math.Abs(before) > near)
            {
                var r = (best - second) * (least - thirdValue);
                var q = (best - third) * (least - secondValue);
                var p = ((best - third) * q) - ((best - second) * r);
                q = 2 * (q - r);
                p = q > 0 ? -p : p;
                q = Math.Abs(q);
                if (Math.Abs(p) < Math.Abs(0.5 * q * before) && p > q * (low - best) && p < q * (high - best))
                {
                    before = step;
                    step = p / q;
                    var there = best + step;
                    step = there - low < 2 * near || high - there < 2 * near ? Math.CopySign(near, middle - best) : step;
                    golden = false;
                }
            }

            if (golden)
            {
                before = best < middle ? high - best : low - best;
                step = Golden * before;
            }

            var place = best + (Math.Abs(step) >= near ? step : Math.CopySign(near, step));
            var value = objective.At(place);
            if (value <= least)
            {
                (low, high) = place < best ? (low, best) : (best, high);
                (third, thirdValue, second, secondValue) = (second, secondValue, best, least);
                (best, least) = (place, value);
                continue;
            }

            (low, high) = place < best ? (place, high) : (low, place);
            if (value <= secondValue || second == best)
            {
                (third, thirdValue, second, secondValue) = (second, secondValue, place, value);
            }
            else if (value <= thirdValue || third == best || third == second)
            {
                (third, thirdValue) = (place, value);
            }
        }

        return best;
    }
}
