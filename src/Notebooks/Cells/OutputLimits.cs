namespace Zoning.Notebooks;

/// <summary>How much a cell may write before the rest is cut. The end of the cell says how much was cut.</summary>
internal sealed record OutputLimits
{
    /// <summary>Characters of text on both streams together, 1 or more. Default 1,000,000.</summary>
    public int StreamCharacters
    {
        get;
        init => field = Positive(value, nameof(StreamCharacters));
    } = 1_000_000;

    /// <summary>Characters of all displayed outputs together, 1 or more. Default 10,000,000.</summary>
    public int DisplayCharacters
    {
        get;
        init => field = Positive(value, nameof(DisplayCharacters));
    } = 10_000_000;

    private static int Positive(int value, string name) =>
        value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"{name} is {value}; it must be 1 or more.");
}
