using System.Globalization;

namespace Zoning.Reporting;

/// <summary>Puts a published forecast into words, figures and tables: the same on the page and in the command's own files.</summary>
internal static class ForecastReporting
{
    /// <summary>What is said if a folder has no history to forecast from.</summary>
    public static ForecastReport NotSupplied { get; } = new() { Summary = ForecastText.NothingSeen("") };

    /// <summary>The report of a published forecast.</summary>
    /// <param name="published">The forecast as it may be shown.</param>
    /// <returns>The report; a forecast without a history says in a sentence what to supply.</returns>
    public static ForecastReport Of(PublishedForecast published)
    {
        if (published.Of(ForecastMeasure.Need) is not { Shown: not Shown.NotSupplied } need)
        {
            return new ForecastReport { Summary = ForecastText.NothingSeen(published.Of(ForecastMeasure.Need)?.Words ?? "") };
        }

        return new ForecastReport
        {
            Summary = ForecastText.Summary(published, need) + (published.BackTest is { } backTest ? " " + backTest.Words : ""),
            KeyFigures = [.. KeyFigures(published)],
            Why = [.. Why(published, need)],
            Notes = [.. Notes(published)],
            Tables = [.. ForecastTables.Of(published)],
        };
    }

    private static IEnumerable<KeyFigure> KeyFigures(PublishedForecast published)
    {
        var need = published.Of(ForecastMeasure.Need)!;
        if (ForecastText.LastSeen(need) is { } seen)
        {
            yield return new KeyFigure("Need now", Cell(need with { RoundedTo = need.HistoryRoundedTo }, seen.Value!.Value),
                $"week of {ForecastText.Day(seen.Week)}, in service and waiting");
        }

        foreach (var (measure, label) in new[]
        {
            (ForecastMeasure.Need, "Need"), (ForecastMeasure.Capacity, "Capacity"), (ForecastMeasure.Gap, "Need less capacity"),
            (ForecastMeasure.Waiting, "Waiting"),
        })
        {
            if (published.Of(measure) is { } series && series.Shown != Shown.NotSupplied)
            {
                yield return series.Steps is [.., var end]
                    ? new KeyFigure($"{label} {ForecastText.InWeeks(published)}", Cell(series, end.Median),
                        $"80% range: {ForecastText.Hours(end.Low80)} to {ForecastText.Hours(end.High80)}")
                    : new KeyFigure($"{label} {ForecastText.InWeeks(published)}", Cell(series, null));
            }
        }

        if (published.Chances.FirstOrDefault(chance => chance.Area.IsCounty) is { } first)
        {
            yield return new KeyFigure("Chance that need is beyond capacity", ForecastTables.Chance(published, first),
                $"in the last of {published.Weeks.ToString(CultureInfo.InvariantCulture)} weeks");
        }
    }

    private static PublishedCell Cell(PublishedSeries series, double? value)
    {
        var half = series.RoundedTo > 0 ? series.RoundedTo / 2 : 0.5;
        // A forecast carries no tenths of hours; what CSV files hold is finer.
        var whole = value is { } known && Math.Abs(known) >= 10 ? Math.Round(known, MidpointRounding.AwayFromZero) : value;
        return new PublishedCell
        {
            AreaKind = series.Area.Kind,
            Area = series.Area.Code,
            Measure = series.Measure.ToMeasure(),
            Shown = whole is null ? series.Shown : Shown.Rounded,
            Value = whole,
            Low = whole - half,
            High = whole + half,
            Origin = Origin.Modelled,
        };
    }

    private static IEnumerable<string> Why(PublishedForecast published, PublishedSeries need)
    {
        if (published.Model == "auto")
        {
            yield return "Several models are fitted and tried on earlier dates of the same history. Their forecasts are averaged; better "
                + "models count more. The ranges are as wide as the errors of earlier forecasts.";
        }

        if (need.Words.Length > 0)
        {
            yield return need.Words;
        }

        if (need.Method.Length > 0 && !need.Words.Contains(need.Method, StringComparison.Ordinal) && need.Method != "auto")
        {
            yield return $"Need is forecast with: {need.Method}.";
        }
    }

    private static IEnumerable<string> Notes(PublishedForecast published)
    {
        yield return "The actual value is outside an 80% range 20 times in 100. A range knows only the history: a change of policy, a "
            + "provider that closes or a new assessment rule is in no range.";
        yield return "Need is hours in service and hours waiting. Delivered hours are never used as need, because they can't exceed what "
            + "providers can give.";
        foreach (var note in published.Of(ForecastMeasure.Need)?.History is { } seen
            && seen.Count(point => point.Value is null) is > 0 and var missing
            ? [string.Create(CultureInfo.InvariantCulture,
                $"{missing} of {seen.Length} weeks of the history of need are missing or not shown; they are left out, never 0.")]
            : Array.Empty<string>())
        {
            yield return note;
        }

        foreach (var note in NeedNoticed.In(published)?.Notes ?? [])
        {
            yield return note;
        }

        foreach (var note in published.Notes.Except([published.Of(ForecastMeasure.Need)?.Words ?? ""]))
        {
            yield return note;
        }

        foreach (var missing in ForecastYears.Missing(published))
        {
            yield return missing;
        }

        if (published.Level == OutputLevel.Shareable)
        {
            yield return "This page shows the county as a whole; areas are in the internal output. Hours are rounded so that no "
                + "figure, and "
                + "no change from week to week, tells what a few people need" + Step(published) + ".";
        }
    }

    private static string Step(PublishedForecast published) => published.Of(ForecastMeasure.Need) is { RoundedTo: > 0 and var step }
        ? string.Create(CultureInfo.InvariantCulture, $": need ahead is in steps of {step:#,0} hours")
        : "";
}
