namespace Zoning.Notebooks;

/// <summary>How a notebook is run.</summary>
public sealed record NotebookRunOptions
{
    /// <summary>The notebook's folder: relative paths in its code start here.</summary>
    public required string Folder { get; init; }

    /// <summary>What the program gives to cells. Default: nothing but .NET.</summary>
    public NotebookHost Host { get; init; } = new();

    /// <summary>How long one cell may take; more than nothing. Default: any time.</summary>
    public TimeSpan? TimeLimit
    {
        get;
        init => field = value is null || value > TimeSpan.Zero
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"TimeLimit is {value}; it must be more than nothing.");
    }
}
