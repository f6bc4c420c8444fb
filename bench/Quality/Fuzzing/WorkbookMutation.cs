using System.IO.Compression;
using System.Text;

namespace Zoning.Quality.Fuzzing;

/// <summary>Mutations of workbooks: of the bytes, or of one part of the zip, so that readers get beyond unpacking.</summary>
internal static class WorkbookMutation
{
    private static readonly string[] Hostile =
    [
        "<c r=\"BDWGN1\"><v>1</v></c>", "<row r=\"1048577\"><c><v>1</v></c></row>", "<row r=\"1\"/>", "<c t=\"s\"><v>99999999</v></c>",
        "<c t=\"e\"><v>#REF!</v></c>", "<c><f>1+1</f></c>", "<v>1E400</v>", "<v>-</v>", "<c r=\"XFD1048576\"><v>1</v></c>", "&amp;&#0;",
        "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>&b;",
        "<is><r><t>a</t></r></is>", "hidden=\"1\"", "s=\"77\"", "<dimension ref=\"A1:B2\"/>", "<cols><col min=\"1\" max=\"2147483647\" hidden=\"1\"/></cols>",
    ];

    public static byte[] Make(byte[] file, Randomness random) =>
        random.NextBelow(3) > 0 && file.AsSpan().StartsWith("PK"u8) ? InPart(file, random) : Bytes(file, random);

    /// <summary>No mutation that reads the bytes as text: those would only ever give a file that is no workbook.</summary>
    private static byte[] Bytes(byte[] file, Randomness random)
    {
        var copy = file.ToArray();
        switch (random.NextBelow(4))
        {
            case 0:
                return copy[..random.NextBelow(copy.Length + 1)];
            case 1:
                var at = random.NextBelow(copy.Length + 1);
                return [.. copy[..at], .. copy[Math.Min(copy.Length, at + 1 + random.NextBelow(64))..]];
            default:
                for (var i = random.NextBelow(12); i >= 0 && copy.Length > 0; i--)
                {
                    copy[random.NextBelow(copy.Length)] = random.NextBelow(3) switch
                    {
                        0 => 0xFF,
                        1 => 0,
                        _ => (byte)random.NextBelow(256),
                    };
                }

                return copy;
        }
    }

    private static byte[] InPart(byte[] file, Randomness random)
    {
        using var made = new MemoryStream();
        try
        {
            using var from = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
            using var to = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true);
            var chosen = random.NextBelow(Math.Max(1, from.Entries.Count));
            for (var at = 0; at < from.Entries.Count; at++)
            {
                using var source = from.Entries[at].Open();
                using var content = new MemoryStream();
                source.CopyTo(content);
                var text = Encoding.UTF8.GetString(content.ToArray());
                using var target = to.CreateEntry(from.Entries[at].FullName, CompressionLevel.Fastest).Open();
                target.Write(Encoding.UTF8.GetBytes(at == chosen ? Text(text, random) : text));
            }
        }
        catch (InvalidDataException)
        {
            return Bytes(file, random); // the zip is broken by an earlier mutation
        }

        return made.ToArray();
    }

    private static string Text(string text, Randomness random)
    {
        var at = random.NextBelow(text.Length + 1);
        switch (random.NextBelow(12))
        {
            case 0:
                return text[..at];
            case 1:
                return text.Insert(at, Hostile[random.NextBelow(Hostile.Length)]);
            case 2:
                return text.Remove(at, Math.Min(text.Length - at, 1 + random.NextBelow(40)));
            case 3:
                var length = Math.Min(text.Length - at, random.NextBelow(200));
                return text.Insert(at, text.Substring(at, length));
            case < 8:
                var tag = text.IndexOf('<', at);
                return tag < 0 ? text : text.Insert(tag, Hostile[random.NextBelow(Hostile.Length)]);
            default:
                var digit = text.AsSpan(at).IndexOfAnyInRange('0', '9');
                return digit < 0 ? text : text.Insert(at + digit, "99999999"[..(1 + random.NextBelow(8))]);
        }
    }
}
