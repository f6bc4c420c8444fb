using System.Text;

namespace Zoning.Formats;

/// <summary>Tells from its first bytes what a file is that should hold a table.</summary>
internal static class FileForm
{
    private const int Looked = 1024;

    /// <summary>Whether the file is a zip, as .xlsx is.</summary>
    public static bool IsZip(InputFile file) =>
        file.Bytes.Span.StartsWith("PK\u0003\u0004"u8) || file.Bytes.Span.StartsWith("PK\u0005\u0006"u8);

    /// <summary>Whether the file is a compound file, as .xls and encrypted workbooks are.</summary>
    public static bool IsCompound(InputFile file) =>
        file.Bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>What the file is, as a sentence, if it is neither delimited text nor a zip or compound file.</summary>
    public static string? NameOf(InputFile file)
    {
        var bytes = file.Bytes.Span;
        if (bytes.StartsWith("%PDF"u8))
        {
            return "It is a PDF.";
        }

        if (bytes.StartsWith("SQLite format 3\0"u8))
        {
            return "It is a database (SQLite), such as a GeoPackage.";
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || bytes.StartsWith("7z\u00BC\u00AF"u8) || bytes.StartsWith("Rar!"u8))
        {
            return "It is a compressed archive; unpack it first.";
        }

        if (bytes.StartsWith("PAR1"u8))
        {
            return "It is a Parquet file.";
        }

        if (bytes.Length > 4 && bytes[0] == 0x09 && bytes[1] is 0x00 or 0x02 or 0x04 or 0x08 && bytes[3] == 0x00)
        {
            return "It is a workbook of Excel 95 or older; save it as .xlsx in a spreadsheet.";
        }

        return NameOfMarkup(Start(bytes));
    }

    private static string? NameOfMarkup(string start)
    {
        if (!start.StartsWith('<'))
        {
            return start.StartsWith("{\\rtf", StringComparison.Ordinal) ? "It is a text document (RTF)." : null;
        }

        return start.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.OrdinalIgnoreCase)
            ? "It is a spreadsheet saved as XML (XML Spreadsheet 2003)."
            : start.Contains("<html", StringComparison.OrdinalIgnoreCase) || start.Contains("<table", StringComparison.OrdinalIgnoreCase)
                || start.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase)
            ? "It is a web page (HTML), as report tools save under the name of a workbook."
            : start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) ? "It is XML." : null;
    }

    /// <summary>The start as text without its byte order mark and spaces; UTF-16 is read as its letters.</summary>
    private static string Start(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(Looked, bytes.Length)];
        start = start.StartsWith(Encoding.UTF8.Preamble) ? start[3..] : start;
        return start.StartsWith(Encoding.Unicode.Preamble)
            ? Encoding.Unicode.GetString(start[2..]).TrimStart()
            : Encoding.Latin1.GetString(start).TrimStart();
    }
}
