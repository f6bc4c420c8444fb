using System.Globalization;

namespace Zoning.Importing;

/// <summary>Reads the mapped cells of one row after another, and gathers the faults of each.</summary>
internal sealed class RowReader
{
    private readonly ImportMap _map;
    private readonly Dictionary<string, int> _columns;
    private readonly List<Finding> _faults = [];
    private readonly List<Finding> _notes = [];
    private readonly List<(string Target, string Word, string Meaning)> _words = [];
    private readonly string _file;
    private List<string> _cells = [];
    private int _line;

    public RowReader(ImportMap map, Dictionary<string, int> columns, string file)
    {
        _map = map;
        _columns = columns;
        _file = file;
    }

    /// <summary>The line of the row, from 1.</summary>
    public int Line => _line;

    /// <summary>What is wrong with the row.</summary>
    public IReadOnlyList<Finding> Faults => _faults;

    /// <summary>What is to be told of the row though it is used.</summary>
    public IReadOnlyList<Finding> Notes => _notes;

    /// <summary>The words of the row and what they were taken for.</summary>
    public IReadOnlyList<(string Target, string Word, string Meaning)> Words => _words;

    /// <summary>How the extract is read.</summary>
    public ImportMap Map => _map;

    /// <summary>Whether a word of the row means that it is to be left out.</summary>
    public bool IsLeftOut => LeftOutBy.Length > 0;

    /// <summary>Why the row is left out; empty if it isn't.</summary>
    public string LeftOutBy { get; private set; } = "";

    /// <summary>Leaves the row out; the first reason counts.</summary>
    public void LeaveOut(string reason) => LeftOutBy = LeftOutBy.Length > 0 ? LeftOutBy : reason;

    /// <summary>Dates of all rows so far that mean no date.</summary>
    public int OpenDates { get; private set; }

    /// <summary>Day numbers of a spreadsheet read as dates in all rows so far.</summary>
    public int SerialDates { get; private set; }

    /// <summary>Dates that only the declared order can read, and dates that only another order can.</summary>
    public (int For, int Against) DateOrders { get; private set; }

    /// <summary>Moves to a row.</summary>
    public void Open(List<string> cells, int line)
    {
        _cells = cells;
        _line = line;
        _faults.Clear();
        _notes.Clear();
        _words.Clear();
        LeftOutBy = "";
        foreach (var (target, column) in _columns)
        {
            if (SpreadsheetMarks.FaultOf(cells[column]) is { } fault)
            {
                Fault(fault, $"{target} is such a cell.", target);
            }
        }
    }

    public bool Has(string target) => _columns.ContainsKey(target) || _map.Defaults.ContainsKey(target);

    /// <summary>The cell of a target or its default; blank where neither says anything.</summary>
    public string Cell(string target)
    {
        var cell = _columns.TryGetValue(target, out var column) ? _cells[column] : "";
        return TidyText.SaysNothing(cell) ? _map.Defaults.GetValueOrDefault(target, "") : cell;
    }

    /// <summary>Adds a fault of the row.</summary>
    public void Fault(FaultCode code, string what, string target = "") =>
        _faults.Add(new Finding(code, _file, _line, what) { Column = target });

    /// <summary>Adds something to be told of the row, once for each target.</summary>
    public void Note(bool when, FaultCode code, string target)
    {
        if (when && !_notes.Exists(note => note.Code == code && note.Column == target))
        {
            _notes.Add(new Finding(code, _file, _line, $"{target}.") { Column = target });
        }
    }

    /// <summary>The meaning of a word, blank if the cell is blank; an unknown word is a fault.</summary>
    /// <param name="target">The target.</param>
    /// <param name="code">The fault of an unknown word.</param>
    /// <param name="quiet">Whether the word was read before, so that its fault and its meaning are known.</param>
    public string Meaning(string target, FaultCode? code = null, bool quiet = false)
    {
        var cell = Cell(target);
        if (cell.Length == 0)
        {
            return "";
        }

        if (_map.Values.TryGetValue(target, out var words) && words.TryGetValue(cell, out var meaning) && meaning is not null)
        {
            if (!quiet)
            {
                _words.Add((target, cell.ToLowerInvariant(), meaning));
            }

            if (meaning != ImportTargets.LeaveOut)
            {
                return meaning;
            }

            LeaveOut("values, by " + target);
            return "";
        }

        if (ImportTargets.Find(_map.Kind, target)!.Meanings.Contains(cell))
        {
            return cell;
        }

        if (!quiet)
        {
            Fault(code ?? ImportFaults.Word, $"{target}: {TidyText.Shown(cell)}.", target);
        }

        return "";
    }

    /// <summary>The meaning of a word, blank if the cell is blank or the word isn't known.</summary>
    public string KnownMeaning(string target)
    {
        var cell = Cell(target);
        var isKnown = ImportTargets.Find(_map.Kind, target)!.Meanings.Contains(cell)
            || (_map.Values.TryGetValue(target, out var words) && words.TryGetValue(cell, out var meaning) && meaning is not null);
        return isKnown ? Meaning(target) : "";
    }

