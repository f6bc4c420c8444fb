using System.Collections.Frozen;

namespace Zoning.Counties;

/// <summary>Where the files of a county folder come from: a folder on disk, or bytes in memory.</summary>
public sealed class CountySource
{
    private readonly FrozenDictionary<string, Func<Stream>> _files;

    private CountySource(IEnumerable<KeyValuePair<string, Func<Stream>>> files) =>
        _files = files.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name of the folder, without its path; empty for files in memory.</summary>
    public string Name { get; private init; } = "";

    /// <summary>The names of the files, in ordinal order.</summary>
    public IReadOnlyList<string> Names => [.. _files.Keys.Order(StringComparer.Ordinal)];

    /// <summary>A folder on disk; subfolders are not read.</summary>
    /// <param name="path">The folder.</param>
    /// <returns>The source.</returns>
    /// <exception cref="BadDataException">There is no such folder.</exception>
    public static CountySource Folder(string path)
    {
        if (!Directory.Exists(path))
        {
            var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
            throw new BadDataException([Finding.Plain(FileFaults.Absent, name, "There is no such folder.")]);
        }

        return new CountySource(Directory.EnumerateFiles(path).Select(file =>
            KeyValuePair.Create<string, Func<Stream>>(Path.GetFileName(file), () => File.OpenRead(file))))
        {
            Name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))),
        };
    }

    /// <summary>Files in memory, by name.</summary>
    /// <param name="files">Name and content of each file.</param>
    /// <returns>The source.</returns>
    public static CountySource Of(IEnumerable<KeyValuePair<string, byte[]>> files) =>
        new(files.Select(file => KeyValuePair.Create<string, Func<Stream>>(file.Key, () => new MemoryStream(file.Value, writable: false))));

    /// <summary>Streams, by name; each is opened at most once, read to its end and closed.</summary>
    /// <param name="files">Name and way to open each file.</param>
    /// <returns>The source.</returns>
    public static CountySource Of(IEnumerable<KeyValuePair<string, Func<Stream>>> files) => new(files);

    /// <summary>Whether there is a file of a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>True if there is.</returns>
    public bool Has(string name) => _files.ContainsKey(name);

    /// <summary>The files that belong to a shapefile: of its name, with an ending that is read.</summary>
    internal IEnumerable<string> PartsOf(string name) => Names.Where(part =>
        Path.GetFileNameWithoutExtension(part).Equals(Path.GetFileNameWithoutExtension(name), StringComparison.OrdinalIgnoreCase)
        && InputFile.PartEndings.Contains(Path.GetExtension(part), StringComparer.OrdinalIgnoreCase));

    internal InputFile? Read(string name, ReadLimits limits, FindingCollector findings, CancellationToken cancellation)
    {
        if (!_files.TryGetValue(name, out var open))
        {
            return null;
        }

        try
        {
            using var stream = open();
            var file = InputFile.Read(name, stream, limits, cancellation);
            return InputFile.HasParts(name)
                ? file.With(PartsOf(name).Select(part => Read(part, limits, findings, cancellation)).OfType<InputFile>())
                : file;
        }
        catch (BadDataException tooLarge)
        {
            findings.Add(tooLarge.Findings[0]);
        }
        catch (IOException)
        {
            findings.AddPlain(FileFaults.Unreadable, name, "The file could not be read.");
        }
        catch (UnauthorizedAccessException)
        {
            findings.AddPlain(FileFaults.Unreadable, name, "You may not read the file.");
        }

        return null;
    }
}
