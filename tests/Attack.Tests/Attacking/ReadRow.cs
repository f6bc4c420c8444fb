using System.Globalization;

namespace Zoning.Attack.Tests;

/// <summary>A row of tables.csv as anybody may read it.</summary>
internal sealed record ReadRow(
    string AreaKind, string Area, string Provider, string Time, string Measure, string Status, double? Value, double? Low, double? High, string Shown)
{
    /// <summary>The columns, by name, that an attacker needs.</summary>
    public static List<ReadRow> ReadTables(string text)
    {
        var lines = text.TrimStart('\uFEFF').Split(["\r\n", "\n"], StringSplitOptions.RemoveEmptyEntries).Select(Cells).ToList();
        var header = lines[0];
        string Of(List<string> line, string column) => line[header.IndexOf(column)];
        return
        [
            .. lines.Skip(1).Select(line => new ReadRow(
                Of(line, "area_kind"), Of(line, "area"), Of(line, "provider"), Of(line, "time_of_day"), Of(line, "measure"),
                Of(line, "status"), Number(Of(line, "value")), Number(Of(line, "low")), Number(Of(line, "high")), Of(line, "shown"))),
        ];
    }

    public string Key => string.Join('|', AreaKind, Area, Measure, Status, Provider, Time);

    private static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        var isQuoted = false;
        foreach (var letter in line)
        {
            if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (letter == ',' && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(letter);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
