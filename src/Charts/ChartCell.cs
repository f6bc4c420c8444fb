using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Plotly.NET;

namespace Zoning.Charts;

/// <summary>
/// A chart of Plotly.NET as a piece of HTML for a notebook's cell: its data, and a script that draws them by a plotly.js on the page.
/// </summary>
internal static class ChartCell
{
    private const string Library = "plotly-2.28.0.min.js";

    /// <summary>The chart as plotly.js reads it: data, layout and config.</summary>
    internal static JsonObject Json(GenericChart chart)
    {
        var json = JsonNode.Parse(GenericChart.toFigureJson(chart))!.AsObject();
        json["config"] = JsonNode.Parse(Newtonsoft.Json.JsonConvert.SerializeObject(GenericChart.getConfig(chart)));
        json.Remove("frames");
        return json;
    }

    /// <summary>The chart for a cell.</summary>
    /// <param name="chart">Any chart of Plotly.NET.</param>
    /// <param name="withLibrary">Whether plotly.js comes with it; once in a notebook.</param>
    internal static string Html(GenericChart chart, bool withLibrary)
    {
        var json = Json(chart);
        var traces = json["data"] as JsonArray ?? [];
        var kinds = string.Join(", ", traces.Select(trace => (string?)trace?["type"] ?? "scatter").Distinct(StringComparer.Ordinal));
        var name = string.Create(CultureInfo.InvariantCulture, $"Chart of plotly: {traces.Count} traces ({kinds})");
        return new StringBuilder(withLibrary ? Script() : "")
            .Append("<div class=\"zoning-chart\" role=\"figure\" aria-label=\"").Append(WebUtility.HtmlEncode(name)).Append("\">")
            .Append("<div class=\"zoning-chart-place\"></div><p class=\"zoning-chart-note\">").Append(WebUtility.HtmlEncode(name))
            .Append(". plotly.js, which draws it, is not on this page: run the notebook from the top.</p>")
            .Append("<script type=\"application/json\">")
            .Append(json.ToJsonString().Replace("<", "\\u003C", StringComparison.Ordinal)).Append("</script><script>")
            .Append(Text(typeof(ChartCell).Assembly, "chart-cell.js")).Append("</script></div>").ToString();
    }

    /// <summary>plotly.js as Plotly.NET holds it, kept from loaders of modules so that every cell finds it.</summary>
    private static string Script() =>
        "<script>(function(){var define,module,exports;\n"
        + Text(typeof(GenericChart).Assembly, "Plotly.NET." + Library).Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)
        + "\n}).call(window);</script>";

    private static string Text(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{assembly.GetName().Name} holds no {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
