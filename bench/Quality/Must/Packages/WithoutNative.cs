using System.Diagnostics;

namespace Zoning.Quality;

/// <summary>The built tool in a folder of its own whose native library of OR-Tools is no library, as on a platform that it does not ship for.</summary>
internal sealed class WithoutNative : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning-without-native-").FullName;

    internal WithoutNative()
    {
        var tool = Path.Combine(_folder, "tool");
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(tool, Path.GetRelativePath(AppContext.BaseDirectory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            var name = Path.GetFileName(file);
            if (name.Contains("ortools-native", StringComparison.OrdinalIgnoreCase) || name.StartsWith("libortools", StringComparison.OrdinalIgnoreCase) || name == "ortools.dll")
            {
                File.WriteAllText(target, "not a library");
            }
            else if (name.StartsWith("Zoning.", StringComparison.Ordinal))
            {
                File.Copy(file, target);
            }
            else
            {
                File.CreateSymbolicLink(target, file);
            }
        }
    }

    /// <summary>A path in the same folder, to be written to.</summary>
    internal string PathOf(string name) => Path.Combine(_folder, name);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Runs the tool; the exit code, and all that it printed.</summary>
    internal (int Code, string Output) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(_folder, "tool", "Zoning.Cli.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
