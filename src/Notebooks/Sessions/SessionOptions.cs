namespace Zoning.Notebooks;

/// <summary>How a session behaves.</summary>
internal sealed record SessionOptions(NotebookHost Host)
{
    /// <summary>The folder that relative paths of <c>#r</c> start from.</summary>
    internal required string Folder { get; init; }

    /// <summary>How long a cell may take; null if there is no limit.</summary>
    internal TimeSpan? TimeLimit { get; init; }

    /// <summary>
    /// Whether <c>#!time</c> writes how long a cell took. Files are written without it, so that they repeat. Default true.
    /// </summary>
    internal bool TellsTime { get; init; } = true;

    /// <summary>How long to wait for a cell that was asked to stop before it is aborted. Default 1 s.</summary>
    internal TimeSpan UntilAbort { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long to wait for an aborted cell before it is abandoned. Default 1.5 s.</summary>
    internal TimeSpan UntilAbandon { get; init; } = TimeSpan.FromSeconds(1.5);
}
