namespace Zoning.Quality.Instances;

/// <summary>Finds and reads instances by what their files are.</summary>
internal static class InstanceFile
{
    private static readonly string[] Endings = [".txt", ".vrp", ".json"];

    /// <summary>The instance files that paths, folders and patterns name, in order of name within each.</summary>
    internal static IEnumerable<string> Find(IEnumerable<string> paths) => paths.SelectMany(path =>
        Directory.Exists(path) ? In(path, "*")
        : Path.GetFileName(path).Contains('*', StringComparison.Ordinal) ? In(Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".", Path.GetFileName(path))
        : [path]);

    /// <summary>Reads an instance by the ending of its file.</summary>
    internal static Instance Read(string path) => Path.GetExtension(path) switch
    {
        ".vrp" => VrplibText.Read(path),
        ".json" => HomeCareJson.Read(path),
        _ => SolomonText.Read(path),
    };

    private static IEnumerable<string> In(string folder, string pattern) => Directory.EnumerateFiles(folder, pattern)
        .Where(file => Endings.Contains(Path.GetExtension(file)))
        .Order(StringComparer.Ordinal);
}
