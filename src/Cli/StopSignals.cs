using System.Runtime.InteropServices;

namespace Zoning.Cli;

/// <summary>Turns the first Ctrl+C (SIGINT) or SIGTERM into a request to stop. A second one ends the process at once.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _registrations;
    private int _exitCode;

    internal StopSignals() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Catch(signal, Cli.ExitCode.Stopped)),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Catch(signal, Cli.ExitCode.Terminated)),
    ];

    /// <summary>Cancelled by the first signal.</summary>
    internal CancellationToken Token => _stop.Token;

    /// <summary>The exit code that names the signal: 143 after SIGTERM, otherwise 130.</summary>
    internal int ExitCode => _exitCode == 0 ? Cli.ExitCode.Stopped : _exitCode;

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _stop.Dispose();
    }

    private void Catch(PosixSignalContext signal, int exitCode)
    {
        if (Interlocked.CompareExchange(ref _exitCode, exitCode, 0) == 0)
        {
            signal.Cancel = true;
            _stop.Cancel();
        }
    }
}
