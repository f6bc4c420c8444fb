using System.Text;

namespace Zoning.Figures;

/// <summary>The strokes of a fan: weeks seen as a line with its gaps, weeks ahead as a median between bands.</summary>
internal sealed class FanLines
{
    private readonly FanSeries _series;
    private readonly FanInk _ink;
    private readonly Func<DateOnly, double> _x;
    private readonly Func<double, double> _y;

    internal FanLines(FanSeries series, FanInk ink, Func<DateOnly, double> x, Func<double, double> y) =>
        (_series, _ink, _x, _y) = (series, ink, x, y);

    /// <summary>Every value that is drawn.</summary>
    internal static IEnumerable<double> Values(FanSeries series) => series.Seen.Select(week => week.Value).OfType<double>()
        .Concat(series.Ahead.SelectMany(week => new[] { week.Low95, week.High95, week.Median }));

    /// <summary>Every value that is drawn without the 95 % band.</summary>
    internal static IEnumerable<double> InnerValues(FanSeries series) => series.Seen.Select(week => week.Value).OfType<double>()
        .Concat(series.Ahead.SelectMany(week => new[] { week.Low80, week.High80, week.Median }));

    /// <summary>Every week that is drawn.</summary>
    internal static IEnumerable<DateOnly> Weeks(FanSeries series) =>
        series.Seen.Select(week => week.Week).Concat(series.Ahead.Select(week => week.Week));

    /// <summary>Whether ranges have any width.</summary>
    internal static bool HasBands(FanSeries series) => series.Ahead.Any(week => week.High95 > week.Low95);

    /// <summary>The week that bands grow out of: the last seen, where it is whole and the one before the first ahead.</summary>
    internal static SeenWeek? RootOf(FanSeries series) =>
        series is { Seen: [.., { Value: not null, IsIncomplete: false } last], Ahead: [var first, ..] }
        && last.Week.AddDays(7) == first.Week ? last : null;

    /// <summary>Writes the bands; they grow out of the last week seen where it is whole and the week before.</summary>
    internal void WriteBands(MarkupWriter svg)
    {
        if (_series.Ahead.IsEmpty || !HasBands(_series))
        {
            return;
        }

        Band(svg, week => week.Low95, week => week.High95, _ink.Light, FanInk.LightOpacity, FanInk.EdgeDash);
        Band(svg, week => week.Low80, week => week.High80, _ink.Strong, FanInk.StrongOpacity, "");
    }

    /// <summary>Writes the 80 % band alone, as it is drawn where two fans lie over one another.</summary>
    internal void WriteInnerBand(MarkupWriter svg)
    {
        if (_series.Ahead.IsEmpty || !HasBands(_series))
        {
            return;
        }

        Band(svg, week => week.Low80, week => week.High80, _ink.Light, FanInk.AloneOpacity, _ink.Edge);
    }

    /// <summary>Writes the weeks seen and the median.</summary>
    internal void WriteLines(MarkupWriter svg, double thickness)
    {
        var path = new StringBuilder();
        var isOpen = false;
        for (var i = 0; i < _series.Seen.Length; i++)
        {
            var week = _series.Seen[i];
            if (week.Value is not { } value)
            {
                isOpen = false;
                continue;
            }

            var isAlone = !isOpen && (i + 1 == _series.Seen.Length || _series.Seen[i + 1].Value is null);
            path.Append(isOpen ? 'L' : 'M').Append(At(week.Week, value)).Append(isAlone ? "h0.01" : "");
            isOpen = true;
        }

        if (path.Length > 0)
        {
            svg.Open("path").With("d", path.ToString())
                .With("class", "seen").With("fill", "none").With("stroke", _ink.Line).With("stroke-width", thickness)
                .With("stroke-linejoin", "round").With("stroke-linecap", "round").Close();
        }

        foreach (var week in _series.Seen.Where(week => week is { IsIncomplete: true, Value: not null }))
        {
            svg.Open("circle")
                .With("cx", _x(week.Week)).With("cy", _y(week.Value!.Value)).With("r", thickness + 1.5).With("fill", Palette.Paper)
                .With("stroke", _ink.Line).With("stroke-width", 1.5).With("class", "incomplete").Close();
        }

        Median(svg, thickness);
    }

    private void Median(MarkupWriter svg, double thickness)
    {
        if (_series.Ahead.IsEmpty)
        {
            return;
        }

        var path = new StringBuilder();
        if (Root() is { } root)
        {
            path.Append('M').Append(At(root.Week, root.Value!.Value));
        }

        foreach (var week in _series.Ahead)
        {
            path.Append(path.Length == 0 ? 'M' : 'L').Append(At(week.Week, week.Median));
        }

        path.Append(_series.Ahead.Length == 1 && Root() is null ? "h0.01" : "");
        svg.Open("path").With("d", path.ToString())
            .With("class", "median").With("fill", "none").With("stroke", _ink.Strong).With("stroke-width", thickness)
            .With("stroke-dasharray", FanInk.MedianDash).Close();
    }

    /// <summary>A band as one area; a band of a single week is widened so that it can be seen.</summary>
    private void Band(
        MarkupWriter svg, Func<ExpectedWeek, double> low, Func<ExpectedWeek, double> high, string fill, string opacity, string dash)
    {
        var ahead = _series.Ahead;
        var path = new StringBuilder();
        var root = Root();
        var wide = root is null && ahead.Length == 1 ? 3.0 : 0;
        if (root is { } start)
        {
            path.Append('M').Append(At(start.Week, start.Value!.Value));
        }

        foreach (var week in ahead)
        {
            path.Append(path.Length == 0 ? 'M' : 'L').Append(At(week.Week, high(week), -wide));
        }

        path.Append(wide > 0 ? "h6" : "");
        for (var i = ahead.Length - 1; i >= 0; i--)
        {
            path.Append('L').Append(At(ahead[i].Week, low(ahead[i]), wide));
        }

        path.Append(wide > 0 ? "h-6z" : "z");
        svg.Open("path").With("d", path.ToString()).With("fill", fill)
            .With("fill-opacity", opacity).With("stroke", _ink.Strong).With("stroke-width", 0.9).With("stroke-opacity", "0.8");
        _ = dash.Length > 0 ? svg.With("stroke-dasharray", dash) : svg;
        svg.Close();
    }

    private SeenWeek? Root() => RootOf(_series);

    private string At(DateOnly week, double value, double shift = 0) =>
        MarkupWriter.Number(_x(week) + shift) + " " + MarkupWriter.Number(_y(value));
}
