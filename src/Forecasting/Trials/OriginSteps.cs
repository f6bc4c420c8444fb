namespace Zoning.Forecasting;

/// <summary>The earlier steps from which a series is forecast again.</summary>
internal static class OriginSteps
{
    /// <summary>How much of the history is known at each origin, the latest origin first.</summary>
    internal static IEnumerable<int> Of(int count, int period, int horizon)
    {
        var least = Math.Max(6, Math.Min(2 * period, 2 * count / 3));
        int[] back = [(horizon + 1) / 2, horizon, horizon + ((horizon + 1) / 2), 2 * horizon];
        return back.Distinct().Where(steps => steps > 0 && count - steps >= least).Select(steps => count - steps);
    }
}
