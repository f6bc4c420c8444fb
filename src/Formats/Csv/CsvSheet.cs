using System.Collections.Immutable;
using CsvHelper;

namespace Zoning.Formats;

/// <summary>A CSV file read strictly against its layout: known columns only, every fault reported.</summary>
internal sealed class CsvSheet
{
    private readonly List<string[]> _rows;
    private readonly List<int> _lines;

    internal CsvSheet(string file, int[] positions, CsvLayout layout, (List<string[]> Rows, List<int> Lines) content)
    {
        File = file;
        Layout = layout;
        Positions = positions;
        (_rows, _lines) = content;
    }

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>The columns it was read against.</summary>
    public CsvLayout Layout { get; }

    /// <summary>How many rows were read, without the header and without rows of the wrong width.</summary>
    public int Count => _rows.Count;

    /// <summary>How many rows had the wrong width; each is a finding.</summary>
    public int RaggedRows { get; init; }

    /// <summary>Columns that were passed over, as the header names them.</summary>
    public ImmutableArray<string> OtherColumns { get; init; } = [];

    internal int[] Positions { get; }

    internal CancellationToken Cancellation { get; init; }

    /// <summary>Reads a file. Faults go to the collector; nothing is thrown for bad data.</summary>
    /// <param name="file">The file: CSV, or a workbook with one sheet that fits.</param>
    /// <param name="layout">The columns it may have.</param>
    /// <param name="limits">How long lines may be.</param>
    /// <param name="findings">Takes all faults.</param>
    /// <param name="cancellation">Stops the reading of this sheet and of its rows.</param>
    /// <returns>The sheet, or <see langword="null"/> if the structure can't be read.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static CsvSheet? Read(
        InputFile file, CsvLayout layout, ReadLimits limits, FindingCollector findings, CancellationToken cancellation = default)
    {
        if (Workbook.Open(file, layout.ToSheetChoice(), findings, cancellation) is not { } table)
        {
            return null;
        }

        var text = table.Text(findings);
        if (text is null || !LinesAreShort(table.Name, text, limits, findings))
        {
            return null;
        }

        var malformedLine = 0L;
        var options = CsvReaderOptions.Default with
        {
            Separator = ',',
            HasHeader = false,
            TrimWhitespace = true,
            TrimInsideQuotes = true,
            TrackLineNumbers = true,
            PoolStrings = true,
            OnMalformedRecord = record => malformedLine = malformedLine == 0 ? record.LineNumber : malformedLine,
        };
        using var reader = CsvReader.FromText(text, options);
        var sheet = new CsvRows(table, layout, IsOpenEnded(text), findings, cancellation).Read(reader);
        if (malformedLine > 0)
        {
            findings.Add(CsvFaults.BadQuotes, table.Name, (int)malformedLine, "A quotation mark stands inside a cell or is not closed.");
            return null;
        }

        return sheet;
    }

    /// <summary>A row, whose cells are read through checks that report into the collector.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    /// <param name="findings">Takes the faults of its cells.</param>
    /// <returns>The row.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public CsvRow Row(int index, FindingCollector findings)
    {
        Cancellation.ThrowIfCancellationRequested();
        return new(this, _rows[index], _lines[index], findings);
    }

    private static bool LinesAreShort(string file, string text, ReadLimits limits, FindingCollector findings)
    {
        var line = 1;
        var start = 0;
        while (start <= text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (end - start > limits.MaxLineCharacters)
            {
                findings.Add(CsvFaults.LineTooLong, file, line,
                    $"The line has {end - start} characters; the limit is {limits.MaxLineCharacters}.");
                return false;
            }

            start = end + 1;
            line++;
        }

        return true;
    }

    /// <summary>Whether the last line has no end while the others have one.</summary>
    private static bool IsOpenEnded(string text) =>
        text.Length > 0 && text[^1] is not ('\n' or '\r') && text.Contains('\n', StringComparison.Ordinal);
}
