using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using TestKit;

namespace Samples.Tests;

/// <summary>The built service as a process on a free port of this machine, with separate folders that a test can look into afterwards.</summary>
internal sealed partial class RunningService : IDisposable
{
    private readonly ChildProcess _process;
    private readonly StringBuilder _log = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal RunningService(Feed feed, string name, params string[] settings)
    {
        Temporary = feed.Folder(name + "-tmp");
        Working = feed.Folder(name + "-work");
        File.Copy(Path.Combine(Path.GetDirectoryName(feed.Service)!, "appsettings.json"), Path.Combine(Working, "appsettings.json"));
        var start = new ProcessStartInfo("dotnet", [feed.Service, "--urls", "http://127.0.0.1:0", .. settings])
        {
            WorkingDirectory = Working,
        };
        start.Environment["TMPDIR"] = Temporary;
        start.Environment["HOME"] = Temporary;
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        _process = ChildProcess.Start(start, Take);
        if (!_address.Task.Wait(TimeSpan.FromSeconds(60)))
        {
            _process.Dispose();
            throw new InvalidOperationException("The service did not start:\n" + Log);
        }

        Client = new HttpClient { BaseAddress = _address.Task.Result, Timeout = TimeSpan.FromMinutes(2) };
    }

    internal HttpClient Client { get; }

    internal string Temporary { get; }

    internal string Working { get; }

    internal string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    internal IReadOnlyList<string> FilesLeft =>
    [
        .. Directory.EnumerateFileSystemEntries(Temporary, "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFileSystemEntries(Working, "*", SearchOption.AllDirectories))
            .Where(file => Path.GetFileName(file) != "appsettings.json"),
    ];

    /// <summary>Waits until the log holds a text; a minute at most.</summary>
    internal async Task Says(string text)
    {
        for (var wait = 0; wait < 6000 && !Log.Contains(text, StringComparison.Ordinal); wait++)
        {
            await Task.Delay(10);
        }

        if (!Log.Contains(text, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"The service never said '{text}':\n{Log}");
        }
    }

    public void Dispose()
    {
        Client.Dispose();
        _process.Dispose();
    }

    private void Take(string line)
    {
        lock (_log)
        {
            _log.AppendLine(line);
        }

        if (Listening().Match(line) is { Success: true } match)
        {
            _address.TrySetResult(new Uri(match.Groups[1].Value));
        }
    }

    [GeneratedRegex("Now listening on: (http://127.0.0.1:[0-9]+)")]
    private static partial Regex Listening();
}
