namespace TestKit;

/// <summary>Finds installed programs as a shell does, in the folders of PATH.</summary>
public static class Programs
{
    /// <summary>Where the first of some programs that is installed is.</summary>
    /// <param name="names">Names of programs, the preferred one first.</param>
    /// <returns>The full path, or null if none of them is on the PATH.</returns>
    public static string? OnPath(params string[] names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
