using System.Globalization;
using System.Text;

namespace Zoning.Reporting;

/// <summary>Parts of the page as Markdown, for the files that are read as text.</summary>
internal static class ReportMarkdown
{
    private const string Marks = "\\`*_[]<>|&~!#";

    /// <summary>Adds sentences as a list.</summary>
    internal static StringBuilder List(this StringBuilder text, IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences)
        {
            text.Append("- ").Append(Plain(sentence)).Append('\n');
        }

        return text;
    }

    /// <summary>Adds tables, each under a heading.</summary>
    internal static StringBuilder Tables(this StringBuilder text, IEnumerable<Table> tables)
    {
        foreach (var table in tables)
        {
            text.Append("\n## ").Append(Plain(table.Title)).Append("\n\n| ")
                .AppendJoin(" | ", table.Columns.Select(Heading)).Append(" |\n|")
                .Insert(text.Length, "---|", table.Columns.Length).Append('\n');
            foreach (var row in table.Rows)
            {
                text.Append("| ").AppendJoin(" | ", row.Select(cell => Plain(cell.Text))).Append(" |\n");
            }
        }

        return text;
    }

    /// <summary>Adds who the file may go to.</summary>
    internal static StringBuilder Level(this StringBuilder text, OutputLevel level, bool isSynthetic) => text.Append(
        CultureInfo.InvariantCulture,
        $"\n*Level: {RunTables.LevelWord(level)}.{(isSynthetic ? " Synthetic data: nobody in them exists." : "")}*\n");

    /// <summary>
    /// Text that Markdown shows as it is: names come from files of the county, so no sign of theirs makes a link, a picture, markup, a
    /// heading or a cell.
    /// </summary>
    internal static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length; at++)
        {
            var sign = text[at];
            if (char.IsControl(sign) || sign is '\u2028' or '\u2029')
            {
                plain.Append(' ');
                continue;
            }

            if (Marks.Contains(sign, StringComparison.Ordinal) || IsAddress(text, at))
            {
                plain.Append('\\');
            }

            plain.Append(sign);
        }

        return plain.ToString();
    }

    /// <summary>Whether a sign would begin an address that readers of Markdown turn into a link without any mark.</summary>
    private static bool IsAddress(string text, int at) => text[at] == ':' && text.AsSpan(at).StartsWith("://")
        || text[at] == '.' && text.AsSpan(0, at).EndsWith("www", StringComparison.OrdinalIgnoreCase);

    private static string Heading(TableColumn column) => Plain(column.Unit.Length > 0 ? $"{column.Label} ({column.Unit})" : column.Label);
}
