using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Zoning.Figures;

/// <summary>A figure as a piece of HTML: words, the static picture, the interactive twin as data, and the script that joins them.</summary>
internal static class FigureCell
{
    private const string ContentDelivery = "https://cdn.jsdelivr.net/npm/plotly.js-dist-min@4.1.2/plotly.min.js";
    private const string Integrity = "sha384-hHv6D3tTUUBpp4tVv6t2Dc3oGuRhphmWOTKUR8jWyN0Pnon1g3iebKCNDNmKmxo8";

    private const string Quiet = "margin:4px 0 0;font-size:13px;color:" + Palette.Quiet;

    /// <summary>The script that makes figures interactive where plotly is on the page.</summary>
    internal static Resource Loader { get; } = Resource.Named("figure.js");

    /// <summary>The figure for a notebook cell.</summary>
    internal static string Of(Figure figure, FigureOptions options)
    {
        var html = new MarkupWriter();
        Write(html, figure, options, Id(figure, options), withLoader: true);
        return html.Line().ToString();
    }

    /// <summary>Writes a figure into a page.</summary>
    /// <param name="html">The writer.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="options">How it is shown.</param>
    /// <param name="id">What its ids start with.</param>
    /// <param name="withLoader">Whether the script stands in the figure; a page writes it once.</param>
    internal static void Write(MarkupWriter html, Figure figure, FigureOptions options, string id, bool withLoader)
    {
        html.Open("div").With("class", "zoning-figure").With("role", "figure").With("aria-label", Name(figure)).With("id", id)
            .With("style",
                $"max-width:{(figure.Wide?.Width ?? 900).ToString("0", CultureInfo.InvariantCulture)}px;margin:0;color:{Palette.Ink};"
                + $"background:#fff;font:14px/1.45 {PlotWords.Fonts}");
        if (options.ContentDelivery)
        {
            html.With("data-plotly", ContentDelivery).With("data-integrity", Integrity);
        }

        html.Line();
        _ = withLoader && figure.Narrow is not null ? html.Style(Narrowing).Line() : html;
        var isInteractive = options.Interactive && figure.IsInteractive;
        if (figure is { Layers: { } layers, Words: not null })
        {
            Sheets(html, layers.Value, id, isInteractive);
        }
        else
        {
            Block(html, figure, isInteractive ? figure.Twin : null, id);
        }

        Foot(html, figure);
        _ = withLoader && isInteractive ? html.Script(Loader) : html;
        html.Close();
    }

    /// <summary>The styles that show a narrow picture on a telephone.</summary>
    private static Resource Narrowing { get; } = Resource.Named("figure-narrow.css");

    /// <summary>What ids of a figure start with: the same figure and options give the same.</summary>
    internal static string Id(Figure figure, FigureOptions options)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(figure.Svg)).AsSpan(0, 4));
        return options.Id.Length > 0 ? $"{figure.Key}-{options.Id}" : $"{figure.Key}-{hash}";
    }

    private static string Name(Figure figure) => figure.Description.Length > 0 ? $"{figure.Title}. {figure.Description}" : figure.Title;

    private static void Block(MarkupWriter html, Figure figure, PlotlyTwin? twin, string id)
    {
        html.Open("div").With("class", "zoning-layer");
        Head(html, figure.Words);
        OpenPicture(html);
        if (figure is { Wide: { } wide, Narrow: { } narrow })
        {
            // A page with styles shows one of the two; without styles the narrow one stays hidden.
            html.Open("div").With("class", "zoning-wide").Trusted(FigurePicture.Of(wide, figure.Title, id)).Close();
            html.Open("div")
                .With("class", "zoning-narrow").Flag("hidden").Trusted(FigurePicture.Of(narrow, figure.Title, id + "-n")).Close();
        }
        else
        {
            html.Trusted(figure.Wide is { } one ? FigurePicture.Of(one, figure.Title, id, leastWidth: figure.Twin?.LeastWidth ?? 0)
                : FigurePicture.Prefixed(figure.Svg, id));
        }

        html.Close().Line();
        Notes(html, figure.Words);
        _ = twin is not null && figure.Words is { } words ? html.Json(twin.CellJson(words)) : html;
        html.Close().Line();
    }

    private static void Sheets(MarkupWriter html, FigureSheets layers, string id, bool isInteractive)
    {
        html.Trusted(FigurePicture.Shared(layers.WriteShared, id)).Line();
        foreach (var sheet in layers.Sheets)
        {
            html.Open("div").With("class", "zoning-layer").With("style", "margin:0 0 12px").With("data-label", sheet.Label);
            Head(html, sheet.Words);
            OpenPicture(html).Trusted(FigurePicture.Of(sheet.Plot, sheet.Words.Title, id, hasPatterns: true));
            sheet.WriteKey(html, id);
            html.Close().Line();
            Notes(html, sheet.Words);
            _ = isInteractive ? html.Json(sheet.Twin.CellJson(sheet.Words)) : html;
            html.Close().Line();
        }

        if (!layers.LeftOut.IsEmpty)
        {
            html.Open("p").With("style", Quiet)
                .Say($"Not shown here, to keep the notebook small: {string.Join(", ", layers.LeftOut)}. Draw each as a separate figure.")
                .Close();
        }
    }

    private static MarkupWriter OpenPicture(MarkupWriter html) =>
        html.Open("div").With("class", "zoning-picture").With("style", "overflow-x:auto");

    private static void Head(MarkupWriter html, PlotWords? words)
    {
        if (words is not null)
        {
            html.Open("p").With("class", "zoning-title")
                .With("style", "margin:0;font-size:18px;font-weight:700;line-height:1.3").Say(words.Title).Close();
            html.Open("p")
                .With("class", "zoning-unit").With("style", $"margin:0 0 8px;color:{Palette.Quiet}").Say(words.Subtitle).Close().Line();
        }
    }

    private static void Notes(MarkupWriter html, PlotWords? words)
    {
        foreach (var note in words?.Notes ?? [])
        {
            _ = note.Length > 0 ? html.Open("p").With("style", Quiet).Say(note).Close() : html;
        }
    }

    private static void Foot(MarkupWriter html, Figure figure)
    {
        if (figure.Caption is { } caption)
        {
            html.Open("p").With("class", "zoning-caption")
                .With("style", Quiet).Say(string.Join(' ', caption.Attributions.Prepend(caption.Text))).Close().Line();
        }
    }
}
