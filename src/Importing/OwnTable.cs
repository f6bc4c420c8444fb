namespace Zoning.Importing;

/// <summary>A CSV file of the county folder, read for a look: rows of cells by column name. It is checked elsewhere.</summary>
internal sealed class OwnTable
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    private OwnTable(ExtractTable table)
    {
        for (var column = 0; column < table.Headers.Length; column++)
        {
            _columns.TryAdd(table.Headers[column], column);
        }

        var rows = new List<string[]>();
        var cells = new List<string>();
        for (var row = table.FirstRow; row < table.EndRow; row++)
        {
            if (table.Read(row, cells) == RowKind.Data)
            {
                rows.Add([.. cells]);
            }
        }

        Rows = rows;
    }

    /// <summary>The rows of data.</summary>
    public IReadOnlyList<string[]> Rows { get; }

    /// <summary>Whether there is a column of a name.</summary>
    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>The cell of a column; blank if there is no such column.</summary>
    public string Cell(string[] row, string column) => _columns.TryGetValue(column, out var at) ? row[at] : "";

    /// <summary>Reads a file; null if it is no text or has no header.</summary>
    public static OwnTable? Read(InputFile file, FindingCollector findings)
    {
        var text = ExtractText.Decode(file, TextEncoding.Utf8, findings);
        var sheet = text is null ? null : ExtractSheet.Read(text, ',', file.Name, findings);
        var table = sheet is null ? null : ExtractTable.Of(sheet, 0);
        return table is null ? null : new OwnTable(table);
    }
}
