using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;

namespace Zoning.Notebooks;

/// <summary>
/// Charts of Plotly.NET, found by their shape: a type named <c>GenericChart</c> whose static <c>toFigureJson</c> gives data and layout, in
/// an assembly that holds a plotly.js. They are drawn without the network.
/// </summary>
internal static class PlotlyChart
{
    private const string Name = "Plotly.NET.GenericChart";

    /// <summary>The chart as plotly JSON and as HTML that draws it; null if the value is none.</summary>
    internal static MimeBundle? Of(object value)
    {
        var type = value.GetType();
        while (type is not null && type.FullName != Name)
        {
            type = type.BaseType;
        }

        if (type?.GetMethod("toFigureJson", BindingFlags.Public | BindingFlags.Static) is not { } method
            || method.Invoke(null, [value]) is not string text || JsonNode.Parse(text) is not JsonObject figure)
        {
            return null;
        }

        figure.Remove("frames");
        figure["config"] = new JsonObject { ["responsive"] = true, ["displaylogo"] = false, ["showSendToCloud"] = false };
        var bundle = MimeBundle.Empty.With(MimeBundle.Plotly, figure.ToJsonString())
            .With(MimeBundle.Html, Html(figure)).With(MimeBundle.Plain, Said(figure));
        return LibraryOf(type.Assembly) is { } script ? bundle with { Library = ("plotly.js", script) } : bundle;
    }

    private static string Html(JsonObject figure)
    {
        var said = WebUtility.HtmlEncode(Said(figure));
        return new StringBuilder("<div class=\"zoning-chart\" role=\"figure\" aria-label=\"").Append(said)
            .Append("\"><div class=\"zoning-chart-place\"></div><p class=\"zoning-chart-note\">").Append(said)
            .Append(". plotly.js, which draws it, is not on this page: run the notebook from the top.</p><script "
                + "type=\"application/json\">")
            .Append(figure.ToJsonString().Replace("<", "\\u003C", StringComparison.Ordinal)).Append("</script><script>")
            .Append(Resource(typeof(PlotlyChart).Assembly, "chart-cell.js")).Append("</script></div>").ToString();
    }

    private static string Said(JsonObject figure)
    {
        var traces = figure["data"] as JsonArray ?? [];
        var kinds = traces.Select(trace => (trace as JsonObject)?.Text("type") is { Length: > 0 } kind ? kind : "scatter")
            .Distinct(StringComparer.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"Chart of plotly: {traces.Count} traces ({string.Join(", ", kinds)})");
    }

    /// <summary>The plotly.js in an assembly, kept from loaders of modules so that every cell finds it.</summary>
    private static string? LibraryOf(Assembly assembly)
    {
        var name = assembly.GetManifestResourceNames().FirstOrDefault(one =>
            one.Contains("plotly", StringComparison.OrdinalIgnoreCase) && one.EndsWith(".min.js", StringComparison.Ordinal));
        return name is null ? null : "<script>(function(){var define,module,exports;\n"
            + Resource(assembly, name).Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)
            + "\n}).call(window);</script>";
    }

    private static string Resource(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"There is no {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
