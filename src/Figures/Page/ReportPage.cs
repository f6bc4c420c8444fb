using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>The report as one file: it holds all it needs, asks the network for nothing, and works without its script too.</summary>
/// <param name="Html">The page, to be written as UTF-8 without a byte order mark.</param>
/// <param name="Figures">Every map and chart of the page as a separate picture, in the page's order.</param>
internal sealed record ReportPage(string Html, ImmutableArray<Figure> Figures)
{
    /// <summary>Sets the page.</summary>
    /// <param name="content">What it says.</param>
    /// <returns>The page and its figures; the same content gives the same bytes.</returns>
    /// <exception cref="ArgumentException">Two figures or tables have the same key.</exception>
    public static ReportPage Of(ReportContent content)
    {
        var caption = new FigureCaption(content.AsAt, content.Level, content.Synthetic, content.Attributions);
        var maps = PageMaps.Of(content, caption);
        var charts = PageCharts.Of(content, caption);
        ImmutableArray<Figure> figures = [.. maps.Figures, .. charts.Figures, .. content.Parts.SelectMany(part => part.Figures)];
        CheckKeys(content, figures);
        return new ReportPage(Whole(content, maps, charts), figures);
    }

    private static string Whole(ReportContent content, PageMaps maps, PageCharts charts)
    {
        var html = new MarkupWriter();
        html.Open("html").With("lang", "en-GB").Line();
        PageHead.Write(html, content);
        html.Line().Open("body").Line();
        maps.WriteShared(html);
        PageOpening.Write(html, content);
        html.Line().Open("div").With("class", "wrap columns");
        var sections = Sections(content, maps, charts);
        Contents(html, sections);
        html.Open("main").With("id", "content").With("tabindex", "-1").Line();
        foreach (var section in sections)
        {
            html.Open("section").With("id", section.Id).With("aria-labelledby", section.Id + "-heading");
            html.Open("h2").With("id", section.Id + "-heading").Say(section.Title).Close().Line();
            section.Write(html);
            html.Close().Line();
        }

        html.Close().Close();
        PageProvenance.WriteFooter(html, content);
        html.Script(PageHead.Script).Close().Close().Line();
        return "<!DOCTYPE html>\n" + html;
    }

    private static ImmutableArray<PageSection> Sections(ReportContent content, PageMaps maps, PageCharts charts)
    {
        ImmutableArray<PageSection?> all =
        [
            new("part-summary", "Summary", html => PageOpening.WriteSummary(html, content, charts)),
            .. content.Parts.Select(part => new PageSection(part.Id, part.Title, part.Write)),
            content.Layers.IsEmpty ? null : new("part-map", "Map", maps.Write),
            content.Waiting is { } waiting ? new("part-waiting", "Waiting list", html => PageWaiting.Write(html, waiting, charts)) : null,
            content.Forecast is { } forecast
                ? new("part-forecast", "The weeks ahead", html => PageForecast.Write(html, forecast, charts))
                : null,
            content.Rounds is { } rounds
                ? new("part-rounds", "Rounds", html => PageRounds.Write(html, rounds, content.RoundsCharts, charts))
                : null,
            content.HoursByTimeOfDay is null ? null : new("part-time-of-day", "Time of day", charts.WriteTimeOfDay),
            content.Tables.IsEmpty ? null : new("part-tables", "Tables", html => PageTable.WriteAll(html, content.Tables)),
            content.Gaps.IsEmpty
                ? null
                : new("part-gaps", "What is missing from this folder", html => PageCertainty.WriteGaps(html, content)),
            content is { Parts.IsEmpty: false, Sensitivity: null, Origins.IsEmpty: true, Assumptions.IsEmpty: true }
                ? null
                : new("part-sure", "How certain these figures are", html => PageCertainty.Write(html, content, charts)),
            content.Findings is null && content.ControlTotals is null
                ? null : new("part-findings", "Problems found in the input", html => PageCertainty.WriteFindings(html, content)),
            new("part-made-from", "How this page was made", html => PageProvenance.Write(html, content)),
        ];
        return [.. all.OfType<PageSection>()];
    }

    private static void Contents(MarkupWriter html, ImmutableArray<PageSection> sections)
    {
        html.Open("nav").With("aria-label", "Contents").Open("ol");
        foreach (var section in sections)
        {
            html.Open("li").Open("a").With("href", "#" + section.Id).Say(section.Title).Close().Close();
        }

        html.Close().Close().Line();
    }

    private static void CheckKeys(ReportContent content, ImmutableArray<Figure> figures)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var tables = content.Tables.Concat(content.Parts.SelectMany(part => part.Tables)).Concat(content.Waiting?.Tables ?? [])
            .Concat(content.Rounds?.Tables ?? []).Concat(content.Forecast?.Report.Tables ?? [])
            .Append(content.ControlTotals).Append(content.Findings).OfType<Table>();
        foreach (var key in figures.Select(figure => figure.Key).Concat(tables.Select(table => table.Key)))
        {
            if (key.Length == 0 || !key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') || !keys.Add(key))
            {
                throw new ArgumentException(
                    $"The key '{key}' is used twice or isn't of lower-case letters, digits and hyphens.", nameof(content));
            }
        }
    }
}

/// <summary>A section of the page.</summary>
/// <param name="Id">Where the contents lead to.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Write">Writes what stands under the heading.</param>
internal sealed record PageSection(string Id, string Title, Action<MarkupWriter> Write);
