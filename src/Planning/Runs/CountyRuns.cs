using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>What a county and a placed county can be asked.</summary>
public static class CountyRuns
{
    /// <summary>Runs a county on the map that its folder asks for.</summary>
    /// <param name="county">The county.</param>
    /// <param name="options">Assumptions, parts and seed; the defaults if null.</param>
    /// <param name="progress">Told of each step; may be null.</param>
    /// <param name="cancellation">Stops the run, whenever a part is made.</param>
    /// <returns>The run; its parts are made on first use.</returns>
    public static CountyRun Run(
        this County county, RunOptions? options = null, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default) =>
        county.OnItsMap().Run(options, progress, cancellation);

    /// <summary>Runs a county on a map.</summary>
    /// <param name="placed">The county on a map.</param>
    /// <param name="options">Assumptions, parts and seed; the defaults if null.</param>
    /// <param name="progress">Told of each step; may be null.</param>
    /// <param name="cancellation">Stops the run, whenever a part is made.</param>
    /// <returns>The run; its parts are made on first use.</returns>
    public static CountyRun Run(
        this PlacedCounty placed, RunOptions? options = null, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default) =>
        new(placed, options ?? new RunOptions(), progress, cancellation);

    /// <summary>The ledger of need, met and unmet care on the map.</summary>
    /// <param name="placed">The county on a map.</param>
    /// <param name="options">Parameters and rules; the defaults if null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The ledger. Restricted.</returns>
    public static Ledger Ledger(this PlacedCounty placed, LedgerOptions? options = null, CancellationToken cancellation = default) =>
        Demand.Ledger.DrawUp(placed.ToLedgerInput((options ?? new LedgerOptions()).ActualsWeeks), options, cancellation);

    /// <summary>Forecasts need, capacity, their gap, the waiting list and new hours requested, by area.</summary>
    /// <param name="placed">The county on a map.</param>
    /// <param name="options">Weeks, areas, model and the rest; the defaults if null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The forecast. Restricted.</returns>
    /// <exception cref="ArgumentException">The model or the grouping is unknown.</exception>
    public static CountyForecast Forecast(this PlacedCounty placed, CountyForecastOptions? options = null, CancellationToken cancellation = default) =>
        CountyForecaster.Of(placed, placed.Ledger(cancellation: cancellation), options ?? new CountyForecastOptions(), cancellation);

    /// <summary>What providers could give on the as-at day.</summary>
    /// <param name="placed">The county on a map.</param>
    /// <param name="rates">Rates instead of the county's own; null for those.</param>
    /// <returns>The capacity, or why it is not supplied. Restricted.</returns>
    public static CountyCapacity Capacity(this PlacedCounty placed, CapacityRates? rates = null) =>
        CapacityLadder.Of(placed.County, placed.Ledger(), rates ?? placed.County.CapacityRates);
}
