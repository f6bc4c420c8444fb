using System.Collections.Immutable;

namespace Zoning.Importing;

/// <summary>A rule of the map that keeps or leaves out rows by the word in one column of the extract.</summary>
/// <param name="Column">The extract's column.</param>
/// <param name="Keeps">Whether rows with one of the words are kept and all others left out; else those with a word are left out.</param>
/// <param name="Words">The words, compared without letter case; an empty one stands for a blank cell.</param>
internal sealed record RowFilter(string Column, bool Keeps, ImmutableArray<string> Words)
{
    /// <summary>Whether a row with a cell stays.</summary>
    public bool Admits(string cell) =>
        Words.Any(word => string.Equals(TidyText.Cell(word), cell, StringComparison.OrdinalIgnoreCase)) == Keeps;
}

/// <summary>The filters of a map on the columns of an extract.</summary>
internal sealed class RowFilters
{
    private readonly List<(RowFilter Filter, int Column)> _filters = [];

    /// <summary>Finds the columns; one that the extract lacks is a fault of structure.</summary>
    public RowFilters(ImportMap map, ExtractTable table, FindingCollector findings, string file)
    {
        foreach (var filter in map.Rows)
        {
            var column = ColumnCheck.IndexOf(table.Headers, filter.Column);
            if (column >= 0)
            {
                _filters.Add((filter, column));
            }
            else
            {
                findings.Add(
                    ImportFaults.ColumnAbsent, file, map.HeaderRow, $"rows names the column '{TidyText.Cell(filter.Column)}'.",
                    column: "rows");
            }
        }
    }

    /// <summary>Why a row is left out; null if it stays.</summary>
    public string? ReasonAgainst(IReadOnlyList<string> cells)
    {
        foreach (var (filter, column) in _filters)
        {
            if (!filter.Admits(cells[column]))
            {
                return "rows, by " + filter.Column;
            }
        }

        return null;
    }
}
