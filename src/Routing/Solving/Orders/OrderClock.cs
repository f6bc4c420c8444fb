using System.Diagnostics;

namespace Zoning.Routing;

/// <summary>How much of a search's effort is spent: iterations of each lane, or seconds where they are given.</summary>
internal sealed class OrderClock(SolveOptions options, Stopwatch watch, CancellationToken cancellation)
{
    private readonly long _iterations = options.Iterations;
    private readonly double? _seconds = options.Seconds;
    private bool _isCancelled;

    /// <summary>Iterations that each lane has made.</summary>
    public long Done { get; private set; }

    public double Share { get; private set; }

    public bool IsRepeatable => _seconds is null && !_isCancelled;

    /// <summary>How many iterations to make next; 0 at the end of a stage.</summary>
    public long Next(int chunk, double stageEnd)
    {
        _isCancelled |= cancellation.IsCancellationRequested;
        if (_isCancelled)
        {
            return 0;
        }

        if (_seconds is { } seconds)
        {
            Share = Math.Min(1, watch.Elapsed.TotalSeconds / seconds);
            return Share < stageEnd ? chunk : 0;
        }

        return Math.Max(0, Math.Min(chunk, (long)Math.Ceiling(stageEnd * _iterations) - Done));
    }

    /// <summary>The share that will be spent after some more iterations; by the clock, the share now.</summary>
    public double ShareAfter(long iterations) => _seconds is null ? (double)(Done + iterations) / _iterations : Share;

    public void Count(long iterations)
    {
        Done += iterations;
        Share = _seconds is null ? (double)Done / _iterations : Share;
    }
}
