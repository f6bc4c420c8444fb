namespace Zoning.Counties;

/// <summary>
/// Files that are written to a temporary folder next to the target and then moved into place; what they replace is kept until all are
/// there.
/// </summary>
internal sealed class StagedFolder
{
    private const int PieceBytes = 1 << 20;
    private readonly string _target;
    private readonly string _staged;
    private readonly string _old;

    private StagedFolder(string target)
    {
        _target = target;
        var parent = Path.GetDirectoryName(target) ?? target;
        _staged = Path.Combine(parent, $".{Path.GetFileName(target)}.zoning-new");
        _old = Path.Combine(parent, $".{Path.GetFileName(target)}.zoning-old");
    }

    /// <summary>An empty temporary folder next to a folder; what an interrupted run left there is deleted.</summary>
    internal static StagedFolder NextTo(string folder)
    {
        var staged = new StagedFolder(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        DeleteIfThere(staged._staged);
        DeleteIfThere(staged._old);
        return staged;
    }

    /// <summary>Writes the files. If one can't be written, nothing is left.</summary>
    internal void Fill(IEnumerable<KeyValuePair<string, byte[]>> files, CancellationToken cancellation)
    {
        try
        {
            Directory.CreateDirectory(_staged);
            foreach (var (name, content) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
            {
                cancellation.ThrowIfCancellationRequested();
                var path = PathOf(_staged, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                Write(path, content, cancellation);
            }
        }
        catch
        {
            DeleteIfThere(_staged);
            throw;
        }
    }

    /// <summary>Puts the staged folder in the place of the target.</summary>
    internal void ReplaceTarget()
    {
        try
        {
            if (!Directory.Exists(_target))
            {
                Directory.Move(_staged, _target);
                return;
            }

            Directory.Move(_target, _old);
            try
            {
                Directory.Move(_staged, _target);
            }
            catch
            {
                Directory.Move(_old, _target);
                throw;
            }

            DeleteIfThere(_old);
        }
        finally
        {
            DeleteIfThere(_staged);
        }
    }

    /// <summary>Moves the staged files into the target one by one; if one can't be moved, those moved before are taken back.</summary>
    internal void AddToTarget(IReadOnlyList<string> names)
    {
        if (!Directory.Exists(_target))
        {
            ReplaceTarget();
            return;
        }

        var done = new Stack<(string Path, string? Kept)>();
        try
        {
            foreach (var name in names)
            {
                done.Push(Exchange(name));
            }
        }
        catch
        {
            TakeBack(done);
            throw;
        }
        finally
        {
            DeleteIfThere(_staged);
            DeleteIfThere(_old);
        }
    }

    /// <summary>Writes a file in pieces, as a large one takes seconds on a busy disk and a stop must not wait for it.</summary>
    private static void Write(string path, byte[] content, CancellationToken cancellation)
    {
        using var file = File.Create(path);
        for (var start = 0; start < content.Length; start += PieceBytes)
        {
            cancellation.ThrowIfCancellationRequested();
            file.Write(content, start, Math.Min(PieceBytes, content.Length - start));
        }
    }

    private (string Path, string? Kept) Exchange(string name)
    {
        var path = PathOf(_target, name);
        var kept = File.Exists(path) ? PathOf(_old, name) : null;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (kept is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
            File.Move(path, kept);
        }

        try
        {
            File.Move(PathOf(_staged, name), path);
        }
        catch
        {
            TakeBack([(path, kept)]);
            throw;
        }

        return (path, kept);
    }

    private static void TakeBack(IEnumerable<(string Path, string? Kept)> exchanged)
    {
        foreach (var (path, kept) in exchanged)
        {
            if (kept is not null)
            {
                File.Move(kept, path, overwrite: true);
            }
            else if (File.Exists(path))
            {
                File.Delete(path);
            }
        }
    }

    private static string PathOf(string folder, string name) => Path.Combine([folder, .. name.Split('/')]);

    private static void DeleteIfThere(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
