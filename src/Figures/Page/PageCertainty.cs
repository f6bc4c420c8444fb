using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>How far the page can be trusted: what is missing, where figures come from, what they rest on.</summary>
internal static class PageCertainty
{
    /// <summary>Writes the box of what the folder can't tell.</summary>
    internal static void WriteGaps(MarkupWriter html, ReportContent content)
    {
        html.Open("div").With("class", "box").Open("ul");
        foreach (var gap in content.Gaps)
        {
            html.Open("li").Element("b", gap.Missing + ".").Say(" " + gap.Instead).Close();
        }

        html.Close().Close();
    }

    /// <summary>Writes what moves the headline, origins and assumptions.</summary>
    internal static void Write(MarkupWriter html, ReportContent content, PageCharts charts)
    {
        if (content.Sensitivity is { } sensitivity)
        {
            charts.WriteSensitivity(html, sensitivity);
        }

        if (!content.Origins.IsEmpty)
        {
            PageTable.Write(html, Origins(content.Origins));
        }

        if (!content.Assumptions.IsEmpty)
        {
            PageTable.Write(html, Assumptions(content.Assumptions));
        }
    }

    /// <summary>Writes what was read and what was found in it.</summary>
    internal static void WriteFindings(MarkupWriter html, ReportContent content) =>
        PageTable.WriteAll(html, new[] { content.ControlTotals, content.Findings }.OfType<Table>());

    private static Table Origins(ImmutableArray<OriginNote> origins) => new()
    {
        Key = "origins",
        Title = "Where each figure comes from",
        Note = "Recorded: counted from rows. Derived: worked out from recorded figures. Modelled: the result of a model. " +
            "Assumed: taken from an assumption. Illustrative: shows the order of size only.",
        Columns = [new("Figure"), new("Origin"), new("How")],
        Rows = [.. origins.Select(note => ImmutableArray.Create(
            TableCell.Of(note.Figure), TableCell.Of(Name(note.Origin)), TableCell.Of(note.How)))],
    };

    private static Table Assumptions(ImmutableArray<AssumptionNote> assumptions) => new()
    {
        Key = "assumptions",
        Title = "Assumptions",
        Columns = [new("Assumption"), new("Value", IsNumber: true), new("Unit"), new("Default or changed"), new("Source")],
        Rows = [.. assumptions.Select(note => ImmutableArray.Create(
            TableCell.Of(note.Name), TableCell.Of(note.Value), TableCell.Of(note.Unit),
            TableCell.Of(note.Mark), TableCell.Of(note.Source)))],
    };

    private static string Name(Origin origin) => origin switch
    {
        Origin.Recorded => "recorded",
        Origin.Derived => "derived",
        Origin.Modelled => "modelled",
        Origin.Assumed => "assumed",
        _ => "illustrative",
    };
}
