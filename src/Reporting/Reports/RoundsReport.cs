using System.Collections.Immutable;

namespace Zoning.Reporting;

/// <summary>
/// What the page says about rounds. Every figure has passed the rule of the page's level. A notebook shows what it holds.
/// </summary>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed record RoundsReport : ITabular
{
    /// <summary>One paragraph.</summary>
    public required string Summary { get; init; }

    /// <summary>What to bear in mind, a sentence or two each.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The figures at the top; empty if rounds are not supplied.</summary>
    internal ImmutableArray<KeyFigure> KeyFigures { get; init; } = [];

    /// <summary>The tables.</summary>
    [CompletionKeys("rounds-by-size", "rounds-beside", "rounds-steps", "rounds-broken-today")]
    public ImmutableArray<Table> Tables { get; init; } = [];

    /// <inheritdoc/>
    public Table ToTable() =>
        ReportContents.Of("rounds-report", "Rounds, in words and tables", Summary, [(nameof(Notes), Notes.Length)], Tables);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();
}
