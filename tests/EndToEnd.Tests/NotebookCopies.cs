using System.Collections.Concurrent;
using System.Text.Json;
using Shouldly;
using TestKit;

namespace EndToEnd.Tests;

/// <summary>A copy of notebooks and samples, in which each notebook is run once and its outputs are read by several tests.</summary>
public sealed class NotebookCopies : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<string>> _executed = new(StringComparer.Ordinal);

    public NotebookCopies()
    {
        foreach (var part in new[] { "notebooks", "data-samples" })
        {
            Copy(Path.Combine(Folders.Project, part), Path.Combine(Folder, part));
        }
    }

    /// <summary>The notebooks' file names in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Folders.Project, "notebooks"), "*.ipynb").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    public string Folder { get; } = Directory.CreateTempSubdirectory("zoning-notebooks-").FullName;

    /// <summary>Runs a notebook the first time it is asked for.</summary>
    public JsonDocument Executed(string name) => JsonDocument.Parse(_executed.GetOrAdd(name, one => new Lazy<string>(() => Execute(one))).Value);

    /// <summary>The page of a notebook, run the first time it is asked for.</summary>
    public string Page(string name)
    {
        Executed(name).Dispose();
        return PageName(name);
    }

    public static IEnumerable<JsonElement> Code(JsonDocument notebook) =>
        notebook.RootElement.GetProperty("cells").EnumerateArray().Where(cell => cell.GetProperty("cell_type").GetString() == "code");

    public static string Source(JsonElement cell) => string.Concat(cell.GetProperty("source").EnumerateArray().Select(line => line.GetString()));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string PageName(string name) => Path.Combine(Folder, name + ".html");

    private string Execute(string name)
    {
        var target = Path.Combine(Folder, name + ".out.ipynb");
        var run = ZoningTool.Run("notebook", "run", Path.Combine(Folder, "notebooks", name), "--out", target, "--html", PageName(name), "--timeout", "180");

        run.Code.ShouldBe(0, run.Error);
        return File.ReadAllText(target);
    }

    private static void Copy(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.EnumerateFiles(source))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }

        foreach (var folder in Directory.EnumerateDirectories(source))
        {
            Copy(folder, Path.Combine(target, Path.GetFileName(folder)));
        }
    }
}
