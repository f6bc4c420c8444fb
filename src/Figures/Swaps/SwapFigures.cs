using System.Collections.Immutable;
using System.Text;

namespace Zoning.Figures;

/// <summary>Maps, charts and files of package swaps, at their level.</summary>
public static class SwapFigures
{
    /// <summary>Two maps side by side on one scale: who waits today, and with all proposals.</summary>
    /// <param name="swaps">The swaps.</param>
    /// <returns>The maps: people in shareable output, hours in other.</returns>
    public static Figure ToWaitingMaps(this PublishedSwaps swaps) => SwapsPage.WaitingMaps(swaps);

    /// <summary>Two maps side by side on one scale: travel for each hour of care, today and with all proposals.</summary>
    /// <param name="swaps">The swaps.</param>
    /// <returns>The maps.</returns>
    public static Figure ToTravelMaps(this PublishedSwaps swaps) => SwapsPage.TravelMaps(swaps);

    /// <summary>Every map and chart of the page.</summary>
    /// <param name="swaps">The swaps.</param>
    /// <returns>The figures in the page's order; none if nothing of the swaps may be shown at their level.</returns>
    public static ImmutableArray<Figure> ToFigures(this PublishedSwaps swaps) =>
        swaps.Cells.IsEmpty ? [] : ReportPage.Of(SwapsPage.Content(swaps)).Figures;

    /// <summary>
    /// Every file: the page <c>swaps.html</c>, its figures and the summary by area <c>swap-zones.csv</c>; at restricted level also
    /// which packages and providers they are.
    /// </summary>
    /// <param name="swaps">The swaps.</param>
    /// <returns>The content of each file by its name inside the folder.</returns>
    public static SortedDictionary<string, byte[]> PageFiles(this PublishedSwaps swaps)
    {
        ArgumentNullException.ThrowIfNull(swaps);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal) { [SwapZonesFile.Name] = SwapZonesFile.Write(swaps) };
        if (!swaps.Cells.IsEmpty)
        {
            var page = ReportPage.Of(SwapsPage.Content(swaps));
            files["swaps.html"] = Encoding.UTF8.GetBytes(page.Html);
            foreach (var figure in page.Figures)
            {
                files[$"figures/{figure.Key}.svg"] = Encoding.UTF8.GetBytes(figure.Svg);
            }
        }

        if (swaps.Level == OutputLevel.Restricted)
        {
            files[RestrictedFolder.Mark] = RestrictedFolder.MarkContent;
            foreach (var (name, content) in SwapFiles.Of(swaps.Plan, swaps.Published.Placed))
            {
                files[name] = content;
            }
        }

        return files;
    }
}
