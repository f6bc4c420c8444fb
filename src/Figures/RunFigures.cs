using System.Collections.Immutable;
using Zoning.Planning;

namespace Zoning.Figures;

/// <summary>Figures of a run and of a forecast, at their level: <c>run.ToMap("unmet")</c>, <c>run.ToStatusChart()</c>, <c>forecast.ToFan()</c>.</summary>
public static class RunFigures
{
    /// <summary>A map of a run, at its level.</summary>
    /// <param name="run">The run.</param>
    /// <param name="layers">The keys of the layers, the first shown first: <c>unmet-share</c>, <c>demand</c>, <c>met</c>, <c>unmet</c>, <c>waiting</c>, <c>to-be-replaced</c>, <c>coverage</c>, <c>per-1000</c>; none for all that are drawn by the same areas as the first.</param>
    /// <returns>The map; the reader switches between layers.</returns>
    /// <exception cref="ArgumentException">There is no such layer, it can't be drawn, or the layers are drawn by different areas.</exception>
    public static Figure ToMap(this CountyRun run, params ReadOnlySpan<string> layers) => run.Report().ToMap(layers);

    /// <summary>A map of a report's content.</summary>
    /// <param name="content">The content.</param>
    /// <param name="layers">The keys of the layers, the first shown first; none for all that are drawn by the same areas as the first.</param>
    /// <returns>The map; the reader switches between layers.</returns>
    /// <exception cref="ArgumentException">There is no such layer, it can't be drawn, or the layers are drawn by different areas.</exception>
    public static Figure ToMap(this ReportContent content, params ReadOnlySpan<string> layers)
    {
        var drawn = content.Layers.Where(layer => layer.NotDrawn is null).ToList();
        var chosen = layers.IsEmpty
            ? [.. drawn.Where(layer => layer.Geography == drawn[0].Geography)]
            : ImmutableArray.CreateRange(layers.ToArray().Select(key => Layer(content, key)));
        if (chosen.IsEmpty || chosen.Select(layer => layer.Geography).Distinct().Count() > 1)
        {
            throw new ArgumentException("The layers are drawn by different areas, or there is none. Make a map of each; FigurePage.Of shows them on one page.", nameof(layers));
        }

        var areas = chosen[0].Geography == MapGeography.Display ? content.Display : content.Zones;
        return ZoneMap.Of(areas, Caption(content)).Shade(chosen);
    }

    /// <summary>Hours by status, as bars made of parts.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The chart; none where no hours were read.</returns>
    public static Figure? ToStatusChart(this CountyRun run) => run.Report() is { HoursByStatus: { } hours } content ? StackChart.Of(hours, Caption(content)) : null;

    /// <summary>Hours by time of day, as bars made of parts.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The chart; none where visits are neither given nor inferred.</returns>
    public static Figure? ToTimeOfDayChart(this CountyRun run) => run.Report() is { HoursByTimeOfDay: { } hours } content ? StackChart.Of(hours, Caption(content)) : null;

    /// <summary>The share still waiting by days.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The chart; none where it may not be shown or nobody waits.</returns>
    public static Figure? ToWaitingCurve(this CountyRun run) => run.Report() is { Waiting.Curve: { } curve } content ? CurveChart.Of(curve, Caption(content)) : null;

    /// <summary>Which assumptions move the headline most.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The chart; none where unmet need can't be told.</returns>
    public static Figure? ToSensitivityChart(this CountyRun run) => run.Report() is { Sensitivity: { } movers } content ? IntervalChart.Of(movers, Caption(content)) : null;

    /// <summary>Every map and chart of the run's report.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The figures in the report's order.</returns>
    public static ImmutableArray<Figure> ToFigures(this CountyRun run) => ReportPage.Of(run.Report()).Figures;

    private static MapLayer Layer(ReportContent content, string key) =>
        content.Layers.FirstOrDefault(layer => layer.Key == key) switch
        {
            { NotDrawn: { } why } => throw new ArgumentException($"The layer '{key}' can't be drawn: {why}", nameof(key)),
            { } layer => layer,
            null => throw new ArgumentException($"There is no layer '{key}'. There are: {string.Join(", ", content.Layers.Select(layer => layer.Key))}.", nameof(key)),
        };

    private static FigureCaption Caption(ReportContent content) => new(content.AsAt, content.Level, content.Synthetic, content.Attributions);
}
