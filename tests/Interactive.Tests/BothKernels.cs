using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Interactive.Tests;

/// <summary>A notebook that was run in a kernel by nbclient.</summary>
/// <param name="Kernel">The kernel's name.</param>
/// <param name="Notebook">The file's name.</param>
/// <param name="Cells">How many cells of code it has.</param>
/// <param name="Errors">What failed: cell, kind and message.</param>
/// <param name="Seconds">How long it took, with the start of the kernel.</param>
/// <param name="Said">What each cell says, without markup and without the words of the kernel itself; the first is the line that names the feed.</param>
internal sealed record SeenNotebook(string Kernel, string Notebook, int Cells, IReadOnlyList<string> Errors, double Seconds, IReadOnlyList<string> Said);

/// <summary>
/// Runs notebooks in our kernel and in .NET Interactive, in a folder that is thrown away: packages come from a feed that the tool writes, and
/// go into a package folder of their own, so that no earlier version stands in for them.
/// </summary>
internal sealed class BothKernels : IDisposable
{
    internal const string Own = "zoning";
    internal const string Real = ".net-csharp";
    private readonly string _project;
    private readonly string _program;
    private readonly string _interactive;

    /// <param name="project">The folder of the sources.</param>
    /// <param name="program">The built tool, a .dll.</param>
    /// <param name="interactive">The program of .NET Interactive.</param>
    internal BothKernels(string project, string program, string interactive)
    {
        (_project, _program, _interactive) = (project, program, interactive);
        Copy(Path.Combine(project, "data-samples"), Path.Combine(Folder, "data-samples"));
        Copy(Path.Combine(project, "notebooks"), Path.Combine(Folder, "notebooks"));
        Copy(Path.Combine(project, "tests", "Interactive.Tests", "Notebooks"), Path.Combine(Folder, "notebooks"));
        LinkPackages();
        Spec(Own, ["dotnet", program, "notebook", "kernel", "start", "{connection_file}"], "message");
        Spec(Real, [interactive, "jupyter", "--default-kernel", "csharp", "{connection_file}"], "signal");
        Run("dotnet", program, "notebook", "feed", Feed);
    }

    /// <summary>The folder that is thrown away.</summary>
    internal string Folder { get; } = Directory.CreateTempSubdirectory("zoning-kernels-").FullName;

    /// <summary>The packages that the tool wrote.</summary>
    internal string Feed => Path.Combine(Folder, "feed");

    /// <summary>Runs notebooks, each in each kernel.</summary>
    internal IReadOnlyList<SeenNotebook> Run(IEnumerable<string> notebooks, params string[] kernels)
    {
        Run("/usr/bin/python3",
        [
            Path.Combine(_project, "tests", "Interactive.Tests", "both_kernels.py"), "--feed", Feed, "--out", Path.Combine(Folder, "out"),
            .. kernels.SelectMany(kernel => new[] { "--kernel", kernel }),
            .. notebooks.Select(name => Path.Combine(Folder, "notebooks", name)),
        ]);
        return [.. File.ReadLines(Path.Combine(Folder, "out", "seen.jsonl")).Select(line => JsonNode.Parse(line)!).Select(json => new SeenNotebook(
            (string)json["kernel"]!, (string)json["notebook"]!, (int)json["cells"]!,
            [.. json["errors"]!.AsArray().Select(error => string.Join(": ", error!.AsArray().Select(part => part!.ToString())))],
            (double)json["seconds"]!, [.. json["said"]!.AsArray().Select(text => (string)text!)]))];
    }

    /// <summary>The outputs of a notebook that was run, each as its MIME types with their text.</summary>
    internal IReadOnlyList<JsonObject> Outputs(string kernel, string notebook)
    {
        var file = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "out", kernel.Trim('.'), notebook)))!;
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

    private void Run(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var variable in new[] { "JUPYTER_PATH", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "JUPYTER_CONFIG_DIR", "IPYTHONDIR" })
        {
            start.Environment[variable] = Path.Combine(Folder, "jupyter");
        }

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

    private void Spec(string name, string[] command, string interrupt)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "jupyter", "kernels", name)).FullName;
        File.WriteAllText(Path.Combine(folder, "kernel.json"), JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["argv"] = command,
            ["display_name"] = name,
            ["language"] = "C#",
            ["interrupt_mode"] = interrupt,
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
