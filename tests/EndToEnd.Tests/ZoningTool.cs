using System.Diagnostics;
using TestKit;

namespace EndToEnd.Tests;

/// <summary>Runs the built tool as a separate process, as a person does.</summary>
internal static class ZoningTool
{
    private static readonly Lazy<string> Root = new(MakeRoot);
    private static readonly Lazy<string> Small = new(() => Make("county"));
    private static readonly Lazy<string> Later = new(() => Make("later", "--as-at", "2026-04-30"));

    public sealed record Result(int Code, string Output, string Error);

    /// <summary>A county of 200 packages with every table, made once: a run of it takes a fraction of Ashdale's. A test that changes it copies it.</summary>
    public static string SmallCounty => Small.Value;

    /// <summary>The like of it a month later.</summary>
    public static string LaterCounty => Later.Value;

    public static Result Run(params string[] arguments)
    {
        var ended = ChildProcess.Run(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Zoning.Cli.dll"), .. arguments]));
        return new Result(ended.Code, ended.Output, ended.Error);
    }

    private static string MakeRoot()
    {
        var root = Directory.CreateTempSubdirectory("zoning small ").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(root, recursive: true);
        return root;
    }

    private static string Make(string name, params string[] options)
    {
        var county = Path.Combine(Root.Value, name);
        var made = Run(["sample", county, "--packages", "200", "--zone-count", "8", "--seed", "1", .. options]);
        return made.Code == 0 ? county : throw new InvalidOperationException(made.Error);
    }
}
