namespace Zoning.Figures;

/// <summary>Need against capacity, week by week; what capacity doesn't cover is striped.</summary>
/// <param name="Key">A short key of lower-case letters, digits and hyphens, unique on the page; names the figure's file.</param>
/// <param name="Title">What the chart says.</param>
/// <param name="Measure">What is measured, of both.</param>
/// <param name="Need">What people require.</param>
/// <param name="Capacity">
/// What could be given; its label names how it is known. Where its ranges are as narrow as its median, it is drawn as a line.
/// </param>
internal sealed record NeedCapacityContent(string Key, string Title, Measure Measure, FanSeries Need, FanSeries Capacity)
{
    /// <summary>A sentence under the chart; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>The file beside the page with every week; null if there is none.</summary>
    public string? File { get; init; }
}
