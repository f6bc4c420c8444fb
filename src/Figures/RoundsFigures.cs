using System.Globalization;
using Zoning.Planning;

namespace Zoning.Figures;

/// <summary>Figures of rounds. They show when whom a carer visits, so they are restricted.</summary>
public static class RoundsFigures
{
    /// <summary>A provider's rounds along the clock.</summary>
    /// <param name="rounds">The rounds: restricted, or of people who are made up. The latter are shown as round 1, 2, 3 and visits without names.</param>
    /// <param name="provider">The provider's index in the comparison.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">The rounds are of real people and of another level than restricted.</exception>
    public static Figure ToGantt(this PublishedRounds rounds, int provider = 0)
    {
        if (rounds.Level == OutputLevel.Restricted)
        {
            return GanttChart.Of(rounds.Gantt(provider), Caption(rounds));
        }

        if (!rounds.County.IsSynthetic)
        {
            throw new ArgumentException(Refusal(rounds, "Rounds along the clock show when whom a carer visits"), nameof(rounds));
        }

        var content = PublishedRounds.Of(rounds.Comparison, rounds.County, OutputLevel.Restricted).Gantt(provider);
        return GanttChart.Of(content with { Rows = [.. content.Rows.Select(Nameless)] }, Caption(rounds));
    }

    /// <summary>A provider's rounds on the map: places and the order they are visited in, joined by straight lines.</summary>
    /// <param name="rounds">The rounds, at restricted level.</param>
    /// <param name="provider">The provider's index in the comparison.</param>
    /// <returns>The map. Restricted: it shows where people live.</returns>
    /// <exception cref="ArgumentException">The rounds are of another level than restricted.</exception>
    public static Figure ToRouteMap(this PublishedRounds rounds, int provider = 0) => rounds.Level == OutputLevel.Restricted
        ? RouteMap.Of(rounds.County.Zones, rounds.Comparison.Providers[provider], rounds.When, Caption(rounds))
        : throw new ArgumentException(Refusal(rounds, "A map of rounds shows where people live"), nameof(rounds));

    private static string Refusal(PublishedRounds rounds, string what) =>
        $"{what}, so it is restricted; these rounds are {FigureCaption.Name(rounds.Level)}. Publish them with PublishedRounds.Of(comparison, county, OutputLevel.Restricted), and keep what you make of it to those who may see it.";

    private static GanttRow Nameless(GanttRow row, int place) => new(
        "Round " + (place + 1).ToString(CultureInfo.InvariantCulture),
        [.. row.Bars.Select(bar => bar with { Label = bar.Kind switch { GanttKind.Visit => "visit", GanttKind.PairedVisit => "visit of two carers", _ => bar.Label } })]);

    private static FigureCaption Caption(PublishedRounds rounds) => new(rounds.County.AsOf, rounds.Level, rounds.County.IsSynthetic, rounds.County.Attributions);
}
