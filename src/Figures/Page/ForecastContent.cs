using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>The weeks ahead as the page shows them: the report's words and tables, and the charts.</summary>
/// <param name="Report">Words, key figures and tables.</param>
internal sealed record ForecastContent(ForecastReport Report)
{
    /// <summary>Fans: need first, then the waiting list.</summary>
    public ImmutableArray<FanContent> Fans { get; init; } = [];

    /// <summary>Need against capacity; null if either is not supplied or hidden.</summary>
    public NeedCapacityContent? Gap { get; init; }

    /// <summary>Fans by area; null if the level shows the county only.</summary>
    public FanPanelsContent? Areas { get; init; }

    /// <summary>How far earlier forecasts were off; null if they weren't tried.</summary>
    public BackTestContent? BackTest { get; init; }

    /// <summary>The history of need split into parts; null if nothing was seen.</summary>
    public DecompositionContent? Parts { get; init; }

    /// <summary>The content of a published forecast, tried on its own past.</summary>
    internal static ForecastContent Of(PublishedForecast published) => Of(published.Report(), published);

    /// <summary>The content of a published forecast; without charts if there is no need to show.</summary>
    internal static ForecastContent Of(ForecastReport report, PublishedForecast published) =>
        published.Of(ForecastMeasure.Need) is not { Shown: not Shown.NotSupplied }
            ? new ForecastContent(report)
            : new ForecastContent(report)
            {
                Fans = [.. ForecastFans.Of(published)],
                Gap = ForecastGap.Of(published),
                Areas = ForecastPanels.OfNeed(published),
                BackTest = published.BackTest is { } backTest ? NeedBackTestChart.Of(backTest) : null,
                Parts = ForecastParts.Of(published),
            };
}
