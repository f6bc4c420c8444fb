using System.Globalization;

namespace Zoning.Figures;

/// <summary>A fan drawn by plotly: one closed area a band, the weeks seen as a line with its gaps, the median dashed.</summary>
internal static class FanTraces
{
    /// <summary>The traces of a fan on a pair of axes.</summary>
    /// <param name="series">The weeks.</param>
    /// <param name="ink">Its colours.</param>
    /// <param name="measure">How its numbers are written.</param>
    /// <param name="axes">The number of its axes, empty for the first.</param>
    /// <param name="name">What the key calls it before <c>seen</c> and the like; empty for a fan that is alone.</param>
    /// <param name="isInnerOnly">Whether the 95 % band is left out.</param>
    /// <param name="inKey">Whether it stands in the key.</param>
    internal static IEnumerable<PlotlyTrace> Of(
        FanSeries series, FanInk ink, Measure measure, string axes = "", string name = "", bool isInnerOnly = false, bool inKey = true)
    {
        var before = name.Length == 0 ? "" : name + ", ";
        if (FanLines.HasBands(series))
        {
            if (!isInnerOnly)
            {
                yield return Band(series, before + "95% range", week =>
                    (week.Low95, week.High95), ink, (ink.Light, FanInk.LightOpacity, FanInk.EdgeDash), axes, inKey);
                yield return Band(series, before + "80% range", week =>
                    (week.Low80, week.High80), ink, (ink.Strong, FanInk.StrongOpacity, ""), axes, inKey);
            }
            else
            {
                yield return Band(series, before + "80% range", week =>
                    (week.Low80, week.High80), ink, (ink.Light, FanInk.AloneOpacity, ink.Edge), axes, inKey);
            }
        }

        if (!series.Seen.IsEmpty)
        {
            yield return Seen(series, before, ink, measure, axes, inKey);
        }

        if (!series.Ahead.IsEmpty)
        {
            yield return Median(series, before, ink, measure, axes, inKey, isInnerOnly);
        }
    }

    private static PlotlyTrace Band(
        FanSeries series, string label, Func<ExpectedWeek, (double Low, double High)> ends, FanInk ink,
        (string Colour, string Opacity, string Dash) fill, string axes, bool inKey)
    {
        var root = FanLines.RootOf(series);
        IEnumerable<DateOnly> start = root is { } week ? [week.Week] : [];
        IEnumerable<double> level = root is { } seen ? [seen.Value!.Value] : [];
        return new("scatter", trace => On(trace, axes, label, inKey).Word("mode", "lines").Word("fill", "toself")
            .Days("x", [.. start, .. series.Ahead.Select(one => one.Week), .. series.Ahead.Reverse().Select(one => one.Week), .. start])
            .Numbers("y",
                [.. level, .. series.Ahead.Select(one => ends(one).High), .. series.Ahead.Reverse().Select(one => ends(one).Low), .. level])
            .Word("fillcolor", PlotlyFill.Through(fill.Colour, fill.Opacity)).Line(ink.Strong, 0.9, fill.Dash).Word("hoverinfo", "skip"));
    }

    private static PlotlyTrace Seen(FanSeries series, string before, FanInk ink, Measure measure, string axes, bool inKey) =>
        new("scatter", trace => On(
            trace, axes, before + (before.Length == 0 ? "Seen" : "seen"), inKey)
                .Word("mode", series.Seen.Any(week => week.IsIncomplete) ? "lines+markers" : "lines").With("connectgaps", false)
        .Days("x", series.Seen.Select(week => week.Week))
        .Numbers("y", series.Seen.Select(week => week.Value))
        .Says("text", series.Seen.Select(week => $"{Week(week.Week)}: " + (week.Value is { } value
            ? $"{FanText.Number(value, measure)} {measure.Unit}{(week.IsIncomplete ? " so far, still being entered" : "")}" : "missing")))
        .Word("hoverinfo", "text").Line(ink.Line, 2.25)
        .Part("marker", marker =>
            marker.Numbers("size", series.Seen.Select(week => week.IsIncomplete ? 8.0 : 0)).Word("color", Palette.Paper)
            .Part("line", line => line.Word("color", ink.Line).With("width", 1.5))));

    private static PlotlyTrace Median(FanSeries series, string before, FanInk ink, Measure measure, string axes, bool inKey,
        bool isInnerOnly) => new("scatter", trace => On(
            trace, axes, before + (before.Length == 0 ? "Expected (median)" : "expected (median)"), inKey).Word("mode", "lines")
        .Days("x", series.Ahead.Select(week => week.Week))
        .Numbers("y", series.Ahead.Select(week => week.Median))
        .Words("text", series.Ahead.Select(week => PlotlyText.Lines(Says(week, measure, FanLines.HasBands(series), isInnerOnly))))
        .Word("hoverinfo", "text").Line(ink.Strong, 2.25, FanInk.MedianDash));

    private static IEnumerable<string> Says(ExpectedWeek week, Measure measure, bool hasBands, bool isInnerOnly)
    {
        yield return $"{Week(week.Week)}: {FanText.Number(week.Median, measure)} {measure.Unit} expected";
        if (hasBands)
        {
            yield return $"80 in 100 between {FanText.Number(week.Low80, measure)} and {FanText.Number(week.High80, measure)}";
        }

        if (hasBands && !isInnerOnly)
        {
            yield return $"95 in 100 between {FanText.Number(week.Low95, measure)} and {FanText.Number(week.High95, measure)}";
        }
    }

    private static PlotlyWriter On(PlotlyWriter trace, string axes, string label, bool inKey)
    {
        if (axes.Length > 0)
        {
            trace.Word("xaxis", "x" + axes).Word("yaxis", "y" + axes);
        }

        return trace.Say("name", label).With("showlegend", inKey);
    }

    private static string Week(DateOnly week) => week.ToString("'Week of' d MMM yyyy", CultureInfo.InvariantCulture);
}
