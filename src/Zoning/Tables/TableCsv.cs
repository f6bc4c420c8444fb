using System.Globalization;

namespace Zoning;

/// <summary>A table's rows as CSV.</summary>
internal static class TableCsv
{
    /// <summary>Writes headings with units, all rows and the total.</summary>
    internal static byte[] Of(Table table, bool writesByteOrderMark)
    {
        string[] header = [.. table.Columns.Select(Heading)];
        var rows = table.Rows.Select(row => Cells(table, row));
        var all = table.Total.IsEmpty ? rows : rows.Append(Cells(table, table.Total));
        return CsvText.Write(header, all, writesByteOrderMark);
    }

    private static string Heading(TableColumn column) => column.Unit.Length > 0 ? $"{column.Label} ({column.Unit})" : column.Label;

    private static object?[] Cells(Table table, IReadOnlyList<TableCell> row) =>
        [.. row.Select((cell, place) => table.Columns[place].IsNumber ? Number(cell) : cell.Text)];

    /// <summary>
    /// A number only where the text is one: a range, a class or a hidden figure stays as it is said. The key is taken where it is the
    /// same number with more digits; a text that says less than its key never gives the key away.
    /// </summary>
    private static object Number(TableCell cell)
    {
        if (!TryRead(cell.Text, out var said, out var digits))
        {
            return cell.Text;
        }

        var slack = 0.5 * Math.Pow(10, -digits);
        return cell.SortKey is { } key && Math.Abs(key - said) <= slack * (1 + 1e-9) ? key : said;
    }

    private static bool TryRead(string text, out double value, out int digits)
    {
        var plain = text.Replace("−", "-", StringComparison.Ordinal).Replace("£", "", StringComparison.Ordinal).TrimEnd('%');
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        digits = point < 0 ? 0 : plain.Length - point - 1;
        return double.TryParse(
            plain,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out value);
    }
}
