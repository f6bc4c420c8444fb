namespace Zoning.Reporting;

/// <summary>What a followed programme says in words.</summary>
public static class TrackReports
{
    /// <summary>
    /// The sentences that the page opens with: what changed in the county, which plans came true, what areas begun suggest.
    /// </summary>
    /// <param name="track">The series.</param>
    /// <returns>One to three sentences, at the level of the series.</returns>
    public static string Summary(this PublishedTrack track)
    {
        ArgumentNullException.ThrowIfNull(track);
        return string.Join(' ', new[] { TrackText.Lead(track), TrackText.Plans(track), TrackText.Suggestion(track) }.Where(text =>
            text.Length > 0));
    }
}
