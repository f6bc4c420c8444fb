using System.Globalization;
using System.Text.Json.Nodes;
using Zoning.Notebooks;

namespace Zoning.Quality;

/// <summary>The project's own notebooks, run in a copy of their folder: how long all take together, here and in Jupyter, and what they tell of the machine.</summary>
internal static class NotebookRunsMust
{
    private const string Topic = "notebooks";
    private static readonly string[] Copied = ["notebooks", "data-samples"];

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Topic, "all notebooks run from top to bottom in under 4 minutes together", () => InCopy(Runner)),
        new(Topic, "nbconvert --execute on every notebook", () => InCopy(Nbconvert)),
    ];

    private static MustFigure Runner(string folder)
    {
        var runs = Names(folder).Select(name => Finished.Zoning("notebook", "run", Path.Combine(folder, "notebooks", name), "--out", Path.Combine(folder, name))).ToList();
        var paths = Names(folder).Count(name => OutputsOf(Path.Combine(folder, name)).Contains(folder, StringComparison.Ordinal));
        var seconds = runs.Sum(run => run.Seconds);
        var failed = runs.Count(run => run.Code != 0);
        return new MustFigure(Text($"{runs.Count} notebooks, {failed} failed, {seconds:0} s, at most {runs.Max(run => run.PeakMegabytes):0} MB, {paths} with a path of the machine"), failed == 0 && paths == 0 && seconds < 240);
    }

    private static MustFigure Nbconvert(string folder)
    {
        if (!Directory.Exists("/usr/lib/python3/dist-packages/nbconvert"))
        {
            return new MustFigure("nbconvert isn't installed: apt-get install jupyter-nbconvert", null);
        }

        new KernelSpec { Command = ["dotnet", Path.Combine(AppContext.BaseDirectory, "Zoning.Cli.dll"), "notebook", "kernel", "start"], DataFolder = folder }.Install();
        Environment.SetEnvironmentVariable("JUPYTER_DATA_DIR", folder);
        Environment.SetEnvironmentVariable("JUPYTER_RUNTIME_DIR", folder);
        var run = Finished.Run(
            "/usr/bin/python3",
            folder,
            ["-m", "nbconvert", "--to", "notebook", "--execute", "--ExecutePreprocessor.kernel_name=zoning", "--ExecutePreprocessor.timeout=300", .. Names(folder).Select(name => Path.Combine(folder, "notebooks", name))]);
        var done = Directory.GetFiles(Path.Combine(folder, "notebooks"), "*.nbconvert.ipynb").Length;
        return new MustFigure(Text($"{done} executed, {run.Seconds:0} s"), run.Code == 0 && done == Names(folder).Count);
    }

    private static MustFigure InCopy(Func<string, MustFigure> look)
    {
        var folder = Directory.CreateTempSubdirectory("zoning notebooks ").FullName;
        try
        {
            foreach (var file in Copied.SelectMany(part => Directory.EnumerateFiles(Path.Combine(Finished.Project, part), "*", SearchOption.AllDirectories)))
            {
                var target = Path.Combine(folder, Path.GetRelativePath(Finished.Project, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }

            return look(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<string> Names(string folder) => [.. Directory.EnumerateFiles(Path.Combine(folder, "notebooks"), "*.ipynb")
        .Select(path => Path.GetFileName(path)).Where(name => !name.Contains(".nbconvert.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static string OutputsOf(string file) => !File.Exists(file) ? "" : string.Concat(
        JsonNode.Parse(File.ReadAllText(file))!["cells"]!.AsArray().Select(cell => cell!["outputs"]?.ToJsonString() ?? ""));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
