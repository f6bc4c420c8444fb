namespace Zoning.Formats;

/// <summary>How large an input may be before it is refused.</summary>
public sealed record ReadLimits
{
    /// <summary>The limits used when nothing is said.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>Largest file in bytes. Default 64 MiB; range 1 and more.</summary>
    public long MaxBytes
    {
        get;
        init => field = value > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"MaxBytes is {value}; it must be 1 or more.");
    } = 64L << 20;

    /// <summary>Longest line of a CSV file in characters. Default 100,000; range 1 and more.</summary>
    public int MaxLineCharacters
    {
        get;
        init => field = value > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"MaxLineCharacters is {value}; it must be 1 or more.");
    } = 100_000;
}
