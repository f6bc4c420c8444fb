using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>The figures of a forecast as a level may show them.</summary>
internal sealed class ForecastCells
{
    private readonly CountyForecast _forecast;
    private readonly DisclosureRule _rule;
    private readonly ShareableSeries? _shareable;

    /// <summary>Takes a forecast, and for shareable output the ledger as it is published, so that both hide the same.</summary>
    internal ForecastCells(CountyForecast forecast, PublishedLedger? ledger, PublishOptions publish)
    {
        var rule = publish.Rule;
        (_forecast, _rule) = (forecast, rule);
        _shareable = ledger is null ? null : new ShareableSeries(forecast, ledger, publish);
        Outlook = ledger is null ? Exact(forecast.Outlook) : ShareableOutlook.Of(forecast.Outlook, ledger, _shareable!.County, publish);
        Pathways =
        [
            .. _shareable is { County.Length: > 0 } ? []
                : PublishedPathway.Of(forecast.Pathways.Months, publish.Level, rule, publish.After),
        ];
        PathwayNotes = _shareable is { County.Length: > 0 } hidden ? [hidden.County]
            : forecast.Pathways.NotSupplied.Length > 0 ? [forecast.Pathways.NotSupplied]
            : forecast.Pathways.Notes;
    }

    /// <summary>Need for years ahead.</summary>
    internal LongTermOutlook Outlook { get; }

    /// <summary>Months by pathway.</summary>
    internal ImmutableArray<PublishedPathway> Pathways { get; }

    /// <summary>Notes on them, or why there are none.</summary>
    internal ImmutableArray<string> PathwayNotes { get; }

    private bool IsShareable => _shareable is not null;

    internal ImmutableArray<PublishedSeries> Series() =>
    [
        .. _forecast.Areas.Where(area => !IsShareable || area.Area.IsCounty)
            .SelectMany(area => ForecastMeasures.All.Select(measure => Publish(area[measure]))),
    ];

    internal ImmutableArray<PublishedChance> Chances()
    {
        var chances = ImmutableArray.CreateBuilder<PublishedChance>();
        var last = _forecast.FirstWeek.AddDays(7 * (_forecast.Weeks - 1));
        foreach (var area in _forecast.Areas.Where(area => !IsShareable || area.Area.IsCounty))
        {
            var code = area.Area.Code;
            Add("that need is more than capacity in the last week", ForecastMeasure.Gap, _forecast.ChanceNeedExceedsCapacity(last, code));
            Add("that the waiting list stays empty throughout", ForecastMeasure.Waiting, _forecast.ChanceWaitingStaysEmpty(last, code));
            Add("that the waiting list stays below 100 hours a week throughout", ForecastMeasure.Waiting,
                _forecast.ChanceWaitingStaysBelow(100, last, code));

            void Add(string question, ForecastMeasure measure, double? share)
            {
                if (share is { } known && !(_shareable?.Of(measure).Hidden.Length > 0))
                {
                    chances.Add(
                        new PublishedChance(question, area.Area, Steps.Round(known, IsShareable ? _rule.CoarseChance : Steps.FineChance)));
                }
            }
        }

        return chances.ToImmutable();
    }

    internal ImmutableArray<PublishedRung> Rungs()
    {
        var capacity = _forecast.Capacity;
        if (!IsShareable)
        {
            return [.. capacity.Rungs.Select(use => new PublishedRung(
                use.Rung, new PublishedNumber(Shown.Exact, use.Providers, use.Providers, use.Providers),
                Steps.Round(use.Hours.Value, Steps.FineHours)))];
        }

        return _shareable!.Capacity.Length > 0 || _shareable.HidSources || !CapacityShown.ShowsRungs(capacity, _rule)
            ? [.. capacity.Rungs.Select(use => new PublishedRung(use.Rung, PublishedNumber.Hidden, null))]
            : [.. capacity.Rungs.Select(use =>
                new PublishedRung(use.Rung, Providers(use.Providers), Steps.Round(use.Hours.Value, _rule.CoarseHours)))];
    }

    /// <summary>Notes hold hours of providers together, so they go where the county's capacity may go.</summary>
    internal ImmutableArray<string> Notes() => _shareable switch
    {
        null => _forecast.Notes,
        { County.Length: > 0 } hidden => [hidden.County],
        { Capacity.Length: > 0 } => [.. _forecast.Notes.Except(_forecast.Capacity.Notes)],
        _ => _forecast.Notes,
    };

