namespace Zoning.Importing;

/// <summary>Adds files to a county folder: all of them or none.</summary>
internal static class CountyFolder
{
    private static readonly string[] Own =
    [
        "county.json", "services.csv", "waiting.csv", "providers.csv", "actuals.csv", "visits.csv", "rounds.csv", "rates.csv",
        "population.csv", "zone-facts.csv",
    ];

    /// <summary>Writes the files, all of them or none. Other files of the folder stay.</summary>
    /// <param name="folder">The county folder; it is made if it isn't there.</param>
    /// <param name="files">Names (with <c>/</c> for a subfolder) and contents.</param>
    /// <param name="replace">Whether files of the same names may be replaced, and files put into a folder that holds other files.</param>
    /// <exception cref="BadDataException">A file is there already, or the folder is not a county folder.</exception>
    public static void Add(string folder, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, bool replace)
    {
        Check(folder, files.Keys, replace);
        FolderWriter.Add(folder, files.ToDictionary(file => file.Key, file => file.Value.ToArray(), StringComparer.Ordinal));
    }

    /// <summary>Checks beforehand whether files may be added.</summary>
    /// <param name="folder">The county folder.</param>
    /// <param name="names">Names of the files.</param>
    /// <param name="replace">Whether files of the same names may be replaced.</param>
    /// <exception cref="BadDataException">They may not.</exception>
    public static void Check(string folder, IEnumerable<string> names, bool replace)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        if (File.Exists(Path.Combine(folder, "summary.json")))
        {
            throw new BadDataException([Finding.Plain(ImportFaults.NotACounty, name, "The folder holds a run's outputs.")]);
        }

        if (!Directory.Exists(folder) || replace)
        {
            return;
        }

        var findings = names.Where(file => File.Exists(Path.Combine(folder, file)))
            .Select(file => Finding.Plain(ImportFaults.FileThere, file, "The file is there already.")).ToList();
        var isForeign = Directory.EnumerateFileSystemEntries(folder).Any(entry => Path.GetFileName(entry) != "restricted")
            && !Own.Any(file => File.Exists(Path.Combine(folder, file)));
        if (isForeign)
        {
            findings.Add(Finding.Plain(ImportFaults.NotACounty, name, "The folder holds other files and none of a county."));
        }

        if (findings.Count > 0)
        {
            throw new BadDataException(findings);
        }
    }
}
