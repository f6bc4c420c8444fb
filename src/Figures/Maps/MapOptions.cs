using System.Collections.Immutable;

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

    /// <summary>
    /// Fixed upper ends of the classes (inclusive, ascending, in the unit of the values), to compare dates; empty to find them. On a scale
    /// of two colours they are distances from the middle.
    /// </summary>
    public ImmutableArray<double> Bounds { get; init; } = [];

    /// <summary>
    /// The middle of a scale of two colours: 0 for differences, 100 for percentages of demand or of areas like it. Null for the scale
    /// that suits the figures, which is light to dark for all but differences. Default null.
    /// </summary>
    public double? Middle
    {
        get;
        init => field = value is null or 0 or 100
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"The middle of a scale is {value}; it must be 0 or 100.");
    }

    /// <summary>
    /// Whether the map shows missing care, in orange to brown, rather than care that is given, in blue. Null for what suits the figures.
    /// Default null.
    /// </summary>
    public bool? IsMissing { get; init; }

    /// <summary>A layer with these options, its classes found from its own figures where that is asked.</summary>
    internal MapLayer On(MapLayer layer)
    {
        var kind = Middle switch { 0 => ScaleKind.DivergingZero, 100 => ScaleKind.DivergingHundred, _ => layer.Scale.Kind };
        ImmutableArray<double> values =
            [.. layer.Cells.Where(cell => cell.Shown is Shown.Exact or Shown.Rounded).Select(cell => cell.Value).OfType<double>()];
        var found = kind != ScaleKind.Sequential || Breaks == MapBreaks.Natural || values.IsEmpty ? layer.Scale.Bounds
            : Breaks == MapBreaks.Quantiles ? ClassBreaks.Quantiles(values.AsSpan(), Classes).Bounds
            : ClassBreaks.EqualInterval(values.AsSpan(), Classes).Bounds;
        return layer with
        {
            Tone = IsMissing switch { true => LayerTone.Missing, false => LayerTone.Care, _ => layer.Tone },
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
