using System.Security.Cryptography;
using System.Text;

namespace Zoning.Planning;

/// <summary>
/// Results of scenarios in a folder, a file each under its hash. Restricted. A result is written beside its place and moved there, so that
/// a file
/// with its name is whole, whenever the program is killed.
/// </summary>
/// <param name="folder">The folder; it is made when the first result is kept.</param>
internal sealed class SweepStore(string folder)
{
    private const int HashLength = 64;

    /// <summary>The rows that were kept under a name; null if there are none, or if they are not what was written.</summary>
    internal string? Find(string key)
    {
        var path = PathOf(key);
        if (!File.Exists(path))
        {
            return null;
        }

        var text = File.ReadAllText(path, Encoding.UTF8);
        return text.Length > HashLength && text[HashLength] == '\n' && text[..HashLength] == HashOf(text[(HashLength + 1)..])
            ? text[(HashLength + 1)..]
            : null;
    }

    /// <summary>Keeps the rows of a result, all or nothing.</summary>
    internal void Keep(string key, string rows)
    {
        var path = PathOf(key);
        var part = path + ".part";
        using (var file = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(Encoding.UTF8.GetBytes(HashOf(rows) + "\n" + rows));
            file.Flush(flushToDisk: true);
        }

        File.Move(part, path, overwrite: true);
    }

    /// <summary>Makes the folder and marks it as restricted.</summary>
    internal void Open()
    {
        RestrictedFolder.Check(folder);
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, RestrictedFolder.Mark), RestrictedFolder.MarkContent);
    }

    private string PathOf(string key) => Path.Combine(folder, key + ".txt");

    private static string HashOf(string rows) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rows)));
}
