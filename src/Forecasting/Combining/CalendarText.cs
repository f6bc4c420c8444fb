namespace Zoning.Forecasting;

/// <summary>Says in a sentence what the calendar does to a set of weekly series.</summary>
internal static class CalendarText
{
    /// <summary>The sentence; none where no history is of weeks of the calendar.</summary>
    internal static string? Of(IReadOnlyList<ForecastHistory> histories, CalendarEffects effects)
    {
        if (!histories.Any(history => history.FirstWeek is not null))
        {
            return null;
        }

        if (effects.IsNone)
        {
            return effects.Christmases < 2
                ? "No effect of bank holidays or Christmas is in the forecast: it takes two Christmases in the history to tell one."
                : "Bank holidays and Christmas make no difference that can be told from chance.";
        }

        var rows = effects.Rows.Where(row => Math.Abs(row.PerCent) >= 0.05).OrderByDescending(row => Math.Abs(row.PerCent)).Take(4).Select(row => row.Words);
        return "Of the calendar, over all series together: " + string.Join(" ", rows);
    }
}
