using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Zoning.Figures;

/// <summary>Charts, page and files of a programme followed over dated folders, at its level.</summary>
public static class TrackFigures
{
    /// <summary>Every chart of the page.</summary>
    /// <param name="track">The series.</param>
    /// <returns>The figures in the page's order.</returns>
    public static ImmutableArray<Figure> ToFigures(this PublishedTrack track)
    {
        ArgumentNullException.ThrowIfNull(track);
        return ReportPage.Of(TrackPage.Content(track)).Figures;
    }

    /// <summary>Every file: the page <c>track.html</c>, its figures, <c>track.csv</c>, and with a programme <c>track-plans.csv</c>
    /// and <c>track-areas.csv</c>; at shareable level a release.json for each folder, which the next release follows.</summary>
    /// <param name="track">The series.</param>
    /// <returns>The content of each file by its name inside the folder.</returns>
    public static SortedDictionary<string, byte[]> PageFiles(this PublishedTrack track)
    {
        ArgumentNullException.ThrowIfNull(track);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (name, content) in TrackFiles.Of(track))
        {
            files[name] = content;
        }

        var page = ReportPage.Of(TrackPage.Content(track));
        files["track.html"] = Encoding.UTF8.GetBytes(page.Html);
        foreach (var figure in page.Figures)
        {
            files[$"figures/{figure.Key}.svg"] = Encoding.UTF8.GetBytes(figure.Svg);
        }

        foreach (var run in track.Runs)
        {
            var told = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
            ReleaseFile.AddFollowed(told, run);
            foreach (var (name, content) in told)
            {
                var day = run.County.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                files[$"{ReleaseFile.SeriesFolder}/{day}/{name}"] = content;
            }
        }

        if (track.Level == OutputLevel.Restricted)
        {
            files[RestrictedFolder.Mark] = RestrictedFolder.MarkContent;
        }

        return files;
    }
}
