using System.Globalization;
using System.Text;

namespace Zoning.Attack;

/// <summary>Reads the CSV files of counties and releases as anybody would.</summary>
internal static class CsvText
{
    /// <summary>The rows of a file by column; none where it is absent.</summary>
    public static List<Dictionary<string, string>> Table(IReadOnlyDictionary<string, string> files, string name)
    {
        if (!files.TryGetValue(name, out var text))
        {
            return [];
        }

        var lines = text.TrimStart('\uFEFF').Split(["\r\n", "\n"], StringSplitOptions.RemoveEmptyEntries).Select(Cells).ToList();
        var header = lines[0];
        return
        [
            .. lines.Skip(1).Select(line => header.Zip(line).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)),
        ];
    }

    /// <summary>A column that may be absent.</summary>
    public static string Of(this Dictionary<string, string> row, string column) => row.GetValueOrDefault(column) ?? "";

    public static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
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
