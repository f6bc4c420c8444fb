using CsvHelper;

namespace Zoning;

/// <summary>Writes rows as CSV text that spreadsheets open safely.</summary>
/// <remarks>Rows end in CR LF (RFC 4180). Text that begins with = + - or @ gets a leading apostrophe; numbers never.</remarks>
internal static class CsvText
{
    /// <summary>Writes a header row and rows of cells.</summary>
    /// <param name="header">The column names.</param>
    /// <param name="rows">
    /// The rows; a cell is text, a number, a date, a truth value (yes or no), or <see langword="null"/> for blank.
    /// </param>
    /// <param name="writesByteOrderMark">Whether a byte order mark goes first, so that spreadsheets take it as UTF-8.</param>
    /// <returns>The file's bytes in UTF-8.</returns>
    public static byte[] Write(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows, bool writesByteOrderMark = true) =>
        Write(header, rows, writesByteOrderMark, CsvInjection.Escape);

    /// <summary>
    /// Writes rows that our own readers read back to the same texts: no byte order mark, and no apostrophe before a text such as
    /// <c>-2.44 50.71</c>.
    /// </summary>
    internal static byte[] WriteExact(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows) =>
        Write(header, rows, writesByteOrderMark: false, CsvInjection.None);

    private static byte[] Write(
        IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows, bool writesByteOrderMark, CsvInjection injection)
    {
        using var stream = new MemoryStream();
        var options = CsvWriterOptions.Default with
        {
            Separator = ',',
            NewLine = "\r\n",
            Injection = injection,
            InjectionCharacters = "=+-@",
            TrueValue = "yes",
            FalseValue = "no",
            WriteByteOrderMark = writesByteOrderMark,
            FormatProvider = System.Globalization.CultureInfo.InvariantCulture,
        };
        using (var writer = CsvWriter.Create(stream, options, leaveOpen: true))
        {
            foreach (var name in header)
            {
                writer.WriteField(name);
            }

            writer.EndRecord();
            foreach (var row in rows)
            {
                foreach (var cell in row)
                {
                    WriteCell(writer, cell);
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
