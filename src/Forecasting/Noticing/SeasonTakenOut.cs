namespace Zoning.Forecasting;

/// <summary>A series without its season, by medians, so that neither breaks nor outliers affect the season.</summary>
/// <remarks>On the logarithm if all values are well above 0, so that the season multiplies.</remarks>
internal readonly struct SeasonTakenOut
{
    private SeasonTakenOut(double[] values, bool isLog)
    {
        Values = values;
        IsLog = isLog;
    }

    /// <summary>The values without the season.</summary>
    internal double[] Values { get; }

    /// <summary>Whether they are logarithms.</summary>
    internal bool IsLog { get; }

    /// <summary>A level converted back to the unit of the series.</summary>
    internal double Back(double level) => IsLog ? Math.Exp(level) : level;

    internal static SeasonTakenOut Of(ForecastHistory history)
    {
        var values = history.Values.ToArray();
        var isLog = CanLog(values);
        if (isLog)
        {
            for (var step = 0; step < values.Length; step++)
            {
                values[step] = Math.Log(values[step]);
            }
        }

        var period = history.Period;
        if (period > 1 && values.Length >= 3 * period)
        {
            TakeOut(values, period);
        }

        return new SeasonTakenOut(values, isLog);
    }

    private static bool CanLog(double[] values)
    {
        var middle = Medians.Of((double[])values.Clone());
        var least = values.Min();
        return least > 0 && least > 0.02 * middle;
    }

    private static void TakeOut(double[] values, int period)
    {
        var left = new double[values.Length];
        var near = new double[period + 1];
        for (var step = 0; step < values.Length; step++)
        {
            var from = Math.Clamp(step - (period / 2), 0, values.Length - period);
            values.AsSpan(from, period).CopyTo(near);
            left[step] = values[step] - Medians.Of(near.AsSpan(0, period));
        }

        if (!SeasonalityTest.Holds(left, period))
        {
            return;
        }

        var places = new double[period];
        var years = new double[(values.Length / period) + 1];
        for (var place = 0; place < period; place++)
        {
            var count = 0;
            for (var step = place; step < left.Length; step += period)
            {
                years[count++] = left[step];
            }

            places[place] = Medians.Of(years.AsSpan(0, count));
        }

        var centre = places.Average();
        for (var step = 0; step < values.Length; step++)
        {
            values[step] -= places[step % period] - centre;
        }
    }
}
