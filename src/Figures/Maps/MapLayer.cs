using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>One layer of the map: a measure, with one figure for each area.</summary>
internal sealed record MapLayer
{
    /// <summary>A short key of lower-case letters, digits and hyphens, unique on the page; names the figure's file.</summary>
    public required string Key { get; init; }

    /// <summary>The name on the switch, such as <c>Unmet share</c>.</summary>
    public required string Label { get; init; }

    /// <summary>What is measured, with its unit.</summary>
    public required Measure Measure { get; init; }

    /// <summary>Which areas it is drawn by.</summary>
    public required MapGeography Geography { get; init; }

    /// <summary>One figure an area, found by the area's code, in any order. An area without one is drawn as no data.</summary>
    public ImmutableArray<PublishedCell> Cells { get; init; } = [];

    /// <summary>
    /// Whether each area differs clearly from the middle of the scale, by its code; empty if nothing is said of that. Areas that do not
    /// differ clearly have one neutral colour.
    /// </summary>
    public ImmutableDictionary<string, LayerVerdict> Verdicts { get; init; } = ImmutableDictionary<string, LayerVerdict>.Empty;

    /// <summary>How figures become colours.</summary>
    public LayerScale Scale { get; init; } = new();

    /// <summary>Whether it shows care given or missing care: two colours, kept through the page.</summary>
    public LayerTone Tone { get; init; } = LayerTone.Care;

    /// <summary>A sentence or two on what it means and what it leaves out; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>Why it can't be drawn, such as <c>The folder has no waiting rows.</c> Null if it can.</summary>
    public string? NotDrawn { get; init; }

    /// <summary>What is said of an area besides its figure; null if nothing is.</summary>
    internal LayerVerdict? VerdictOf(string area) => Verdicts.TryGetValue(area, out var verdict) ? verdict : null;
}

/// <summary>Which areas a layer is drawn by.</summary>
internal enum MapGeography
{
    /// <summary>The display areas: zones merged until small numbers are safe.</summary>
    Display,

    /// <summary>The zones one by one.</summary>
    Zones,
}

/// <summary>How figures become classes and colours.</summary>
internal sealed record LayerScale
{
    /// <summary>Light to dark, or two colours from a middle.</summary>
    public ScaleKind Kind { get; init; } = ScaleKind.Sequential;

    /// <summary>
    /// Fixed upper ends of the classes (inclusive, ascending, in the measure's unit), to compare dates; empty for natural breaks of the
    /// figures shown.
    /// </summary>
    public ImmutableArray<double> Bounds { get; init; } = [];

    /// <summary>How many classes natural breaks make. From 2 to 7, default 5.</summary>
    public int Classes
    {
        get;
        init => field = value is >= 2 and <= 7
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"A map has {value} classes; it must be 2 to 7.");
    } = 5;
}

/// <summary>The kind of scale.</summary>
internal enum ScaleKind
{
    /// <summary>Light to dark: amounts and shares.</summary>
    Sequential,

    /// <summary>Two colours with the middle at 0: differences only.</summary>
    DivergingZero,

    /// <summary>Two colours with the middle at 100: capacity as a percentage of demand, packages of areas like it.</summary>
    DivergingHundred,
}
