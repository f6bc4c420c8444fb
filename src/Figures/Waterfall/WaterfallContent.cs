using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>Steps from one total to another, one under the other.</summary>
/// <param name="Key">A short key of lower-case letters, digits and hyphens, unique on the page; names the figure's file.</param>
/// <param name="Title">What the chart says.</param>
/// <param name="Measure">What is measured; gives the unit of every step.</param>
/// <param name="Steps">The steps, from the first total on.</param>
internal sealed record WaterfallContent(string Key, string Title, Measure Measure, ImmutableArray<WaterfallStep> Steps)
{
    /// <summary>A sentence under the chart; may be empty.</summary>
    public string Note { get; init; } = "";
}

/// <summary>A step of a waterfall.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Cell">Its figure; a hidden one moves nothing and is never 0.</param>
/// <param name="Kind">Whether it is a total, or what it does to the one before.</param>
internal sealed record WaterfallStep(string Label, PublishedCell Cell, WaterfallKind Kind)
{
    /// <summary>Whether it is care given or missing care; missing care is hatched as well as coloured.</summary>
    public LayerTone Tone { get; init; } = LayerTone.Care;
}

/// <summary>What a step does.</summary>
internal enum WaterfallKind
{
    /// <summary>Stands on 0 with its own published figure, so that rounding of the steps before doesn't add up.</summary>
    Total,

    /// <summary>Its figure is added; a negative one lowers.</summary>
    Added,

    /// <summary>Its figure is taken away.</summary>
    Taken,
}
