using System.Buffers;

namespace Zoning.Importing;

/// <summary>An extract as lines of cells. Only where each line lies is kept; cells are cut when requested.</summary>
internal sealed class ExtractSheet
{
    public const int MostColumns = 1_000;
    private const int MostRows = 2_000_000;
    private static readonly SearchValues<char> Nothing = SearchValues.Create(" ,;\t|\"\u00A0");
    private readonly string _text;
    private readonly char _delimiter;
    private readonly List<(int Line, int Start, int End)> _rows;

    private ExtractSheet(string text, char delimiter, List<(int Line, int Start, int End)> rows, int lines)
    {
        _text = text;
        _delimiter = delimiter;
        _rows = rows;
        Lines = lines;
    }

    /// <summary>How many lines there are, blank ones too.</summary>
    public int Lines { get; }

    /// <summary>How many rows are not wholly blank.</summary>
    public int Count => _rows.Count;

    /// <summary>The line a row begins on, from 1.</summary>
    public int LineOf(int row) => _rows[row].Line;

    /// <summary>Finds the rows: a line break inside quotation marks does not end a row.</summary>
    public static ExtractSheet? Read(string text, char delimiter, string file, FindingCollector findings)
    {
        var rows = new List<(int, int, int)>();
        var longest = ReadLimits.Default.MaxLineCharacters;
        int line = 1, rowLine = 1, start = 0;
        bool quoted = false, cellStart = true;
        for (var at = 0; at <= text.Length; at++)
        {
            var sign = at < text.Length ? text[at] : '\n';
            if (at == text.Length && quoted)
            {
                findings.Add(ImportFaults.OpenQuote, file, rowLine, "The quotation mark opened in this row is never closed.");
                return null;
            }

            if (sign == '"')
            {
                quoted = quoted ? at + 1 < text.Length && text[at + 1] == '"' && Skip(ref at) : cellStart;
                cellStart = false;
            }
            else if (sign is '\n' or '\r')
            {
                var isPair = sign == '\r' && at + 1 < text.Length && text[at + 1] == '\n';
                if (!quoted)
                {
                    if (!AddRow(rows, text, (rowLine, start, at), longest, file, findings))
                    {
                        return null;
                    }

                    start = at + (isPair ? 2 : 1);
                    cellStart = true;
                }

                at += isPair ? 1 : 0;
                line += at < text.Length ? 1 : 0;
                rowLine = quoted ? rowLine : line;
            }
            else
            {
                cellStart = !quoted && (sign == delimiter || (cellStart && sign == ' '));
            }
        }

        var ended = text.Length == 0 || text[^1] is '\n' or '\r';
        return new ExtractSheet(text, delimiter, rows, ended ? line - 1 : line);
    }

    /// <summary>Cuts a row into cells, tidied; they replace the content of the list.</summary>
    /// <returns>Whether the row has no more than <see cref="MostColumns"/> cells.</returns>
    public bool Cells(int row, List<string> cells)
    {
        cells.Clear();
        var (_, start, end) = _rows[row];
        var at = start;
        while (true)
        {
            if (cells.Count == MostColumns)
            {
                return false;
            }

            at = AddCell(at, end, cells);
            if (at >= end)
            {
                if (at == end && _text[end - 1] == _delimiter && end > start)
                {
                    cells.Add("");
                }

                return true;
            }
        }
    }

    private int AddCell(int start, int end, List<string> cells)
    {
        var at = start;
        while (at < end && _text[at] == ' ')
        {
            at++;
        }

        if (at < end && _text[at] == '"')
        {
            return AddQuoted(at + 1, end, cells);
        }

        var stop = _text.IndexOf(_delimiter, start, end - start);
        stop = stop < 0 ? end : stop;
        cells.Add(TidyText.Cell(_text[start..stop]));
        return stop < end ? stop + 1 : end + 1;
    }

    private int AddQuoted(int start, int end, List<string> cells)
    {
        var cell = new System.Text.StringBuilder();
        var at = start;
        var quoted = true;
        for (; at < end; at++)
        {
            var sign = _text[at];
            if (sign == '"' && quoted && at + 1 < end && _text[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else if (sign == '"' && quoted)
            {
                quoted = false;
            }
            else if (sign == _delimiter && !quoted)
            {
                break;
            }
            else
            {
                cell.Append(sign);
            }
        }

        cells.Add(TidyText.Cell(cell.ToString()));
        return at < end ? at + 1 : end + 1;
    }

    private static bool Skip(ref int at)
    {
        at++;
        return true;
    }

    private static bool AddRow(
        List<(int Line, int Start, int End)> rows, string text, (int Line, int Start, int End) row, int longest, string file,
        FindingCollector findings)
    {
        var length = row.End - row.Start;
        if (length > longest || rows.Count == MostRows)
        {
            var what = length > longest
                ? FormattableString.Invariant($"The line has {length} characters; {longest} are read at most.")
                : FormattableString.Invariant($"There are more than {MostRows} rows.");
            findings.Add(ImportFaults.TooMuch, file, row.Line, what);
            return false;
        }

        if (text.AsSpan(row.Start, length).ContainsAnyExcept(Nothing))
        {
            rows.Add(row);
        }

        return true;
    }
}
