namespace Zoning.Formats;

/// <summary>Which sheet of a workbook to read, and where its headings are.</summary>
internal sealed record SheetChoice
{
    /// <summary>How many rows from the top the headings are looked for in.</summary>
    public const int HeaderWithin = 40;

    /// <summary>How many of the headings that are wanted a row has; 0 if it can't be the row of headings.</summary>
    public required Func<IReadOnlyList<string>, int> HeadingsIn { get; init; }

    /// <summary>The sheet's name; the best one if it is not given.</summary>
    public string? Sheet { get; init; }

    /// <summary>The row of the headings, from 1; the best one if it is not given.</summary>
    public int? HeaderRow { get; init; }

    /// <summary>Whether rows above the headings are left out; otherwise they stay, for a reader that passes over them itself.</summary>
    public bool LeavesOutTitles { get; init; }
}
