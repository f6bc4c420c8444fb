using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Zoning.Notebooks;

/// <summary>A notebook as one HTML page: no request to the network, light or dark, readable on a phone.</summary>
internal static class NotebookPage
{
    private const string Policy =
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data: blob:; font-src data:; "
        + "base-uri 'none'; form-action 'none'";

    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder()
        .UsePipeTables().UseAutoIdentifiers().DisableHtml().Build();

    internal static string Make(Notebook notebook, string title, string? plotly)
    {
        var body = new StringBuilder();
        var outputs = new PageOutputs(body, plotly is not null, text => Safe(text));
        foreach (var cell in notebook.Cells)
        {
            if (cell.IsMarkdown)
            {
                body.Append("<section class=\"text\">").Append(Safe(cell.Source)).Append("</section>\n");
            }
            else if (cell.IsCode && cell.Source.Length > 0)
            {
                body.Append("<section class=\"cell\"><pre class=\"code\" tabindex=\"0\"><code>")
                    .Append(CSharpInk.Html(cell.Source)).Append("</code></pre>\n");
                outputs.Write(cell.Outputs.OfType<JsonObject>());
                body.Append("</section>\n");
            }
        }

        return Whole(title, body.ToString(), outputs.NeedsPlotly ? plotly : null);
    }

    private static string Whole(string title, string body, string? plotly)
    {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"").Append(Policy).Append("\">\n<title>")
            .Append(WebUtility.HtmlEncode(title)).Append("</title>\n<style>\n").Append(Resource("notebook.css")).Append("</style>\n");
        if (plotly is not null)
        {
            html.Append("<script>")
                .Append(plotly.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)).Append("</script>\n");
        }

        html.Append("</head>\n<body>\n<main>\n").Append(body).Append("</main>\n");
        return html.Append(plotly is null ? "" : $"<script>\n{Resource("notebook-plots.js")}</script>\n")
            .Append("</body>\n</html>\n").ToString();
    }

    /// <summary>Markdown without raw HTML, and without links that run scripts.</summary>
    private static string Safe(string markdown)
    {
        var document = Markdig.Markdown.Parse(markdown, Markdown);
        foreach (var link in document.Descendants<LinkInline>())
        {
            link.Url = IsSafe(link.Url, link.IsImage) ? link.Url : "#";
        }

        foreach (var link in document.Descendants<AutolinkInline>())
        {
            link.Url = IsSafe(link.Url, isImage: false) ? link.Url : "#";
        }

        return document.ToHtml(Markdown);
    }

    private static bool IsSafe(string? url, bool isImage) =>
        url?.Split(':', 2) is not [var scheme, _]
        || (scheme.Trim().ToUpperInvariant() is var known && (known is "HTTP" or "HTTPS" or "MAILTO" || (known == "DATA" && isImage)));

    private static string Resource(string name)
    {
        using var stream = typeof(NotebookPage).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} isn't in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
