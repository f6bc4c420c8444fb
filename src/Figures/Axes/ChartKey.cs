using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>A key over a chart: small samples with their words, broken into rows that fit.</summary>
internal sealed class ChartKey
{
    private const double RowHeight = 22;
    private const double Sample = 26;

    private readonly ImmutableArray<(double X, double Y, ChartKeyEntry Entry)> _places;

    private ChartKey(ImmutableArray<(double X, double Y, ChartKeyEntry Entry)> places, double height) =>
        (_places, Height) = (places, height);

    /// <summary>The room it takes, in pixels.</summary>
    internal double Height { get; }

    /// <summary>Lays the entries out in rows.</summary>
    internal static ChartKey Of(IEnumerable<ChartKeyEntry> entries, double width)
    {
        var places = ImmutableArray.CreateBuilder<(double, double, ChartKeyEntry)>();
        double x = 0, y = 0;
        foreach (var entry in entries)
        {
            var need = Sample + 7 + TextWidth.Of(entry.Text, 14);
            if (x > 0 && x + need > width)
            {
                (x, y) = (0, y + RowHeight);
            }

            places.Add((x, y, entry));
            x += need + 18;
        }

        return new ChartKey(places.ToImmutable(), places.Count == 0 ? 0 : y + RowHeight + 4);
    }

    /// <summary>Writes the key with its upper left corner at the origin.</summary>
    internal void Write(MarkupWriter svg)
    {
        foreach (var (x, y, entry) in _places)
        {
            entry.Draw(svg, x, y + 8);
            ChartText.Write(svg, x + Sample + 7, y + 13, entry.Text, "start");
        }
    }

    /// <summary>A line as a sample.</summary>
    internal static ChartKeyEntry Line(string text, string colour, string dash = "", double thickness = 2.25) => new(text, (svg, x, y) =>
    {
        svg.Open("path")
            .With("d", $"M{MarkupWriter.Number(x)} {MarkupWriter.Number(y)}h26").With("stroke", colour).With("stroke-width", thickness);
        _ = dash.Length > 0 ? svg.With("stroke-dasharray", dash) : svg;
        svg.Close();
    });

    /// <summary>A pattern as a sample.</summary>
    internal static ChartKeyEntry Area(string text, string pattern) => new(text, (svg, x, y) => Box(svg, x, y, pattern, "1", "none", ""));

    /// <summary>A hollow dot as a sample.</summary>
    internal static ChartKeyEntry HollowDot(string text, string colour) => new(text, (svg, x, y) => svg.Open("circle")
        .With("cx", x + 13)
        .With("cy", y).With("r", 4).With("fill", Palette.Paper).With("stroke", colour).With("stroke-width", 1.5).Close());

    /// <summary>A rectangle as a sample; the dashes of its edge are empty for a whole line.</summary>
    internal static void Box(MarkupWriter svg, double x, double y, string fill, string opacity, string stroke, string dash)
    {
        svg.Open("rect")
            .With("x", x).With("y", y - 7).With("width", Sample).With("height", 14).With("fill", fill).With("fill-opacity", opacity)
            .With("stroke", stroke).With("stroke-width", 0.8);
        _ = dash.Length > 0 ? svg.With("stroke-dasharray", dash) : svg;
        svg.Close();
    }
}

/// <summary>An entry of a key.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Draw">Draws the sample, 26 pixels wide, at its left end and middle height.</param>
internal sealed record ChartKeyEntry(string Text, Action<MarkupWriter, double, double> Draw);
