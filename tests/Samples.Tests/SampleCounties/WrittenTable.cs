namespace Zoning.Planning.Tests;

/// <summary>A CSV file split by hand: the tests of samples share no reader with what they test.</summary>
internal sealed class WrittenTable
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    public WrittenTable(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in lines[0].Split(','))
        {
            _columns.Add(name, _columns.Count);
        }

        Rows = [.. lines.Skip(1).Select(line => new WrittenRow(this, line.Split(',')))];
    }

    public WrittenRow[] Rows { get; }

    public bool Has(string column) => _columns.ContainsKey(column);

    public int Position(string column) => _columns[column];
}

/// <summary>A row of a file split by hand.</summary>
internal sealed class WrittenRow(WrittenTable table, string[] cells)
{
    public string this[string column] => cells[table.Position(column)];

    public decimal Number(string column) => decimal.Parse(this[column], System.Globalization.CultureInfo.InvariantCulture);

    public DateOnly Day(string column) => DateOnly.Parse(this[column], System.Globalization.CultureInfo.InvariantCulture);

    public DateOnly? DayOrNone(string column) => this[column].Length == 0 ? null : Day(column);
}
