using System.Collections.Immutable;
using CsvHelper;

namespace Zoning.Formats;

/// <summary>A CSV file read strictly against its layout: known columns only, every fault reported.</summary>
internal sealed class CsvSheet
{
    private readonly List<string[]> _rows;
    private readonly List<int> _lines;

    private CsvSheet(string file, int[] positions, CsvLayout layout, (List<string[]> Rows, List<int> Lines) content)
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
    public int RaggedRows { get; private init; }

    /// <summary>Columns that were passed over, as the header names them.</summary>
    public ImmutableArray<string> OtherColumns { get; private init; } = [];

    internal int[] Positions { get; }

    private CancellationToken Cancellation { get; init; }

    /// <summary>Reads a file. Faults go to the collector; nothing is thrown for bad data.</summary>
    /// <param name="file">The file.</param>
    /// <param name="layout">The columns it may have.</param>
    /// <param name="limits">How long lines may be.</param>
    /// <param name="findings">Takes all faults.</param>
    /// <param name="cancellation">Stops the reading of this sheet and of its rows.</param>
    /// <returns>The sheet, or <see langword="null"/> if the structure can't be read.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static CsvSheet? Read(
        InputFile file, CsvLayout layout, ReadLimits limits, FindingCollector findings, CancellationToken cancellation = default)
    {
        var text = file.Text(findings);
        if (text is null || !LinesAreShort(file.Name, text, limits, findings))
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
        var sheet = ReadRows(file.Name, reader, layout, IsOpenEnded(text), findings, cancellation);
        if (malformedLine > 0)
        {
            findings.Add(CsvFaults.BadQuotes, file.Name, (int)malformedLine, "A quotation mark stands inside a cell or is not closed.");
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

    /// <summary>Cells without the characters that nobody sees, which would make two ids of one.</summary>
    private static string[] Visible(string[] cells, ref int hidden)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            var visible = VisibleText.Of(cells[i]);
            hidden += ReferenceEquals(visible, cells[i]) ? 0 : 1;
            cells[i] = visible;
        }

        return cells;
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

    private static CsvSheet? ReadRows(
        string file, CsvReader reader, CsvLayout layout, bool isOpenEnded, FindingCollector findings, CancellationToken cancellation)
    {
        if (!reader.Read())
        {
            findings.AddPlain(CsvFaults.Empty, file, "The file is empty.");
            return null;
        }

        var hidden = 0;
        var names = Visible(reader.Current.ToArray(), ref hidden);
        var header = CsvHeader.Match(file, names, layout, findings);
        var rows = new List<string[]>();
        var lines = new List<int>();
        var ragged = new List<(int Line, int Cells)>();
        var last = 0;
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            var line = (int)reader.LineNumber;
            if (reader.FieldCount == names.Length)
            {
                rows.Add(Visible(reader.Current.ToArray(), ref hidden));
                lines.Add(line);
            }
            else if (reader.RawRecord.IndexOfAnyExcept(" \t,"u8) >= 0)
            {
                ragged.Add((line, reader.FieldCount));
            }

            last = line;
        }

        if (hidden > 0)
        {
            findings.AddPlain(CsvFaults.HiddenCharacters, file, "The cells are read as they look.");
        }

        foreach (var (line, cells) in ragged)
        {
            var isCut = isOpenEnded && line == last && cells < names.Length && rows.Count > 0;
            findings.Add(
                isCut ? CsvFaults.Cut : CsvFaults.RaggedRow,
                file,
                line,
                isCut
                    ? $"The file ends in the middle of line {line}, after {cells} of {names.Length} cells; it was probably cut."
                    : $"The row has {cells} cells; the header has {names.Length}.");
        }

        if (header is null)
        {
            return null;
        }

        if (rows.Count == 0 && ragged.Count == 0)
        {
            findings.AddPlain(CsvFaults.NoRows, file, "There are no rows below the header.");
        }

        return new CsvSheet(file, header.Positions, layout, (rows, lines))
        {
            RaggedRows = ragged.Count,
            OtherColumns = header.Others,
            Cancellation = cancellation,
        };
    }
}
