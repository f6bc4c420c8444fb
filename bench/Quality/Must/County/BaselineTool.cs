using System.Formats.Tar;

namespace Zoning.Quality;

/// <summary>
/// The tool as commit 55cb9a5 had it, given with <c>--baseline DIR</c> or built once and kept in artifacts/baseline, and the Ashdale of
/// that commit, which both tools can read.
/// </summary>
internal static class BaselineTool
{
    private const string Commit = "55cb9a5";

    /// <summary>A folder that holds the built tool, or null to build it.</summary>
    internal static string? Given { get; set; }

    /// <summary>The folder of Zoning.Cli.dll; built if it is not there yet.</summary>
    /// <param name="stop">Ends the build; nothing of it stays.</param>
    internal static string Folder(CancellationToken stop) => Given ?? Kept("tool", Build, stop);

    /// <summary>The folder of the sample county as the commit had it.</summary>
    /// <param name="stop">Ends the work; nothing of it stays.</param>
    internal static string Ashdale(CancellationToken stop) => Kept("ashdale", CopyAshdale, stop);

    private static void CopyAshdale(string folder, CancellationToken stop)
    {
        var tree = Sources(folder, "data-samples/ashdale", stop);
        Directory.Move(Path.Combine(tree, "data-samples", "ashdale"), Path.Combine(folder, "kept"));
    }

    /// <summary>A folder under artifacts/baseline. It is made elsewhere and moved there once it is whole.</summary>
    private static string Kept(string name, Action<string, CancellationToken> make, CancellationToken stop)
    {
        var root = Path.Combine(Finished.Project, "artifacts", "baseline");
        var kept = Path.Combine(root, $"{Commit}-{name}");
        if (Directory.Exists(kept))
        {
            return kept;
        }

        var folder = Directory.CreateDirectory(Path.Combine(root, Path.GetRandomFileName())).FullName;
        try
        {
            make(folder, stop);
            Directory.Move(Path.Combine(folder, "kept"), kept);
            return kept;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Build(string folder, CancellationToken stop)
    {
        Console.Error.WriteLine($"building commit {Commit}, once");
        string[] arguments =
        [
            "build", Path.Combine("src", "Cli"), "-c", "Release", "-o", Path.Combine(folder, "kept"), "-nodeReuse:false",
            "-p:RunAnalyzers=false",
            "-p:UseSharedCompilation=false", // a compiler server would outlive a build that is stopped
        ];
        Run("dotnet", Sources(folder, ".", stop), arguments, stop);
    }

    /// <summary>The commit's files below a path, in a folder.</summary>
    private static string Sources(string folder, string path, CancellationToken stop)
    {
        var (archive, tree) = (Path.Combine(folder, "sources.tar"), Directory.CreateDirectory(Path.Combine(folder, "tree")).FullName);
        Run("git", Finished.Project, ["archive", "-o", archive, Commit, path], stop);
        TarFile.ExtractToDirectory(archive, tree, overwriteFiles: false);
        return tree;
    }

    private static void Run(string command, string folder, string[] arguments, CancellationToken stop)
    {
        var run = Finished.Run(command, folder, arguments, stop);
        if (run.Code != 0)
        {
            throw new InvalidOperationException($"{command} {arguments[0]} ended with {run.Code}: {run.Output}");
        }
    }
}
