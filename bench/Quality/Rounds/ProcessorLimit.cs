namespace Zoning.Quality.Rounds;

/// <summary>Stops what runs in this process after some processor seconds, however busy the machine is.</summary>
internal sealed class ProcessorLimit : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Timer _watch;

    internal ProcessorLimit(double seconds)
    {
        var begin = Environment.CpuUsage.TotalTime.TotalSeconds;
        _watch = new Timer(
            _ =>
            {
                if (Environment.CpuUsage.TotalTime.TotalSeconds - begin >= seconds)
                {
                    _stop.Cancel();
                }
            },
            null, 20, 20);
    }

    internal CancellationToken Token => _stop.Token;

    public void Dispose()
    {
        _watch.Dispose();
        _stop.Dispose();
    }
}
