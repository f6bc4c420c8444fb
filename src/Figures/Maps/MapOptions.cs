using System.Collections.Immutable;
using Zoning.Planning;

namespace Zoning.Figures;

/// <summary>How a map of values is coloured.</summary>
public sealed record MapOptions
{
    /// <summary>How classes are found where <see cref="Bounds"/> is empty. Default natural breaks.</summary>
    public MapBreaks Breaks { get; init; } = MapBreaks.Natural;

    /// <summary>How many classes are made. From 2 to 7, default 5.</summary>
    public int Classes
    {
        get;
        init => field = value is >= 2 and <= 7
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"A map has {value} classes; it must be 2 to 7.");
    } = 5;

    /// <summary>Fixed upper ends of the classes (inclusive, ascending, in the unit of the values), to compare dates; empty to find them. On a scale of two colours they are distances from the middle.</summary>
    public ImmutableArray<double> Bounds { get; init; } = [];

    /// <summary>Light to dark, or two colours from a middle: 0 for differences, 100 for capacity as a percentage of demand. None for what suits the figures.</summary>
    public ScaleKind? Scale { get; init; }

    /// <summary>Whether it shows care that there is or care that is missing. None for what suits the figures.</summary>
    public LayerTone? Tone { get; init; }

    /// <summary>A layer with these options, its classes found from its own figures where that is asked.</summary>
    internal MapLayer On(MapLayer layer)
    {
        var kind = Scale ?? layer.Scale.Kind;
        ImmutableArray<double> values = [.. layer.Cells.Where(cell => cell.Shown is Shown.Exact or Shown.Rounded).Select(cell => cell.Value).OfType<double>()];
        var found = kind != ScaleKind.Sequential || Breaks == MapBreaks.Natural || values.IsEmpty ? layer.Scale.Bounds
            : Breaks == MapBreaks.Quantiles ? ClassBreaks.Quantiles(values.AsSpan(), Classes).Bounds
            : ClassBreaks.EqualInterval(values.AsSpan(), Classes).Bounds;
        return layer with
        {
            Tone = Tone ?? layer.Tone,
            Scale = new LayerScale { Kind = kind, Classes = Classes, Bounds = Bounds.IsEmpty ? found : Bounds },
        };
    }
}

/// <summary>How the classes of a map are found.</summary>
public enum MapBreaks
{
    /// <summary>Natural breaks (Jenks): values of a class lie close together.</summary>
    Natural,

    /// <summary>About as many areas in each class.</summary>
    Quantiles,

    /// <summary>Classes of equal width.</summary>
    EqualWidths,
}
