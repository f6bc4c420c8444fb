using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>The head of the page: the policy that forbids every request, and the styles.</summary>
internal static class PageHead
{
    /// <summary>The page's one script.</summary>
    internal static Resource Script { get; } = Resource.Named("report.js");

    private static Resource Styles { get; } = Resource.Named("report.css");

    /// <summary>Writes the head of the report.</summary>
    internal static void Write(MarkupWriter html, ReportContent content) => WriteWith(html, content, [Script]);

    /// <summary>Writes the head of a page that may run these scripts and nothing else, and may load nothing at all.</summary>
    internal static void WriteWith(MarkupWriter html, ReportContent content, ImmutableArray<Resource> scripts)
    {
        var hashes = string.Join(' ', scripts.Select(script => $"'{script.PolicyHash}'"));
        var policy =
            $"default-src 'none'; style-src 'unsafe-inline'; script-src {hashes}; img-src data:; base-uri 'none'; form-action 'none'";
        html.Open("head").Line()
            .Open("meta").With("charset", "utf-8").Close().Line()
            .Open("meta").With("http-equiv", "Content-Security-Policy").With("content", policy).Close().Line()
            .Open("meta").With("name", "viewport").With("content", "width=device-width, initial-scale=1").Close().Line()
            .Open("meta").With("name", "referrer").With("content", "no-referrer").Close().Line()
            .Open("meta").With("name", "generator").With("content", "Zoning " + content.Provenance.Version).Close().Line();
        if (content.Level != OutputLevel.Shareable)
        {
            html.Open("meta").With("name", "robots").With("content", "noindex").Close().Line();
        }

        html.Element("title", $"{content.Title} ({FigureCaption.Day(content.AsAt)})").Line();
        html.EmptyIcon().Line().Style(Styles).Line().Close();
    }
}
