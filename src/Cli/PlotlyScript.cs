using Zoning.Figures;

namespace Zoning.Cli;

/// <summary>plotly.js, where this build holds it.</summary>
internal static class PlotlyScript
{
    internal static string? Text
    {
        get
        {
            using var stream = typeof(PlotlyPage).Assembly.GetManifestResourceStream("plotly.min.js");
            if (stream is null)
            {
                return null;
            }

            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }
}
