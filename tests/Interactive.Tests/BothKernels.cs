using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Interactive.Tests;

/// <summary>A notebook that was run in a kernel by nbclient.</summary>
/// <param name="Kernel">The kernel's name.</param>
/// <param name="Notebook">The file's name.</param>
/// <param name="Cells">How many cells of code it has.</param>
/// <param name="Errors">What failed: cell, kind and message. The line that names the feed is cell 0; a kernel that died is cell -1.</param>
/// <param name="Seconds">How long it took, with the start of the kernel.</param>
/// <param name="Said">What each cell of code says, without markup, without its folder and without the words of the kernel itself.</param>
internal sealed record SeenNotebook(string Kernel, string Notebook, int Cells, IReadOnlyList<string> Errors, double Seconds, IReadOnlyList<string> Said);

/// <summary>
/// Runs notebooks in our kernel and in .NET Interactive, each in a copy of notebooks and samples that is thrown away: packages come from a
/// feed that the tool writes, and go into a package folder of their own, so that no earlier version stands in for them.
/// </summary>
internal sealed class BothKernels : IDisposable
{
    internal const string Own = "zoning";
    internal const string Real = ".net-csharp";
    internal const string Runner = "runner"; // no kernel: the tool runs cells itself
    private static readonly string[] Settings = ["JUPYTER_PATH", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "JUPYTER_CONFIG_DIR", "IPYTHONDIR"];
    private readonly string _project;

    /// <param name="project">The folder of the sources.</param>
    /// <param name="program">The built tool, a .dll.</param>
    /// <param name="interactive">The program of .NET Interactive; it need not be there if no notebook is run in it.</param>
    internal BothKernels(string project, string program, string interactive)
    {
        _project = project;
        foreach (var kernel in new[] { Own, Real, Runner })
        {
            Copy(Path.Combine(project, "data-samples"), Path.Combine(In(kernel), "data-samples"));
            Copy(Path.Combine(project, "notebooks"), Path.Combine(In(kernel), "notebooks"));
            Copy(Path.Combine(project, "tests", "Interactive.Tests", "Notebooks"), Path.Combine(In(kernel), "notebooks"));
        }

        LinkPackages();
        Run("dotnet", program, "notebook", "kernel", "install", "--prefix", Folder);
        Spec(interactive);
        Run("dotnet", program, "notebook", "feed", Feed);
    }

    /// <summary>The folder that is thrown away.</summary>
    internal string Folder { get; } = Directory.CreateTempSubdirectory("zoning-kernels-").FullName;

    /// <summary>The packages that the tool wrote.</summary>
    internal string Feed => Path.Combine(Folder, "feed");

    /// <summary>The copy of notebooks and samples in which a kernel runs them.</summary>
    internal string In(string kernel) => Path.Combine(Folder, kernel.Trim('.'));

    /// <summary>Adds a notebook of cells of code, for both kernels.</summary>
    internal void Add(string name, params string[] cells)
    {
        var text = new JsonObject
        {
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
            ["metadata"] = new JsonObject(),
            ["cells"] = new JsonArray([.. cells.Select((code, i) => (JsonNode)new JsonObject
            {
                ["cell_type"] = "code",
                ["id"] = string.Create(CultureInfo.InvariantCulture, $"c{i}"),
                ["metadata"] = new JsonObject(),
                ["outputs"] = new JsonArray(),
                ["execution_count"] = null,
                ["source"] = code,
            })]),
        }.ToJsonString();
        File.WriteAllText(Path.Combine(In(Own), "notebooks", name), text);
        File.WriteAllText(Path.Combine(In(Real), "notebooks", name), text);
    }

    /// <summary>Runs notebooks one after the other, the kernels beside each other.</summary>
    internal IReadOnlyList<SeenNotebook> Run(IReadOnlyList<string> notebooks, params string[] kernels) =>
        [.. kernels.Select(kernel => Task.Run(() => RunIn(kernel, notebooks))).ToList().SelectMany(run => run.GetAwaiter().GetResult())];

    /// <summary>A notebook as nbclient wrote it after it was run.</summary>
    internal string Executed(string kernel, string notebook) => Path.Combine(Folder, "out", kernel.Trim('.'), notebook);

    /// <summary>The outputs of a notebook that was run, each as its MIME types with their text.</summary>
    internal IReadOnlyList<JsonObject> Outputs(string kernel, string notebook)
    {
        var file = JsonNode.Parse(File.ReadAllText(Executed(kernel, notebook)))!;
        return [.. file["cells"]!.AsArray().SelectMany(cell => cell!["outputs"]?.AsArray() ?? [])
            .Select(output => output!["data"]).OfType<JsonObject>()];
    }

    /// <summary>The text of a form of an output; empty if it has none.</summary>
    internal static string Text(JsonObject output, string mime) => output[mime] switch
    {
        null => "",
        JsonArray lines => string.Concat(lines.Select(line => (string)line!)),
        JsonObject json => json.ToJsonString(),
        var text => (string)text!,
    };

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private SeenNotebook[] RunIn(string kernel, IReadOnlyList<string> notebooks)
    {
        var target = Path.Combine(Folder, "out", kernel.Trim('.'));
        Run("/usr/bin/python3",
        [
            Path.Combine(_project, "tests", "Interactive.Tests", "both_kernels.py"), "--feed", Feed, "--out", target, "--kernel", kernel,
            .. notebooks.Select(name => Path.Combine(In(kernel), "notebooks", name)),
        ]);
        return [.. File.ReadLines(Path.Combine(target, "seen.jsonl")).Select(line => JsonNode.Parse(line)!).Select(json => new SeenNotebook(
            (string)json["kernel"]!, (string)json["notebook"]!, (int)json["cells"]!,
            [.. json["errors"]!.AsArray().Select(error => string.Join(": ", error!.AsArray().Select(part => part!.ToString())))],
            (double)json["seconds"]!, [.. json["said"]!.AsArray().Select(text => (string)text!)]))];
    }

    private void Run(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Array.ForEach(Settings, variable => start.Environment[variable] = Path.Combine(Folder, "jupyter"));
        start.Environment["JUPYTER_PATH"] = Path.Combine(Folder, "share", "jupyter");
        start.Environment["NUGET_PACKAGES"] = Path.Combine(Folder, "packages");
        start.Environment["NUGET_FALLBACK_PACKAGES"] = Path.Combine(Folder, "known");
        start.Environment["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["CI"] = "";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command} ended with {process.ExitCode}: {error.Result}");
        }
    }

    /// <summary>Makes the packages of this machine known, but for ours.</summary>
    private void LinkPackages()
    {
        var known = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set
            ? set
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var links = Directory.CreateDirectory(Path.Combine(Folder, "known")).FullName;
        foreach (var package in Directory.EnumerateDirectories(known).Where(package =>
            !Path.GetFileName(package).StartsWith("zoning", StringComparison.OrdinalIgnoreCase)))
        {
            Directory.CreateSymbolicLink(Path.Combine(links, Path.GetFileName(package)), package);
        }
    }

    private void Spec(string interactive)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "jupyter", "kernels", Real)).FullName;
        File.WriteAllText(Path.Combine(folder, "kernel.json"), JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["argv"] = new[] { interactive, "jupyter", "--default-kernel", "csharp", "{connection_file}" },
            ["display_name"] = Real,
            ["language"] = "C#",
            ["interrupt_mode"] = "signal",
        }));
    }

    private static void Copy(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var name = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(name)!);
            File.Copy(file, name);
        }
    }
}
