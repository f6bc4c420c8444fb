using System.Collections.Immutable;

namespace Zoning.Forecasting;

/// <summary>Forecasts of several series that were made together.</summary>
/// <remarks>Series that are forecast together share model weights, calibration of ranges, effects of holidays and sample paths.</remarks>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed record ForecastSet : ITabular
{
    /// <summary>The forecasts, in the order of the histories.</summary>
    public required ImmutableArray<Forecast> Forecasts { get; init; }

    /// <summary>Joint sample paths; null if the options requested none.</summary>
    public ForecastPaths? Paths { get; init; }

    /// <summary>How means were made to add up; null if the options have no hierarchy.</summary>
    public ReconciliationMethod? Reconciled { get; init; }

    /// <summary>How the set was made, in sentences: model weights, adding up, calendar.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The series and their methods without figures, which may be exact figures about people.</summary>
    /// <returns>A row for each series.</returns>
    public Table ToTable() => ForecastSetTable.Of(this, showsFigures: false);

    /// <summary>The last step of each series with its 80 % range, to one decimal. For internal use, not for publication.</summary>
    /// <returns>A row for each series.</returns>
    public Table ToInternalTable() => ForecastSetTable.Of(this, showsFigures: true);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();
}
