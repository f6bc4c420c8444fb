namespace Zoning.Planning;

/// <summary>How a ledger is published.</summary>
public sealed record PublishOptions
{
    /// <summary>Who the output may go to. Default shareable.</summary>
    public OutputLevel Level { get; init; } = OutputLevel.Shareable;

    /// <summary>How small numbers are protected in shareable output.</summary>
    public DisclosureRule Rule { get; init; } = new();

    /// <summary>
    /// An earlier shareable release of the same county: its display areas are kept, and what the two together would reveal stays hidden.
    /// Null for a first release.
    /// </summary>
    /// <remarks>Two releases made without it are not protected against comparison.</remarks>
    public EarlierRelease? After { get; init; }

    /// <summary>Whether findings with lines and ids are written to restricted/findings.csv. Default false.</summary>
    public bool WritesFindings { get; init; }
}
