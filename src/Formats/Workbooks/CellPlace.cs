namespace Zoning.Formats;

/// <summary>Keeps count of rows and columns while cells are read: a cell without a reference follows the one before it.</summary>
internal sealed class CellPlace
{
    private int _column = -1;

    /// <summary>The row, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Moves to the next row, or to the one that its reference names.</summary>
    public void Row(string? reference)
    {
        var next = XlsxParts.Whole(reference) ?? Number + 1;
        if (next <= Number)
        {
            throw new WorkbookFaultException(WorkbookFaults.Damaged, "The rows of the sheet are not in order.");
        }

        Number = next <= XlsxBook.MostRows ? next : throw new WorkbookFaultException(
            WorkbookFaults.TooLarge, $"A row is beyond row {XlsxBook.MostRows}, the last one a spreadsheet can have.");
        _column = -1;
    }

    /// <summary>The column of the next cell, from 0.</summary>
    public int Cell(string? reference)
    {
        var next = reference is null ? _column + 1 : ColumnOf(reference, out _);
        if (next <= _column)
        {
            throw new WorkbookFaultException(WorkbookFaults.Damaged, "The cells of a row are not in order.");
        }

        _column = next < XlsxBook.MostColumns ? next : throw new WorkbookFaultException(
            WorkbookFaults.TooLarge, $"A column is beyond column {XlsxBook.MostColumns}, the last one a spreadsheet can have.");
        return _column;
    }

    /// <summary>The cells of a reference such as A1:B2, or <see langword="null"/>.</summary>
    public static MergedCells? Range(string? reference)
    {
        var parts = (reference ?? "").Split(':');
        if (parts.Length != 2)
        {
            return null;
        }

        var (first, last) = (ColumnOf(parts[0], out var from), ColumnOf(parts[1], out var to));
        return first >= 0 && last >= first && last < XlsxBook.MostColumns && from > 0 && to >= from && to <= XlsxBook.MostRows
            ? new MergedCells(from, to, first, last)
            : null;
    }

    private static int ColumnOf(string reference, out int row)
    {
        long column = 0;
        var at = 0;
        for (; at < reference.Length && char.IsAsciiLetter(reference[at]); at++)
        {
            column = Math.Min(column * 26 + (char.ToUpperInvariant(reference[at]) - 'A' + 1), int.MaxValue);
        }

        row = XlsxParts.Whole(reference[at..]) ?? 0;
        return (int)column - 1;
    }
}
