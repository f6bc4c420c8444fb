using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace Zoning.Forecasting;

/// <summary>
/// The effects of bank holidays, Christmas, New Year and Easter on weekly series: factors estimated over all series of a set together.
/// </summary>
/// <remarks>
/// <para>
/// A week's deviation is the logarithm of its value less the level of the ordinary weeks around it (the mean of three on each side).
/// Deviations of
/// one week are pooled over series by a median in which steady series weigh more, and regressed by least squares on what is special about
/// the week. An effect
/// b with standard error s is shrunk to b max(0, 1 - s^2 / b^2) (the positive part of James and Stein: Efron and Morris 1975,
/// doi:10.1080/01621459.1975.10479864).
/// </para>
/// <para>With fewer than two Christmases in the histories there are no effects: one Christmas cannot be distinguished from any other
/// unusual week.</para>
/// </remarks>
internal sealed class CalendarEffects
{
    private const int LeastChristmases = 2;
    private const int LeastWeeks = 2;
    private readonly double[] _sizes;

    private CalendarEffects(double[] sizes, ImmutableArray<CalendarEffect> rows, int christmases)
    {
        _sizes = sizes;
        Rows = rows;
        Christmases = christmases;
    }

    /// <summary>No effects: every factor is 1.</summary>
    public static CalendarEffects None { get; } = new(new double[CalendarWeek.Effects], [], 0);

    /// <summary>The effects, one row each; empty if there are none.</summary>
    public ImmutableArray<CalendarEffect> Rows { get; }

    /// <summary>The number of Christmas weeks in the histories.</summary>
    public int Christmases { get; }

    /// <summary>Whether there is no effect, because none was found or the histories are too short.</summary>
    public bool IsNone => Array.TrueForAll(_sizes, size => size == 0);

    /// <summary>Estimates the effects over weekly histories.</summary>
    /// <param name="histories">
    /// Histories; those without <see cref="ForecastHistory.FirstWeek"/>, small counts, and values at or below 0 are not used.
    /// </param>
    /// <returns>The effects; <see cref="None"/> with fewer than two Christmases.</returns>
    public static CalendarEffects Estimate(IReadOnlyList<ForecastHistory> histories)
    {
        ArgumentNullException.ThrowIfNull(histories);
        var weeks = CalendarDeviations.Pool(histories);
        var christmases = weeks.Count(week => CalendarWeek.IsChristmas(week.Monday));
        if (christmases < LeastChristmases)
        {
            return None;
        }

        var special = weeks.Where(week => week.IsSpecial).ToArray();
        var seen = Enumerable.Range(0, CalendarWeek.Effects).Select(effect => special.Count(week => week.Amounts[effect] > 0)).ToArray();
        var used = Enumerable.Range(0, CalendarWeek.Effects).Where(effect => seen[effect] >= LeastWeeks).ToArray();
        var amounts = Matrix<double>.Build.Dense(special.Length, used.Length, (row, column) => special[row].Amounts[used[column]]);
        var deviations = Vector<double>.Build.Dense(special.Length, row => special[row].Deviation);
        // A small addition to the diagonal: two effects that always occur together share what they explain.
        var inverse = (amounts.TransposeThisAndMultiply(amounts) + (1e-6 * Matrix<double>.Build.DenseIdentity(used.Length))).Inverse();
        var found = inverse * amounts.TransposeThisAndMultiply(deviations);
        var variance = Variance(weeks, (deviations - (amounts * found)).ToArray(), used.Length);
        var sizes = new double[CalendarWeek.Effects];
        var rows = ImmutableArray.CreateBuilder<CalendarEffect>();
        for (var at = 0; at < used.Length; at++)
        {
            var error = variance * inverse[at, at];
            var size = found[at] * found[at] > error ? found[at] * (1 - (error / (found[at] * found[at]))) : 0;
            sizes[used[at]] = size;
            rows.Add(new CalendarEffect((CalendarEffectKind)used[at], 100 * (Math.Exp(size) - 1), 100 * Math.Sqrt(error), seen[used[at]]));
        }

        return new CalendarEffects(sizes, rows.ToImmutable(), christmases);
    }

    /// <summary>A history without the effects, as if all weeks were ordinary.</summary>
    /// <param name="history">A history; it is returned unchanged if it has no first week or has small counts.</param>
    /// <returns>The history, each value divided by its week's factor; missing steps stay missing.</returns>
    public ForecastHistory Without(ForecastHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (IsNone || !Applies(history))
        {
            return history;
        }

        var values = history.Values.ToArray();
        for (var step = 0; step < values.Length; step++)
        {
            values[step] /= Factor(history.FirstWeek!.Value.AddDays(7 * step));
        }

        return history.With(values);
    }

    /// <summary>The factors of the weeks after a history, by which a forecast made from <see cref="Without"/> is multiplied.</summary>
    /// <param name="history">The same history; all factors are 1 if <see cref="Without"/> returns it unchanged.</param>
    /// <param name="horizon">How many weeks, at least 1.</param>
    /// <returns>One factor for each week; 1 for an ordinary week.</returns>
    public ImmutableArray<double> Ahead(ForecastHistory history, int horizon)
    {
        ArgumentNullException.ThrowIfNull(history);
        return Applies(history)
            ? Ahead(history.FirstWeek!.Value.AddDays(7 * history.Count), horizon)
            : [.. Enumerable.Repeat(1.0, horizon)];
    }

    /// <summary>The factors of future weeks.</summary>
    /// <param name="firstWeek">The Monday of the first.</param>
    /// <param name="horizon">How many weeks, at least 1.</param>
    /// <returns>One factor for each week; 1 for an ordinary week.</returns>
    public ImmutableArray<double> Ahead(DateOnly firstWeek, int horizon)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        return [.. Enumerable.Range(0, horizon).Select(step => Factor(firstWeek.AddDays(7 * step)))];
    }

    /// <summary>Whether a history is long enough to estimate a season from it alone: three seasons of weeks, two of longer steps.</summary>
    /// <remarks>
    /// A season estimated for one zone from less than three years makes forecasts worse: it learns the noise of one or two winters.
    /// </remarks>
    /// <param name="history">A history.</param>
    /// <returns>True if a season may be estimated from it alone.</returns>
    public static bool MaySeason(ForecastHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return history.Period > 1 && history.Count >= (history.Period > 26 ? 3L : 2L) * history.Period;
    }

    private static bool Applies(ForecastHistory history) => history.FirstWeek is not null && !history.IsCounts();

    private double Factor(DateOnly monday)
    {
        Span<double> amounts = stackalloc double[CalendarWeek.Effects];
        var sum = 0.0;
        if (!IsNone && CalendarWeek.Fill(monday, amounts))
        {
            for (var effect = 0; effect < amounts.Length; effect++)
            {
                sum += _sizes[effect] * amounts[effect];
            }
        }

        return Math.Exp(sum);
    }

    /// <summary>The variance of a pooled week: that of the residuals or of ordinary weeks, whichever is larger.</summary>
    private static double Variance(List<PooledWeek> weeks, double[] left, int used)
    {
        var ordinary = weeks.Where(week => !week.IsSpecial).Select(week => week.Deviation).ToArray();
        var spread = ordinary.Length > 0 ? Medians.Deviation(ordinary) : 0;
        var rest = left.Length > used ? left.Sum(value => value * value) / (left.Length - used) : 0;
        return Math.Max(spread * spread, rest);
    }
}
