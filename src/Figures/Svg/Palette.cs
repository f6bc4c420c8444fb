using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>The colours of maps and charts, chosen so that people with any colour vision can distinguish them.</summary>
internal static class Palette
{
    internal const string Ink = "#1b2733";
    internal const string Quiet = "#4a5763";
    internal const string Rule = "#c9d1d9";
    internal const string Paper = "#ffffff";
    internal const string Nothing = "#f6f6f2";
    internal const string Middle = "#eeeeea";
    internal const string AreaLine = "#7d8a96";

    /// <summary>Categories after Okabe and Ito (2008): care given.</summary>
    internal static readonly ImmutableArray<string> CareParts = ["#0072b2", "#56b4e9", "#009e73", "#3b4652"];

    /// <summary>Categories after Okabe and Ito (2008): missing care.</summary>
    internal static readonly ImmutableArray<string> MissingParts = ["#e69f00", "#d55e00", "#cc79a7", "#5f6a73"];

    private static readonly ImmutableArray<string> Blues =
        ["#e1ecf7", "#c2d9ee", "#97c0e0", "#659fcd", "#3d7cb5", "#215b97", "#103b6b"];

    private static readonly ImmutableArray<string> Browns =
        ["#fdeedd", "#f9d7b0", "#efb57a", "#dc9250", "#bd7030", "#92501c", "#643410"];

    private static readonly ImmutableArray<string> Reds = ["#f6cfc0", "#e08a72", "#b8332f", "#7d1420"];

    private static readonly ImmutableArray<string> BluesOfSurplus = ["#cfe0ef", "#86b4d8", "#2f74b3", "#123f78"];

    private static readonly ImmutableArray<ImmutableArray<int>> Steps =
        [[], [3], [1, 5], [1, 3, 5], [0, 2, 4, 6], [0, 2, 3, 5, 6], [0, 1, 2, 4, 5, 6], [0, 1, 2, 3, 4, 5, 6]];

    /// <summary>The plain colour of one of the two tones, at least 4.5 to 1 against white.</summary>
    internal static string Plain(LayerTone tone) => tone == LayerTone.Care ? "#2a689f" : "#a8560f";

    /// <summary>Colours from light to dark.</summary>
    /// <param name="tone">Care given, or missing care.</param>
    /// <param name="classes">0 to 9; past 7 the darkest repeats.</param>
    internal static ImmutableArray<string> Sequential(LayerTone tone, int classes)
    {
        var ramp = tone == LayerTone.Care ? Blues : Browns;
        var steps = Steps[Math.Min(classes, ramp.Length)];
        return [.. Enumerable.Range(0, classes).Select(i => ramp[steps[Math.Min(i, steps.Length - 1)]])];
    }

    /// <summary>A colour on either side of the middle: red below, blue above.</summary>
    /// <param name="place">-4 to 4; 0 is the middle.</param>
    internal static string Diverging(int place) => place switch
    {
        0 => Middle,
        < 0 => Reds[Math.Min(-place, Reds.Length) - 1],
        _ => BluesOfSurplus[Math.Min(place, BluesOfSurplus.Length) - 1],
    };
}
