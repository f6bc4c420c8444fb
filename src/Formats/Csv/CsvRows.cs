using CsvHelper;

namespace Zoning.Formats;

/// <summary>
/// Reads the rows of one CSV file: finds the header, and sorts rows into data, totals and notes, and rows of the wrong width.
/// </summary>
internal sealed class CsvRows(
    InputFile file, CsvLayout layout, bool isOpenEnded, FindingCollector findings, CancellationToken cancellation)
{
    private readonly List<string[]> _rows = [];
    private readonly List<int> _lines = [];
    private readonly List<(int Line, string[] Cells)> _ragged = [];
    private readonly List<(int Line, string[] Cells)> _totals = [];
    private int _width;
    private int _last;
    private int _hidden;

    /// <summary>The sheet, or <see langword="null"/> if its structure can't be read.</summary>
    public CsvSheet? Read(CsvReader reader)
    {
        var (names, headerLine) = Header(reader);
        if (names.Length == 0)
        {
            findings.AddPlain(CsvFaults.Empty, file.Name, "The file is empty.");
            return null;
        }

        var blankEnd = names.Length - Array.FindLastIndex(names, name => name.Length > 0) - 1;
        _width = names.Length;
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            Take(reader);
        }

        names = WithoutBlankEnd(names, blankEnd);
        var header = CsvHeader.Match(file.Name, headerLine, names, layout, findings);
        var notes = TakeNotes();
        if (_hidden > 0)
        {
            findings.AddPlain(CsvFaults.HiddenCharacters, file.Name, "The cells are read as they look.");
        }

        Report(names, notes);
        if (header is null)
        {
            return null;
        }

        if (_rows.Count == 0 && _ragged.Count == 0)
        {
            findings.AddPlain(CsvFaults.NoRows, file.Name, "There are no rows below the header.");
        }

        return new CsvSheet(file.Name, header.Positions, layout, (_rows, _lines))
        {
            RaggedRows = _ragged.Count,
            OtherColumns = header.Others,
            Cancellation = cancellation,
        };
    }

    /// <summary>The first row that is not blank.</summary>
    private (string[] Names, int Line) Header(CsvReader reader)
    {
        while (reader.Read())
        {
            string[] names = [.. reader.Current.ToArray().Select(Visible)];
            if (Array.Exists(names, name => name.Length > 0))
            {
                return (names, (int)reader.LineNumber);
            }
        }

        return ([], 0);
    }

    /// <summary>A cell without characters that nobody sees.</summary>
    private string Visible(string cell)
    {
        var visible = VisibleText.Of(cell);
        _hidden += ReferenceEquals(visible, cell) ? 0 : 1;
        return visible;
    }

    private void Take(CsvReader reader)
    {
        var line = (int)reader.LineNumber;
        _last = line;
        if (reader.RawRecord.IndexOfAnyExcept(" \t,"u8) < 0)
        {
            return;
        }

        var cells = reader.Current.ToArray();
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = CsvText.Plain(Visible(cells[i]));
        }

        if (file.IsSheet)
        {
            cells = ToWidth(cells);
        }

        if (CsvNoData.IsTotal(cells))
        {
            _totals.Add((line, cells));
        }
        else if (cells.Length == _width)
        {
            _rows.Add(cells);
            _lines.Add(line);
        }
        else
        {
            _ragged.Add((line, cells));
        }
    }

    /// <summary>In a sheet a row ends with its last value: the rest of it is blank.</summary>
    private string[] ToWidth(string[] cells)
    {
        var length = Array.FindLastIndex(cells, cell => cell.Length > 0) + 1;
        var row = new string[Math.Max(length, _width)];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = i < length ? cells[i] : "";
        }

        return row;
    }

    /// <summary>Columns at the end that have neither a name nor a value are not there.</summary>
    private string[] WithoutBlankEnd(string[] names, int blankEnd)
    {
        if (blankEnd == 0 || _rows.Exists(row => row.AsSpan(names.Length - blankEnd).ContainsAnyExcept("")))
        {
            return names;
        }

        _width -= blankEnd;
        for (var i = 0; i < _rows.Count; i++)
        {
            _rows[i] = _rows[i][.._width];
        }

        return names[.._width];
    }

    /// <summary>Takes the notes below the table out of its rows.</summary>
    private int TakeNotes()
    {
        var notes = 0;
        while (_ragged.Count > 0 && (_lines.Count == 0 || _ragged[^1].Line > _lines[^1]) && CsvNoData.IsNote(_ragged[^1].Cells))
        {
            notes++;
            _ragged.RemoveAt(_ragged.Count - 1);
        }

        while (_width > 2 && _rows.Count > 0 && CsvNoData.IsNote(_rows[^1]))
        {
            notes++;
            _rows.RemoveAt(_rows.Count - 1);
            _lines.RemoveAt(_lines.Count - 1);
        }

        return notes;
    }

    private void Report(string[] names, int notes)
    {
        foreach (var (line, cells) in _ragged)
        {
            var isCut = isOpenEnded && line == _last && cells.Length < names.Length && _rows.Count > 0;
            findings.Add(
                isCut ? CsvFaults.Cut : CsvFaults.RaggedRow,
                file.Name,
                line,
                isCut
                    ? $"The file ends in the middle of line {line}, after {cells.Length} of {names.Length} cells; it was probably cut."
                    : $"The row has {cells.Length} cells; the header has {names.Length}.");
        }

        if (_totals.Count + notes > 0)
        {
            findings.Add(CsvFaults.NoData, file.Name, 0, FormattableString.Invariant($"Totals: {_totals.Count}. Notes: {notes}."));
        }

        foreach (var (line, cells) in _totals)
        {
            CsvNoData.Check(file.Name, line, cells, [.. names], _rows, findings);
        }
    }
}
