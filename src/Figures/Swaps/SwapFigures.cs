using System.Text;

namespace Zoning.Figures;

/// <summary>Files of package swaps at their level.</summary>
internal static class SwapFigures
{
    /// <summary>Every file: the page, its figures, and the summary by area; at restricted level also which packages they are.</summary>
    /// <param name="swaps">What was found, published.</param>
    /// <returns>The content of each file by its name inside the folder.</returns>
    internal static SortedDictionary<string, byte[]> PageFiles(this PublishedSwaps swaps)
    {
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
            foreach (var (name, content) in SwapFiles.Of(swaps.Plan, swaps.Run.Placed))
            {
                files[name] = content;
            }
        }

        return files;
    }
}
