using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;

namespace Zoning.Reporting;

/// <summary>The files of a published forecast: name inside the output folder, and content.</summary>
internal static class ForecastFiles
{
    private static readonly ImmutableArray<string> Steps = ["mean", "median", "lo80", "hi80", "lo95", "hi95"];

    /// <summary>
    /// Makes the files: <c>forecast.csv</c>, <c>gap.csv</c>, <c>capacity.csv</c>, <c>pathways.csv</c>, <c>outlook.csv</c>; at internal
    /// level <c>movement.csv</c>, at restricted level providers as well.
    /// </summary>
    /// <param name="forecast">The forecast at its level.</param>
    /// <returns>Relative names, parts separated by <c>/</c>, and contents.</returns>
    internal static ImmutableSortedDictionary<string, byte[]> Of(PublishedForecast forecast)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        files["forecast.csv"] = Series(forecast, forecast.Series.Where(series => series.Measure != ForecastMeasure.Gap));
        files["gap.csv"] = Series(forecast, forecast.Series.Where(series => series.Measure == ForecastMeasure.Gap));
        files["capacity.csv"] = Capacity(forecast);
        files["pathways.csv"] = Pathways(forecast);
        files["outlook.csv"] = Outlook(forecast);
        if (forecast.Level != OutputLevel.Shareable)
        {
            files["movement.csv"] = Movement(forecast);
        }

        if (forecast.Level == OutputLevel.Restricted)
        {
            files["restricted/capacity-providers.csv"] = Providers(forecast);
        }

