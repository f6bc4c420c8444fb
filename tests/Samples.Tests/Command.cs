using System.Diagnostics;
using TestKit;

namespace Samples.Tests;

/// <summary>A command run to its end as a separate process.</summary>
internal sealed record Command(int Code, string Output, string Error)
{
    /// <summary>Runs <c>dotnet</c>.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="settings">Environment variables on top of the inherited ones.</param>
    /// <param name="arguments">What it is told.</param>
    internal static Command Dotnet(string folder, IReadOnlyDictionary<string, string> settings, params string[] arguments) =>
        Run("dotnet", folder, settings, arguments);

    internal static Command Run(string command, string folder, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = folder };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var ended = ChildProcess.Run(start);
        return new Command(ended.Code, ended.Output, ended.Error);
    }

    /// <summary>The command, which must have ended well.</summary>
    internal Command OrThrow() => Code == 0 ? this : throw new InvalidOperationException($"Ended with {Code}:\n{Output}\n{Error}");
}
