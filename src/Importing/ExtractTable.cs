using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Importing;

/// <summary>What a row of an extract is.</summary>
internal enum RowKind
{
    Data,
    Header,
    Total,
    Footer,
    TooLong,
}

/// <summary>An extract with its header found: named columns, and rows sorted into data and no data.</summary>
internal sealed class ExtractTable
{
    private static readonly string[] TotalWords =
        ["total", "totals", "grand total", "overall total", "sub total", "subtotal", "sum", "report total", "total lines", "count",
            "total hours", "total rows", "record count"];

    private static readonly string[] FooterWords =
        ["end of report", "printed", "report run", "run date", "produced", "generated", "page", "source", "note", "notes", "extract",
            "official", "confidential", "filters", "parameters"];

    private readonly ExtractSheet _sheet;
    private readonly int _headerRow;
    private readonly ImmutableArray<string> _rawHeaders;

    private ExtractTable(ExtractSheet sheet, int headerRow, ImmutableArray<string> rawHeaders, ImmutableArray<string> above)
    {
        _sheet = sheet;
        _headerRow = headerRow;
        _rawHeaders = rawHeaders;
        HasTwoHeaderRows = !above.IsEmpty;
        Headers = Named(above.IsEmpty ? rawHeaders : Joined(above, rawHeaders));
    }

    /// <summary>Whether the row above the header belongs to it.</summary>
    public bool HasTwoHeaderRows { get; }

    /// <summary>The columns' names, unique: a repeated one gets a number, a blank one its position.</summary>
    public ImmutableArray<string> Headers { get; }

    /// <summary>How many rows that aren't blank are above the header.</summary>
    public int TitleRows => HasTwoHeaderRows ? _headerRow - 1 : _headerRow;

    /// <summary>The rows below the header.</summary>
    public int FirstRow => _headerRow + 1;

    /// <summary>One past the last row.</summary>
    public int EndRow => _sheet.Count;

    /// <summary>Lines that are wholly blank, and lines that only continue a quoted cell.</summary>
    public int OtherLines => _sheet.Lines - _sheet.Count;

    public int LineOf(int row) => _sheet.LineOf(row);

    /// <summary>The table under a header in a row, or <see langword="null"/> if there is no such row.</summary>
    public static ExtractTable? Of(ExtractSheet sheet, int headerRow, bool hasTwoRows = false)
    {
        var (cells, above) = (new List<string>(), new List<string>());
        if (headerRow < 0 || headerRow >= sheet.Count || !sheet.Cells(headerRow, cells)
            || (hasTwoRows && (headerRow == 0 || !sheet.Cells(headerRow - 1, above))))
        {
            return null;
        }

        return new ExtractTable(sheet, headerRow, WithoutBlankEnd(cells), [.. above]);
    }

    /// <summary>The table whose header begins on a line, counted from 1.</summary>
    public static ExtractTable? AtLine(ExtractSheet sheet, int line, bool hasTwoRows = false)
    {
        for (var row = 0; row < sheet.Count && sheet.LineOf(row) <= line; row++)
        {
            if (sheet.LineOf(row) == line)
            {
                return Of(sheet, row, hasTwoRows);
            }
        }

        return null;
    }

    /// <summary>Cuts a row into cells and says what kind of row it is. Missing cells at the end count as blank.</summary>
    public RowKind Read(int row, List<string> cells)
    {
        if (!_sheet.Cells(row, cells))
        {
            return RowKind.TooLong;
        }

        while (cells.Count > Headers.Length && cells[^1].Length == 0)
        {
            cells.RemoveAt(cells.Count - 1);
        }

        var isLong = cells.Count > Headers.Length;
        while (cells.Count < Headers.Length)
        {
            cells.Add("");
        }

        return IsHeader(cells) ? RowKind.Header : KindOf(cells, isLong);
    }

    /// <summary>The first rows of data, 2,000 at most.</summary>
    public List<string[]> Sample()
    {
        var sample = new List<string[]>();
        var cells = new List<string>();
        for (var row = FirstRow; row < EndRow && sample.Count < 2_000; row++)
        {
            if (Read(row, cells) == RowKind.Data)
            {
                sample.Add([.. cells]);
            }
        }

        return sample;
    }

