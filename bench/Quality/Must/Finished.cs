using System.Diagnostics;
using System.Text;

namespace Zoning.Quality;

/// <summary>A command run to its end: exit code, seconds, peak memory and what it printed.</summary>
internal sealed record Finished(int Code, double Seconds, double PeakMegabytes, string Output)
{
    internal static string Project { get; } = Above(AppContext.BaseDirectory);

    internal static string Shared => Path.Combine(Path.GetDirectoryName(Project)!, "shared");

    /// <summary>Runs the built command-line tool in the configuration of this program.</summary>
    internal static Finished Zoning(params string[] arguments) =>
        Run(Path.Combine(AppContext.BaseDirectory, "Zoning.Cli"), Project, arguments);

    internal static Finished Run(string command, string folder, params string[] arguments) => Run(command, folder, arguments, CancellationToken.None);

    /// <summary>Runs a command to its end, or until it is asked to stop: then it and all that it started are killed.</summary>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    internal static Finished Run(string command, string folder, string[] arguments, CancellationToken stop)
    {
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var peak = 0L;
        while (!process.WaitForExit(20))
        {
            if (stop.IsCancellationRequested)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
                throw new OperationCanceledException(stop);
            }

            peak = Math.Max(peak, PeakOf(process));
        }

        process.WaitForExit();
        return new Finished(process.ExitCode, clock.Elapsed.TotalSeconds, peak / 1048576.0, output.ToString());
    }

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0; // it ended between the two looks
        }
    }

    private static void Append(StringBuilder output, string? line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }
    }

    private static string Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Zoning.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException("Zoning.sln isn't above the program.");
    }
}
