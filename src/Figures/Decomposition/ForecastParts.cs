namespace Zoning.Figures;

/// <summary>
/// The history of need of a published forecast, split into parts. They are worked out from the figures shown, so they reveal no more
/// than those do.
/// </summary>
internal static class ForecastParts
{
    /// <summary>Trend, season and remainder of the history of need; null if there are fewer than eight weeks.</summary>
    internal static DecompositionContent? Of(PublishedForecast published)
    {
        if (NeedNoticed.In(published)?.History is not { } history)
        {
            return null;
        }

        var parts = SeasonalDecomposition.Of(history);
        return new DecompositionContent(
            "need-parts", "What the history of need is made of", ForecastMeasure.Need.ToMeasure(), history.FirstWeek!.Value, parts.Trend,
            parts.HasSeason ? parts.Season : [],
            [.. parts.Remainder.Select((rest, week) => history.IsMissing(week) ? null : (double?)rest)])
        {
            Note = parts.Words + " Worked out from the weeks shown above.",
        };
    }
}
