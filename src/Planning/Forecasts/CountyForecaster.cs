using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Forecasts a county.</summary>
internal static class CountyForecaster
{
    private const string FromPaths = "counted on joint sample paths";

    /// <summary>Forecasts need, capacity, their gap, the waiting list and new hours requested, by area.</summary>
    /// <param name="placed">The county on a map.</param>
    /// <param name="ledger">Its ledger.</param>
    /// <param name="options">Weeks, areas, model and the rest.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The forecast. Whatever the folder lacks is not supplied in it, never 0.</returns>
    /// <exception cref="ArgumentException">The model or the grouping is unknown.</exception>
    internal static CountyForecast Of(
        PlacedCounty placed, Ledger ledger, CountyForecastOptions options, CancellationToken cancellation = default)
    {
        var county = placed.County;
        if (!ForecastModels.Keys.Contains(options.Model))
        {
            throw new ArgumentException(
                $"There is no model '{options.Model}'. Use one of: {string.Join(", ", ForecastModels.Keys)}.", nameof(options));
        }

        var tree = AreaTree.Of(placed.Zones, options.By, options.Grouping);
        options.Progress?.Report(new WorkProgress("history", 0));
        var history = placed.History(cancellation);
        var histories = AreaHistories.Of(history, tree);
        var capacity = CapacityLadder.Of(county, ledger, county.CapacityRates);
        options.Progress?.Report(new WorkProgress("forecasting need", 0.1));
        var need = Need(histories, tree, options, cancellation);
        options.Progress?.Report(new WorkProgress("forecasting the waiting list", 0.7));
        var waiting = Shared(histories.Waiting, "waiting", isStock: true, tree, histories.NextWeek, options, cancellation);
        var requested = Shared(histories.Requested, "requested", isStock: false, tree, histories.NextWeek, options, cancellation);
        options.Progress?.Report(new WorkProgress("capacity and gap", 0.9));
        var given = Given(capacity, tree, histories.NextWeek, options);
        var gap = Gap(need, given, tree, histories.NextWeek);
        Part[] parts = [need, given, gap, waiting, requested];
        var paths = ImmutableDictionary.CreateRange(parts.Where(part => part.Paths is not null)
            .Select(part => KeyValuePair.Create(part.Measure, part.Paths!)));
        return new CountyForecast
        {
            Placed = placed,
            Ledger = ledger,
            Care = history.Care,
            Options = options,
            FirstWeek = histories.NextWeek,
            Areas =
            [
                .. tree.Areas.Select((area, index) => new AreaForecast
                {
                    Area = area,
                    Need = need.At(index, area),
                    Requested = requested.At(index, area),
                    Waiting = waiting.At(index, area),
                    Capacity = given.At(index, area),
                    Gap = gap.At(index, area),
                }),
            ],
            Capacity = capacity,
            Pathways = PathwayMaker.Of(county, options, cancellation),
            Outlook = OutlookMaker.Of(county, ledger, histories.Need.Histories is { } seen ? seen[0] : null),
            Paths = paths,
            PeopleInNeed = ledger.Entries.Where(entry => !entry.Status.IsBeside()).Select(entry => entry.Person).Distinct().Count(),
            PeopleWaiting = ledger.Waiting.Entries.Select(entry => entry.Person).Distinct().Count(),
            Movements = history.Care is { } care
                ? [.. new[] { CareMeasure.Need, CareMeasure.InService }.Select(stock => MovementTable.Of(care, stock))
                .OfType<MovementTable>()]
                : [],
            MissingEndings = history.MissingEndings,
            Notes = [.. histories.Notes, .. need.Notes, .. capacity.Notes],
        };
    }

    private static Part Need(AreaHistories histories, AreaTree tree, CountyForecastOptions options, CancellationToken cancellation)
    {
        if (histories.Need.Histories is not { } seen)
        {
            return new Part(ForecastMeasure.Need) { Why = histories.Need.Why };
        }

        var set = seen.Forecast(OptionsOf(options) with { Hierarchy = tree.Hierarchy, Candidates = options.Candidates }, cancellation);
        return new Part(ForecastMeasure.Need)
        {
            Histories = seen,
            EnteredSoFar = histories.Need.EnteredSoFar,
            Forecasts = set.Forecasts,
            Paths = PathMaker.Of(set),
            Notes = set.Notes,
        };
    }

