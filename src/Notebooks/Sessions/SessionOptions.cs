namespace Zoning.Notebooks;

/// <summary>How a session behaves.</summary>
internal sealed record SessionOptions(NotebookHost Host)
{
    /// <summary>Folder that relative paths of <c>#r</c> start from.</summary>
    internal required string Folder { get; init; }

    /// <summary>How long a cell may take; none where it may take any time.</summary>
    internal TimeSpan? TimeLimit { get; init; }

    /// <summary>Whether <c>#!time</c> tells how long a cell took. Files are written without, so that they repeat. Default: it does.</summary>
    internal bool TellsTime { get; init; } = true;

    /// <summary>How long a cell that was asked to stop is waited for before it is aborted. Default 1 s.</summary>
    internal TimeSpan UntilAbort { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long an aborted cell is waited for before it is abandoned. Default 1.5 s.</summary>
    internal TimeSpan UntilAbandon { get; init; } = TimeSpan.FromSeconds(1.5);
}
