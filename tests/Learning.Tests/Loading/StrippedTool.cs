using System.Diagnostics;
using TestKit;

namespace Zoning.Learning.Tests;

/// <summary>The built tool in a folder of its own, without some of its files. Files are links, but for those by which the host finds its folder.</summary>
internal sealed class StrippedTool : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning-stripped").FullName;

    /// <summary>Puts the tool together.</summary>
    /// <param name="isLeftOut">Whether a file of this name is left out.</param>
    internal StrippedTool(Func<string, bool> isLeftOut)
    {
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetFileName(file);
            var target = Path.Combine(_folder, Path.GetRelativePath(AppContext.BaseDirectory, file));
            if (isLeftOut(name))
            {
                LeftOut++;
                continue;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (name.StartsWith("Zoning.Cli.", StringComparison.Ordinal))
            {
                File.Copy(file, target);
            }
            else
            {
                File.CreateSymbolicLink(target, file);
            }
        }
    }

    /// <summary>How many files were left out.</summary>
    internal int LeftOut { get; }

    /// <summary>A path inside the tool's folder, for what commands write.</summary>
    internal string At(string name) => Path.Combine(_folder, "work", name);

    /// <summary>Runs a command; exit code and everything printed.</summary>
    internal (int Code, string Text) Run(params string[] arguments)
    {
        Directory.CreateDirectory(At(""));
        var ended = ChildProcess.Run(new ProcessStartInfo("dotnet", [Path.Combine(_folder, "Zoning.Cli.dll"), .. arguments]));
        return (ended.Code, ended.Output + ended.Error);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
