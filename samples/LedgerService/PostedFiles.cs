using System.Text.RegularExpressions;

namespace LedgerService;

/// <summary>The files of a body, gathered in memory under the limits of the service; nothing touches the disk.</summary>
internal sealed partial class PostedFiles(ServiceSettings settings)
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private long _bytes;
    private int _entries;

    /// <summary>Name and content of each file.</summary>
    public IReadOnlyDictionary<string, byte[]> All => _files;

    /// <summary>Counts an entry, read or not.</summary>
    public void Count()
    {
        if (++_entries > settings.MostFiles)
        {
            throw new RefusedPost(StatusCodes.Status413PayloadTooLarge, $"There are more than {settings.MostFiles} files.");
        }
    }

    /// <summary>Reads a file to its end. Counts the bytes that arrive, not those that a header promises.</summary>
    public async Task Add(string name, Stream content, CancellationToken cancellation)
    {
        if (!PlainName().IsMatch(name))
        {
            throw new RefusedPost(
                StatusCodes.Status400BadRequest, "A file name may hold only letters, digits, dots, dashes and underscores.");
        }

        using var memory = new MemoryStream();
        var buffer = new byte[1 << 16];
        int count;
        while ((count = await content.ReadAsync(buffer, cancellation)) > 0)
        {
            _bytes += count;
            if (_bytes > settings.MostUnpackedBytes)
            {
                throw new RefusedPost(
                    StatusCodes.Status413PayloadTooLarge, $"The files have more than {settings.MostUnpackedBytes} bytes together.");
            }

            memory.Write(buffer, 0, count);
        }

        if (!_files.TryAdd(name, memory.ToArray()))
        {
            throw new RefusedPost(StatusCodes.Status400BadRequest, "Two files have the same name.");
        }
    }

    [GeneratedRegex("^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$")]
    private static partial Regex PlainName();
}
