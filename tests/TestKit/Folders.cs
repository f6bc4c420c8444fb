namespace TestKit;

/// <summary>Where the project and its neighbour of large reference data lie.</summary>
public static class Folders
{
    /// <summary>The folder that holds Zoning.sln.</summary>
    public static string Project { get; } = Above(AppContext.BaseDirectory);

    /// <summary>The folder of large reference data beside the project; it may be absent.</summary>
    public static string Shared { get; } = Path.Combine(Path.GetDirectoryName(Project)!, "shared");

    /// <summary>A path inside the reference data.</summary>
    public static string SharedFile(params string[] parts) => Path.Combine([Shared, .. parts]);

    private static string Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Zoning.sln")))
            {
                return at.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {folder} holds Zoning.sln.");
    }
}
