using System.Collections.Immutable;

namespace Zoning.Forecasting;

/// <summary>Forecasts of several series that were made together.</summary>
/// <remarks>Made together, they share what no single series can tell well: weights of models, widths of bands, effects of holidays, joint paths.</remarks>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed record ForecastSet : ITabular
{
    /// <summary>The forecasts, in the order of the histories.</summary>
    public required ImmutableArray<Forecast> Forecasts { get; init; }

    /// <summary>Joint sample paths; none where the options asked for none.</summary>
    public ForecastPaths? Paths { get; init; }

    /// <summary>How means were made to add up; none where the options gave no hierarchy.</summary>
    public ReconciliationMethod? Reconciled { get; init; }

    /// <summary>How the set was made, in sentences: weights, calibration, calendar.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The last step of each series as it may be shown to anybody: to ten, below 100 hidden.</summary>
    /// <returns>A row a series.</returns>
    public Table ToTable() => ToTable(OutputLevel.Shareable);

    /// <summary>The last step of each series.</summary>
    /// <param name="level">Who it may go to: from internal on, figures are given to one decimal.</param>
    /// <returns>A row a series.</returns>
    public Table ToTable(OutputLevel level) => ForecastTable.Of(this, level);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();
}