    private static LongTermOutlook Exact(LongTermOutlook outlook) => outlook with
    {
        Bands = [.. outlook.Bands.Select(band => band with { Hours = Fine(band.Hours) })],
        Years = [.. outlook.Years.Select(year => year with { Hours = Fine(year.Hours) })],
    };

    private static CareHours Fine(CareHours hours) => new(Steps.Round(hours.Value, Steps.FineHours));

    private PublishedNumber Providers(int count)
    {
        var (low, high) = _rule.ProviderClass(count);
        return new PublishedNumber(Shown.Class, null, low, high);
    }

    private PublishedSeries Publish(SeriesForecast series)
    {
        if (series.Expected is not { } expected)
        {
            return new PublishedSeries
            {
                Measure = series.Measure,
                Area = series.Area,
                Shown = Shown.NotSupplied,
                Words = series.NotSupplied
            };
        }

        return _shareable is null ? Exact(series, expected) : Shareable(series, expected, _shareable.Of(series.Measure));
    }

    private PublishedSeries Exact(SeriesForecast series, Forecast expected) => new()
    {
        Measure = series.Measure,
        Area = series.Area,
        Shown = Shown.Exact,
        History = series.History is { } history
            ? Points(history, series.EnteredSoFar, week => week >= history.Count - series.EnteredSoFar.Length
                ? Steps.Round(series.EnteredSoFar[week - history.Count + series.EnteredSoFar.Length], Steps.FineHours)
                : history.IsMissing(week) ? null : Steps.Round(history.Values[week], Steps.FineHours))
            : [],
        Steps = [.. Enumerable.Range(0, expected.Horizon).Select(week => Step(expected, week, Steps.FineHours))],
        Method = expected.Method,
        Words = expected.Words,
    };

    private PublishedSeries Shareable(SeriesForecast series, Forecast expected, SeriesShowing showing)
    {
        var template = new PublishedSeries { Measure = series.Measure, Area = series.Area, Shown = Shown.Hidden, Words = showing.Hidden };
        return showing.Hidden.Length > 0 ? template : template with
        {
            Shown = Shown.Rounded,
            RoundedTo = showing.Step,
            HistoryRoundedTo = showing.WeeksStep,
            History = series.History is { } history && !showing.Weeks.IsEmpty
                ? Points(history, series.EnteredSoFar, week => showing.Weeks[week])
                : [],
            Windows = series.History is { } flow
                ? [.. showing.Windows.Select(window => (FirstWeekOf(flow).AddDays(7 * window.From), window.Length))]
                : [],
            HistoryNote = showing.Note,
            Steps = series.Measure == ForecastMeasure.Gap
                ? [.. Enumerable.Range(0, expected.Horizon).Select(week => GapStep(expected, week, showing.Step))]
                : [.. Enumerable.Range(0, expected.Horizon).Select(week => Step(expected, week, showing.Step))],
            Method = expected.Method,
            Words = showing.WeeksHidden.Length > 0 ? expected.Words + " " + showing.WeeksHidden : expected.Words,
        };
    }

    private ImmutableArray<PublishedPoint> Points(ForecastHistory history, ImmutableArray<double> soFar, Func<int, double?> value)
    {
        var first = FirstWeekOf(history);
        return
        [
            .. Enumerable.Range(0, history.Count).Select(week => new PublishedPoint(first.AddDays(7 * week), value(week))
            {
                IsIncomplete = week >= history.Count - soFar.Length,
            }),
        ];
    }

    private DateOnly FirstWeekOf(ForecastHistory history) => history.FirstWeek ?? _forecast.FirstWeek.AddDays(-7 * history.Count);

    private PublishedStep Step(Forecast expected, int week, double step)
    {
        double At(ImmutableArray<double> values) => Steps.Round(values[week], step);
        return new(
            _forecast.FirstWeek.AddDays(7 * week), At(expected.Mean), At(expected.Median), At(expected.Low80), At(expected.High80),
            At(expected.Low95), At(expected.High95));
    }

    /// <summary>
    /// A gap whose mean is the difference of the means of need and capacity as they are shown: rounded by itself it would tell need's more
    /// closely. Medians and ranges do not add up, so they are rounded by themselves.
    /// </summary>
    private PublishedStep GapStep(Forecast gap, int week, double step)
    {
        var need = Step(_forecast.Whole.Need.Expected!, week, step);
        var capacity = Step(_forecast.Whole.Capacity.Expected!, week, _rule.CoarseHours);
        return Step(gap, week, step) with { Mean = need.Mean - capacity.Mean };
    }
}
