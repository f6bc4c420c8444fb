namespace Zoning.Notebooks;

/// <summary>Runs what follows an <c>await</c> of a cell, on the threads of the pool, until the cell is stopped.</summary>
internal sealed class CellContinuations : SynchronizationContext
{
    private readonly Lock _gate = new();
    private int _running;
    private bool _isOver;

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state) => ThreadPool.UnsafeQueueUserWorkItem(_ => Run(d, state), null);

    /// <inheritdoc/>
    public override void Send(SendOrPostCallback d, object? state) => Run(d, state);

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Begins nothing more, if nothing is running just now.</summary>
    /// <returns>Whether the cell is over; false if some of its code runs.</returns>
    internal bool End()
    {
        lock (_gate)
        {
            return _isOver = _running == 0;
        }
    }

    /// <summary>Begins nothing more, whatever runs now.</summary>
    internal void Close()
    {
        lock (_gate)
        {
            _isOver = true;
        }
    }

    private void Run(SendOrPostCallback callback, object? state)
    {
        lock (_gate)
        {
            if (_isOver)
            {
                return;
            }

            _running++;
        }

        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            callback(state);
        }
        finally
        {
            SetSynchronizationContext(before);
            lock (_gate)
            {
                _running--;
            }
        }
    }
}
