using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Zoning;

/// <summary>A table as people read it: columns with units, cells as text beside the number they sort by.</summary>
/// <remarks>Shows itself in any C# notebook. It writes what it holds: protect its figures before you make it.</remarks>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed record Table : ITabular
{
    /// <summary>A short key of lower-case letters, digits and hyphens, unique on the page.</summary>
    public required string Key { get; init; }

    /// <summary>The table's title.</summary>
    public required string Title { get; init; }

    /// <summary>A sentence under the title; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>The columns; the first names the row.</summary>
    public required ImmutableArray<TableColumn> Columns { get; init; }

    /// <summary>The rows in the order shown first, a cell a column each.</summary>
    public required ImmutableArray<ImmutableArray<TableCell>> Rows { get; init; }

    /// <summary>
    /// The total row, which stays below the others however they are sorted; <see langword="null"/> if the rows don't add up to one.
    /// </summary>
    public ImmutableArray<TableCell> Total { get; init; } = [];

    /// <summary>
    /// The file beside the page that holds the same figures, such as <c>tables.csv</c>; <see langword="null"/> if there is none.
    /// </summary>
    public string? File { get; init; }

    /// <summary>How many rows are shown before the reader asks for the rest. Default 25, at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int FirstRows
    {
        get;
        init => field = value >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"FirstRows is {value}; it must be 1 or more.");
    } = 25;

    /// <summary>The same table with more or fewer rows shown at first.</summary>
    /// <param name="rows">At least 1.</param>
    /// <returns>A table of the same rows.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public Table First(int rows) => this with { FirstRows = rows };

    /// <summary>The same table, the largest figures of a column first; figures that are hidden or not supplied come last.</summary>
    /// <param name="column">The column's heading.</param>
    /// <returns>A table of the same rows; equal ones keep their order, the total stays below.</returns>
    /// <exception cref="ArgumentException">No column has this heading.</exception>
    public Table LargestFirst(string column)
    {
        var place = Columns.IndexOf(Columns.FirstOrDefault(one => one.Label == column)!);
        return place < 0
            ? throw new ArgumentException(
                $"There is no column '{column}'. The columns are {string.Join(", ", Columns.Select(one => $"'{one.Label}'"))}.",
                nameof(column))
            : this with
            {
                Rows = [.. Rows.OrderBy(row => row[place].SortKey is null).ThenByDescending(row => row[place].SortKey)],
            };
    }

    /// <inheritdoc/>
    public Table ToTable() => this;

    /// <inheritdoc/>
    /// <remarks>At most 1,000 rows are in it; the text says so, and <see cref="SaveCsv"/> writes all of them.</remarks>
    public string ToHtml() => TableHtml.Of(this);

    /// <summary>The table as aligned text: title, headings, units, the first rows, the total, and how many rows there are.</summary>
    /// <returns>Lines that end in a line feed.</returns>
    public string ToText() => TableText.Of(this);

    /// <summary>
    /// All rows as CSV (RFC 4180): headings with units, numbers as numbers, hidden and not supplied figures in words, never as 0.
    /// </summary>
    /// <returns>The text; words that a spreadsheet would run as a formula get a leading apostrophe.</returns>
    public string ToCsv() => Encoding.UTF8.GetString(TableCsv.Of(this, writesByteOrderMark: false));

    /// <summary>Writes all rows to a CSV file in UTF-8, with the mark by which spreadsheets know it.</summary>
    /// <param name="path">The file; an existing file is replaced.</param>
    /// <exception cref="IOException">The file can't be written.</exception>
    public void SaveCsv(string path) => System.IO.File.WriteAllBytes(path, TableCsv.Of(this, writesByteOrderMark: true));

    /// <summary>The same as <see cref="ToText"/>.</summary>
    /// <returns>The table as text.</returns>
    public override string ToString() => ToText();
}

/// <summary>A column of a table.</summary>
/// <param name="Label">Its heading.</param>
/// <param name="Unit">The unit under the heading; empty for words.</param>
/// <param name="IsNumber">Whether its cells are numbers: set right, sorted by size.</param>
public sealed record TableColumn(string Label, string Unit = "", bool IsNumber = false);

/// <summary>A cell of a table: text, and what it sorts by.</summary>
/// <param name="Text">The text as shown; any text, it is escaped when set.</param>
/// <param name="SortKey">The number it sorts by; none sorts last in a column of numbers.</param>
/// <param name="Shown">How the figure is given; <see langword="null"/> for words.</param>
public sealed record TableCell(string Text, double? SortKey = null, Shown? Shown = null)
{
    /// <summary>A figure that may not be shown. Never to be read as 0.</summary>
    public static TableCell Hidden { get; } = new("hidden", null, Zoning.Shown.Hidden);

    /// <summary>A figure that isn't known. Never to be read as 0.</summary>
    public static TableCell NotSupplied { get; } = new("not supplied", null, Zoning.Shown.NotSupplied);

    /// <summary>A cell of words.</summary>
    /// <param name="text">The words.</param>
    /// <returns>The cell.</returns>
    public static TableCell Of(string text) => new(text);

    /// <summary>A figure as it is, with at most one decimal: for internal use, not for publication.</summary>
    /// <param name="value">The figure; <see langword="null"/> if it isn't known.</param>
    /// <returns>The cell.</returns>
    public static TableCell Exact(double? value) => value is { } known
        ? new TableCell(known.ToString("#,0.#", CultureInfo.InvariantCulture).Replace('-', '−'), known, Zoning.Shown.Exact)
        : NotSupplied;
}
