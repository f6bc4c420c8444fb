namespace Zoning.Counties.Tests;

/// <summary>A CSV text without quotation marks, cut into cells: what tests edit folders with.</summary>
public sealed class CsvTexts
{
    private readonly string[] _header;

    private CsvTexts(string[] header, List<string[]> rows) => (_header, Rows) = (header, rows);

    public List<string[]> Rows { get; }

    public static CsvTexts Of(params string[] header) => new(header, []);

    public static CsvTexts Read(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToList();
        return new CsvTexts(lines[0], lines[1..]);
    }

    public void Add(params string[] cells) => Rows.Add(cells);

    public int Column(string name) => Array.IndexOf(_header, name);

    public string Cell(string[] row, string name) => row[Column(name)];

    public CsvTexts Where(Func<string[], bool> isKept) => new(_header, [.. Rows.Where(isKept)]);

    public override string ToString() => string.Concat(Rows.Prepend(_header).Select(row => string.Join(',', row) + "\n"));
}
