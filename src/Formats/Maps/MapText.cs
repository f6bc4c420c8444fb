using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Zoning.Formats;

/// <summary>The text of a map file as UTF-8, whatever it was saved in.</summary>
internal static class MapText
{
    /// <summary>The text without its byte order mark; <see langword="null"/> with a finding if it is no text.</summary>
    internal static ReadOnlyMemory<byte>? Utf8Of(InputFile file, FindingCollector findings)
    {
        var bytes = file.Bytes;
        if (bytes.Span.StartsWith(Encoding.Unicode.Preamble) || bytes.Span.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return FromUtf16(file, findings);
        }

        bytes = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        return Utf8.IsValid(bytes.Span) ? bytes : FromWindows1252(file, bytes, findings);
    }

    private static ReadOnlyMemory<byte>? FromUtf16(InputFile file, FindingCollector findings)
    {
        var isBig = file.Bytes.Span.StartsWith(Encoding.BigEndianUnicode.Preamble);
        try
        {
            var text = new UnicodeEncoding(isBig, byteOrderMark: false, throwOnInvalidBytes: true).GetString(file.Bytes.Span[2..]);
            findings.AddPlain(MapFaults.OtherEncoding, file.Name, "It was read as UTF-16, as its byte order mark says.");
            return Encoding.UTF8.GetBytes(text);
        }
        catch (DecoderFallbackException)
        {
            findings.AddPlain(MapFaults.Damaged, file.Name, "Its byte order mark says UTF-16, but it can't be read as that.");
            return null;
        }
    }

    private static ReadOnlyMemory<byte>? FromWindows1252(InputFile file, ReadOnlyMemory<byte> bytes, FindingCollector findings)
    {
        var (at, hasLetters) = FirstFault(bytes.Span);
        var line = 1 + bytes.Span[..at].Count((byte)'\n');
        if (hasLetters || bytes.Span.IndexOfAny((ReadOnlySpan<byte>)[0, 0x81, 0x8D, 0x8F, 0x90, 0x9D]) >= 0)
        {
            findings.Add(
                MapFaults.Damaged, file.Name, line, string.Create(
                    CultureInfo.InvariantCulture,
                    $"The text is neither UTF-8 nor Windows-1252: byte 0x{bytes.Span[at]:X2} on line {line}."));
            return null;
        }

        findings.Add(
            MapFaults.OtherEncoding, file.Name, line, string.Create(
                CultureInfo.InvariantCulture, $"Byte 0x{bytes.Span[at]:X2} on line {line}; it was read as Windows-1252."));
        return Encoding.UTF8.GetBytes(Encodings.Windows1252.GetString(bytes.Span));
    }

    /// <summary>
    /// Where the bytes stop being UTF-8, and whether they hold letters beyond ASCII that are UTF-8: then it is no other encoding.
    /// </summary>
    private static (int At, bool HasLetters) FirstFault(ReadOnlySpan<byte> bytes)
    {
        var (first, hasLetters, from) = (-1, false, 0);
        while (from < bytes.Length)
        {
            var status = Rune.DecodeFromUtf8(bytes[from..], out _, out var used);
            if (status == System.Buffers.OperationStatus.Done)
            {
                hasLetters |= used > 1;
            }
            else if (first < 0)
            {
                first = from;
            }

            from += Math.Max(1, used);
        }

        return (Math.Max(0, first), hasLetters);
    }
}

/// <summary>Encodings that old files are in.</summary>
internal static class Encodings
{
    internal static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The encoding that a <c>.cpg</c> file names; <see langword="null"/> if it names none that is known.</summary>
    internal static Encoding? Named(string name)
    {
        var plain = string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        plain = plain.Replace("ANSI", "", StringComparison.Ordinal).Replace("WINDOWS", "", StringComparison.Ordinal)
            .Replace("CP", "", StringComparison.Ordinal).Replace("LDID87", "1252", StringComparison.Ordinal)
            .Replace("LDID3", "1252", StringComparison.Ordinal);
        return plain switch
        {
            "UTF8" or "65001" => Encoding.UTF8,
            "1252" => Windows1252,
            "ISO88591" or "88591" or "28591" or "LATIN1" => Encoding.Latin1,
            "USASCII" or "ASCII" or "20127" => Encoding.ASCII,
            _ => int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
                ? CodePagesEncodingProvider.Instance.GetEncoding(page)
                : null,
        };
    }
}
