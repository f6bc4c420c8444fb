namespace Zoning.Figures;

/// <summary>The bands of a fan as samples in a key.</summary>
internal static class FanKey
{
    /// <summary>A band as a sample.</summary>
    internal static ChartKeyEntry Band(string text, FanInk ink, FanBand band) => new(text, (svg, x, y) =>
    {
        if (band == FanBand.EightyAlone)
        {
            ChartKey.Box(svg, x, y, ink.Light, FanInk.AloneOpacity, ink.Strong, ink.Edge);
            return;
        }

        ChartKey.Box(svg, x, y, ink.Light, FanInk.LightOpacity, ink.Strong, FanInk.EdgeDash);
        if (band == FanBand.Eighty)
        {
            ChartKey.Box(svg, x, y, ink.Strong, FanInk.StrongOpacity, ink.Strong, "");
        }
    });
}

/// <summary>A band of a fan.</summary>
internal enum FanBand
{
    /// <summary>The 80 % range.</summary>
    Eighty,

    /// <summary>The 80 % range, drawn without the 95 % range around it.</summary>
    EightyAlone,

    /// <summary>The 95 % range.</summary>
    NinetyFive,
}
