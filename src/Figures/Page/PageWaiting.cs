namespace Zoning.Figures;

/// <summary>The waiting list on the page: people first, then hours, then how long it takes.</summary>
internal static class PageWaiting
{
    /// <summary>Writes the section.</summary>
    internal static void Write(MarkupWriter html, WaitingReport waiting, PageCharts charts)
    {
        html.Open("p").With("class", "text").Say(waiting.Summary).Close();
        PageOpening.Tiles(html, waiting.KeyFigures);
        foreach (var chart in waiting.Charts)
        {
            charts.WriteBars(html, chart);
        }

        if (waiting.Curve is { } curve)
        {
            charts.WriteCurve(html, curve);
        }

        PageTable.WriteAll(html, waiting.Tables);
    }
}
