namespace Zoning.Figures;

/// <summary>
/// The weeks ahead on the page: what will be needed, what could be given, how likely a shortfall is, and what the answer rests on.
/// </summary>
internal static class PageForecast
{
    /// <summary>Writes the section.</summary>
    internal static void Write(MarkupWriter html, ForecastContent forecast, PageCharts charts)
    {
        if (forecast.Report.Summary.Length > 0)
        {
            html.Open("p").With("class", "text").Say(forecast.Report.Summary).Close();
        }

        PageOpening.Tiles(html, forecast.Report.KeyFigures);
        foreach (var fan in forecast.Fans.Take(1))
        {
            charts.WriteFan(html, fan);
        }

        if (forecast.Gap is { } gap)
        {
            charts.WriteGap(html, gap);
        }

        foreach (var fan in forecast.Fans.Skip(1))
        {
            charts.WriteFan(html, fan);
        }

        if (forecast.Areas is { } areas)
        {
            charts.WriteAreas(html, areas);
        }

        PageTable.WriteAll(html, forecast.Report.Tables);
        Why(html, forecast, charts);
        if (!forecast.Report.Notes.IsEmpty)
        {
            html.Element("h3", "What to bear in mind");
            Sentences(html, forecast.Report.Notes);
        }
    }

    private static void Why(MarkupWriter html, ForecastContent forecast, PageCharts charts)
    {
        if (!forecast.Report.Why.IsEmpty)
        {
            html.Element("h3", "Why this model");
            foreach (var sentence in forecast.Report.Why)
            {
                html.Open("p").With("class", "text").Say(sentence).Close();
            }
        }

        if (forecast.BackTest is { } backTest)
        {
            charts.WriteBackTest(html, backTest);
        }

        if (forecast.Parts is { } parts)
        {
            charts.WriteParts(html, parts);
        }
    }

    private static void Sentences(MarkupWriter html, IEnumerable<string> sentences)
    {
        html.Open("div").With("class", "box").Open("ul");
        foreach (var sentence in sentences)
        {
            html.Open("li").Say(sentence).Close();
        }

        html.Close().Close();
    }
}