        files[ResultsWorkbook.File] = ResultsWorkbook.Of(
            ResultsNotes.Of(forecast.Name, forecast.AsOf, forecast.Level, forecast.IsSynthetic, "The weeks ahead."), files);
        files[DataPackage.File] = DataPackage.Of("forecast", forecast.Level, forecast.IsSynthetic, files);
        return files.ToImmutable();
    }

    /// <summary>Weeks seen and weeks ahead, a row each.</summary>
    private static byte[] Series(PublishedForecast forecast, IEnumerable<PublishedSeries> series) => CsvText.Write(
        ["date", "measure", "area_kind", "area", "week", "seen", .. Steps, "unit", "method", "shown", "level", "synthetic"],
        series.SelectMany(one => Rows(forecast, one)));

    private static IEnumerable<object?[]> Rows(PublishedForecast forecast, PublishedSeries series)
    {
        object?[] Row(DateOnly? week, double? seen, PublishedStep? step) =>
        [
            forecast.AsOf, series.Measure.Key(), series.Area.Kind, series.Area.Code, week, Number(seen), Number(step?.Mean),
            Number(step?.Median), Number(step?.Low80),
            Number(step?.High80), Number(step?.Low95), Number(step?.High95), series.Measure.Unit(), series.Method,
            RunTables.ShownWord(series.Shown),
            RunTables.LevelWord(forecast.Level), forecast.IsSynthetic,
        ];
        if (series.Shown is Shown.Hidden or Shown.NotSupplied)
        {
            yield return Row(null, null, null);
        }

        foreach (var point in series.History)
        {
            yield return Row(point.Week, point.IsIncomplete ? null : point.Value, null);
        }

        foreach (var step in series.Steps)
        {
            yield return Row(step.Week, null, step);
        }
    }

    private static byte[] Capacity(PublishedForecast forecast) => CsvText.Write(
        ["date", "what", "name", "value", "low", "high", "unit", "from", "source", "assumed", "providers", "level", "synthetic"],
        [
            .. forecast.Rungs.Select(rung => new object?[]
            {
                forecast.AsOf, "rung", rung.Rung.Key(), Number(rung.Hours), null, null,
                "client hours a week", null, rung.Rung.Label(), null, Cell(rung.Providers),
                RunTables.LevelWord(forecast.Level), forecast.IsSynthetic,
            }),
            .. forecast.Rates.Select(rate => new object?[]
            {
                forecast.AsOf, "rate", rate.Name, Number(rate.Value), Number(rate.Low), Number(rate.High), rate.Unit, rate.From,
                rate.Source, rate.IsAssumed, null,
                RunTables.LevelWord(forecast.Level), forecast.IsSynthetic,
            }),
        ]);

    private static byte[] Movement(PublishedForecast forecast) => CsvText.Write(
        ["date", "stock", "week", "opening", "starts", "ends", "changes", "closing", "incomplete", "unit", "level", "synthetic"],
        forecast.Forecast.Movements.SelectMany(table => table.Weeks.Select(week => new object?[]
        {
            forecast.AsOf, table.Stock.Key(), week.Week, Number(week.Opening.Hours.Value), Number(week.Starts.Hours.Value),
            Number(week.Ends.Hours.Value),
            Number(week.Changes.Hours.Value), Number(week.Closing.Hours.Value), week.IsIncomplete,
            "client hours a week", RunTables.LevelWord(forecast.Level), forecast.IsSynthetic,
        })));

    private static byte[] Pathways(PublishedForecast forecast) => CsvText.Write(
        [
            "month", "pathway", "label", "expected", "referrals_people", "referrals_lo80", "referrals_hi80", "planned_capacity_packages",
            "spot_capacity_packages",
            "surplus_without_spot", "surplus_with_spot", "stay_median_days", "referral_to_start_median_days", "level", "synthetic",
        ],
        forecast.Pathways.Select(row => new object?[]
        {
            row.Month, row.Pathway.Key(), row.Pathway.Label(), row.IsExpected, Cell(row.Referrals), row.IsExpected
                ? Cell(row.ReferralsLow80)
                : null,
            row.IsExpected ? Cell(row.ReferralsHigh80)
                : null, Cell(row.Planned), Cell(row.Spot), Cell(row.Surplus), Cell(row.SurplusWithSpot), Cell(row.StayDays),
            Cell(row.DaysToStart), RunTables.LevelWord(forecast.Level), forecast.IsSynthetic,
        }));

    private static byte[] Outlook(PublishedForecast forecast) => CsvText.Write(
        ["year", "rates", "client_hours_week", "base_year", "what_it_is", "level", "synthetic"],
        forecast.Outlook.NotSupplied.Length > 0
            ? [[null, "not supplied", null, null, forecast.Outlook.NotSupplied, RunTables.LevelWord(forecast.Level), forecast.IsSynthetic]]
            : forecast.Outlook.Hidden.Length > 0
            ? [[null, "hidden", null, null, forecast.Outlook.Hidden, RunTables.LevelWord(forecast.Level), forecast.IsSynthetic]]
            : forecast.Outlook.Years.Select(year => new object?[]
            {
                year.Year, year.Use.ToString()
                    .ToLowerInvariant(), Number(year.Hours.Value), forecast.Outlook.BaseYear, LongTermOutlook.Label,
                RunTables.LevelWord(forecast.Level), forecast.IsSynthetic,
            }));

    private static byte[] Providers(PublishedForecast forecast) => CsvText.Write(
        [
            "level", "provider", "rung", "hours_week", "paid_hours_week", "council_share_percent", "share_known", "carers_at_once",
            "declared_hours_week", "spare_hours_week",
            "delivered_hours_week", "sustained_hours_week", "commissioned_hours_week", "carers", "carers_counted", "synthetic",
        ],
        forecast.Forecast.Capacity.Providers.Select(row => new object?[]
        {
            "restricted", row.Provider.Value, row.Rung.Key(), Number(row.Hours.Value), Number(row.Paid?.Value),
            Number(100 * row.CouncilShare), row.IsShareKnown,
            Number(row.CarersAtOnce), Number(row.Declared?.Value), Number(row.Spare?.Value), Number(row.Delivered?.Value),
            Number(row.Sustained?.Value),
            Number(row.Commissioned.Value), Number(row.Carers), row.AreCarersCounted, forecast.IsSynthetic,
        }));

    private static object? Cell(PublishedNumber number) =>
        number.Shown is Shown.Exact or Shown.Rounded ? Number(number.Value) : number.ToText();

    private static decimal? Number(double? value) =>
        value is { } number ? decimal.Parse(number.ToString("0.####", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : null;
}
