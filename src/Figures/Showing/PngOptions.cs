namespace Zoning.Figures;

/// <summary>How a picture is taken.</summary>
public sealed record PngOptions
{
    /// <summary>The browser's program; none to look where systems put Chromium, Chrome and Edge.</summary>
    public string? Browser { get; init; }

    /// <summary>How many pixels of the picture make one of the figure, 1 to 4. Default 2.</summary>
    public int Scale
    {
        get;
        init => field = value is >= 1 and <= 4
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Scale is {value}; it must be 1 to 4.");
    } = 2;

    /// <summary>How long the browser may take, above 0. Default 60 seconds.</summary>
    public TimeSpan TimeLimit
    {
        get;
        init => field = value > TimeSpan.Zero
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The time limit must be above 0.");
    } = TimeSpan.FromSeconds(60);
}
