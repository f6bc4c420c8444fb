using System.Collections.Concurrent;

namespace Zoning.Cli.Tests;

/// <summary>Sample folders that several tests read, each made once and removed when the tests have ended. A test that changes one copies it.</summary>
internal static class MadeOnce
{
    private static readonly string Root = Directory.CreateTempSubdirectory("zoning samples ").FullName;
    private static readonly ConcurrentDictionary<string, Lazy<string>> Made = new(StringComparer.Ordinal);

    static MadeOnce() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Root, recursive: true);

    /// <summary>Some 200 packages in eight zones, with every table that a county folder may have.</summary>
    internal static string County => Sample("--packages", "200", "--zone-count", "8", "--seed", "1");

    /// <summary>The folder that <c>zoning sample</c> makes with these options.</summary>
    internal static string Sample(params string[] options) => Made.GetOrAdd(string.Join(' ', options), _ => new Lazy<string>(() =>
    {
        var folder = Path.Combine(Root, Guid.CreateVersion7().ToString("N"));
        var error = new StringWriter();
        var code = ZoningCommand.RunAsync(["sample", folder, .. options], Terminal.Of(new StringWriter(), error), default).GetAwaiter().GetResult();
        return code == 0 ? folder : throw new InvalidOperationException(error.ToString());
    })).Value;
}
