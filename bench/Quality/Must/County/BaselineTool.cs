namespace Zoning.Quality;

/// <summary>The tool as commit 55cb9a5 had it: given with <c>--baseline DIR</c>, or built once in a temporary worktree.</summary>
internal static class BaselineTool
{
    private const string Commit = "55cb9a5";
    private static readonly Lazy<string> Built = new(Build);

    /// <summary>A folder that holds the built tool, or null to build it.</summary>
    internal static string? Given { get; set; }

    /// <summary>The folder of Zoning.Cli.dll.</summary>
    internal static string Folder => Given ?? Built.Value;

    /// <summary>Removes the built tool, if there is one.</summary>
    internal static void Remove()
    {
        if (Built.IsValueCreated)
        {
            Directory.Delete(Path.GetDirectoryName(Built.Value)!, recursive: true);
        }
    }

    private static string Build()
    {
        var root = Directory.CreateTempSubdirectory("zoning-baseline").FullName;
        var (tree, tool) = (Path.Combine(root, "tree"), Path.Combine(root, "tool"));
        Run("git", Finished.Project, "worktree", "add", "--detach", tree, Commit);
        try
        {
            Run("dotnet", tree, "build", Path.Combine("src", "Cli"), "-c", "Release", "-o", tool, "-nodeReuse:false", "-p:RunAnalyzers=false");
        }
        finally
        {
            Run("git", Finished.Project, "worktree", "remove", "--force", tree);
        }

        return tool;
    }

    private static void Run(string command, string folder, params string[] arguments)
    {
        var run = Finished.Run(command, folder, arguments);
        if (run.Code != 0)
        {
            throw new InvalidOperationException($"{command} {arguments[0]} ended with {run.Code}: {run.Output}");
        }
    }
}
