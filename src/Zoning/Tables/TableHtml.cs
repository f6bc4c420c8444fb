using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Zoning;

/// <summary>A table as a piece of HTML for a notebook's cell. No ids, so that it can stand on a page twice.</summary>
internal sealed class TableHtml
{
    private const int MostRows = 1_000;
    private const int MostLinkLetters = 200_000;
    private static readonly Lazy<string> Css = new(() => Read("table.css"));
    private static readonly Lazy<string> Script = new(() => Read("table.js"));
    private readonly StringBuilder _html = new();
    private readonly Table _table;

    private TableHtml(Table table) => _table = table;

    /// <summary>Writes the table with its style and script.</summary>
    internal static string Of(Table table)
    {
        var html = new TableHtml(table);
        html.Write();
        return html._html.ToString();
    }

    private bool IsLong => TableCount.IsLong(_table);

    private void Write()
    {
        Raw("<div class=\"zoning-table\"><style>").Raw(Css.Value).Raw("</style>");
        Raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").Say(_table.Title).Raw("\">");
        Raw("<table data-first=\"").Raw(_table.FirstRows.ToString(CultureInfo.InvariantCulture)).Raw("\"><caption><span>")
            .Say(_table.Title).Raw("</span></caption>");
        Head();
        Raw("<tbody>\n");
        for (var place = 0; place < Math.Min(MostRows, _table.Rows.Length); place++)
        {
            Row(_table.Rows[place], isLater: place >= _table.FirstRows);
        }

        Raw("</tbody>");
        if (!_table.Total.IsEmpty)
        {
            Raw("<tfoot>");
            Row(_table.Total, isLater: false);
            Raw("</tfoot>");
        }

        Raw("</table></div>");
        Foot();
        if (_table.Rows.Length > 1)
        {
            Raw("<script>").Raw(Script.Value).Raw("</script>");
        }

        Raw("</div>\n");
    }

    private void Head()
    {
        Raw("<thead><tr>");
        foreach (var column in _table.Columns)
        {
            Raw(column.IsNumber ? "<th scope=\"col\" class=\"num\"><span>" : "<th scope=\"col\"><span>").Say(column.Label).Raw("</span>");
            if (column.Unit.Length > 0)
            {
                Raw("<small>").Say(column.Unit).Raw("</small>");
            }

            Raw("</th>");
        }

        Raw("</tr></thead>");
    }

    private void Row(ImmutableArray<TableCell> row, bool isLater)
    {
        Raw(isLater ? "<tr class=\"later\">" : "<tr>");
        for (var place = 0; place < row.Length; place++)
        {
            var (open, close) = place == 0 ? ("<th scope=\"row\"", "</th>") : ("<td", "</td>");
            Raw(open);
            Kind(row[place], _table.Columns[place]);
            Raw(">").Say(row[place].Text).Raw(close);
        }

        Raw("</tr>\n");
    }

    private void Kind(TableCell cell, TableColumn column)
    {
        var isNotGiven = cell.Shown is Shown.Hidden or Shown.NotSupplied;
        if (column.IsNumber || isNotGiven)
        {
            Raw((column.IsNumber, isNotGiven) switch
            {
                (true, true) => " class=\"num not-given\"",
                (true, false) => " class=\"num\"",
                _ => " class=\"not-given\"",
            });
        }

        if (column.IsNumber && !isNotGiven && cell.SortKey is { } key && double.IsFinite(key))
        {
            Raw(" data-sort=\"").Raw(key.ToString("R", CultureInfo.InvariantCulture)).Raw("\"");
        }
    }

    private void Foot()
    {
        Raw("<p class=\"rows\"><span");
        if (IsLong)
        {
            Raw(" data-first=\"").Say(TableCount.First(_table)).Raw("\"");
        }

        Raw(">").Say(TableCount.All(_table)).Raw("</span>");
        if (IsLong)
        {
            Raw(" <label><input type=\"checkbox\"> Show ")
                .Say(_table.Rows.Length > MostRows ? "the first " + TableCount.Number(MostRows) : "all").Raw("</label>");
        }

        Link();
        Raw("</p>");
        if (_table.Note.Length > 0)
        {
            Raw("<p>").Say(_table.Note).Raw("</p>");
        }
    }

    private void Link()
    {
        var csv = Convert.ToBase64String(TableCsv.Of(_table, writesByteOrderMark: true));
        if (csv.Length > MostLinkLetters)
        {
            Raw(" <span>SaveCsv writes all of them to a file.</span>");
            return;
        }

        Raw(" <a download=\"").Say(_table.Key).Raw(".csv\" href=\"data:text/csv;base64,").Raw(csv).Raw("\">Save as CSV</a>");
    }

    private TableHtml Raw(string markup)
    {
        _html.Append(markup);
        return this;
    }

    private TableHtml Say(string text)
    {
        Escaped.Append(_html, text);
        return this;
    }

    private static string Read(string name)
    {
        using var stream = typeof(TableHtml).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd();
    }
}
