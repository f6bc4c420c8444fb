using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>The figures of a forecast as a level may show them.</summary>
internal sealed class ForecastCells(CountyForecast forecast, OutputLevel level, DisclosureRule rule)
{
    /// <summary>What hours are rounded to in shareable output.</summary>
    internal const double HoursStep = 10;

    /// <summary>What chances are rounded to in shareable output.</summary>
    internal const double ChanceStep = 0.05;

    /// <summary>Hours of a package as a rule, by which hours tell whether eight packages stand behind them.</summary>
    private const double PackageHours = 12.4;

    private const double FineStep = 0.1;
    private const int MeanOf = 4;

    private bool IsShareable => level == OutputLevel.Shareable;

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
            Add("that the waiting list stays below 100 hours a week throughout", ForecastMeasure.Waiting, forecast.ChanceWaitingStaysBelow(100, last, code));

            void Add(string question, ForecastMeasure measure, double? share)
            {
                if (share is { } known && !IsHidden(area[measure]))
                {
                    chances.Add(new PublishedChance(question, area.Area, Round(known, IsShareable ? ChanceStep : 0.01)));
                }
            }
        }

        return chances.ToImmutable();
    }

    internal ImmutableArray<PublishedRung> Rungs() =>
    [
        .. forecast.Capacity.Rungs.Select(use => MayShowProviders(forecast.Capacity.Providers.Where(row => row.Rung == use.Rung).ToList())
            ? new PublishedRung(use.Rung, use.Providers, Round(use.Hours.Value, IsShareable ? HoursStep : FineStep))
            : new PublishedRung(use.Rung, null, null)),
    ];

    /// <summary>Notes hold hours of providers together, so they go where the county's capacity may go.</summary>
    internal ImmutableArray<string> Notes() =>
        IsShareable && !MayShowProviders(forecast.Capacity.Providers) ? [.. forecast.Notes.Except(forecast.Capacity.Notes)] : forecast.Notes;

    internal LongTermOutlook Outlook()
    {
        var outlook = forecast.Outlook;
        var step = IsShareable ? HoursStep : FineStep;
        return outlook with
        {
            Bands =
            [
                .. outlook.Bands.Where(band => !IsShareable || band.Hours.Value >= rule.SmallestCount * PackageHours)
                    .Select(band => band with { Hours = new CareHours(Round(band.Hours.Value, step)) }),
            ],
            Years = [.. outlook.Years.Select(year => year with { Hours = new CareHours(Round(year.Hours.Value, step)) })],
        };
    }

    private PublishedSeries Publish(SeriesForecast series)
    {
        if (series.Expected is not { } expected)
        {
            return new PublishedSeries { Measure = series.Measure, Area = series.Area, Shown = Shown.NotSupplied, Words = series.NotSupplied };
        }

        if (IsHidden(series))
        {
            return new PublishedSeries
            {
                Measure = series.Measure,
                Area = series.Area,
                Shown = Shown.Hidden,
                Words = "Hidden: too few packages or providers stand behind it.",
            };
        }

        var step = IsShareable ? HoursStep : FineStep;
        var isSmoothed = IsShareable && series.Measure == ForecastMeasure.Requested;
        return new PublishedSeries
        {
            Measure = series.Measure,
            Area = series.Area,
            Shown = IsShareable ? Shown.Rounded : Shown.Exact,
            History = series.History is { } history ? Points(history, series.EnteredSoFar, step, isSmoothed, series.Measure) : [],
            HistoryNote = isSmoothed ? "means of four weeks, so that single packages can't be told" : "",
            Steps = [.. Enumerable.Range(0, expected.Horizon).Select(week => Step(expected, week, step))],
            Method = expected.Method,
            Words = expected.Words,
        };
    }

    private ImmutableArray<PublishedPoint> Points(ForecastHistory history, ImmutableArray<double> soFar, double step, bool isSmoothed, ForecastMeasure measure)
    {
        var points = ImmutableArray.CreateBuilder<PublishedPoint>(history.Count);
        var first = history.FirstWeek ?? forecast.FirstWeek.AddDays(-7 * history.Count);
        for (var week = 0; week < history.Count; week++)
        {
            var isIncomplete = week >= history.Count - soFar.Length;
            double? value = isIncomplete ? soFar[week - history.Count + soFar.Length] : history.IsMissing(week) ? null : history.Values[week];
            if (isSmoothed)
            {
                value = week + 1 < MeanOf || isIncomplete ? null : Mean(history.Values[(week + 1 - MeanOf)..(week + 1)]);
            }

            if (IsShareable && measure == ForecastMeasure.Waiting && value is > 0 && value < rule.SmallestCount * PackageHours)
            {
                value = null;
            }

            points.Add(new PublishedPoint(first.AddDays(7 * week), value is { } known ? Round(known, step) : null) { IsIncomplete = isIncomplete });
        }

        return points.MoveToImmutable();
    }

    private PublishedStep Step(Forecast expected, int week, double step) => new(
        forecast.FirstWeek.AddDays(7 * week), Round(expected.Mean[week], step), Round(expected.Median[week], step), Round(expected.Low80[week], step),
        Round(expected.High80[week], step), Round(expected.Low95[week], step), Round(expected.High95[week], step));

    private bool IsHidden(SeriesForecast series) => IsShareable && series.Measure switch
    {
        ForecastMeasure.Capacity or ForecastMeasure.Gap => !MayShowProviders(forecast.Capacity.Providers),
        ForecastMeasure.Waiting => forecast.PeopleWaiting is > 0 && forecast.PeopleWaiting < rule.SmallestCount,
        _ => forecast.PeopleInNeed < rule.SmallestCount,
    };

    private bool MayShowProviders(IReadOnlyCollection<ProviderCapacity> providers)
    {
        var sum = providers.Sum(row => row.Hours.Value);
        return !IsShareable
            || (providers.Count >= rule.SmallestProviders && providers.Max(row => row.Hours.Value) <= rule.LargestShare * sum);
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

    /// <summary>Whole steps, halves away from 0; never minus 0.</summary>
    private static double Round(double value, double step)
    {
        var rounded = Math.Round(value / step, MidpointRounding.AwayFromZero);
        return step < 1 ? Math.Round(rounded * step, 6) + 0.0 : (rounded * step) + 0.0;
    }
}
