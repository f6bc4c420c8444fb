using System.Collections.Immutable;
using System.Text;

namespace Zoning.Formats;

/// <summary>Writes the rows of a sheet as CSV text: row n is line n, blank rows are blank lines.</summary>
/// <param name="extent">The sheet's extent.</param>
/// <param name="headerRow">The row of the headings; 0 if it isn't known.</param>
/// <param name="leavesOutTitles">Whether rows above the headings become blank lines.</param>
internal sealed class SheetText(SheetExtent extent, int headerRow, bool leavesOutTitles)
{
    private const int MostCharacters = 96 << 20;
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<MergedCells> _merged =
        [.. extent.Merged.Where(range => range.LastRow > headerRow).OrderBy(range => range.FirstRow)];

    private readonly List<MergedCells> _open = [];
    private int _nextMerged;
    private int _line = 1;

    /// <summary>Rows above the headings that were left out.</summary>
    public int TitleRows { get; private set; }

    /// <summary>Hidden rows that were read.</summary>
    public int HiddenRows { get; private set; }

    /// <summary>Cells with an error.</summary>
    public int Errors { get; private set; }

    /// <summary>Formulas without a value.</summary>
    public int NotCalculated { get; private set; }

    /// <summary>Numbers that lost digits.</summary>
    public int LongNumbers { get; private set; }

    /// <summary>Blank cells that are merged with one of another row.</summary>
    public int Merged { get; private set; }

    /// <summary>Adds the next row.</summary>
    public void Add(SheetRow row)
    {
        if (leavesOutTitles && row.Number < headerRow)
        {
            TitleRows++;
            return;
        }

        for (; _line < row.Number; _line++)
        {
            _text.Append('\n');
        }

        HiddenRows += row.IsHidden ? 1 : 0;
        var column = 0;
        foreach (var cell in row.Number > headerRow ? WithMerged(row) : row.Cells)
        {
            Count(cell.State);
            _text.Append(',', cell.Column - column);
            column = cell.Column;
            AddText(cell.Text);
        }

        if (_text.Length > MostCharacters)
        {
            throw new WorkbookFaultException(WorkbookFaults.TooLarge, "The sheet has more text than can be meant.");
        }
    }

    /// <summary>The CSV text, ended by a line break.</summary>
    public override string ToString() => _text.Append('\n').ToString();

    /// <summary>The cells of a row, with a mark in blank ones that are merged with a cell above.</summary>
    private List<SheetCell> WithMerged(SheetRow row)
    {
        for (; _nextMerged < _merged.Length && _merged[_nextMerged].FirstRow < row.Number; _nextMerged++)
        {
            _open.Add(_merged[_nextMerged]);
        }

        _open.RemoveAll(range => range.LastRow < row.Number);
        if (_open.Count == 0)
        {
            return row.Cells;
        }

        var cells = row.Cells.ToDictionary(cell => cell.Column);
        foreach (var range in _open.Where(range => range.FirstRow > headerRow))
        {
            for (var column = range.FirstColumn; column <= Math.Min(range.LastColumn, extent.Columns - 1); column++)
            {
                Merged += cells.TryAdd(column, new SheetCell(column, SpreadsheetMarks.Merged)) ? 1 : 0;
            }
        }

        return [.. cells.Values.OrderBy(cell => cell.Column)];
    }

    private void Count(SheetCellState state)
    {
        Errors += state == SheetCellState.Error ? 1 : 0;
        NotCalculated += state == SheetCellState.NotCalculated ? 1 : 0;
        LongNumbers += state == SheetCellState.LongNumber ? 1 : 0;
    }

    private void AddText(string text)
    {
        var isQuoted = text.AsSpan().ContainsAny(",\"\n\r") || text[0] == ' ' || text[^1] == ' ';
        if (!isQuoted)
        {
            _text.Append(text);
            return;
        }

        _text.Append('"');
        foreach (var sign in text)
        {
            _text.Append(sign is '\n' or '\r' ? ' ' : sign);
            if (sign == '"')
            {
                _text.Append('"');
            }
        }

        _text.Append('"');
    }
}
