using System.Reflection;

namespace TestKit;

/// <summary>A test of interactive figures; skipped, with the reason, if the build holds no plotly.js or, where it opens a page, if Chromium is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsPlotlyFactAttribute : FactAttribute
{
    private const string Figures = "Zoning.Figures";

    /// <summary>Marks a test; skips it if something it needs is missing.</summary>
    /// <param name="inChromium">Whether the test opens a page in the browser.</param>
    public NeedsPlotlyFactAttribute(bool inChromium = false) => Skip = !IsHere
        ? "needs plotly.js in the build, which npm fetches (apt-get install npm, then build again with a network)"
        : inChromium ? new NeedsChromiumFactAttribute().Skip : null;

    /// <summary>Whether Zoning.Figures was built with plotly.js inside.</summary>
    public static bool IsHere { get; } = File.Exists(Path.Combine(AppContext.BaseDirectory, Figures + ".dll"))
        && Assembly.Load(Figures).GetManifestResourceInfo("plotly.min.js") is not null;
}
