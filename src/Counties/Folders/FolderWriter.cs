namespace Zoning.Counties;

/// <summary>Writes a folder of files whole or not at all: into a temporary folder next to it, then into place.</summary>
internal static class FolderWriter
{
    /// <summary>The file that marks a folder as written by zoning.</summary>
    public const string Mark = ".zoning";

    private static readonly byte[] MarkContent = "Written by zoning; a new run may replace this folder.\n"u8.ToArray();

    /// <summary>Refuses a target that may not be written, before any work is done.</summary>
    /// <param name="folder">The folder to write.</param>
    /// <param name="mayReplace">Whether a folder that isn't ours may be replaced.</param>
    /// <param name="input">The folder that is read; null if nothing is read. It is never overwritten.</param>
    /// <exception cref="BadDataException">The folder isn't ours, or is the one that is read.</exception>
    public static void Check(string folder, bool mayReplace, string? input = null)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var name = Path.GetFileName(target);
        if (input is not null && (Path.TrimEndingDirectorySeparator(Path.GetFullPath(input)) + Path.DirectorySeparatorChar)
            .StartsWith(target + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new BadDataException([Finding.Plain(OutputFaults.IntoInput, name, "Nothing was written.")]);
        }

        var isTaken = File.Exists(target)
            || Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any() && !File.Exists(Path.Combine(target, Mark));
        if (isTaken && !mayReplace)
        {
            throw new BadDataException([Finding.Plain(OutputFaults.NotOurs, name, "Nothing was written.")]);
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
        var staged = StagedFolder.NextTo(folder);
        staged.Fill(files.Append(new(Mark, MarkContent)), cancellation);
        staged.ReplaceTarget();
    }

    /// <summary>Adds files to a folder, all of them or none; other files in it stay.</summary>
    /// <param name="folder">The folder; it is made if it isn't there.</param>
    /// <param name="files">
    /// Relative name (parts separated by <c>/</c>) and content of each file. A file of the same name is replaced.
    /// </param>
    /// <param name="cancellation">Stops the writing; the folder stays as it was.</param>
    /// <exception cref="IOException">A file can't be written or replaced; the folder is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of permission.</exception>
    public static void Add(string folder, IReadOnlyDictionary<string, byte[]> files, CancellationToken cancellation = default)
    {
        var staged = StagedFolder.NextTo(folder);
        staged.Fill(files, cancellation);
        staged.AddToTarget([.. files.Keys.Order(StringComparer.Ordinal)]);
    }
}
