namespace Zoning.Forecasting;

/// <summary>The sentence on the calendar effects of a set of weekly series.</summary>
internal static class CalendarText
{
    /// <summary>The sentence; null if no history has calendar weeks.</summary>
    internal static string? Of(IReadOnlyList<ForecastHistory> histories, CalendarEffects effects)
    {
        if (!histories.Any(history => history.FirstWeek is not null))
        {
            return null;
        }

        if (effects.IsNone)
        {
            return effects.Christmases < 2
                ? "The forecast contains no effect of bank holidays or Christmas: the history must include two Christmases to estimate one."
                : "Bank holidays and Christmas make no difference beyond chance.";
        }

        var rows = effects.Rows.Where(row => Math.Abs(row.PerCent) >= 0.05)
            .OrderByDescending(row => Math.Abs(row.PerCent)).Take(4).Select(row => row.Words);
        return "Effects of the calendar, over all series together: " + string.Join(" ", rows);
    }
}