    /// <summary>Small and sparse quantities: forecast for the county, shared out to areas.</summary>
    private static Part Shared(
        SeenAreas areas, string name, bool isStock, AreaTree tree, DateOnly next, CountyForecastOptions options,
        CancellationToken cancellation)
    {
        var measure = isStock ? ForecastMeasure.Waiting : ForecastMeasure.Requested;
        if (areas.Histories is not { } seen)
        {
            return new Part(measure) { Why = areas.Why };
        }

        var set = new[] { seen[0] }.Forecast(OptionsOf(options), cancellation);
        var paths = PathMaker.Share(PathMaker.Of(set), seen, isStock, options, name + " by area");
        var whole = paths.Summary(0, name, next, "", "");
        const string words =
            "The county's forecast, shared out to areas by their past shares: single zones have too few new packages for separate "
            + "forecasts.";
        return new Part(measure)
        {
            Histories = seen,
            EnteredSoFar = areas.EnteredSoFar,
            Forecasts =
            [
                set.Forecasts[0],
                .. tree.Areas.Skip(1).Select((area, index) => WithMean(
                    paths.Summary(index + 1, seen[index + 1].Name, next, set.Forecasts[0].Method + ", shared out", words),
                    set.Forecasts[0].Mean, whole.Mean)),
            ],
            Paths = paths,
        };
    }

    private static Part Given(CountyCapacity capacity, AreaTree tree, DateOnly next, CountyForecastOptions options)
    {
        if (capacity.Hours is null)
        {
            return new Part(ForecastMeasure.Capacity) { Why = capacity.NotSupplied };
        }

        var paths = CapacityPaths.Draw(capacity, tree, options);
        var rung = capacity.Rung!.Value;
        return new Part(ForecastMeasure.Capacity)
        {
            Paths = paths,
            Forecasts = [.. tree.Areas.Select((area, index) => paths.Summary(
                index, "capacity " + area.Code, next, rung.Key(),
                $"Capacity is {rung.Label()}. Carers join and leave by the week; rates are drawn from their ranges."))],
        };
    }

    private static Part Gap(Part need, Part capacity, AreaTree tree, DateOnly next)
    {
        if (need.Paths is null || capacity.Paths is null)
        {
            return new Part(ForecastMeasure.Gap) { Why = need.Paths is null ? need.Why : capacity.Why };
        }

        var paths = need.Paths.Less(capacity.Paths);
        return new Part(ForecastMeasure.Gap)
        {
            Paths = paths,
            Forecasts =
            [
                .. tree.Areas.Select((area, index) => paths.Summary(
                    index, "gap " + area.Code, next, FromPaths,
                    "Need less capacity on each joint path; its range is counted there, not taken from the ends of two ranges.") with
                {
                    Mean = [.. need.Forecasts!.Value[index].Mean.Zip(capacity.Forecasts!.Value[index].Mean, (one, other) => one - other)],
                }),
            ],
        };
    }

    /// <summary>
    /// An area's mean as its part of the county's mean, so that areas add up to what is shown of the county to the last digit.
    /// </summary>
    private static Forecast WithMean(Forecast area, ImmutableArray<double> county, ImmutableArray<double> drawn) => area with
    {
        Mean = [.. area.Mean.Select((mean, week) => drawn[week] > 0 ? mean * county[week] / drawn[week] : mean)],
    };

    private static ForecastOptions OptionsOf(CountyForecastOptions options) => new()
    {
        Horizon = options.Weeks,
        Model = options.Model,
        Paths = options.Paths,
        Seed = options.Seed,
        Threads = options.Threads,
    };

    /// <summary>One quantity over all areas while it is put together.</summary>
    private sealed record Part(ForecastMeasure Measure)
    {
        internal ImmutableArray<ForecastHistory>? Histories { get; init; }

        internal ImmutableArray<ImmutableArray<double>> EnteredSoFar { get; init; } = [];

        internal ImmutableArray<Forecast>? Forecasts { get; init; }

        internal AreaPaths? Paths { get; init; }

        internal string Why { get; init; } = "";

        internal ImmutableArray<string> Notes { get; init; } = [];

        internal SeriesForecast At(int index, ForecastArea area) => new()
        {
            Measure = Measure,
            Area = area,
            History = Histories?[index],
            EnteredSoFar = EnteredSoFar.IsEmpty ? [] : EnteredSoFar[index],
            Expected = Forecasts?[index],
            NotSupplied = Why,
        };
    }
}
