namespace Zoning.Figures;

/// <summary>Need against capacity drawn by plotly: two fans, and what capacity doesn't cover striped between the medians.</summary>
internal static class NeedCapacityTwin
{
    internal static PlotlyTwin Of(NeedCapacityContent content)
    {
        var (need, capacity) = NeedCapacityChart.Shown(content, ChartWidth.Wide);
        return new PlotlyTwin(
            520,
            [
                .. FanTraces.Of(content.Capacity, FanInk.Capacity, content.Measure, name: content.Capacity.Label, isInnerOnly: true),
                .. FanTraces.Of(content.Need, FanInk.Care, content.Measure, name: content.Need.Label, isInnerOnly: true),
                .. NeedCapacityChart.Shortfalls(need, capacity).Select((area, i) => new PlotlyTrace("scatter", trace => trace
                    .Word("mode", "lines").Say("name", "Need beyond capacity").With("showlegend", i == 0).Word("hoverinfo", "skip")
                    .Words("x", [.. area.Select(corner => Moment(corner.Day)), .. area.Reverse().Select(corner => Moment(corner.Day))])
                    .Numbers("y", [.. area.Select(corner => corner.Upper), .. area.Reverse().Select(corner => corner.Lower)])
                    .Part("line", line => line.With("width", 0)).AreaFill(PlotlyFill.Of(Patterns.Shortfall)))),
            ],
            layout =>
            {
                var axis = NeedCapacityChart.Values(content, ChartWidth.Wide);
                var whole = need with { Seen = [.. need.Seen, .. capacity.Seen], Ahead = [.. need.Ahead, .. capacity.Ahead] };
                layout.Margin(top: 130).Legend().Word("hovermode", "closest").Weeks("xaxis", whole)
                    .Axis("yaxis", content.Measure.Unit, values => values.Numbers("range", [axis.Start, axis.End]));
            });
    }

    private static string Moment(double day) => DateTime.UnixEpoch.AddDays(day - new DateOnly(1970, 1, 1).DayNumber)
        .ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
