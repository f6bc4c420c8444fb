using System.Text;

namespace Zoning.Figures;

/// <summary>
/// Text made safe for plotly, which takes text for a small HTML: marks become entities, so that no name becomes a link, a tag or a picture.
/// </summary>
internal static class PlotlyText
{
    /// <summary>The text, to be read as it is by a reader of the chart.</summary>
    internal static string Of(string text)
    {
        var escaped = new StringBuilder(text.Length);
        Escaped.Append(escaped, text);
        return escaped.Replace("&quot;", "\"").Replace("&#39;", "'").Replace("$", "&#36;").ToString();
    }

    /// <summary>Lines under one another, such as the parts of a hover text.</summary>
    internal static string Lines(IEnumerable<string> lines) => string.Join("<br>", lines.Select(Of));
}
