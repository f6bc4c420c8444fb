using System.Collections.Immutable;

namespace Zoning.Reporting;

/// <summary>What the page says about the weeks ahead. Every figure has passed the rule of the page's level.</summary>
public sealed record ForecastReport
{
    /// <summary>
    /// One paragraph: need now and at the end, capacity and what it rests on, the gap, how good earlier forecasts were; each with its
    /// range.
    /// </summary>
    public required string Summary { get; init; }

    /// <summary>The figures at the top; empty if nothing is forecast.</summary>
    internal ImmutableArray<KeyFigure> KeyFigures { get; init; } = [];

    /// <summary>Why this model: sentences.</summary>
    public ImmutableArray<string> Why { get; init; } = [];

    /// <summary>What to bear in mind, a sentence or two each.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The tables: chances, capacity, gaps by area and what else is known.</summary>
    public ImmutableArray<Table> Tables { get; init; } = [];
}
