using System.Globalization;

namespace Zoning.Formats;

/// <summary>One row of a CSV file. Each cell is read through a check; a fault is reported and marks the row.</summary>
/// <remarks>Belongs to one thread.</remarks>
internal sealed class CsvRow
{
    private const int LongestId = 64;
    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly DateOnly Latest = new(2100, 12, 31);

    private readonly CsvSheet _sheet;
    private readonly string[] _cells;
    private readonly FindingCollector _findings;
    private readonly HashSet<int> _marked = [];

    internal CsvRow(CsvSheet sheet, string[] cells, int line, FindingCollector findings)
    {
        _sheet = sheet;
        _cells = cells;
        Line = line;
        _findings = findings;
    }

    /// <summary>The line in the file, from 1.</summary>
    public int Line { get; }

    /// <summary>Whether a row fault was reported for this row.</summary>
    public bool IsFaulty { get; private set; }

    /// <summary>The id that findings about the row carry; set once the id cell is read.</summary>
    public string Id { get; private set; } = "";

    /// <summary>A value as it may stand in a message: at most 40 characters, without control characters.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The shortened value.</returns>
    public static string Quote(string value)
    {
        var shown = value.Length > 40 ? value[..40] + "..." : value;
        return string.Concat(shown.Select(letter => char.IsControl(letter) ? ' ' : letter));
    }

    /// <summary>Reports a fault of the row.</summary>
    /// <param name="code">The kind; a row fault marks the row, a notice does not.</param>
    /// <param name="what">What was found.</param>
    public void Report(FaultCode code, string what) => Report(code, what, column: -1);

    /// <summary>Reports a fault of a cell.</summary>
    /// <param name="code">The kind; a row fault marks the row, a notice does not.</param>
    /// <param name="what">What was found.</param>
    /// <param name="column">The column's position in the layout; -1 if the fault is not about one.</param>
    public void Report(FaultCode code, string what, int column)
    {
        IsFaulty |= code.Kind != FaultKind.Notice;
        _findings.Add(code, _sheet.File, Line, what, Id, column < 0 ? "" : Name(column));
    }

    /// <summary>The text of a cell, or empty if it is blank, holds a spreadsheet's error (a fault), or the column is absent.</summary>
    /// <param name="column">The column's position in the layout.</param>
    /// <returns>The trimmed text.</returns>
    public string Text(int column)
    {
        var position = _sheet.Positions[column];
        var text = position < 0 ? "" : _cells[position];
        if (SpreadsheetMarks.FaultOf(text) is not { } fault)
        {
            return text;
        }

        if (_marked.Add(column))
        {
            Report(fault, $"{Name(column)} is {(fault == WorkbookFaults.ErrorCell ? $"'{Quote(text)}'" : "such a cell")}.", column);
        }

        return "";
    }

    /// <summary>The row's own id: required, reported with every later fault of the row.</summary>
    /// <param name="column">The column's position in the layout.</param>
    /// <returns>The id, or empty with a fault.</returns>
    public string OwnId(int column)
    {
        var id = IdOrEmpty(column);
        if (id.Length == 0 && !IsFaulty)
        {
            Blank(column);
        }

        Id = id;
        return id;
    }

    /// <summary>An id, or empty if the cell is blank.</summary>
    /// <param name="column">The column's position in the layout.</param>
    /// <returns>The id, or empty; a fault where it isn't an id.</returns>
    public string IdOrEmpty(int column)
    {
        var text = Text(column);
        if (text.Length <= LongestId && text.All(IsIdLetter) && !LooksLikeNhsNumber(text))
        {
            return text;
        }

        Report(CsvFaults.NotAnId, $"{Name(column)} is '{(LooksLikeNhsNumber(text) ? "an NHS number" : Quote(text))}'.", column);
        return "";
    }

    /// <summary>Several ids with spaces between them, in ordinal order, each once; empty if the cell is blank.</summary>
    /// <param name="column">The column's position in the layout.</param>
    /// <returns>The ids; a fault where a word isn't an id.</returns>
    public string[] Ids(int column)
    {
        var words = Text(column).Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries);
        if (Array.TrueForAll(words, word => word.Length <= LongestId && word.All(IsIdLetter) && !LooksLikeNhsNumber(word)))
        {
            return [.. words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        }

        Report(CsvFaults.NotAnId, $"{Name(column)} is '{Quote(Text(column))}'.", column);
        return [];
    }

    /// <summary>A number, or <see langword="null"/> if the cell is blank.</summary>
    /// <param name="column">The column's position in the layout.</param>
    /// <param name="least">The least value allowed, inclusive.</param>
    /// <param name="most">The largest value allowed, inclusive.</param>
    /// <returns>The number; a fault where it isn't one or is out of range.</returns>
    public decimal? Number(int column, decimal least, decimal most)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (text.Length > 40 || !decimal.TryParse(text, styles, CultureInfo.InvariantCulture, out var number))
        {
            Report(CsvFaults.NotANumber, $"{Name(column)} is '{Quote(text)}'.", column);
            return null;
        }

