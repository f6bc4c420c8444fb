namespace Zoning.Flow;

/// <summary>The one event loop: takes the soonest event, moves the clock to it and lets it happen, until the end.</summary>
internal abstract class EventLoop
{
    private const int BetweenLooks = 4096;
    private double _end;

    /// <summary>The events to come.</summary>
    protected EventHeap Events { get; } = new();

    /// <summary>Hours from midnight of the first day.</summary>
    protected double Now { get; private set; }

    /// <summary>How many events have happened since the last start.</summary>
    internal long Happened { get; private set; }

    /// <summary>Empties the loop for another replication that ends at an hour.</summary>
    protected void Restart(double end)
    {
        Events.Clear(end);
        (Now, _end, Happened) = (0, end, 0);
    }

    /// <summary>Runs to the end.</summary>
    protected void RunToTheEnd(CancellationToken cancellation)
    {
        for (; Events.Count > 0; Happened++)
        {
            if (Happened % BetweenLooks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var happening = Events.Take();
            Now = happening.Hour;
            Happen(happening);
        }

        Now = _end;
    }

    /// <summary>Lets an event happen.</summary>
    protected abstract void Happen(in FlowEvent happening);
}