    /// <summary>The texts of the rows above the header.</summary>
    public IEnumerable<string> Titles()
    {
        var cells = new List<string>();
        for (var row = 0; row < TitleRows; row++)
        {
            if (_sheet.Cells(row, cells))
            {
                yield return string.Join(' ', cells.Where(cell => cell.Length > 0));
            }
        }
    }

    private RowKind KindOf(List<string> cells, bool isLong)
    {
        var filled = 0;
        var first = "";
        foreach (var cell in cells)
        {
            if (cell.Length > 0)
            {
                first = filled == 0 ? cell : first;
                filled++;
            }
        }

        var words = TidyText.Words(first);
        if (filled <= Math.Max(4, Headers.Length / 2) && (IsTotal(words) || (filled <= 4 && cells.Exists(IsTotalOfGroup))))
        {
            return RowKind.Total;
        }

        if (filled <= 2 && Headers.Length > 3 && Array.Exists(FooterWords, word => StartsWithWord(words, word)))
        {
            return RowKind.Footer;
        }

        return isLong ? RowKind.TooLong : RowKind.Data;
    }

    private static bool IsTotal(string words) =>
        Array.Exists(TotalWords, word => words == word) || StartsWithWord(words, "total") || StartsWithWord(words, "grand total")
        || StartsWithWord(words, "sub total") || StartsWithWord(words, "subtotal");

    /// <summary>"Larch Care Total", as a spreadsheet's subtotals name a group.</summary>
    private static bool IsTotalOfGroup(string cell)
    {
        var words = cell.Length <= 80 && cell.Contains("total", StringComparison.OrdinalIgnoreCase) ? TidyText.Words(cell) : "";
        return words.Length > 0 && (IsTotal(words) || words.EndsWith(" total", StringComparison.Ordinal)
            || words.EndsWith(" totals", StringComparison.Ordinal) || words.EndsWith(" subtotal", StringComparison.Ordinal));
    }

    private static bool StartsWithWord(string words, string start) =>
        words.StartsWith(start, StringComparison.Ordinal) && (words.Length == start.Length || words[start.Length] == ' ');

    private bool IsHeader(List<string> cells)
    {
        if (cells.Count != Headers.Length)
        {
            return false;
        }

        for (var i = 0; i < _rawHeaders.Length; i++)
        {
            if (!string.Equals(cells[i], _rawHeaders[i], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Headings of two rows: what stands above a column is put before it; what stands above several is also put before those to its right
    /// if it names a period, which is then theirs.
    /// </summary>
    private static ImmutableArray<string> Joined(ImmutableArray<string> above, ImmutableArray<string> below)
    {
        var joined = ImmutableArray.CreateBuilder<string>();
        var last = "";
        for (var i = 0; i < Math.Max(above.Length, below.Length); i++)
        {
            var (top, bottom) = (i < above.Length ? above[i] : "", i < below.Length ? below[i] : "");
            last = top.Length > 0 ? top : last;
            var before = top.Length > 0 || (bottom.Length > 0 && PeriodWords.In(last).IsSaid) ? last : "";
            joined.Add(before.Length == 0 || bottom.Length == 0 ? before + bottom : before + " " + bottom);
        }

        while (joined.Count > 1 && joined[^1].Length == 0)
        {
            joined.RemoveAt(joined.Count - 1);
        }

        return joined.ToImmutable();
    }

    private static ImmutableArray<string> WithoutBlankEnd(List<string> cells)
    {
        var length = cells.Count;
        while (length > 1 && cells[length - 1].Length == 0)
        {
            length--;
        }

        return [.. cells.Take(length)];
    }

    private static ImmutableArray<string> Named(ImmutableArray<string> raw)
    {
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var named = ImmutableArray.CreateBuilder<string>(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            var name = raw[i].Length == 0 ? "(column " + (i + 1).ToString(CultureInfo.InvariantCulture) + ")" : raw[i];
            var count = seen.GetValueOrDefault(name) + 1;
            seen[name] = count;
            named.Add(count == 1 ? name : $"{name} ({count.ToString(CultureInfo.InvariantCulture)})");
        }

        return named.ToImmutable();
    }
}
