using System.Diagnostics;
using System.Globalization;

namespace Zoning.Quality.Fuzzing;

/// <summary>A worker process with 1 GB of memory, watched: it is killed and started anew when a case takes too long or ends it.</summary>
internal sealed class FuzzChild(string plant, TimeSpan limit, string only = "") : IDisposable
{
    private static readonly TimeSpan Start = TimeSpan.FromMinutes(2);
    private Process? _process;

    /// <summary>Runs one case; always an outcome.</summary>
    public async Task<FuzzOutcome> Run(int number)
    {
        if (_process is null)
        {
            await Open();
        }

        await _process!.StandardInput.WriteLineAsync(number.ToString(CultureInfo.InvariantCulture));
        await _process.StandardInput.FlushAsync();
        using var watchdog = new CancellationTokenSource(limit);
        try
        {
            if (await _process.StandardOutput.ReadLineAsync(watchdog.Token) is { } line)
            {
                return FuzzOutcome.Parse(line);
            }
        }
        catch (OperationCanceledException)
        {
            Dispose();
            return new FuzzOutcome(number, "", "hung", []);
        }

        Dispose();
        return new FuzzOutcome(number, "", "died", []);
    }

    public void Dispose()
    {
        if (_process is { } process)
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }

            process.Dispose();
            _process = null;
        }
    }

    private async Task Open()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(FuzzChild).Assembly.Location, FuzzWorker.Command, plant, only])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x40000000";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        using var watchdog = new CancellationTokenSource(Start);
        var line = await _process.StandardOutput.ReadLineAsync(watchdog.Token);
        if (line != FuzzWorker.Ready)
        {
            throw new InvalidOperationException("The worker did not start.");
        }
    }
}
