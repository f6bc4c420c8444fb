using System.Globalization;

namespace Zoning.Figures;

/// <summary>The page of a forecast: the weeks ahead and nothing else.</summary>
internal static class ForecastPage
{
    /// <summary>Makes the page's content: the weeks ahead and nothing else.</summary>
    /// <returns>The content.</returns>
    internal static ReportContent Content(this ForecastRun run) => new()
    {
        County = run.County.Name,
        Title = $"Home care in {run.County.Name}: the weeks ahead",
        AsAt = run.County.AsOf,
        ExtractedOn = run.County.ExtractedOn,
        Level = run.Published.Level,
        Synthetic = run.County.IsSynthetic,
        Headline = run.Report.Summary,
        KeyFigures = run.Report.KeyFigures,
        Zones = run.County.Zones,
        Display = run.County.Zones,
        Attributions = run.County.Attributions,
        Forecast = ForecastContent.Of(run.Report with { Summary = "", KeyFigures = [] }, run.Published, run.BackTest),
        Origins =
        [
            new("Weeks seen", Origin.Derived, "Summed from the folder's packages or its history, week by week."),
            new("Weeks expected", Origin.Modelled, "Several models combined, or the one requested; ranges are as wide as the errors of earlier forecasts."),
            new("Capacity", Origin.Modelled, "The best source in the folder for each provider; rates that are missing are assumed."),
            new("Gap and chances", Origin.Modelled, "Counted on sample paths that need and capacity share."),
            new("Years ahead", Origin.Illustrative, LongTermOutlook.Label + "."),
        ],
        Provenance = new Provenance(ToolVersion.Text, run.Published.Forecast.Options.Seed, run.County.Inputs, [.. Options(run)]),
    };

    private static IEnumerable<string> Options(ForecastRun run)
    {
        var options = run.Published.Forecast.Options;
        yield return string.Create(CultureInfo.InvariantCulture, $"--weeks {options.Weeks}");
        yield return $"--by {options.By.ToString().ToLowerInvariant()}";
        yield return $"--model {options.Model}";
    }
}
