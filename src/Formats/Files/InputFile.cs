using System.Security.Cryptography;
using System.Text;

namespace Zoning.Formats;

/// <summary>A file read whole: its name inside the folder, its bytes and their hash.</summary>
public sealed class InputFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly byte[] _bytes;
    private readonly InputFile[] _parts;

    private InputFile(string name, byte[] bytes, InputFile? workbook = null, params InputFile[] parts)
    {
        _parts = parts;
        Name = name;
        _bytes = bytes;
        Sha256 = workbook?.Sha256 ?? Convert.ToHexStringLower(SHA256.HashData(bytes));
        IsSheet = workbook is not null;
    }

    /// <summary>The file's name inside its folder, never a path of the machine.</summary>
    public string Name { get; }

    /// <summary>The content.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>Whether the content is a sheet of a workbook, as comma-separated UTF-8 whose lines are the sheet's rows.</summary>
    internal bool IsSheet { get; }

    /// <summary>The SHA-256 of the content (of the whole workbook for a sheet), 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>The files that go with this one, such as the <c>.dbf</c> of a shapefile; empty for all but shapefiles.</summary>
    internal IReadOnlyList<InputFile> Parts => _parts;

    /// <summary>The endings of the parts of a shapefile that are read beside the <c>.shp</c>.</summary>
    internal static IReadOnlyList<string> PartEndings { get; } = [".dbf", ".prj", ".cpg"];

    /// <summary>The part of an ending such as <c>.dbf</c>, or <see langword="null"/>.</summary>
    internal InputFile? Part(string ending) =>
        Array.Find(_parts, part => part.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>The file with the files that go with it.</summary>
    internal InputFile With(IEnumerable<InputFile> parts) => new(Name, _bytes, null, [.. parts]);

    /// <summary>Whether a file of this name comes with others.</summary>
    internal static bool HasParts(string name) => name.EndsWith(".shp", StringComparison.OrdinalIgnoreCase);

    /// <summary>Wraps content that is in memory already; it is copied.</summary>
    /// <param name="name">The name findings use.</param>
    /// <param name="content">The content.</param>
    /// <returns>The file.</returns>
    public static InputFile Of(string name, ReadOnlySpan<byte> content) => new(name, content.ToArray());

    /// <summary>A sheet of a workbook as text.</summary>
    internal static InputFile OfSheet(InputFile workbook, string name, byte[] content) => new(name, content, workbook);

    /// <summary>Wraps text as UTF-8.</summary>
    /// <param name="name">The name findings use.</param>
    /// <param name="text">The text.</param>
    /// <returns>The file.</returns>
    public static InputFile Of(string name, string text) => new(name, StrictUtf8.GetBytes(text));

    /// <summary>
    /// Reads a file of the machine, with a shapefile also the files that belong to it. More than the limit is a structure fault.
    /// </summary>
    /// <param name="path">Where it lies; findings use the last part only.</param>
    /// <param name="limits">How large it may be; the default limits if none are given.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The file.</returns>
    /// <exception cref="IOException">It isn't there or can't be read.</exception>
    /// <exception cref="BadDataException">The content is larger than the limit.</exception>
    public static InputFile Read(string path, ReadLimits? limits = null, CancellationToken cancellation = default)
    {
        var file = ReadOne(path, limits, cancellation);
        return HasParts(path) ? file.With(PartsBeside(path).Select(part => ReadOne(part, limits, cancellation))) : file;
    }

    private static InputFile ReadOne(string path, ReadLimits? limits, CancellationToken cancellation)
    {
        using var stream = File.OpenRead(path);
        return Read(Path.GetFileName(path), stream, limits ?? ReadLimits.Default, cancellation);
    }

    /// <summary>The parts of a shapefile, whatever the case of their endings.</summary>
    private static IEnumerable<string> PartsBeside(string path)
    {
        var stem = Path.GetFileNameWithoutExtension(path);
        return Directory.EnumerateFiles(Path.GetDirectoryName(Path.GetFullPath(path))!)
            .Where(file => Path.GetFileNameWithoutExtension(file).Equals(stem, StringComparison.OrdinalIgnoreCase)
                && PartEndings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>Reads a stream to its end. More than the limit is a structure fault.</summary>
    /// <param name="name">The name findings use.</param>
    /// <param name="stream">The stream; it is read but not closed.</param>
    /// <param name="limits">How large it may be.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The file.</returns>
    /// <exception cref="BadDataException">The content is larger than the limit.</exception>
    public static InputFile Read(string name, Stream stream, ReadLimits limits, CancellationToken cancellation)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[1 << 16];
        int count;
        while ((count = stream.Read(buffer)) > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            if (memory.Length + count > limits.MaxBytes)
            {
                throw new BadDataException(
                    [Finding.Plain(FileFaults.TooLarge, name, $"The file is over {limits.MaxBytes} bytes.")]);
            }

            memory.Write(buffer, 0, count);
        }

        return new InputFile(name, memory.ToArray());
    }

    /// <summary>The content as text: strict UTF-8, without its byte order mark.</summary>
    /// <param name="findings">Takes the fault if the bytes aren't UTF-8 or hold a NUL.</param>
    /// <returns>The text, or <see langword="null"/> if it can't be read.</returns>
    internal string? Text(FindingCollector findings)
    {
        var content = _bytes.AsSpan();
        if (content.StartsWith(Encoding.UTF8.Preamble))
        {
            content = content[3..];
        }

        if (content.Contains((byte)0))
        {
            findings.AddPlain(FileFaults.NotText, Name, "The file holds NUL bytes.");
            return null;
        }

        try
        {
            return StrictUtf8.GetString(content);
        }
        catch (DecoderFallbackException fault)
        {
            findings.Add(FileFaults.NotText, Name, 0, $"The bytes are not UTF-8 at position {fault.Index}.");
            return null;
        }
    }
}
