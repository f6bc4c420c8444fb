namespace Zoning.Importing;

/// <summary>Adds files to a county folder: all of them or none.</summary>
public static class CountyFolder
{
    private static readonly string[] Own = ["county.json", "services.csv", "waiting.csv", "providers.csv"];

    /// <summary>Writes files to a sibling folder and moves them in. Other files of the folder stay.</summary>
    /// <param name="folder">The county folder; it is made where it isn't there.</param>
    /// <param name="files">Names (with <c>/</c> for a subfolder) and contents.</param>
    /// <param name="replace">Whether files of the same names may be replaced, and files put into a folder that holds other things.</param>
    /// <exception cref="BadDataException">A file is there already, or the folder is none of a county.</exception>
    public static void Add(string folder, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, bool replace)
    {
        Check(folder, files.Keys, replace);
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var sibling = target + ".importing";
        if (Directory.Exists(sibling))
        {
            Directory.Delete(sibling, recursive: true);
        }

        try
        {
            foreach (var (name, content) in files)
            {
                var path = Path.Combine(sibling, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                using var stream = File.Create(path);
                stream.Write(content.Span);
            }

            foreach (var name in files.Keys.Order(StringComparer.Ordinal))
            {
                var path = Path.Combine(target, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.Move(Path.Combine(sibling, name), path, overwrite: replace);
            }
        }
        finally
        {
            if (Directory.Exists(sibling))
            {
                Directory.Delete(sibling, recursive: true);
            }
        }
    }

    /// <summary>Says beforehand whether files may be added.</summary>
    /// <param name="folder">The county folder.</param>
    /// <param name="names">Names of the files.</param>
    /// <param name="replace">Whether files of the same names may be replaced.</param>
    /// <exception cref="BadDataException">They may not.</exception>
    public static void Check(string folder, IEnumerable<string> names, bool replace)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        if (File.Exists(Path.Combine(folder, "summary.json")))
        {
            throw new BadDataException([new Finding(ImportFaults.NotACounty, name, 0, "The folder holds a run's outputs.")]);
        }

        if (!Directory.Exists(folder) || replace)
        {
            return;
        }

        var findings = names.Where(file => File.Exists(Path.Combine(folder, file)))
            .Select(file => new Finding(ImportFaults.FileThere, file, 0, "The file is there already.")).ToList();
        var isForeign = Directory.EnumerateFileSystemEntries(folder).Any(entry => Path.GetFileName(entry) != "restricted")
            && !Own.Any(file => File.Exists(Path.Combine(folder, file)));
        if (isForeign)
        {
            findings.Add(new Finding(ImportFaults.NotACounty, name, 0, "The folder holds other things and no file of a county."));
        }

        if (findings.Count > 0)
        {
            throw new BadDataException(findings);
        }
    }
}
