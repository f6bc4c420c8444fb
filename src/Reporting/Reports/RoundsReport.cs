using System.Collections.Immutable;

namespace Zoning.Reporting;

/// <summary>What the page says about rounds. Every figure has passed the rule of the page's level.</summary>
public sealed record RoundsReport
{
    /// <summary>One paragraph.</summary>
    public required string Summary { get; init; }

    /// <summary>What to bear in mind, a sentence or two each.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The figures at the top; empty if rounds are not supplied.</summary>
    internal ImmutableArray<KeyFigure> KeyFigures { get; init; } = [];

    /// <summary>The tables.</summary>
    public ImmutableArray<Table> Tables { get; init; } = [];
}
