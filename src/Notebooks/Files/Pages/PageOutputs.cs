using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Zoning.Notebooks;

/// <summary>Writes the outputs of cells into a page, each in the richest form that needs no network.</summary>
/// <remarks>
/// The HTML of a figure comes before its plotly JSON: it contains a picture in case scripts don't run, and uses plotly.js if the page has
/// it.
/// </remarks>
internal sealed class PageOutputs(StringBuilder html, bool hasPlotly, Func<string, string> markdown)
{
    private int _plots;

    /// <summary>Whether an output written so far can use plotly.js.</summary>
    internal bool NeedsPlotly { get; private set; }

    internal void Write(IEnumerable<JsonObject> outputs)
    {
        foreach (var output in outputs)
        {
            Write(output);
        }
    }

    private void Write(JsonObject output)
    {
        switch (output.Text("output_type"))
        {
            case "stream":
                Pre(output.Text("name") == "stderr" ? "out error-stream" : "out", NotebookCell.Joined(output["text"]));
                break;
            case "error":
                Pre("out error", string.Join('\n', (output["traceback"] as JsonArray ?? []).Select(line => NotebookCell.Joined(line))));
                break;
            default:
                Data(output["data"] as JsonObject ?? []);
                break;
        }
    }

    private void Data(JsonObject data)
    {
        var isFigure = data[MimeBundle.Plotly] is JsonObject;
        NeedsPlotly |= isFigure && hasPlotly;
        if (data[MimeBundle.Html] is { } rich)
        {
            html.Append("<div class=\"out rich\">").Append(Alone(NotebookCell.Joined(rich), isFigure && hasPlotly)).Append("</div>\n");
        }
        else if (isFigure && hasPlotly)
        {
            html.Append(CultureInfo.InvariantCulture,
                $"<div class=\"out plot\" id=\"plot-{++_plots}\"></div><script type=\"application/json\" data-plot=\"plot-{_plots}\">")
                .Append(data[MimeBundle.Plotly]!.ToJsonString(JsonSerializerOptions.Default)).Append("</script>\n");
        }
        else if (data["image/svg+xml"] is { } svg)
        {
            html.Append("<div class=\"out rich\">").Append(NotebookCell.Joined(svg)).Append("</div>\n");
        }
        else if (data["image/png"] is { } png)
        {
            html.Append("<div class=\"out\"><img alt=\"\" src=\"data:image/png;base64,")
                .Append(WebUtility.HtmlEncode(NotebookCell.Joined(png).Replace("\n", "", StringComparison.Ordinal))).Append("\"></div>\n");
        }
        else if (data["text/markdown"] is { } text)
        {
            html.Append("<div class=\"out text\">").Append(markdown(NotebookCell.Joined(text))).Append("</div>\n");
        }
        else
        {
            Pre("out", NotebookCell.Joined(data[MimeBundle.Plain]));
        }
    }

    /// <summary>HTML without the library that came with it, where the page has it already.</summary>
    private static string Alone(string html, bool hasLibrary)
    {
        var end = html.IndexOf(SessionLibraries.End, StringComparison.Ordinal);
        return hasLibrary && end > 0 && html.StartsWith(SessionLibraries.Begin, StringComparison.Ordinal)
            ? html[(end + SessionLibraries.End.Length)..]
            : html;
    }

    private void Pre(string kind, string text) =>
        html.Append("<pre class=\"")
            .Append(kind).Append("\" tabindex=\"0\">").Append(WebUtility.HtmlEncode(text.TrimEnd('\n'))).Append("</pre>\n");
}
