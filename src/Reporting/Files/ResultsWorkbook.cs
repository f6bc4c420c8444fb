using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace Zoning.Reporting;

/// <summary>
/// The tables of an output folder as one workbook: a sheet a table with the values of its CSV file, and notes. Same tables, same bytes.
/// </summary>
internal static class ResultsWorkbook
{
    /// <summary>The file's name.</summary>
    internal const string File = "results.xlsx";

    private static readonly string[] NoteHeadings = ["What", "Note"];

    private const int MostWidth = 48;
    private const int LeastWidth = 9;

    /// <summary>A zip can't hold an earlier time; no file of an output holds a clock time.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Tables that are for programs, or restricted, stay files of their own.</summary>
    private static readonly ImmutableArray<string> LeftOut = ["all-figures.csv", BackTestRows.File];

    /// <summary>Makes the workbook.</summary>
    /// <param name="notes">The rows of the notes: what, and the text.</param>
    /// <param name="files">The files of the folder; those that are tables become sheets.</param>
    /// <returns>The bytes of an .xlsx file.</returns>
    internal static byte[] Of(IEnumerable<(string What, string Text)> notes, IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        using var stream = new MemoryStream();
        Write(stream, notes, files).AsTask().GetAwaiter().GetResult(); // a stream in memory never waits
        return WithoutTimes(stream);
    }

    private static async ValueTask Write(
        Stream stream, IEnumerable<(string What, string Text)> notes, IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        var options = new SpreadCheetahOptions
        {
            DefaultDateTimeFormat = NumberFormat.Custom("yyyy\\-mm\\-dd"),
            DocumentProperties = null,
        };
        await using var book = await Spreadsheet.CreateNewAsync(stream, options);
        var bold = book.AddStyle(new Style { Font = { Bold = true } });
        await WriteNotes(book, bold, notes);
        foreach (var (file, content) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            if (file.EndsWith(".csv", StringComparison.Ordinal) && !file.Contains('/', StringComparison.Ordinal) && !LeftOut.Contains(file))
            {
                await WriteTable(book, bold, FileSchemas.All[file], content);
            }
        }

        await book.FinishAsync();
    }

    private static async ValueTask WriteNotes(Spreadsheet book, StyleId bold, IEnumerable<(string What, string Text)> notes)
    {
        var options = new WorksheetOptions { FrozenRows = 1 };
        options.Column(1).Width = 32;
        options.Column(2).Width = 100;
        await book.StartWorksheetAsync("notes", options);
        await book.AddHeaderRowAsync(NoteHeadings, bold);
        foreach (var (what, text) in notes)
        {
            await book.AddRowAsync(new DataCell[] { new(Safe(what)), new(Safe(text)) });
        }
    }

    private static async ValueTask WriteTable(Spreadsheet book, StyleId bold, FileSchema schema, byte[] content)
    {
        var columns = DataPackage.Columns(schema, content);
        var rows = CsvText.ReadRows(content).Skip(1).ToList();
        var headings = columns.Select(column => column.Unit.Length > 0 ? $"{column.Name} ({column.Unit})" : column.Name).ToArray();
        var options = new WorksheetOptions
        {
            FrozenRows = 1,
            AutoFilter = new AutoFilterOptions(string.Create(
                CultureInfo.InvariantCulture, $"A1:{ColumnName(columns.Length)}{Math.Max(2, rows.Count + 1)}")),
        };
        for (var at = 0; at < columns.Length; at++)
        {
            var longest = Math.Max(headings[at].Length, rows.Take(200).Select(row => row[at].Length).DefaultIfEmpty().Max());
            options.Column(at + 1).Width = Math.Clamp(longest + 2, LeastWidth, MostWidth);
        }

        await book.StartWorksheetAsync(schema.Name, options);
        await book.AddHeaderRowAsync(headings, bold);
        foreach (var row in rows)
        {
            await book.AddRowAsync(row.Zip(columns, (text, column) => Cell(text, column.Kind)).ToArray());
        }
    }

    /// <summary>A cell of the type that its column has; words stay texts, which no spreadsheet runs.</summary>
    private static DataCell Cell(string text, CellKind kind)
    {
        if (text.Length == 0)
        {
            return default;
        }

        if (kind is CellKind.Number or CellKind.Whole or CellKind.Figure && double.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return new DataCell(number);
        }

        return kind == CellKind.Date
            && DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? new DataCell(day)
                : new DataCell(Safe(text));
    }

    /// <summary>A text that is never taken for a formula, without control characters and no longer than a cell.</summary>
    internal static string Safe(string text)
    {
        var plain = string.Concat(text.Take(32_000).Select(sign => char.IsControl(sign) || char.IsSurrogate(sign) ? ' ' : sign));
        return CsvText.Guarded(plain);
    }

    /// <summary>The letters of a column, from 1.</summary>
    internal static string ColumnName(int column)
    {
        var name = new StringBuilder();
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            name.Insert(0, (char)('A' + (rest - 1) % 26));
        }

        return name.ToString();
    }

    /// <summary>The workbook without the times that its zip would hold.</summary>
    internal static byte[] WithoutTimes(MemoryStream written)
    {
        using var made = new MemoryStream();
        using (var from = new ZipArchive(written, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = NoTime;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }

        return made.ToArray();
    }
}
