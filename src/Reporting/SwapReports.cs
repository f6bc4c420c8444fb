namespace Zoning.Reporting;

/// <summary>What published package swaps say in words and tables.</summary>
public static class SwapReports
{
    /// <summary>
    /// The sentences that the page opens with: what is asked of people, who is placed, and what is driven; then better rounds alone.
    /// </summary>
    /// <param name="swaps">The swaps.</param>
    /// <returns>Two or three sentences, at the level of the swaps.</returns>
    public static string Summary(this PublishedSwaps swaps)
    {
        ArgumentNullException.ThrowIfNull(swaps);
        return string.Join(' ', new[] { SwapText.Lead(swaps), SwapText.Nothing(swaps), SwapText.Bound(swaps) }.Where(text =>
            text.Length > 0));
    }

    /// <summary>What providers would agree: packages by kind of agreement.</summary>
    /// <param name="swaps">The swaps.</param>
    /// <returns>Exchanges, circles of three, hand-overs and placements.</returns>
    /// <exception cref="ArgumentException">Nothing of the swaps may be shown at their level.</exception>
    public static Table Kinds(this PublishedSwaps swaps)
    {
        ArgumentNullException.ThrowIfNull(swaps);
        return swaps.Cells.IsEmpty
            ? throw new ArgumentException("Nothing of these swaps may be shown at this level: too few people are behind them.",
                nameof(swaps))
            : SwapReportTables.Kinds(swaps);
    }

    /// <summary>The proposals: each package with the providers it would leave and join, and what is saved. Restricted.</summary>
    /// <param name="swaps">The swaps, at restricted level.</param>
    /// <returns>A row a package; see <c>restricted/proposals.csv</c> in docs/reference/outputs.md.</returns>
    /// <exception cref="ArgumentException">The swaps are not at restricted level: packages and providers are named here.</exception>
    public static Table Proposals(this PublishedSwaps swaps)
    {
        ArgumentNullException.ThrowIfNull(swaps);
        return swaps.Level == OutputLevel.Restricted
            ? SwapReportTables.Proposals(swaps)
            : throw new ArgumentException(
                "The proposals name packages and providers. Publish the swaps at restricted level for the council and the providers "
                    + "concerned.", nameof(swaps));
    }
}
