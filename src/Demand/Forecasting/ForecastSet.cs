using System.Collections.Immutable;

namespace Zoning.Demand;

/// <summary>Forecasts of several series that were made together.</summary>
/// <remarks>Made together, they share what no single series can tell well: weights of models, widths of bands, effects of holidays, joint paths.</remarks>
public sealed record ForecastSet
{
    /// <summary>The forecasts, in the order of the histories.</summary>
    public required ImmutableArray<Forecast> Forecasts { get; init; }

    /// <summary>Joint sample paths; none where the options asked for none.</summary>
    public ForecastPaths? Paths { get; init; }

    /// <summary>How means were made to add up; none where the options gave no hierarchy.</summary>
    public ReconciliationMethod? Reconciled { get; init; }

    /// <summary>How the set was made, in sentences: weights, calibration, calendar.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
