using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Figures;

/// <summary>The caption under every figure: the date, who may see it, and whether the people are made up.</summary>
/// <param name="AsAt">The date the figures are for; the default where it is unknown.</param>
/// <param name="Level">Who they may go to.</param>
/// <param name="Synthetic">Whether the people are made up.</param>
/// <param name="Attributions">The lines that the map's data ask for.</param>
public sealed record FigureCaption(DateOnly AsAt, OutputLevel Level, bool Synthetic, ImmutableArray<string> Attributions)
{
    /// <summary>The caption, such as <c>Figures for 3 May 2026. Level: shareable. Synthetic data: nobody in them exists.</c></summary>
    public string Text => (AsAt == default ? "" : $"Figures for {Day(AsAt)}. ") + $"Level: {Name(Level)}." +
        (Synthetic ? " Synthetic data: nobody in them exists." : "") + (IsChecked ? "" : " Not checked for small numbers.");

    /// <summary>Whether the figures come from a published result; figures that were handed in are not checked by anybody.</summary>
    internal bool IsChecked { get; init; } = true;

    /// <summary>A caption for figures that were handed in: it says that they are not checked.</summary>
    /// <param name="given">The caller's caption; restricted if null.</param>
    internal static FigureCaption OfOwn(FigureCaption? given) =>
        (given ?? new FigureCaption(default, OutputLevel.Restricted, false, [])) with { IsChecked = false };

    /// <summary>A level as people say it.</summary>
    internal static string Name(OutputLevel level) => level switch
    {
        OutputLevel.Shareable => "shareable",
        OutputLevel.Internal => "internal, not for publication",
        _ => "restricted, personal data",
    };

    /// <summary>A date as people write it, such as <c>3 May 2026</c>.</summary>
    internal static string Day(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
