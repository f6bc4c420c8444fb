using System.Text.Json.Nodes;
using TestKit;
using Zoning.Browser.Tests;
using Zoning.Cli;
using Zoning.Notebooks;

namespace Interactive.Tests;

/// <summary>The tests of notebooks share one run of each notebook in each kernel, and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class ExecutedNotebooks : ICollectionFixture<KernelRuns>, ICollectionFixture<OpenBrowser>
{
    internal const string Name = "executed notebooks";
}

/// <summary>
/// Every notebook of the project, one with the extension and one with Plotly.NET, run once in each kernel the first time a test asks for
/// them. Where .NET Interactive isn't installed they run in our kernel alone. The table of all runs is written into the artifacts.
/// </summary>
public sealed class KernelRuns : IDisposable
{
    internal const string BadLines = "bad-lines.ipynb";
    internal const string Killed = "killed.ipynb";
    internal const string Exits = "exits.ipynb";
    internal const string Alive = "alive.ipynb";
    internal const string Throws = "throws.ipynb";
    private readonly Lazy<BothKernels> _kernels = new(() => new BothKernels(
        Folders.Project, Path.Combine(AppContext.BaseDirectory, "Zoning.Cli.dll"), NeedsInteractiveFactAttribute.Tool));

    private readonly Lazy<IReadOnlyList<SeenNotebook>> _seen;
    private readonly Lazy<IReadOnlyList<SeenNotebook>> _bad;

    public KernelRuns() => (_seen, _bad) = (new Lazy<IReadOnlyList<SeenNotebook>>(RunAll), new Lazy<IReadOnlyList<SeenNotebook>>(RunBad));

    /// <summary>The project's notebooks in order.</summary>
    internal static IReadOnlyList<string> Names { get; } = In(Path.Combine(Folders.Project, "notebooks"));

    /// <summary>These, and those of this folder.</summary>
    internal static IReadOnlyList<string> All { get; } = [.. Names, .. In(Path.Combine(Folders.Project, "tests", "Interactive.Tests", "Notebooks"))];

    /// <summary>The kernels in which they were run.</summary>
    internal static string[] Used { get; } =
        File.Exists(NeedsInteractiveFactAttribute.Tool) ? [BothKernels.Own, BothKernels.Real] : [BothKernels.Own];

    internal IReadOnlyList<SeenNotebook> Seen => _seen.Value;

    internal BothKernels Kernels => _kernels.Value;

    /// <summary>Notebooks in which something goes wrong, and one after them in which nothing does.</summary>
    internal IReadOnlyList<SeenNotebook> Bad => _bad.Value;

    /// <summary>The cells of code of a notebook after it was run.</summary>
    internal IReadOnlyList<JsonObject> Code(string kernel, string name) => CodeOf(Executed(kernel, name));

    /// <summary>A notebook's outputs after it was run, each as its MIME types with their text.</summary>
    internal IReadOnlyList<JsonObject> Outputs(string kernel, string name) => [.. Code(kernel, name)
        .SelectMany(cell => cell["outputs"]!.AsArray()).Select(output => output!["data"]).OfType<JsonObject>()];

    /// <summary>The cells of code of a notebook file.</summary>
    internal static IReadOnlyList<JsonObject> CodeOf(string file) =>
        [.. JsonNode.Parse(File.ReadAllText(file))!["cells"]!.AsArray().OfType<JsonObject>().Where(cell => (string?)cell["cell_type"] == "code")];

    /// <summary>The text of a cell.</summary>
    internal static string Source(JsonObject cell) =>
        cell["source"] is JsonArray lines ? string.Concat(lines.Select(line => (string)line!)) : (string)cell["source"]!;

    /// <summary>The page that <c>notebook run --html</c> makes of these outputs, without the script that .NET Interactive shows first.</summary>
    /// <returns>The page's file.</returns>
    internal string Page(string kernel, string name)
    {
        var file = Path.Combine(Kernels.Folder, "out", kernel.Trim('.'), name + ".html");
        if (!File.Exists(file))
        {
            var json = JsonNode.Parse(File.ReadAllText(Executed(kernel, name)))!;
            foreach (var outputs in json["cells"]!.AsArray().Select(cell => cell!["outputs"]).OfType<JsonArray>())
            {
                foreach (var foreign in outputs.Where(output => output!["data"] is JsonObject data && OutputPage.IsOfKernel(data)).ToList())
                {
                    outputs.Remove(foreign);
                }
            }

            var own = file + ".ipynb";
            File.WriteAllText(own, json.ToJsonString());
            File.WriteAllText(file, Notebook.Read(own).ToHtml(Path.GetFileNameWithoutExtension(name), PlotlyScript.Text));
        }

        return file;
    }

    private string Executed(string kernel, string name)
    {
        _ = Seen;
        return Kernels.Executed(kernel, name);
    }

    public void Dispose()
    {
        if (_kernels.IsValueCreated)
        {
            _kernels.Value.Dispose();
        }
    }

    private IReadOnlyList<SeenNotebook> RunBad()
    {
        var feed = Path.Combine(Kernels.Folder, "bad-feed");
        BadPackages.Write(feed);
        Kernels.Add(
            BadLines, $"#i \"nuget:{feed}\"",
            $"#r \"nuget: {BadPackages.Double}, 1.0.0\"\nTrial.Double.Version", $"#r \"nuget: {BadPackages.Double}, 2.0.0\"", "Trial.Double.Version",
            "#i \"nuget:/no/such/feed\"", "#r \"nuget: Trial.Nowhere, 1.0.0\"", "2 + 2");
        Kernels.Add(Throws, $"#i \"nuget:{feed}\"", $"#r \"nuget: {BadPackages.Throwing}, 1.0.0\"", "1 + 1");
        Kernels.Add(Killed, "var kept = 1;", "System.Diagnostics.Process.GetCurrentProcess().Kill();", "kept");
        Kernels.Add(Exits, "Console.WriteLine(\"before\");", "Environment.Exit(0);", "1");
        Kernels.Add(Alive, "1 + 1");
        return
        [
            .. Kernels.Run([BadLines, Killed, Alive], BothKernels.Own, BothKernels.Real),

            // .NET Interactive waits for ever for an extension that throws, and ends without a word with a program that is ended.
            .. Kernels.Run([Throws, Exits], BothKernels.Own),
        ];
    }

    private IReadOnlyList<SeenNotebook> RunAll()
    {
        var seen = Kernels.Run(All, Used);
        if (Used.Length == 2)
        {
            File.WriteAllText(Path.Combine(Folders.Project, "artifacts", "notebooks-by-kernel.md"), KernelTable.Of(seen));
        }

        return seen;
    }

    private static List<string> In(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.ipynb").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];
}
