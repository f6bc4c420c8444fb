using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Zoning.Figures;

/// <summary>
/// One or more figures as one file that needs no network: plotly.js is in it once where this build holds it, else the pictures are static.
/// </summary>
/// <param name="Title">The page's heading; empty for none.</param>
/// <param name="Figures">The figures in the order shown.</param>
public sealed record FigurePage(string Title, ImmutableArray<Figure> Figures)
{
    private static Resource Styles { get; } = Resource.Named("figure.css");

    /// <summary>A page of figures.</summary>
    /// <param name="figures">The figures in the order shown; the same one may stand there twice.</param>
    /// <returns>The page, without a heading.</returns>
    public static FigurePage Of(params ReadOnlySpan<Figure> figures) => new("", [.. figures]);

    /// <summary>The page; the same figures give the same text.</summary>
    /// <returns>A complete HTML document, to be written as UTF-8 without a byte order mark.</returns>
    public string ToHtml()
    {
        var isInteractive = Figures.Any(figure => figure.IsInteractive);
        var library = isInteractive ? Resource.TryNamed("plotly.min.js") : null;
        ImmutableArray<Resource> scripts = library is null ? [] : [library];
        scripts = isInteractive ? scripts.Add(FigureCell.Loader) : scripts;
        var html = new MarkupWriter();
        html.Open("html").With("lang", "en-GB").Line();
        Head(html, scripts);
        html.Open("body").Line().Open("main").Line();
        _ = Title.Length > 0 ? html.Element("h1", Title).Line() : html;
        for (var i = 0; i < Figures.Length; i++)
        {
            var id = $"{Figures[i].Key}-{(i + 1).ToString(CultureInfo.InvariantCulture)}";
            FigureCell.Write(html, Figures[i], new FigureOptions(), id, withLoader: false);
            html.Line();
        }

        html.Close().Line();
        foreach (var script in scripts)
        {
            html.Script(script).Line();
        }

        html.Close().Close().Line();
        return "<!DOCTYPE html>\n" + html;
    }

    /// <summary>Writes the page.</summary>
    /// <param name="path">The file; replaced if it is there.</param>
    public void SaveHtml(string path) => File.WriteAllText(path, ToHtml(), new UTF8Encoding(false));

    private void Head(MarkupWriter html, ImmutableArray<Resource> scripts)
    {
        var sources = scripts.IsEmpty ? "'none'" : string.Join(' ', scripts.Select(script => $"'{script.PolicyHash}'"));
        var policy =
            $"default-src 'none'; style-src 'unsafe-inline'; script-src {sources}; img-src data: blob:; base-uri 'none'; "
            + "form-action 'none'";
        html.Open("head").Line()
            .Open("meta").With("charset", "utf-8").Close().Line()
            .Open("meta").With("http-equiv", "Content-Security-Policy").With("content", policy).Close().Line()
            .Open("meta").With("name", "viewport").With("content", "width=device-width, initial-scale=1").Close().Line()
            .Open("meta").With("name", "referrer").With("content", "no-referrer").Close().Line();
        if (Figures.Any(figure => figure.Caption is { Level: not OutputLevel.Shareable }))
        {
            html.Open("meta").With("name", "robots").With("content", "noindex").Close().Line();
        }

        html.Element("title", Title.Length > 0 ? Title : string.Join("; ", Figures.Select(figure => figure.Title).Distinct())).Line();
        html.EmptyIcon().Line().Style(Styles).Line().Close().Line();
    }
}
