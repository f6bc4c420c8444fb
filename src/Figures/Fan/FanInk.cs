namespace Zoning.Figures;

/// <summary>What a fan is drawn in. Bands differ in lightness and edge as well as in colour, so that they differ in grey too.</summary>
/// <param name="Line">The line of the weeks seen.</param>
/// <param name="Strong">The median, the 80 % band and the edges.</param>
/// <param name="Light">The 95 % band, or the 80 % band where it is drawn alone.</param>
/// <param name="Edge">
/// The dashes of the edge of a band that is drawn alone, so that two fans differ in grey too; empty for a whole line.
/// </param>
internal sealed record FanInk(string Line, string Strong, string Light, string Edge = "")
{
    /// <summary>The dashes of a median.</summary>
    internal const string MedianDash = "7 4";

    /// <summary>The dashes of the edge of a 95 % band.</summary>
    internal const string EdgeDash = "2 3";

    /// <summary>How much the 95 % band covers what is under it.</summary>
    internal const string LightOpacity = "0.34";

    /// <summary>How much the 80 % band covers the 95 % band.</summary>
    internal const string StrongOpacity = "0.3";

    /// <summary>How much an 80 % band without a 95 % band covers.</summary>
    internal const string AloneOpacity = "0.38";

    /// <summary>Care given: blues of Okabe and Ito (2008).</summary>
    internal static FanInk Care { get; } = new(Palette.Ink, Palette.CareParts[0], Palette.CareParts[1]);

    /// <summary>Missing care: vermilion and orange of Okabe and Ito (2008).</summary>
    internal static FanInk Missing { get; } = new(Palette.Ink, "#b24c00", Palette.MissingParts[0]);

    /// <summary>Capacity beside need: green of Okabe and Ito (2008), its edge dashed.</summary>
    internal static FanInk Capacity { get; } = new("#00654a", "#00654a", Palette.CareParts[2], "6 3");

    internal static FanInk Of(LayerTone tone) => tone == LayerTone.Care ? Care : Missing;
}
