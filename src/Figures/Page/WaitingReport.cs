using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>The waiting list as the page shows it: people first, then hours.</summary>
internal sealed record WaitingReport
{
    /// <summary>A paragraph: how many wait, that people waiting and hours unmet are different sets, and their overlap.</summary>
    public required string Summary { get; init; }

    /// <summary>The large figures of the list: people, hours, median, longest.</summary>
    public ImmutableArray<KeyFigure> KeyFigures { get; init; } = [];

    /// <summary>People waiting more than 7, 14 and 28 days, by place and by stage: each a chart.</summary>
    public ImmutableArray<BarChartContent> Charts { get; init; } = [];

    /// <summary>The list by place, stage and area.</summary>
    public ImmutableArray<Table> Tables { get; init; } = [];

    /// <summary>How long it takes to place people, allowing for those who still wait. Null if no placed cases are given.</summary>
    public CurveContent? Curve { get; init; }
}
