using Zoning.Planning;

namespace Zoning.Figures;

/// <summary>The head of the page: the policy that forbids every request, and the styles.</summary>
internal static class PageHead
{
    /// <summary>The page's one script.</summary>
    internal static Resource Script { get; } = Resource.Named("report.js");

    private static Resource Styles { get; } = Resource.Named("report.css");

    /// <summary>What the browser may load and run: nothing but the page's own styles and its one script.</summary>
    internal static string Policy { get; } =
        $"default-src 'none'; style-src 'unsafe-inline'; script-src '{Script.PolicyHash}'; img-src data:; base-uri 'none'; form-action 'none'";

    /// <summary>Writes the head.</summary>
    internal static void Write(MarkupWriter html, ReportContent content)
    {
        html.Open("head").Line()
            .Open("meta").With("charset", "utf-8").Close().Line()
            .Open("meta").With("http-equiv", "Content-Security-Policy").With("content", Policy).Close().Line()
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
