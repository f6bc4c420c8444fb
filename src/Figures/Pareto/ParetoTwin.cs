namespace Zoning.Figures;

/// <summary>A Pareto chart drawn by plotly: bars and the line of what they have together, on one scale.</summary>
internal static class ParetoTwin
{
    internal static PlotlyTwin Of(ParetoContent content)
    {
        var rows = ParetoLayout.Of(content);
        var labels = TwinLabels.InLines(rows.Select(row => row.Bar.Label));
        var whole = rows.Sum(row => ChartCells.Number(row.Bar.Cell) ?? 0);
        var most = rows.Select(row => ChartCells.Number(row.Bar.Cell) ?? 0).DefaultIfEmpty(0).Max();
        var hasLine = rows is [{ Together: not null }, ..];
        return new PlotlyTwin(
            150 + (34 * rows.Length),
            [
                Bars(rows, labels, content.Measure.Label, row => ChartCells.Number(row.Bar.Cell), new PlotlyFill(Palette.CareParts[0])),
                .. rows.Any(row => ChartCells.Number(row.Bar.Cell) is null)
                    ? new[] { Bars(rows, labels, "Not given as a number", row =>
                        ChartCells.Number(row.Bar.Cell) is null ? most > 0 ? most / 20 : 1 : null, PlotlyFill.Hidden) }
                    : [],
                .. hasLine
                    ? new[]
                    {
                        new PlotlyTrace("scatter", trace =>
                            trace.Word("mode", "lines+markers").Say("name", "Share together with all before")
                            .Words("y", labels).Numbers("x", rows.Select(row => row.Together!.Value * whole / 100))
                            .Says("hovertext",
                                rows.Select(row => $"{row.Bar.Label} and all before: {ParetoChart.Percent(row.Together!.Value)}"))
                                .Word("hoverinfo", "text")
                            .Line(ParetoChart.Line, 2).Part("marker", marker => marker.With("size", 8).Word("color", Palette.Paper)
                                .Part("line", line => line.Word("color", ParetoChart.Line).With("width", 2)))),
                    }
                    : [],
            ],
            layout => layout.Margin(right: 64, top: 88, bottom: 90).LegendBelow().Word("barmode", "overlay").Word("hovermode", "closest")
                .Axis("xaxis", content.Measure.Unit, axis => axis.Word("rangemode", "tozero"))
                .Axis("yaxis", "", axis => axis.Word("type", "category").Word("autorange", "reversed")));
    }

    private static PlotlyTrace Bars(
        IEnumerable<ParetoRow> rows, string[] labels, string name, Func<ParetoRow, double?> length, PlotlyFill fill) =>
            new("bar", trace => trace
        .Word("orientation", "h").Say("name", name).Words("y", labels).Numbers("x", rows.Select(length))
        .Says("hovertext", rows.Select(row => $"{row.Bar.Label}: {PublishedText.WithUnit(row.Bar.Cell)}" +
            (row.Share is { } share ? $", {ParetoChart.Percent(share)} of all shown" : ""))).Word("hoverinfo", "text")
        .BarFill(fill));
}
