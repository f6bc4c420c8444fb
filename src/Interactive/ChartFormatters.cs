using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;
using Zoning.Charts;

namespace Zoning.Interactive;

/// <summary>Shows charts of Plotly.NET: the first of a session brings plotly.js, the others use it.</summary>
internal static class ChartFormatters
{
    private const string Html = "text/html";
    private const string Plotly = "application/vnd.plotly.v1+json";

    /// <summary>Registers them. Nothing of Plotly.NET may be used before <see cref="PlotlyPackages.Use"/>.</summary>
    internal static void Register()
    {
        var hasLibrary = false;
        Formatter.Register<GenericChart>(
            (chart, writer) =>
            {
                writer.Write(ChartCell.Html(chart, withLibrary: !hasLibrary));
                hasLibrary = true;
            },
            Html);
        Formatter.Register<GenericChart>((chart, writer) => writer.Write(ChartCell.Json(chart).ToJsonString()), Plotly);
        Formatter.SetPreferredMimeTypesFor(typeof(GenericChart), Html, Plotly);
    }
}
