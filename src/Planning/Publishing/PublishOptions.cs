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

    /// <summary>
    /// A secret key of 32 bytes or more. With it, provenance holds one keyed hash (HMAC-SHA256) of the whole county folder, by which the
    /// holder of the key can show later what a release was made from. Default none: then nothing is told of the content of the files.
    /// </summary>
    /// <exception cref="ArgumentException">The key has fewer than 32 bytes.</exception>
    public ReadOnlyMemory<byte> Key
    {
        get;
        init => field = value.Length is 0 or >= FolderHash.ShortestKey
            ? value
            : throw new ArgumentException($"The key has {value.Length} bytes; it needs {FolderHash.ShortestKey} or more.", nameof(value));
    }
}
