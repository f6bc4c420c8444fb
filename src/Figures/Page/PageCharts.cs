using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>The charts of the page, each at two widths, with the figures behind it.</summary>
internal sealed class PageCharts
{
    private readonly ReportContent _content;
    private readonly FigureCaption _caption;

    private PageCharts(ReportContent content, FigureCaption caption)
    {
        (_content, _caption) = (content, caption);
        Figures =
        [
            .. Some(content.HoursByStatus, StackChart.Of),
            .. Some(content.HoursByTimeOfDay, StackChart.Of),
            .. (content.Waiting?.Charts ?? []).Select(chart => BarChart.Of(chart, caption)),
            .. Some(content.Waiting?.Curve, CurveChart.Of),
            .. content.Forecast is { } forecast ? Ahead(forecast) : [],
            .. content.RoundsCharts.Select(chart => BarChart.Of(chart, caption)),
            .. Some(content.Sensitivity, IntervalChart.Of),
        ];
    }

    /// <summary>Each chart as a separate picture.</summary>
    internal ImmutableArray<Figure> Figures { get; }

    /// <summary>The charts of a page.</summary>
    internal static PageCharts Of(ReportContent content, FigureCaption caption) => new(content, caption);

    /// <summary>Writes the hours by status.</summary>
    internal void WriteStatus(MarkupWriter html)
    {
        if (_content.HoursByStatus is { } chart)
        {
            Stack(html, chart);
        }
    }

    /// <summary>Writes the hours by time of day.</summary>
    internal void WriteTimeOfDay(MarkupWriter html)
    {
        if (_content.HoursByTimeOfDay is { } chart)
        {
            Stack(html, chart);
        }
    }

    /// <summary>Writes bars.</summary>
    internal void WriteBars(MarkupWriter html, BarChartContent chart) =>
        Chart(html, BarChart.Words(chart), width => BarChart.At(chart, width), BarChart.Table(chart));

    /// <summary>Writes a curve.</summary>
    internal void WriteCurve(MarkupWriter html, CurveContent curve) =>
        Chart(html, CurveChart.Words(curve), width => CurveChart.At(curve, width), CurveChart.Table(curve));

    /// <summary>Writes a fan.</summary>
    internal void WriteFan(MarkupWriter html, FanContent fan) =>
        Chart(html, FanChart.Words(fan), width => FanChart.At(fan, width), FanChart.Table(fan));

    /// <summary>Writes need against capacity.</summary>
    internal void WriteGap(MarkupWriter html, NeedCapacityContent gap) =>
        Chart(html, NeedCapacityChart.Words(gap), width => NeedCapacityChart.At(gap, width), NeedCapacityChart.Table(gap));

    /// <summary>Writes fans by area.</summary>
    internal void WriteAreas(MarkupWriter html, FanPanelsContent areas) =>
        Chart(html, FanPanelsChart.Words(areas), width => FanPanelsChart.At(areas, width), FanPanelsChart.Table(areas));

    /// <summary>Writes how far earlier forecasts were off.</summary>
    internal void WriteBackTest(MarkupWriter html, BackTestContent backTest) =>
        Chart(html, BackTestChart.Words(backTest), width => BackTestChart.At(backTest, width), BackTestChart.Table(backTest));

    /// <summary>Writes a history taken apart.</summary>
    internal void WriteParts(MarkupWriter html, DecompositionContent parts) =>
        Chart(html, DecompositionChart.Words(parts), width => DecompositionChart.At(parts, width), DecompositionChart.Table(parts));

    /// <summary>Writes what moves the headline most.</summary>
    internal void WriteSensitivity(MarkupWriter html, SensitivityContent sensitivity) => Chart(
        html, IntervalChart.Words(sensitivity), width => IntervalChart.At(sensitivity, width), IntervalChart.Table(sensitivity));

    /// <summary>The figures of the weeks ahead, in the page's order.</summary>
    private IEnumerable<Figure> Ahead(ForecastContent forecast) =>
    [
        .. forecast.Fans.Take(1).Select(fan => FanChart.Of(fan, _caption)),
        .. Some(forecast.Gap, NeedCapacityChart.Of),
        .. forecast.Fans.Skip(1).Select(fan => FanChart.Of(fan, _caption)),
        .. Some(forecast.Areas, FanPanelsChart.Of),
        .. Some(forecast.BackTest, BackTestChart.Of),
        .. Some(forecast.Parts, DecompositionChart.Of),
    ];

    private IEnumerable<Figure> Some<T>(T? content, Func<T, FigureCaption, Figure> draw)
        where T : class => content is null ? [] : [draw(content, _caption)];

    private void Stack(MarkupWriter html, StackChartContent chart) =>
        Chart(html, StackChart.Words(chart), width => StackChart.At(chart, width), StackChart.Table(chart));

    private void Chart(MarkupWriter html, PlotWords words, Func<double, Plot> draw, Table table) =>
        WriteFigure(html, words, draw(ChartWidth.Wide), draw(ChartWidth.Narrow), _caption, table);

    /// <summary>Writes a figure at two widths with the table behind it.</summary>
    internal static void WriteFigure(MarkupWriter html, PlotWords words, Plot wide, Plot narrow, FigureCaption caption, Table table)
    {
        html.Open("figure").With("class", "chart").With("id", words.Key).With("aria-label", words.Title);
        html.Element("h3", words.Title);
        html.Open("p").With("class", "unit").Say(words.Subtitle).Close();
        words.Inline(html, wide, "wide");
        words.Inline(html, narrow, "narrow");
        html.Open("figcaption").Say(string.Join(" ", words.Notes.Append(caption.Text).Where(note => note.Length > 0))).Close();
        html.Open("details").Element("summary", "The figures behind this chart");
        PageTable.Write(html, table);
        html.Close().Close().Line();
    }
}
