using System.Collections.Immutable;

namespace Zoning.Importing;

/// <summary>What an import made: one file of the county folder, and what happened to every line.</summary>
/// <param name="FileName">services.csv, waiting.csv or providers.csv.</param>
/// <param name="Text">
/// The file's content, in the county folder's format, rows in the order of their ids: the order of the extract's lines changes nothing.
/// </param>
/// <param name="Counts">What happened to the lines and of their hours.</param>
/// <param name="Findings">All notices; with quarantine also the faults of the rows that were set aside.</param>
public sealed record ImportResult(string FileName, string Text, ImportCounts Counts, ImmutableArray<Finding> Findings)
{
    /// <summary>Columns of the extract that were not read, by name, in their order. Personal ones are not among them.</summary>
    public ImmutableArray<string> IgnoredColumns { get; init; } = [];

    /// <summary>What each word of the extract was taken for, with rows and hours.</summary>
    internal ImmutableArray<TakenWord> Words { get; init; } = [];
    /// <summary>What the extract was like.</summary>
    internal FileFacts? Facts { get; init; }

    /// <summary>Columns of the extract that hold personal data and were not read, by name, in their order.</summary>
    public ImmutableArray<string> RefusedColumns { get; init; } = [];
}

/// <summary>Control totals of an import. Rows: read = used + set aside + left out. Minutes likewise, exactly.</summary>
public sealed record ImportCounts
{
    /// <summary>Rows that aren't blank and are above the header.</summary>
    public int TitleRows { get; init; }

    /// <summary>Repeats of the header among the rows.</summary>
    public int HeaderRows { get; init; }

    /// <summary>Rows of totals.</summary>
    public int TotalRows { get; init; }

    /// <summary>Rows that say something about the extract, below its data.</summary>
    public int FooterRows { get; init; }

    /// <summary>Lines that are blank, or that only continue a cell in quotation marks.</summary>
    public int BlankLines { get; init; }

    /// <summary>Rows of data.</summary>
    public int RowsRead { get; init; }

    /// <summary>Rows that the made file holds; a provider that a list repeats in the same words appears once.</summary>
    public int RowsUsed { get; init; }

    /// <summary>Rows set aside because of faults.</summary>
    public int RowsSetAside { get; init; }

    /// <summary>
    /// Rows that are left out: by the map's filters and words, because a case is over, or because they belong to no line.
    /// </summary>
    public int RowsLeftOut { get; init; }

    /// <summary>The rows left out by reason, in the order of reasons; their rows and minutes add up to all that are left out.</summary>
    public ImmutableArray<LeftOutRows> LeftOut { get; init; } = [];

    /// <summary>
    /// Used rows beyond the first of each person (of each provider in a list): lines joined to one that is there already.
    /// </summary>
    public int LinesJoined { get; init; }

    /// <summary>Client minutes a week of all rows of data whose quantity can be read.</summary>
    public CareMinutes MinutesRead { get; init; }

    /// <summary>Client minutes a week in the made file.</summary>
    public CareMinutes MinutesUsed { get; init; }

    /// <summary>Client minutes a week of the rows set aside, if they can be read.</summary>
    public CareMinutes MinutesSetAside { get; init; }

    /// <summary>Client minutes a week of the rows left out, if they can be read.</summary>
    public CareMinutes MinutesLeftOut { get; init; }

    /// <summary>Rows set aside or left out whose quantity can't be read, so that their minutes are in no total.</summary>
    public int RowsWithoutMinutes { get; init; }

    /// <summary>Used rows whose hours were inferred from a cost.</summary>
    public int InferredRows { get; init; }

    /// <summary>Client minutes a week of these rows.</summary>
    public CareMinutes InferredMinutes { get; init; }

    /// <summary>Exact minutes of the used rows less their whole minutes: what rounding took; negative if hours were added.</summary>
    public decimal RoundedMinutes { get; init; }

    /// <summary>Whether rows and minutes reconcile. It always holds; it is here to be shown.</summary>
    public bool Reconciles =>
        RowsRead == RowsUsed + RowsSetAside + RowsLeftOut && RowsLeftOut == LeftOut.Sum(reason => reason.Rows)
        && MinutesLeftOut.Value == LeftOut.Sum(reason => reason.Minutes.Value)
        && MinutesRead == MinutesUsed + MinutesSetAside + MinutesLeftOut;
}
