using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>Rounds on the page: today's beside a plan's, and what to bear in mind before anything is read into them.</summary>
internal static class PageRounds
{
    /// <summary>Writes the section.</summary>
    internal static void Write(MarkupWriter html, RoundsReport rounds, ImmutableArray<BarChartContent> bars, PageCharts charts)
    {
        html.Open("p").With("class", "text").Say(rounds.Summary).Close();
        PageOpening.Tiles(html, rounds.KeyFigures);
        if (!rounds.Notes.IsEmpty)
        {
            html.Element("h3", "What to bear in mind");
            html.Open("div").With("class", "box").Open("ul");
            foreach (var note in rounds.Notes)
            {
                html.Open("li").Say(note).Close();
            }

            html.Close().Close();
        }

        PageTable.WriteAll(html, rounds.Tables);
        foreach (var chart in bars)
        {
            charts.WriteBars(html, chart);
        }
    }
}
