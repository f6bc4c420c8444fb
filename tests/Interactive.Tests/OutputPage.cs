using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Interactive.Tests;

/// <summary>The outputs of an executed notebook on one page, as a notebook shows them, and the addresses that they would load.</summary>
internal static partial class OutputPage
{
    /// <summary>The page.</summary>
    internal static string Of(IEnumerable<JsonObject> outputs)
    {
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>Outputs</title>"
            + "<link rel=\"icon\" href=\"data:,\"></head><body>");
        foreach (var output in outputs.Where(output => !IsOfKernel(output)))
        {
            var html = BothKernels.Text(output, "text/html");
            page.Append("<div>").Append(html.Length > 0 ? html : $"<pre>{WebUtility.HtmlEncode(BothKernels.Text(output, "text/plain"))}</pre>").Append("</div>");
        }

        return page.Append("</body></html>").ToString();
    }

    /// <summary>Addresses on the network that an output would load by itself; a link to click is none. plotly.js holds addresses that only maps of tiles load.</summary>
    internal static IEnumerable<string> Loaded(IEnumerable<JsonObject> outputs) => outputs.Where(output => !IsOfKernel(output))
        .Select(output => Library().Replace(BothKernels.Text(output, "text/html"), ""))
        .SelectMany(html => Loading().Matches(html)).Select(match => match.Value);

    /// <summary>.NET Interactive shows a script of its own before the first output, which looks for the kernel on this machine.</summary>
    internal static bool IsOfKernel(JsonObject output) => BothKernels.Text(output, "text/html").Contains("probeAddresses", StringComparison.Ordinal);

    [GeneratedRegex(@"<script>\(function\(\)\{var define,module,exports;.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Library();

    [GeneratedRegex(@"(?i)(?:\bsrc|<link[^>]*\bhref|\bdata-plotly|\baction)\s*=\s*[""']?(?:https?:)?//[^""'\s>]*|\b(?:import|fetch|importScripts)\s*\(\s*[""'](?:https?:)?//|url\(\s*[""']?(?:https?:)?//")]
    private static partial Regex Loading();
}
