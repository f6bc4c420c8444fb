namespace Zoning.Notebooks;

/// <summary>How a notebook is run.</summary>
internal sealed record NotebookRunOptions
{
    /// <summary>The notebook's folder: relative paths in its code start here.</summary>
    public required string Folder { get; init; }

    /// <summary>What the program provides to cells. Default: only .NET.</summary>
    public NotebookHost Host { get; init; } = new();

    /// <summary>How long one cell may take, above zero. Default null: no limit.</summary>
    public TimeSpan? TimeLimit
    {
        get;
        init => field = value is null || value > TimeSpan.Zero
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"TimeLimit is {value}; it must be above zero.");
    }
}
