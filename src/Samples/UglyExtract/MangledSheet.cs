using System.Globalization;

namespace Zoning.Samples;

/// <summary>An extract as a sheet of cells, which faults change before it is written.</summary>
internal sealed class MangledSheet
{
    private readonly Randomness _random;

    /// <summary>A sheet of plain columns, in a random order.</summary>
    public MangledSheet(List<MangledLine> lines, Randomness random)
    {
        _random = random;
        Lines = lines;
        Add("id", "Line ID", line => line.Id);
        Add("person", "Client ID", line => line.Person);
        Add("place", "Postcode", line => line.Postcode);
        Add("status", "Service Status", line => PlainStatus(line.Status));
        Add("provider", "Provider Name", line => line.Provider);
        Add("hours", "Hours per week", line => Hours(line.Minutes));
        Add("carers", "No of carers", line => line.Carers.ToString(CultureInfo.InvariantCulture));
        Add("start", "Start Date", line => line.Start.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
        Add("end", "End Date", line => line.End?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "");
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Columns));
    }

    /// <summary>What is meant; a fault may change it where it loses a place.</summary>
    public List<MangledLine> Lines { get; }

    /// <summary>The columns: a name for the faults, the heading, a cell for each line.</summary>
    public List<MangledColumn> Columns { get; } = [];

    /// <summary>Rows above the header, made when all columns are known.</summary>
    public List<Func<string>> Above { get; } = [];

    /// <summary>Rows of totals, each behind so many lines.</summary>
    public List<(int Behind, string Row)> Totals { get; } = [];

    /// <summary>What is put round the whole text, such as a page.</summary>
    public Func<string, string> Wrap { get; set; } = text => text;

    /// <summary>A column by its name.</summary>
    public MangledColumn this[string name] => Columns.Find(column => column.Name == name)!;

    /// <summary>Adds a column at a random place.</summary>
    public void Insert(string name, string heading, Func<MangledLine, string> cell) =>
        Columns.Insert(_random.NextBelow(Columns.Count + 1), new MangledColumn(name, heading, [.. Lines.Select(cell)]));

    /// <summary>Hours as a decimal with at most so many places.</summary>
    public static string Hours(decimal minutes, int places = 4) =>
        decimal.Round(minutes / 60m, places).ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>A row with cells in some columns only.</summary>
    public string Row(params (string Column, string Cell)[] cells) => string.Join(
        ',', Columns.Select(column => Array.Find(cells, cell => cell.Column == column.Name).Cell is { } cell ? Quoted(cell) : ""));

    /// <summary>The extract as CSV.</summary>
    public string Write()
    {
        var rows = Above.ConvertAll(row => row());
        rows.Add(string.Join(',', Columns.Select(column => Quoted(column.Heading))));
        for (var line = 0; line < Lines.Count; line++)
        {
            rows.Add(string.Join(',', Columns.Select(column => Quoted(column.Cells[line]))));
            rows.AddRange(Totals.Where(total => total.Behind == line + 1).Select(total => total.Row));
        }

        return Wrap(string.Join("\r\n", rows) + "\r\n");
    }

    private static string PlainStatus(string status) => status switch
    {
        "active" => "Live",
        "waiting" => "Awaiting provider",
        "paused" => "Suspended",
        "ended" => "Ended",
        _ => "Reablement",
    };

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"") < 0 ? cell : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private void Add(string name, string heading, Func<MangledLine, string> cell) =>
        Columns.Add(new MangledColumn(name, heading, [.. Lines.Select(cell)]));
}

/// <summary>A column of a sheet.</summary>
internal sealed class MangledColumn(string name, string heading, List<string> cells)
{
    /// <summary>Its name for the faults.</summary>
    public string Name { get; } = name;

    /// <summary>The heading.</summary>
    public string Heading { get; set; } = heading;

    /// <summary>A cell for each line.</summary>
    public List<string> Cells { get; } = cells;
}
