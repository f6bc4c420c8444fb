namespace Zoning.Forecasting;

/// <summary>Fills in missing steps, so that models can run over them.</summary>
internal static class MissingSteps
{
    /// <summary>
    /// Fills each missing step from the same place in both neighbouring seasons if they are known, otherwise along a straight line.
    /// </summary>
    internal static double[] Fill(double?[] seen, int period)
    {
        var values = new double[seen.Length];
        for (var step = 0; step < seen.Length; step++)
        {
            values[step] = seen[step] ?? double.NaN;
        }

        var step0 = 0;
        while (step0 < values.Length)
        {
            if (!double.IsNaN(values[step0]))
            {
                step0++;
                continue;
            }

            var end = step0;
            while (end < values.Length && seen[end] is null)
            {
                end++;
            }

            FillGap(values, seen, step0, end, period);
            step0 = end;
        }

        return values;
    }

    private static void FillGap(double[] values, double?[] seen, int from, int to, int period)
    {
        var before = from > 0 ? values[from - 1] : double.NaN;
        var after = to < seen.Length ? seen[to]!.Value : double.NaN;
        before = double.IsNaN(before) ? after : before;
        after = double.IsNaN(after) ? before : after;
        for (var step = from; step < to; step++)
        {
            var share = (step - from + 1.0) / (to - from + 1.0);
            var line = before + (share * (after - before));
            var earlier = period > 1 && step >= period ? seen[step - period] : null;
            var later = period > 1 && step + period < seen.Length ? seen[step + period] : null;
            values[step] = earlier is { } one && later is { } other ? (one + other) / 2 : line;
        }
    }
}
