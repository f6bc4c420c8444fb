using System.Globalization;
using Zoning.Planning;

namespace Zoning.Figures;

/// <summary>Tables of the page: units in the headings, every cell escaped, sorted and shortened by the script where it runs.</summary>
internal static class PageTable
{
    private const int FirstRows = 25;
    private const int ShortRows = 12;
    private const int DenseColumns = 8;

    /// <summary>Writes tables one under the other.</summary>
    internal static void WriteAll(MarkupWriter html, IEnumerable<ReportTable> tables)
    {
        foreach (var table in tables)
        {
            Write(html, table);
        }
    }

    /// <summary>Writes one table.</summary>
    internal static void Write(MarkupWriter html, ReportTable table)
    {
        var isLong = table.Rows.Length > FirstRows;
        html.Open("div").With("class", table.Rows.Length <= ShortRows ? "table short" : "table");
        html.Open("div").With("class", "scroll").With("tabindex", "0").With("role", "region")
            .With("aria-labelledby", table.Key + "-caption");
        html.Open("table").With("id", table.Key)
            .With("class", (table.Rows.Length > 1 ? "sortable" : "plain") + (table.Columns.Length >= DenseColumns ? " dense" : ""));
        if (isLong)
        {
            html.With("data-first", FirstRows);
        }

        html.Open("caption").With("id", table.Key + "-caption").Say(table.Title).Close();
        Head(html, table);
        html.Open("tbody").Line();
        foreach (var row in table.Rows)
        {
            html.Open("tr");
            for (var i = 0; i < row.Length; i++)
            {
                Cell(html, row[i], table.Columns[i], isFirst: i == 0);
            }

            html.Close().Line();
        }

        html.Close();
        if (!table.Total.IsEmpty)
        {
            html.Open("tfoot").Open("tr");
            for (var i = 0; i < table.Total.Length; i++)
            {
                Cell(html, table.Total[i], table.Columns[i], isFirst: i == 0);
            }

            html.Close().Close();
        }

        html.Close().Close();
        Foot(html, table, isLong);
        html.Close().Line();
    }

    private static void Head(MarkupWriter html, ReportTable table)
    {
        html.Open("thead").Open("tr");
        foreach (var column in table.Columns)
        {
            html.Open("th").With("scope", "col");
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

    private static void Cell(MarkupWriter html, ReportCell cell, ReportColumn column, bool isFirst)
    {
        html.Open(isFirst ? "th" : "td");
        if (isFirst)
        {
            html.With("scope", "row");
        }

        var isNotGiven = cell.Shown is Shown.Hidden or Shown.NotSupplied;
        if (column.IsNumber)
        {
            html.With("class", isNotGiven ? "num hidden-figure" : "num");
            if (cell.SortKey is { } key)
            {
                html.With("data-key", key.ToString("R", CultureInfo.InvariantCulture));
            }
        }

        html.Say(cell.Text).Close();
    }

    private static void Foot(MarkupWriter html, ReportTable table, bool isLong)
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
