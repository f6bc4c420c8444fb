using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>
/// A section of a page that is neither of a run's ledger nor of its forecast: words, figures, tables and what to bear in mind.
/// </summary>
/// <param name="Id">Where the contents lead to.</param>
/// <param name="Title">Its heading.</param>
internal sealed record PagePart(string Id, string Title)
{
    /// <summary>Paragraphs under the heading.</summary>
    internal ImmutableArray<string> Text { get; init; } = [];

    /// <summary>Maps and charts, one under the other.</summary>
    internal ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>Tables under the figures.</summary>
    internal ImmutableArray<Table> Tables { get; init; } = [];

    /// <summary>What to bear in mind, in a box; may be empty.</summary>
    internal ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Writes what stands under the heading.</summary>
    internal void Write(MarkupWriter html)
    {
        foreach (var paragraph in Text.Where(text => text.Length > 0))
        {
            html.Open("p").With("class", "text").Say(paragraph).Close().Line();
        }

        foreach (var figure in Figures)
        {
            PageCharts.WriteFigure(html, figure.Words!, figure.Wide!, figure.Narrow ?? figure.Wide!, figure.Caption!, figure.Table);
        }

        PageTable.WriteAll(html, Tables);
        if (!Notes.IsEmpty)
        {
            html.Open("div").With("class", "box").Open("ul");
            foreach (var note in Notes)
            {
                html.Open("li").Say(note).Close();
            }

            html.Close().Close().Line();
        }
    }
}