        if (number < least || number > most)
        {
            Report(CsvFaults.OutOfRange,
                string.Create(CultureInfo.InvariantCulture, $"{Name(column)} is {Quote(text)}; the range is {least} to {most}."), column);
            return null;
        }

        return number;
    }

    /// <summary>A number that must be there.</summary>
    /// <param name="column">The column's position in the layout.</param>
    /// <param name="least">The least value allowed, inclusive.</param>
    /// <param name="most">The largest value allowed, inclusive.</param>
    /// <returns>The number, or 0 with a fault.</returns>
    public decimal RequiredNumber(int column, decimal least, decimal most) => Number(column, least, most) ?? (decimal)Missing(column);

    /// <summary>A whole number, or <see langword="null"/> if the cell is blank.</summary>
    /// <param name="column">The column's position in the layout.</param>
    /// <param name="least">The least value allowed, inclusive.</param>
    /// <param name="most">The largest value allowed, inclusive.</param>
    /// <returns>The number; a fault where it isn't whole or is out of range.</returns>
    public int? Whole(int column, int least, int most)
    {
        var number = Number(column, least, most);
        if (number is { } value && value != decimal.Truncate(value))
        {
            Report(CsvFaults.NotANumber, $"{Name(column)} is '{Quote(Text(column))}', not a whole number.", column);
            return null;
        }

        return (int?)number;
    }

    /// <summary>A date, or <see langword="null"/> if the cell is blank.</summary>
    /// <param name="column">The column's position in the layout.</param>
    /// <returns>The date; a fault where it isn't one.</returns>
    public DateOnly? Date(int column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date >= Earliest && date <= Latest)
        {
            return date;
        }

        Report(CsvFaults.NotADate, $"{Name(column)} is '{Quote(text)}'.", column);
        return null;
    }

    /// <summary>A date that must be there.</summary>
    /// <param name="column">The column's position in the layout.</param>
    /// <returns>The date, or the first day of 1900 with a fault.</returns>
    public DateOnly RequiredDate(int column) => Date(column) ?? Earliest.AddDays(Missing(column));

    /// <summary>A time of a service day, which runs to 30:00, or <see langword="null"/> if the cell is blank.</summary>
    /// <param name="column">The column's position in the layout.</param>
    /// <returns>
    /// Minutes from midnight, 0 to 1800 (<c>26:00</c> is two in the morning of the day after); a fault where it isn't a time.
    /// </returns>
    public int? ServiceTime(int column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (text.Length == 5 && text[2] == ':' && TwoDigits(text[0], text[1]) is { } hour and <= 30
            && TwoDigits(text[3], text[4]) is { } minute and <= 59 && (hour < 30 || minute == 0))
        {
            return 60 * hour + minute;
        }

        Report(CsvFaults.NotATime, $"{Name(column)} is '{Quote(text)}'.", column);
        return null;
    }

    /// <summary>One of several words, or <see langword="null"/> if the cell is blank.</summary>
    /// <typeparam name="T">What the words stand for.</typeparam>
    /// <param name="column">The column's position in the layout.</param>
    /// <param name="choices">The allowed words, in small letters.</param>
    /// <returns>What the word stands for; a fault where it is none of them.</returns>
    public T? Choice<T>(int column, IReadOnlyDictionary<string, T> choices)
        where T : struct
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (choices.TryGetValue(text.ToLowerInvariant(), out var choice))
        {
            return choice;
        }

        Report(CsvFaults.NotAChoice,
            $"{Name(column)} is '{Quote(text)}'; it may be {string.Join(", ", choices.Keys.Order(StringComparer.Ordinal))}.", column);
        return null;
    }

    /// <summary>Reports a blank cell that must be filled.</summary>
    /// <param name="column">The column's position in the layout.</param>
    public void Blank(int column) => Report(CsvFaults.Blank, $"{Name(column)} is blank.", column);

    private int Missing(int column)
    {
        if (Text(column).Length == 0)
        {
            Blank(column);
        }

        return 0;
    }

    private string Name(int column) => _sheet.Layout.Columns[column].Name;

    private static int? TwoDigits(char tens, char ones) =>
        char.IsAsciiDigit(tens) && char.IsAsciiDigit(ones) ? 10 * (tens - '0') + ones - '0' : null;

    private static bool IsIdLetter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or ':' or '/';

    private static bool LooksLikeNhsNumber(string text)
    {
        if (text.Length != 10 || !text.All(char.IsAsciiDigit))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 9; i++)
        {
            sum += (10 - i) * (text[i] - '0');
        }

        return (11 - sum % 11) % 11 == text[9] - '0';
    }
}
