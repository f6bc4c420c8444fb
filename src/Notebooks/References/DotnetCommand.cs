using System.Diagnostics;

namespace Zoning.Notebooks;

/// <summary>Runs the <c>dotnet</c> command in a folder.</summary>
internal static class DotnetCommand
{
    /// <summary>Runs the command to its end.</summary>
    /// <returns>What it printed, without paths, if it failed; null if it succeeded.</returns>
    internal static async Task<string?> Run(string folder, CancellationToken stop, params string[] arguments)
    {
        var start = new ProcessStartInfo(Program(), arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The dotnet command didn't start.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(stop);
            return process.ExitCode == 0 ? null : Faults(await output + await error);
        }
        finally
        {
            // Nothing to end unless the wait was cancelled.
            process.Kill(entireProcessTree: true);
        }
    }

    private static string Program() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet";

    private static string Faults(string printed)
    {
        var faults = printed.Split('\n')
            .Select(line => line.IndexOf("error ", StringComparison.Ordinal) is >= 0 and var at ? line[at..] : null)
            .OfType<string>()
            .Select(line => line.Split(" [", StringSplitOptions.None)[0].Trim())
            .Distinct(StringComparer.Ordinal)
            .Take(5)
            .ToList();
        return faults.Count > 0 ? string.Join(" ", faults) : printed.Trim();
    }
}
