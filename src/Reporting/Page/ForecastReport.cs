using System.Collections.Immutable;

namespace Zoning.Reporting;

/// <summary>What the page says of the weeks ahead. Every figure has passed the rule of the page's level.</summary>
public sealed record ForecastReport
{
    /// <summary>One paragraph: need now and at the end, capacity and what it rests on, the gap, how good earlier forecasts were; each with its range.</summary>
    public required string Summary { get; init; }

    /// <summary>The figures at the top; none where nothing is forecast.</summary>
    public ImmutableArray<KeyFigure> KeyFigures { get; init; } = [];

    /// <summary>Fans: need first, then the waiting list.</summary>
    public ImmutableArray<FanContent> Fans { get; init; } = [];

    /// <summary>Need against capacity. None where one of the two is not supplied or hidden.</summary>
    public NeedCapacityContent? Gap { get; init; }

    /// <summary>Fans by area. None where the level shows the county only.</summary>
    public FanPanelsContent? Areas { get; init; }

    /// <summary>How far earlier forecasts were off. None where they weren't tried.</summary>
    public BackTestContent? BackTest { get; init; }

    /// <summary>The history of need taken apart. None where nothing was seen.</summary>
    public DecompositionContent? Parts { get; init; }

    /// <summary>Why this model: sentences.</summary>
    public ImmutableArray<string> Why { get; init; } = [];

    /// <summary>What to bear in mind, a sentence or two each.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The tables: chances, capacity, gaps by area and what else is known.</summary>
    public ImmutableArray<Table> Tables { get; init; } = [];
}
