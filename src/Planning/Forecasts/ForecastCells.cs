using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>The figures of a forecast as a level may show them.</summary>
internal sealed class ForecastCells(CountyForecast forecast, OutputLevel level, DisclosureRule rule)
{
    private bool IsShareable => level == OutputLevel.Shareable;

    private double HoursStep => IsShareable ? rule.CoarseHours : Steps.FineHours;

    internal ImmutableArray<PublishedSeries> Series() =>
    [
        .. forecast.Areas.Where(area => !IsShareable || area.Area.IsCounty)
            .SelectMany(area => ForecastMeasures.All.Select(measure => Publish(area[measure]))),
    ];

    internal ImmutableArray<PublishedChance> Chances()
    {
        var chances = ImmutableArray.CreateBuilder<PublishedChance>();
        var last = forecast.FirstWeek.AddDays(7 * (forecast.Weeks - 1));
        foreach (var area in forecast.Areas.Where(area => !IsShareable || area.Area.IsCounty))
        {
            var code = area.Area.Code;
            Add("that need is more than capacity in the last week", ForecastMeasure.Gap, forecast.ChanceNeedExceedsCapacity(last, code));
            Add("that the waiting list stays empty throughout", ForecastMeasure.Waiting, forecast.ChanceWaitingStaysEmpty(last, code));
            Add("that the waiting list stays below 100 hours a week throughout", ForecastMeasure.Waiting,
                forecast.ChanceWaitingStaysBelow(100, last, code));

            void Add(string question, ForecastMeasure measure, double? share)
            {
                if (share is { } known && !IsHidden(area[measure]))
                {
                    chances.Add(
                        new PublishedChance(question, area.Area, Steps.Round(known, IsShareable ? rule.CoarseChance : Steps.FineChance)));
                }
            }
        }

        return chances.ToImmutable();
    }

    internal ImmutableArray<PublishedRung> Rungs() =>
    [
        .. forecast.Capacity.Rungs.Select(use => MayShowProviders(forecast.Capacity.Providers.Where(row => row.Rung == use.Rung).ToList())
            ? new PublishedRung(use.Rung, use.Providers, Steps.Round(use.Hours.Value, HoursStep))
            : new PublishedRung(use.Rung, null, null)),
    ];

    /// <summary>Notes hold hours of providers together, so they go where the county's capacity may go.</summary>
    internal ImmutableArray<string> Notes() =>
        IsShareable && !MayShowProviders(forecast.Capacity.Providers)
            ? [.. forecast.Notes.Except(forecast.Capacity.Notes)]
            : forecast.Notes;

    internal LongTermOutlook Outlook()
    {
        var outlook = forecast.Outlook;
        var step = HoursStep;
        return outlook with
        {
            Bands =
            [
                .. outlook.Bands.Where(band => !IsShareable || band.Hours.Value >= rule.FewestHours)
                    .Select(band => band with { Hours = new CareHours(Steps.Round(band.Hours.Value, step)) }),
            ],
            Years = [.. outlook.Years.Select(year => year with { Hours = new CareHours(Steps.Round(year.Hours.Value, step)) })],
        };
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

        if (IsHidden(series))
        {
            return new PublishedSeries
            {
                Measure = series.Measure,
                Area = series.Area,
                Shown = Shown.Hidden,
                Words = "Hidden: too few packages or providers are behind it.",
            };
        }

        var step = HoursStep;
        var isSmoothed = IsShareable && series.Measure == ForecastMeasure.Requested;
        return new PublishedSeries
        {
            Measure = series.Measure,
            Area = series.Area,
            Shown = IsShareable ? Shown.Rounded : Shown.Exact,
            History = series.History is { } history ? Points(history, series.EnteredSoFar, step, isSmoothed, series.Measure) : [],
            HistoryNote = isSmoothed ? "means of four weeks, so that no single package can be recognised" : "",
            Steps = [.. Enumerable.Range(0, expected.Horizon).Select(week => Step(expected, week, step))],
            Method = expected.Method,
            Words = expected.Words,
        };
    }

    private ImmutableArray<PublishedPoint> Points(
        ForecastHistory history, ImmutableArray<double> soFar, double step, bool isSmoothed, ForecastMeasure measure)
    {
        var points = ImmutableArray.CreateBuilder<PublishedPoint>(history.Count);
        var first = history.FirstWeek ?? forecast.FirstWeek.AddDays(-7 * history.Count);
        for (var week = 0; week < history.Count; week++)
        {
            var isIncomplete = week >= history.Count - soFar.Length;
            double? value = isIncomplete
                ? soFar[week - history.Count + soFar.Length]
                : history.IsMissing(week) ? null : history.Values[week];
            if (isSmoothed)
            {
                value = week + 1 < rule.WeeksOfMean || isIncomplete
                    ? null
                    : Mean(history.Values[(week + 1 - rule.WeeksOfMean)..(week + 1)]);
            }

            if (IsShareable && measure == ForecastMeasure.Waiting && value is > 0 && value < rule.FewestHours)
            {
                value = null;
            }

            points.Add(new PublishedPoint(first.AddDays(7 * week), value is { } known
                ? Steps.Round(known, step)
                : null)
            { IsIncomplete = isIncomplete });
        }

        return points.MoveToImmutable();
    }

    private PublishedStep Step(Forecast expected, int week, double step)
    {
        double At(ImmutableArray<double> values) => Steps.Round(values[week], step);
        return new(
            forecast.FirstWeek.AddDays(7 * week), At(expected.Mean), At(expected.Median), At(expected.Low80), At(expected.High80),
            At(expected.Low95), At(expected.High95));
    }

    private bool IsHidden(SeriesForecast series) => IsShareable && series.Measure switch
    {
        ForecastMeasure.Capacity or ForecastMeasure.Gap => !MayShowProviders(forecast.Capacity.Providers),
        ForecastMeasure.Waiting => rule.IsFew(forecast.PeopleWaiting),
        _ => !rule.IsEnough(forecast.PeopleInNeed),
    };

    private bool MayShowProviders(IReadOnlyCollection<ProviderCapacity> providers)
    {
        var sum = providers.Sum(row => row.Hours.Value);
        return !IsShareable
            || rule.IsSpread(providers.Count, providers.Count == 0 ? 0 : providers.Max(row => row.Hours.Value), sum);
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }
}
