using System.Globalization;

namespace Zoning.Figures;

/// <summary>The key under a map that is drawn alone: classes with counts, scale bar, north.</summary>
internal sealed class KeyPanel
{
    private const double Size = 13;
    private const double RowHeight = 24;
    private const double Top = 34;

    private readonly MapKey _key;
    private readonly MapLayer _layer;
    private readonly MapFrame _frame;
    private readonly double _column;
    private readonly int _columns;

    internal KeyPanel(MapKey key, MapLayer layer, MapFrame frame)
    {
        (_key, _layer, _frame) = (key, layer, frame);
        var widest = key.Entries.Select(entry => TextWidth.Of(Words(entry), Size)).DefaultIfEmpty(0).Max();
        _column = widest + 54;
        _columns = Math.Max(1, (int)(frame.Width / _column));
    }

    /// <summary>Its height in pixels.</summary>
    internal double Height => Top + (RowHeight * Rows) + 40;

    private int Rows => (_key.Entries.Length + _columns - 1) / _columns;

    /// <summary>Writes the key.</summary>
    /// <param name="svg">The writer.</param>
    /// <param name="y">Its upper edge.</param>
    internal void Write(MarkupWriter svg, double y)
    {
        Text(svg, 0, y + 22, $"{_layer.Measure.Label} ({_layer.Measure.Unit}); in brackets how many areas", "700");
        for (var i = 0; i < _key.Entries.Length; i++)
        {
            var entry = _key.Entries[i];
            var (left, top) = (i % _columns * _column, y + Top + (i / _columns * RowHeight));
            svg.Open("rect").With("x", left).With("y", top).With("width", 26).With("height", 16)
                .With("fill", entry.Fill).With("stroke", Palette.AreaLine).With("stroke-width", 0.8).Close();
            Text(svg, left + 34, top + 13, Words(entry), "400");
        }

        ScaleBar(svg, _frame, y + Top + (Rows * RowHeight) + 22);
    }

    /// <summary>Writes the classes as HTML, whose letters keep their size where the map is made small.</summary>
    internal static void WriteHtml(MarkupWriter html, MapKey key, Measure measure, string id)
    {
        html.Open("div").With("class", "zoning-key").With("style", "display:flex;flex-wrap:wrap;gap:4px 16px;margin:4px 0;font-size:13px");
        html.Open("b").With("style", "width:100%").Say($"{measure.Label} ({measure.Unit}); in brackets how many areas").Close();
        foreach (var entry in key.Entries)
        {
            var fill = entry.Fill.Replace("url(#", $"url(#{id}-", StringComparison.Ordinal);
            html.Open("span").With("style", "white-space:nowrap").Open("svg")
                .With("width", 26).With("height", 14).With("aria-hidden", "true").With("style", "vertical-align:-2px;margin-right:6px")
                .Open("rect").With("x", 0.5)
                .With("y", 0.5).With("width", 25).With("height", 13).With("fill", fill).With("stroke", Palette.AreaLine).Close().Close();
            html.Say(Words(entry)).Close();
        }

        html.Close();
    }

    private static string Words(KeyEntry entry) =>
        $"{entry.Label} ({entry.Areas.ToString(CultureInfo.InvariantCulture)})";

    private static void Text(MarkupWriter svg, double x, double y, string text, string weight) => svg.Open("text")
        .With("x", x).With("y", y).With("font-size", Size).With("font-weight", weight).With("fill", Palette.Ink)
        .Say(text).Close();

    /// <summary>Writes the scale bar and where north is.</summary>
    internal static void ScaleBar(MarkupWriter svg, MapFrame frame, double y)
    {
        var kilometres = frame.ScaleBarKilometres();
        var end = kilometres * 1000 * frame.PixelsPerMetre;
        svg.Open("path").With("d", $"M1 {MarkupWriter.Number(y - 6)}V{MarkupWriter.Number(y)}H{MarkupWriter.Number(end)}v-6")
            .With("fill", "none").With("stroke", Palette.Ink).With("stroke-width", 1.6).Close();
        Text(svg, end + 8, y + 1, kilometres.ToString("0.###", CultureInfo.InvariantCulture) + " km. North is up.", "400");
    }
}
