using System.Globalization;
using System.Text;

namespace Zoning.Importing;

/// <summary>Turns an extract's bytes into text, and finds their encoding.</summary>
internal static class ExtractText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>UTF-16 if its mark is there, UTF-8 if the bytes are valid, else Windows-1252.</summary>
    public static TextEncoding Guess(InputFile file)
    {
        var bytes = file.Bytes.Span;
        if (bytes.StartsWith(Encoding.Unicode.Preamble) || bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return TextEncoding.Utf16;
        }

        return System.Text.Unicode.Utf8.IsValid(bytes) ? TextEncoding.Utf8 : TextEncoding.Windows1252;
    }

    /// <summary>The text without its byte order mark, or <see langword="null"/> with a finding.</summary>
    public static string? Decode(InputFile file, TextEncoding encoding, FindingCollector findings)
    {
        var bytes = file.Bytes.Span;
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            findings.AddPlain(ImportFaults.NotText, file.Name, "The file is a workbook, not CSV.");
            return null;
        }

        if (Markup(bytes) is { } markup)
        {
            findings.AddPlain(ImportFaults.NotText, file.Name, markup);
            return null;
        }

        if (encoding == TextEncoding.Utf16)
        {
            return DecodeUtf16(file, findings);
        }

        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
        {
            findings.Add(ImportFaults.NotText, file.Name, 0, $"There is a NUL byte at position {Text(nul)}.");
            return null;
        }

        if (encoding == TextEncoding.Utf8)
        {
            return file.Text(new FindingCollector()) ?? Refuse(file, findings, "The bytes are not UTF-8.");
        }

        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            return Refuse(file, findings, "The file has the byte order mark of UTF-8, and the map says windows-1252.");
        }

        var undefined = bytes.IndexOfAny((ReadOnlySpan<byte>)[0x81, 0x8D, 0x8F, 0x90, 0x9D]);
        return undefined < 0
            ? Windows1252.GetString(bytes)
            : Refuse(file, findings, $"The byte at position {Text(undefined)} has no character in Windows-1252.");
    }

    /// <summary>What a file is that some systems export under a spreadsheet's name; none if it may be CSV.</summary>
    private static string? Markup(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 400)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r',
            '\n', '\t');
        bool Starts(string text) => start.StartsWith(text, StringComparison.OrdinalIgnoreCase);
        return Starts("<!doctype html") || Starts("<html") || Starts("<table") || Starts("<meta") || Starts("<head") || Starts("<body")
            ? "The file is a table in HTML under a spreadsheet's name, not CSV. Open it in a spreadsheet and save it as CSV."
            : Starts("<?xml") || Starts("<Workbook") ? "The file is XML, maybe a spreadsheet of the 2003 form, not CSV."
            : Starts("MIME-Version:") ? "The file is a web page in one file under a spreadsheet's name, not CSV."
            : Starts("%PDF") ? "The file is a PDF, not CSV."
            : Starts("{\\rtf") ? "The file is a text document, not CSV." : null;
    }

    private static string? DecodeUtf16(InputFile file, FindingCollector findings)
    {
        var bytes = file.Bytes.Span;
        var bigEnd = bytes.StartsWith(Encoding.BigEndianUnicode.Preamble);
        if (!bigEnd && !bytes.StartsWith(Encoding.Unicode.Preamble))
        {
            return Refuse(file, findings, "The file has no byte order mark of UTF-16.");
        }

        try
        {
            var text = new UnicodeEncoding(bigEnd, byteOrderMark: false, throwOnInvalidBytes: true).GetString(bytes[2..]);
            return text.Contains('\0', StringComparison.Ordinal) ? Refuse(file, findings, "The text holds NULs.") : text;
        }
        catch (DecoderFallbackException)
        {
            return Refuse(file, findings, "The bytes are not UTF-16.");
        }
    }

    private static string? Refuse(InputFile file, FindingCollector findings, string what)
    {
        findings.Add(ImportFaults.NotText, file.Name, 0, what);
        return null;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
