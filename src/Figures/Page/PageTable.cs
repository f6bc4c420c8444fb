using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Figures;

/// <summary>Tables of the page: units in the headings, every cell escaped, sorted and shortened by the script where it runs.</summary>
internal static class PageTable
{
    private const int FirstRows = 25;
    private const int LongText = 60;
    private const int ShortRows = 12;
    private const int DenseColumns = 8;

    /// <summary>Writes tables one under the other.</summary>
    internal static void WriteAll(MarkupWriter html, IEnumerable<Table> tables)
    {
        foreach (var table in tables)
        {
            Write(html, table);
        }
    }

    /// <summary>Writes one table.</summary>
    internal static void Write(MarkupWriter html, Table table)
    {
        var isLong = table.Rows.Length > FirstRows;
        html.Open("div").With("class", table.Rows.Length <= ShortRows ? "table short" : "table");
        html.Open("div").With("class", "scroll").With("tabindex", "0").With("role", "region")
            .With("aria-labelledby", table.Key + "-caption");
        html.Open("table").With("id", table.Key).With("role", "table").With("class", Kinds(table));
        if (isLong)
        {
            html.With("data-first", FirstRows);
        }

        html.Open("caption").With("id", table.Key + "-caption").Say(table.Title).Close();
        Head(html, table);
        html.Open("tbody").With("role", "rowgroup").Line();
        foreach (var row in table.Rows)
        {
            Row(html, row, table);
        }

        html.Close();
        if (!table.Total.IsEmpty)
        {
            html.Open("tfoot").With("role", "rowgroup");
            Row(html, table.Total, table);
            html.Close();
        }

        html.Close().Close();
        Foot(html, table, isLong);
        html.Close().Line();
    }

    // A table of words becomes a list of cards on a telephone; the roles are said aloud, since cards lose them.
    private static string Kinds(Table table)
    {
        var numbers = table.Columns.Count(column => column.IsNumber);
        return (table.Rows.Length > 1 ? "sortable" : "plain") +
            (table.Columns.Length >= DenseColumns ? " dense" : "") +
            (table.Columns.Length > 2 && numbers < table.Columns.Length - 1 - numbers ? " words" : "");
    }

    private static void Head(MarkupWriter html, Table table)
    {
        html.Open("thead").With("role", "rowgroup").Open("tr").With("role", "row");
        foreach (var column in table.Columns)
        {
            html.Open("th").With("scope", "col").With("role", "columnheader");
            if (column.IsNumber)
            {
                html.With("class", "num");
            }

            html.Element("span", column.Label);
            if (column.Unit.Length > 0)
            {
                html.Element("small", column.Unit);
            }

            html.Close();
        }

        html.Close().Close();
    }

    private static void Row(MarkupWriter html, ImmutableArray<TableCell> row, Table table)
    {
        html.Open("tr").With("role", "row");
        for (var i = 0; i < row.Length; i++)
        {
            Cell(html, row[i], table.Columns[i], isFirst: i == 0);
        }

        html.Close().Line();
    }

    private static void Cell(MarkupWriter html, TableCell cell, TableColumn column, bool isFirst)
    {
        _ = isFirst
            ? html.Open("th").With("scope", "row").With("role", "rowheader")
            : html.Open("td").With("role", "cell").With("data-label", column.Label);

        var isNotGiven = cell.Shown is Shown.Hidden or Shown.NotSupplied;
        if (column.IsNumber)
        {
            html.With("class", isNotGiven ? "num hidden-figure" : "num");
            if (cell.SortKey is { } key)
            {
                html.With("data-key", key.ToString("R", CultureInfo.InvariantCulture));
            }
        }

        else if (!isFirst && cell.Text.Length > LongText)
        {
            html.With("class", "long");
        }

        html.Say(cell.Text).Close();
    }

    private static void Foot(MarkupWriter html, Table table, bool isLong)
    {
        var rows = table.Rows.Length.ToString(CultureInfo.InvariantCulture);
        html.Open("p").With("class", "table-note").Say(table.Note + (table.Note.Length > 0 ? " " : ""));
        html.Say(table.Rows.Length == 1 ? "1 row." : rows + " rows.");
        if (table.File is { } file)
        {
            html.Say(" The same figures in a file: ").Open("a").With("href", file).Say(file).Close().Say(".");
        }

        html.Close();
        if (isLong)
        {
            html.Open("p").With("class", "first-rows needs-script").Flag("hidden")
                .Say($"The first {FirstRows.ToString(CultureInfo.InvariantCulture)} of {rows} rows are shown. ")
                .Open("button").With("type", "button").With("class", "more").Say($"Show all {rows} rows").Close().Close();
        }
    }
}
