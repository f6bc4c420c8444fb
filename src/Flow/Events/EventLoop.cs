namespace Zoning.Flow;

/// <summary>The one event loop: takes the soonest event, moves the clock to it and lets it happen, until the end.</summary>
internal abstract class EventLoop
{
    private const int BetweenLooks = 4096;

    /// <summary>The events to come.</summary>
    protected EventHeap Events { get; } = new();

    /// <summary>Hours from midnight of the first day.</summary>
    protected double Now { get; private set; }

    /// <summary>Empties the loop for another replication.</summary>
    protected void Restart()
    {
        Events.Clear();
        Now = 0;
    }

    /// <summary>Runs until an hour; what is planned later does not happen.</summary>
    protected void RunUntil(double end, CancellationToken cancellation)
    {
        for (var looked = 0; Events.NextHour < end; looked++)
        {
            if (looked % BetweenLooks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var happening = Events.Take();
            Now = happening.Hour;
            Happen(happening);
        }

        Now = end;
    }

    /// <summary>Lets an event happen.</summary>
    protected abstract void Happen(in FlowEvent happening);
}
