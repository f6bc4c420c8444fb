using System.Globalization;
using System.Text;

namespace Zoning;

/// <summary>A table as aligned text.</summary>
internal static class TableText
{
    private const int WidestColumn = 48;
    private const int NarrowHead = 12;
    private const string Gap = "  ";

    /// <summary>Writes title, headings, units, the first rows, the total, the note and how many rows there are.</summary>
    internal static string Of(Table table)
    {
        var rows = table.Rows.Take(table.FirstRows).Select(row => row.Select(cell => Line(cell.Text)).ToArray()).ToList();
        var total = table.Total.Select(cell => Line(cell.Text)).ToArray();
        var heads = table.Columns.Select((column, place) =>
        {
            var widest = rows.Append(total).Where(cells => cells.Length > 0).Select(cells => Width(cells[place])).Append(NarrowHead).Max();
            return Wrapped(column.Label, widest).Concat(column.Unit.Length > 0 ? Wrapped(column.Unit, widest) : []).ToArray();
        }).ToArray();
        var widths = heads.Select((lines, place) => rows.Append(total).Where(cells => cells.Length > 0).Select(cells => Width(cells[place]))
            .Concat(lines.Select(Width)).Max()).ToArray();
        var deepest = heads.Select(lines => lines.Length).DefaultIfEmpty().Max();

        var text = new StringBuilder();
        void Add(string line) => text.Append(line.TrimEnd()).Append('\n');
        void AddCells(string[] cells) =>
            Add(string.Join(Gap, cells.Select((cell, place) => Set(cell, widths[place], table.Columns[place]))));
        var rule = new string('-', widths.Sum() + (Gap.Length * Math.Max(0, widths.Length - 1)));

        Add(Line(table.Title, int.MaxValue));
        for (var line = 0; line < deepest; line++)
        {
            AddCells([.. heads.Select(lines => line - deepest + lines.Length is >= 0 and var at ? lines[at] : "")]);
        }

        Add(rule);
        rows.ForEach(AddCells);
        if (total.Length > 0)
        {
            Add(rule);
            AddCells(total);
        }

        Add(TableCount.Of(table));
        if (table.Note.Length > 0)
        {
            Add(Line(table.Note, int.MaxValue));
        }

        return text.ToString();
    }

    private static List<string> Wrapped(string text, int widest)
    {
        var lines = new List<string>();
        foreach (var word in Line(text, int.MaxValue).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && Width(lines[^1]) + 1 + Width(word) <= widest)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(Line(word));
            }
        }

        return lines.Count > 0 ? lines : [""];
    }

    private static string Set(string cell, int width, TableColumn column)
    {
        var blank = new string(' ', width - Width(cell));
        return column.IsNumber ? blank + cell : cell + blank;
    }

    private static int Width(string text) => new StringInfo(text).LengthInTextElements;

    private static string Line(string text) => Line(text, WidestColumn);

    private static string Line(string text, int widest)
    {
        var line = string.Concat(text.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter));
        return Width(line) <= widest ? line : new StringInfo(line).SubstringByTextElements(0, widest - 1) + "…";
    }
}
