using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;

namespace TestKit;

/// <summary>A process that a test started. It ends with the test, and with the test run, whatever happens.</summary>
public sealed class ChildProcess : IDisposable
{
    private static readonly ConcurrentDictionary<ChildProcess, bool> Running = new();
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();
    private readonly Action<string> _say;

    static ChildProcess() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var child in Running.Keys)
        {
            child.End();
        }
    };

    private ChildProcess(ProcessStartInfo start, Action<string>? say)
    {
        _say = say ?? (_ => { });
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        _process = Process.Start(start)!;
        Running.TryAdd(this, true);
        _process.OutputDataReceived += (_, line) => Take(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Take(_error, line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>The process's number.</summary>
    public int Id => _process.Id;

    /// <summary>Done when the process has ended.</summary>
    public Task Exit => _process.WaitForExitAsync();

    /// <summary>Starts a process; its output and errors are read as they come.</summary>
    /// <param name="start">What to start; both streams are redirected.</param>
    /// <param name="say">Told every line of both streams, from other threads, or null.</param>
    /// <returns>The process; end it with <see cref="Dispose"/>.</returns>
    public static ChildProcess Start(ProcessStartInfo start, Action<string>? say = null) => new(start, say);

    /// <summary>Runs a process to its end.</summary>
    /// <param name="start">What to start; both streams are redirected.</param>
    /// <returns>Its exit code and what it printed.</returns>
    public static Ended Run(ProcessStartInfo start)
    {
        using var child = Start(start);
        return child.Wait(Timeout.InfiniteTimeSpan);
    }

    /// <summary>Sends a signal.</summary>
    /// <param name="name">The signal's name, such as TERM.</param>
    /// <remarks>Sent by the shell, as a bare machine has no program called kill.</remarks>
    public void Signal(string name) => Run(new ProcessStartInfo("sh", ["-c", FormattableString.Invariant($"kill -{name} {Id}")]));

    /// <summary>Waits for the end.</summary>
    /// <param name="most">The longest to wait; the process is killed after that.</param>
    /// <returns>Its exit code and what it printed.</returns>
    /// <exception cref="TimeoutException">It did not end in time.</exception>
    public Ended Wait(TimeSpan most)
    {
        if (!_process.WaitForExit(most))
        {
            End();
            throw new TimeoutException($"{_process.StartInfo.FileName} did not end within {most}. It said:\n{_output}\n{_error}");
        }

        _process.WaitForExit(); // the streams are read to their ends
        return new Ended(_process.ExitCode, Text(_output), Text(_error));
    }

    /// <summary>Kills the process and those it started, if they still run.</summary>
    public void Dispose()
    {
        End();
        Running.TryRemove(this, out _);
        _process.Dispose();
    }

    private static string Text(StringBuilder lines)
    {
        lock (lines)
        {
            return lines.ToString();
        }
    }

    private void End()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }
    }

    private void Take(StringBuilder lines, string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (lines)
        {
            lines.Append(line).Append('\n');
        }

        _say(line);
    }
}

/// <summary>How a process ended.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">What it printed, lines ending in a line feed.</param>
/// <param name="Error">What it printed as errors.</param>
public sealed record Ended(int Code, string Output, string Error);
