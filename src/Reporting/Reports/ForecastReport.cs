using System.Collections.Immutable;

namespace Zoning.Reporting;

/// <summary>
/// What the page says about the weeks ahead. Every figure has passed the rule of the page's level. A notebook shows what it holds.
/// </summary>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed record ForecastReport : ITabular
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
    [CompletionKeys(
        "forecast-chances", "forecast-weeks", "forecast-areas", "forecast-capacity", "forecast-pathways", "forecast-rates",
        "forecast-outlook", "movement")]
    public ImmutableArray<Table> Tables { get; init; } = [];

    /// <inheritdoc/>
    public Table ToTable() => ReportContents.Of(
        "forecast-report", "The forecast, in words and tables", Summary,
        [(nameof(Why), Why.Length), (nameof(Notes), Notes.Length)], Tables);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();
}
