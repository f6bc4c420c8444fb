using System.Globalization;

namespace Zoning.Importing;

/// <summary>Reads the mapped cells of one row after another, and gathers the faults of each.</summary>
internal sealed class RowReader
{
    private readonly ImportMap _map;
    private readonly Dictionary<string, int> _columns;
    private readonly List<Finding> _faults = [];
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

    /// <summary>Whether a word of the row means that it is to be left out.</summary>
    public bool IsLeftOut { get; private set; }

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
        IsLeftOut = false;
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

    /// <summary>The meaning of a word, blank if the cell is blank; an unknown word is a fault.</summary>
    public string Meaning(string target, FaultCode? code = null)
    {
        var cell = Cell(target);
        if (cell.Length == 0)
        {
            return "";
        }

        if (_map.Values.TryGetValue(target, out var words) && words.TryGetValue(cell, out var meaning) && meaning is not null)
        {
            IsLeftOut |= meaning == ImportTargets.LeaveOut;
            return meaning == ImportTargets.LeaveOut ? "" : meaning;
        }

        if (ImportTargets.Find(_map.Kind, target)!.Meanings.Contains(cell))
        {
            return cell;
        }

        Fault(code ?? ImportFaults.Word, $"{target}: {TidyText.Shown(cell)}.", target);
        return "";
    }

    /// <summary>An organisation's name, in the spelling that the map prefers; blank if the extract has none.</summary>
    public string Organisation(string target)
    {
        var cell = Cell(target);
        if (_map.Values.TryGetValue(target, out var words) && words.TryGetValue(cell, out var meaning) && meaning is not null)
        {
            IsLeftOut |= meaning == ImportTargets.LeaveOut;
            return meaning == ImportTargets.LeaveOut ? "" : meaning;
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

    /// <summary>A plain number, or <see langword="null"/> where blank or wrong.</summary>
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

    /// <summary>The place in a form that the county folder knows; blank if the extract has none.</summary>
    public string Place()
    {
        foreach (var (first, second) in (ReadOnlySpan<(string, string)>)[("easting", "northing"), ("longitude", "latitude")])
        {
            if (Has(first) && Has(second) && Cell(first).Length + Cell(second).Length > 0)
            {
                if (Number(first) is { } x && Number(second) is { } y)
                {
                    return x.ToString(CultureInfo.InvariantCulture) + " " + y.ToString(CultureInfo.InvariantCulture);
                }

                return "";
            }
        }

        var place = PlaceCell.Read(Cell("place"));
        if (place is null)
        {
            // The value is not repeated: it may be an address.
            Fault(
                ImportFaults.Place, $"place: a text of {Cell("place").Length.ToString(CultureInfo.InvariantCulture)} characters.", "place");
        }

        return place ?? "";
    }
}
