using System.Buffers;
using CsvHelper;

namespace Zoning;

/// <summary>Writes rows as CSV text that spreadsheets open safely.</summary>
/// <remarks>
/// Rows end in CR LF (RFC 4180). Text that begins with = + - @ or a control character gets a leading apostrophe; numbers never.
/// </remarks>
internal static class CsvText
{
    /// <summary>A text that begins with one of these may be run by a spreadsheet.</summary>
    private const string Live = "=+-@\t\r\n";

    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789. ,-");

    /// <summary>Writes a header row and rows of cells.</summary>
    /// <param name="header">The column names.</param>
    /// <param name="rows">
    /// The rows; a cell is text, a number, a date, a truth value (yes or no), or <see langword="null"/> for blank.
    /// </param>
    /// <param name="writesByteOrderMark">Whether a byte order mark goes first, so that spreadsheets take it as UTF-8.</param>
    /// <returns>The file's bytes in UTF-8.</returns>
    public static byte[] Write(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows, bool writesByteOrderMark = true) =>
        Write(header, rows, writesByteOrderMark, NeverLive);

    /// <summary>
    /// Writes rows that our own readers read back to the same texts: no byte order mark, no apostrophe before a number or a pair of them
    /// such as <c>-2.44 50.71</c>; before other texts that a spreadsheet would run, one that <see cref="Plain"/> takes away.
    /// </summary>
    internal static byte[] WriteExact(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows) =>
        Write(header, rows, writesByteOrderMark: false, Guarded);

    /// <summary>A text that no spreadsheet runs: with an apostrophe if one would, unless it is a number or a pair of them.</summary>
    internal static string Guarded(string text) =>
        text.Length > 0 && text[0] is '-' or '+' && !text.AsSpan(1).ContainsAnyExcept(NumberSigns) ? text : NeverLive(text);

    /// <summary>A text with an apostrophe if a spreadsheet would run it, or if it begins with one that would be taken for ours.</summary>
    private static string NeverLive(string text) =>
        text.AsSpan().TrimStart('\'') is { IsEmpty: false } first && Live.Contains(first[0], StringComparison.Ordinal) ? "'" + text : text;

    /// <summary>A text without the apostrophe that kept a spreadsheet from running it.</summary>
    internal static string Plain(string text) =>
        text.Length > 1 && text[0] == '\'' && text.AsSpan().TrimStart('\'') is { IsEmpty: false } rest
            && Live.Contains(rest[0], StringComparison.Ordinal) ? text[1..] : text;

    /// <summary>The rows of a file that was written here, its header first.</summary>
    internal static IEnumerable<string[]> ReadRows(byte[] content)
    {
        using var reader = CsvReader.Create(content, CsvReaderOptions.Default with { Separator = ',', HasHeader = false });
        while (reader.Read())
        {
            yield return reader.Current.ToArray();
        }
    }

    private static byte[] Write(
        IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows, bool writesByteOrderMark, Func<string, string> guard)
    {
        using var stream = new MemoryStream();
        var options = CsvWriterOptions.Default with
        {
            Separator = ',',
            NewLine = "\r\n",
            Injection = CsvInjection.None,
            TrueValue = "yes",
            FalseValue = "no",
            WriteByteOrderMark = writesByteOrderMark,
            FormatProvider = System.Globalization.CultureInfo.InvariantCulture,
        };
        using (var writer = CsvWriter.Create(stream, options, leaveOpen: true))
        {
            foreach (var name in header)
            {
                writer.WriteField(guard(name));
            }

            writer.EndRecord();
            foreach (var row in rows)
            {
                foreach (var cell in row)
                {
                    WriteCell(writer, cell is string text ? guard(text) : cell);
                }

                writer.EndRecord();
            }
        }

        return stream.ToArray();
    }

    private static void WriteCell(CsvWriter writer, object? cell)
    {
        switch (cell)
        {
            case null:
                writer.WriteField("");
                break;
            case string text:
                writer.WriteField(text);
                break;
            case DateOnly date:
                writer.WriteField(date, "yyyy-MM-dd");
                break;
            case bool truth:
                writer.WriteField(truth);
                break;
            default:
                writer.WriteField(cell);
                break;
        }
    }
}
