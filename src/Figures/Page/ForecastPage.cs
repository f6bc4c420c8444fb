using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Figures;

/// <summary>The page of a forecast: the weeks ahead and nothing else.</summary>
internal static class ForecastPage
{
    /// <summary>Makes the page's content: the weeks ahead and nothing else.</summary>
    /// <param name="published">The forecast.</param>
    /// <param name="inputs">The files read, as its level may know them.</param>
    /// <returns>The content.</returns>
    internal static ReportContent Content(this PublishedForecast published, ImmutableArray<InputHash> inputs) => new()
    {
        County = published.Forecast.County.Name,
        Title = $"Home care in {published.Forecast.County.Name}: the weeks ahead",
        AsAt = published.Forecast.County.AsOf,
        ExtractedOn = published.Forecast.County.ExtractedOn,
        Level = published.Level,
        Synthetic = published.Forecast.County.IsSynthetic,
        Headline = published.Report().Summary,
        KeyFigures = published.Report().KeyFigures,
        Zones = published.Forecast.Placed.Zones,
        Display = published.Forecast.Placed.Zones,
        Attributions = published.Forecast.County.Attributions,
        Forecast = ForecastContent.Of(published.Report() with { Summary = "", KeyFigures = [] }, published),
        Origins =
        [
            new("Weeks seen", Origin.Derived, "Summed from the folder's packages or its history, week by week."),
            new("Weeks expected", Origin.Modelled,
                "Several models combined, or the one requested; ranges are as wide as the errors of earlier forecasts."),
            new("Capacity", Origin.Modelled, "The best source in the folder for each provider; rates that are missing are assumed."),
            new("Gap and chances", Origin.Modelled, "Counted on sample paths that need and capacity share."),
            new("Years ahead", Origin.Illustrative, LongTermOutlook.Label + "."),
        ],
        Provenance =
            new Provenance(ToolVersion.Text, published.Forecast.Options.Seed, inputs, [.. Options(published)]),
    };

    private static IEnumerable<string> Options(PublishedForecast published)
    {
        var options = published.Forecast.Options;
        yield return string.Create(CultureInfo.InvariantCulture, $"--weeks {options.Weeks}");
        yield return $"--by {options.By.ToString().ToLowerInvariant()}";
        yield return $"--model {options.Model}";
    }
}