    /// <summary>An organisation's name, in the spelling that the map prefers; blank if the extract has none.</summary>
    public string Organisation(string target)
    {
        var cell = Cell(target);
        if (_map.Values.TryGetValue(target, out var words) && words.TryGetValue(cell, out var meaning) && meaning is not null)
        {
            if (meaning != ImportTargets.LeaveOut)
            {
                return meaning;
            }

            LeaveOut("values, by " + target);
            return "";
        }

        return cell;
    }

    /// <summary>A date, or <see langword="null"/> where blank or wrong.</summary>
    public DateOnly? Date(string target)
    {
        var cell = _columns.TryGetValue(target, out var column) ? _cells[column] : "";
        var reading = DateCell.Read(cell, _map.Dates, out var date);
        CountOrder(cell);
        switch (reading)
        {
            case DateReading.Serial when !_map.ExcelDates:
                Fault(
                    ImportFaults.SerialDate,
                    $"{target}: {cell} would be {date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.", target);
                return null;
            case DateReading.Serial:
                SerialDates++;
                break;
            case DateReading.StandsForNone:
                OpenDates++;
                return null;
            case DateReading.Wrong:
                Fault(ImportFaults.Date, $"{target}: {TidyText.Shown(cell)}.", target);
                return null;
            case DateReading.Blank:
                return null;
        }

        if (date.Year is < 1980 or > 2100)
        {
            Fault(ImportFaults.Date, $"{target}: the year {date.Year.ToString(CultureInfo.InvariantCulture)} can't be meant.", target);
            return null;
        }

        return date;
    }

    private void CountOrder(string cell)
    {
        var (day, month) = DateCell.Orders(cell);
        var (fits, other) = _map.Dates switch
        {
            DateOrder.DayFirst => (day, month),
            DateOrder.MonthFirst => (month, day),
            _ => (DateCell.Read(cell, _map.Dates, out _) == DateReading.Date, day || month),
        };
        if (fits != other)
        {
            DateOrders = (DateOrders.For + (fits ? 1 : 0), DateOrders.Against + (other ? 1 : 0));
        }
    }

    /// <summary>A number or a length of time, or <see langword="null"/> where blank or wrong.</summary>
    public decimal? Number(string target)
    {
        var isColumn = _columns.TryGetValue(target, out var column) && !TidyText.SaysNothing(_cells[column]);
        var cell = Cell(target);
        if (cell.Length == 0)
        {
            return null;
        }

        // Defaults are the map's own text, which has a decimal point whatever the extract has.
        if (NumberCell.TryHours(cell, isColumn ? _map.Mark : DecimalMark.Point, out var number))
        {
            return number;
        }

        Fault(ImportFaults.Hours, $"{target}: {TidyText.Shown(cell)}.", target);
        return null;
    }

    /// <summary>An amount of money: a plain number, never a length of time.</summary>
    public decimal? Money(string target)
    {
        var cell = Cell(target);
        var isColumn = _columns.TryGetValue(target, out var column) && !TidyText.SaysNothing(_cells[column]);
        if (cell.Length == 0 || NumberCell.TryNumber(cell, isColumn ? _map.Mark : DecimalMark.Point, out _))
        {
            return Number(target);
        }

        Fault(ImportFaults.Hours, $"{target}: {TidyText.Shown(cell)}.", target);
        return null;
    }

    /// <summary>A quantity with what its cell says about it, or <see langword="null"/> where blank or wrong.</summary>
    public Amount? Amount(string target)
    {
        var isColumn = _columns.TryGetValue(target, out var column) && !TidyText.SaysNothing(_cells[column]);
        var cell = Cell(target);
        if (cell.Length == 0)
        {
            return null;
        }

        if (AmountCell.TryRead(cell, isColumn ? _map.Mark : DecimalMark.Point, out var amount))
        {
            return amount;
        }

        Fault(ImportFaults.Hours, $"{target}: {TidyText.Shown(cell)}.", target);
        return null;
    }

    /// <summary>
    /// The place in a form that the county folder knows; blank if the row has none. A place is never a reason to lose hours.
    /// </summary>
    public string Place()
    {
        foreach (var (first, second) in (ReadOnlySpan<(string, string)>)[("easting", "northing"), ("longitude", "latitude")])
        {
            if (Has(first) && Has(second) && Cell(first).Length + Cell(second).Length > 0)
            {
                if (NumberCell.TryNumber(Cell(first), _map.Mark, out var x) && NumberCell.TryNumber(Cell(second), _map.Mark, out var y))
                {
                    return x.ToString(CultureInfo.InvariantCulture) + " " + y.ToString(CultureInfo.InvariantCulture);
                }

                Note(when: true, ImportFaults.Place, first);
                return "";
            }
        }

        var cell = Cell("place");
        var place = PlaceCell.Read(cell);
        Note(place is null, ImportFaults.Place, "place");
        Note(PlaceCell.IsNowhere(cell), ImportFaults.Nowhere, "place");
        return place ?? "";
    }
}
