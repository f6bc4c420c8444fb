using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>What a county, a county on a map, a ledger and planned rounds can be asked.</summary>
public static class CountyRuns
{
    /// <summary>Runs a county on the map that its folder asks for.</summary>
    /// <param name="county">The county.</param>
    /// <param name="options">Parts, seed and other assumptions than the county's; the defaults if null.</param>
    /// <param name="progress">Receives each step; may be null.</param>
    /// <param name="cancellation">Stops the run, whenever a part is made.</param>
    /// <returns>The run; its parts are made on first use.</returns>
    public static CountyRun Run(
        this County county, RunOptions? options = null, IProgress<WorkProgress>? progress = null,
        CancellationToken cancellation = default) =>
        county.OnItsMap().Run(options, progress, cancellation);

    /// <summary>Runs a county on a map.</summary>
    /// <param name="placed">The county on a map.</param>
    /// <param name="options">Parts, seed and other assumptions than the county's; the defaults if null.</param>
    /// <param name="progress">Receives each step; may be null.</param>
    /// <param name="cancellation">Stops the run, whenever a part is made.</param>
    /// <returns>The run; its parts are made on first use.</returns>
    public static CountyRun Run(
        this PlacedCounty placed, RunOptions? options = null, IProgress<WorkProgress>? progress = null,
        CancellationToken cancellation = default) =>
        new(placed, options ?? new RunOptions(), progress, cancellation);

    /// <summary>The ledger of need, met and unmet care on the map.</summary>
    /// <param name="placed">The county on a map.</param>
    /// <param name="options">Parameters and rules; those of the county's assumptions if null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The ledger. Restricted.</returns>
    public static Ledger Ledger(this PlacedCounty placed, LedgerOptions? options = null, CancellationToken cancellation = default)
    {
        var used = options ?? placed.County.Assumptions.ToLedgerOptions();
        return Demand.Ledger.DrawUp(placed.ToLedgerInput(used.ActualsWeeks), used, cancellation);
    }

    /// <summary>Forecasts need, capacity, their gap, the waiting list and new hours requested, by area.</summary>
    /// <param name="placed">The county on a map.</param>
    /// <param name="options">Weeks, areas, model and the rest; the defaults if null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The forecast. Restricted.</returns>
    /// <exception cref="ArgumentException">The model or the grouping is unknown.</exception>
    public static CountyForecast Forecast(
        this PlacedCounty placed, CountyForecastOptions? options = null, CancellationToken cancellation = default) =>
        CountyForecaster.Of(placed, placed.Ledger(cancellation: cancellation), options ?? new CountyForecastOptions(), cancellation);

    /// <summary>What providers could give on the as-at day, at the county's own rates.</summary>
    /// <param name="placed">The county on a map.</param>
    /// <returns>The capacity, or why it is not supplied. Restricted.</returns>
    public static CountyCapacity Capacity(this PlacedCounty placed) => placed.Capacity(placed.County.CapacityRates);

    /// <summary>What providers could give on the as-at day, at other rates.</summary>
    internal static CountyCapacity Capacity(this PlacedCounty placed, CapacityRates rates) =>
        CapacityLadder.Of(placed.County, placed.Ledger(), rates);

    /// <summary>The figures of a ledger that a level allows: the only way for them to reach a table, a map or a file.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="options">The level and the rule for small numbers; shareable and the default rule if null.</param>
    /// <param name="cancellation">Stops the work; protecting a map of hundreds of zones takes seconds.</param>
    /// <returns>The published ledger. Restricted output adds rows in files; its sums are those of the internal level.</returns>
    /// <exception cref="ArgumentException">The map does not have the zones of the earlier release to follow.</exception>
    public static PublishedLedger Publish(this Ledger ledger, PublishOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return LedgerPublisher.Publish(ledger, options ?? new PublishOptions(), cancellation);
    }

    /// <summary>Compares the plans with today's rounds.</summary>
    /// <param name="solved">The plans.</param>
    /// <returns>The comparison, with the default tolerance.</returns>
    public static RoundsComparison ComparedWithToday(this SolvedRounds solved) => RoundsComparison.Of(solved);
}
