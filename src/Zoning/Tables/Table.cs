using System.Collections.Immutable;

namespace Zoning;

/// <summary>A table as people read it: columns with units, cells as text beside the number they sort by.</summary>
public sealed record Table
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

    /// <summary>The row of the whole, which stays below the others however they are sorted; none where the rows don't add up to one.</summary>
    public ImmutableArray<TableCell> Total { get; init; } = [];

    /// <summary>The file beside the page that holds the same figures, such as <c>tables.csv</c>; none where there is none.</summary>
    public string? File { get; init; }
}

/// <summary>A column of a table.</summary>
/// <param name="Label">Its heading.</param>
/// <param name="Unit">The unit under the heading; empty for words.</param>
/// <param name="IsNumber">Whether its cells are numbers: set right, sorted by size.</param>
public sealed record TableColumn(string Label, string Unit = "", bool IsNumber = false);

/// <summary>A cell of a table: text, and what it sorts by.</summary>
/// <param name="Text">The text as shown; any text, it is escaped when set.</param>
/// <param name="SortKey">The number it sorts by; none sorts last in a column of numbers.</param>
/// <param name="Shown">How the figure is given; none for words.</param>
public sealed record TableCell(string Text, double? SortKey = null, Shown? Shown = null)
{
    /// <summary>A cell of words.</summary>
    /// <param name="text">The words.</param>
    /// <returns>The cell.</returns>
    public static TableCell Of(string text) => new(text);

    /// <summary>A cell of a published figure.</summary>
    /// <param name="cell">The figure.</param>
    /// <returns>Its text without the unit, and the middle of what it can be as the key.</returns>
    public static TableCell Of(PublishedCell cell) =>
        new(PublishedText.Of(cell), cell.Value ?? (cell.Low + (cell.High ?? cell.Low)) / 2, cell.Shown);
}
