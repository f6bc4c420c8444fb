using System.Globalization;
using System.Text;

namespace Zoning.Reporting;

/// <summary>Parts of the page as Markdown, for the files that are read as text.</summary>
internal static class ReportMarkdown
{
    /// <summary>Adds sentences as a list.</summary>
    internal static StringBuilder List(this StringBuilder text, IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences)
        {
            text.Append("- ").Append(sentence).Append('\n');
        }

        return text;
    }

    /// <summary>Adds tables, each under a heading.</summary>
    internal static StringBuilder Tables(this StringBuilder text, IEnumerable<Table> tables)
    {
        foreach (var table in tables)
        {
            text.Append("\n## ").Append(table.Title).Append("\n\n| ").AppendJoin(" | ", table.Columns.Select(Heading)).Append(" |\n|")
                .Insert(text.Length, "---|", table.Columns.Length).Append('\n');
            foreach (var row in table.Rows)
            {
                text.Append("| ").AppendJoin(" | ", row.Select(cell => cell.Text)).Append(" |\n");
            }
        }

        return text;
    }

    /// <summary>Adds who the file may go to.</summary>
    internal static StringBuilder Level(this StringBuilder text, OutputLevel level, bool isSynthetic) => text.Append(
        CultureInfo.InvariantCulture,
        $"\n*Level: {RunTables.LevelWord(level)}.{(isSynthetic ? " Synthetic data: nobody in them exists." : "")}*\n");

    private static string Heading(TableColumn column) => column.Unit.Length > 0 ? $"{column.Label} ({column.Unit})" : column.Label;
}
