using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Zoning.Importing;

/// <summary>How an extract would be read, before anything is written: a row for each column of the county's file.</summary>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed record ImportPreview : ITabular
{
    internal ImportPreview(ImportMap map, ImmutableArray<PreviewLine> lines, ImmutableArray<Finding> findings) =>
        (Map, Lines, Findings) = (map, lines, findings);

    /// <summary>
    /// What was noticed: doubts of the guess, what has changed since the last import, and every fault that would stop it.
    /// </summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>What the import would do with the rows; null if it would be refused.</summary>
    public ImportCounts? Counts { get; internal init; }

    /// <summary>The map that would be used.</summary>
    internal ImportMap Map { get; }

    internal ImmutableArray<PreviewLine> Lines { get; }

    /// <summary>Required columns that nothing is mapped to, a sentence each; empty if the import has what it needs.</summary>
    internal ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>How the map came about, and how rows are chosen, in a sentence.</summary>
    internal string How { get; init; } = "";

    /// <summary>The mapping as anybody may see it: of cells only their shape.</summary>
    /// <returns>A row for each column of the county's file that is filled.</returns>
    public Table ToTable() => ToTable(OutputLevel.Shareable);

    /// <summary>The mapping.</summary>
    /// <param name="level">Who it may go to: below internal, cells and headers that are not known are shown as shapes.</param>
    /// <returns>A row for each column of the county's file that is filled.</returns>
    public Table ToTable(OutputLevel level)
    {
        var isInside = level != OutputLevel.Shareable;
        return new Table
        {
            Key = "import-preview",
            Title = $"How the extract would be read, as {ImportTargets.WordOf(Map.Kind)}",
            Note = string.Join(' ', Missing.Prepend(How).Where(part => part.Length > 0)),
            Columns = [new("County's column"), new("Extract's column"), new("Read as"),
                new("Cells that can be read"), new("How sure"), new("Samples")],
            Rows =
            [
                .. Lines.Select(line => ImmutableArray.Create(
                    TableCell.Of(line.Target), TableCell.Of(isInside || line.IsKnownHeader ? line.Column : Shape(line.Column)),
                    TableCell.Of(line.Form),
                    TableCell.Of(line.Readable), TableCell.Of(line.Sure),
                    TableCell.Of(string.Join(" | ", isInside ? line.Samples : line.Shapes)))),
            ],
            FirstRows = 100,
        };
    }

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The mapping as text for a terminal.</summary>
    internal string ToText(OutputLevel level)
    {
        var text = new StringBuilder(ToTable(level).ToText().TrimEnd());
        if (Counts is { } counts && level != OutputLevel.Shareable)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"\nRows: read {counts.RowsRead:#,0} = used {counts.RowsUsed:#,0} + set aside {counts.RowsSetAside:#,0} + left "
                    + $"out {counts.RowsLeftOut:#,0}.");
        }

        text.Append(level == OutputLevel.Shareable
            ? "\nSamples are shapes: A and a for letters, 9 for digits. --internal shows values." : "");
        text.Append(Counts is null ? "\nThe import would be refused; see the faults." : "\nThe import would go through.");
        return text.Append(" Nothing was written.").ToString();
    }

    private static string Shape(string text) => MaskedText.Of($"'{text}'").Trim('\'');
}

/// <summary>How one column of the county's file is filled.</summary>
/// <param name="Target">The county's column.</param>
/// <param name="Column">The extract's column, or the value for all rows.</param>
/// <param name="Form">What its cells are read as.</param>
/// <param name="Readable">How many of the cells can be read, in words.</param>
/// <param name="Sure">How sure the mapping is, in words.</param>
/// <param name="Samples">Three values for use inside: ids and places as shapes, words only if many rows have them.</param>
/// <param name="Shapes">Three shapes of cells.</param>
internal sealed record PreviewLine(
    string Target, string Column, string Form, string Readable, string Sure, ImmutableArray<string> Samples, ImmutableArray<string> Shapes)
{
    /// <summary>Whether the extract's header is one that this program knows, so that anybody may see it.</summary>
    public bool IsKnownHeader { get; init; }
}
