namespace Zoning.Figures;

/// <summary>A fill as plotly has it: a colour, and the shape of a pattern over it.</summary>
/// <param name="Colour">The colour below.</param>
/// <param name="Shape">Plotly's pattern: <c>/</c>, <c>\</c>, <c>-</c>, <c>|</c>, <c>.</c> or empty for none.</param>
/// <param name="Stroke">The pattern's colour.</param>
/// <param name="Edge">The colour of the edge.</param>
internal sealed record PlotlyFill(string Colour, string Shape = "", string Stroke = "#6b7782", string Edge = Palette.Paper)
{
    private static readonly string[] Shapes = ["/", "\\", "-", "|"];

    /// <summary>The fill that isn't given because small numbers could be worked back.</summary>
    internal static PlotlyFill Hidden { get; } = new("#ffffff", "/", Edge: "#6b7782");

    /// <summary>The fill that is unknown.</summary>
    internal static PlotlyFill NoData { get; } = new("#ebedef", ".", "#77828c");

    /// <summary>The twin of a fill of the static picture: a colour, or one of <see cref="Patterns"/>.</summary>
    internal static PlotlyFill Of(string fill) => fill switch
    {
        Patterns.Hidden => Hidden,
        Patterns.NoData => NoData,
        Patterns.Shortfall => new("rgba(255,255,255,0)", "/", Palette.MissingParts[1]),
        _ => new(fill),
    };

    /// <summary>A colour with the light hatching of the n-th missing part of a bar.</summary>
    internal static PlotlyFill Over(string colour, int part) => new(colour, Shapes[part % Shapes.Length], "#ffffff");

    /// <summary>A colour that lets through what is under it.</summary>
    /// <param name="colour">Six hexadecimal digits after a hash.</param>
    /// <param name="opacity">0 to 1, as SVG has it.</param>
    internal static string Through(string colour, string opacity)
    {
        var rgb = Convert.FromHexString(colour.AsSpan(1));
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"rgba({rgb[0]},{rgb[1]},{rgb[2]},{opacity})");
    }
}
