namespace Zoning.Counties;

/// <summary>Writes a folder of files whole or not at all: into a sibling folder first, then moved into place.</summary>
public static class FolderWriter
{
    /// <summary>The file that marks a folder as written by zoning.</summary>
    public const string Mark = ".zoning";

    /// <summary>Refuses a target that may not be written, before any work is done.</summary>
    /// <param name="folder">The folder to write.</param>
    /// <param name="mayReplace">Whether a folder that zoning did not write may be replaced.</param>
    /// <param name="input">The folder that is read, which is never overwritten; null if none is.</param>
    /// <exception cref="BadDataException">Zoning did not write the folder, or it is the one that is read.</exception>
    public static void Check(string folder, bool mayReplace, string? input = null)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var name = Path.GetFileName(target);
        if (input is not null && (Path.TrimEndingDirectorySeparator(Path.GetFullPath(input)) + Path.DirectorySeparatorChar)
            .StartsWith(target + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new BadDataException([new Finding(OutputFaults.IntoInput, name, 0, "Nothing was written.")]);
        }

        var isTaken = File.Exists(target)
            || Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any() && !File.Exists(Path.Combine(target, Mark));
        if (isTaken && !mayReplace)
        {
            throw new BadDataException([new Finding(OutputFaults.NotOurs, name, 0, "Nothing was written.")]);
        }
    }

    /// <summary>Writes the files; what the folder held before is gone once all are written.</summary>
    /// <param name="folder">The folder to write; checked again.</param>
    /// <param name="files">Relative name (parts separated by <c>/</c>) and content of each file.</param>
    /// <param name="mayReplace">Whether a folder that zoning did not write may be replaced.</param>
    /// <param name="cancellation">Stops the writing; nothing is left behind.</param>
    /// <exception cref="BadDataException">Zoning did not write the folder.</exception>
    public static void Write(
        string folder, IReadOnlyDictionary<string, byte[]> files, bool mayReplace, CancellationToken cancellation = default)
    {
        Check(folder, mayReplace);
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var parent = Path.GetDirectoryName(target) ?? target;
        var sibling = Path.Combine(parent, $".{Path.GetFileName(target)}.zoning-new");
        var old = Path.Combine(parent, $".{Path.GetFileName(target)}.zoning-old");
        DeleteIfThere(sibling);
        DeleteIfThere(old);
        try
        {
            Directory.CreateDirectory(sibling);
            foreach (var (name, content) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
            {
                cancellation.ThrowIfCancellationRequested();
                var path = Path.Combine([sibling, .. name.Split('/')]);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, content);
            }

            File.WriteAllText(Path.Combine(sibling, Mark), "Written by zoning; a new run may replace this folder.\n");
            PutInPlace(sibling, target, old);
        }
        finally
        {
            DeleteIfThere(sibling);
        }
    }

    private static void PutInPlace(string sibling, string target, string old)
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(sibling, target);
            return;
        }

        Directory.Move(target, old);
        try
        {
            Directory.Move(sibling, target);
        }
        catch (IOException)
        {
            Directory.Move(old, target);
            throw;
        }

        DeleteIfThere(old);
    }

    private static void DeleteIfThere(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
