namespace Zoning.Flow;

/// <summary>Something that happens at an hour.</summary>
/// <param name="Hour">When, in hours from midnight of the first day.</param>
/// <param name="Order">The order in which it was planned: of two at the same hour, the first planned comes first.</param>
/// <param name="Kind">What happens; the meaning is the simulation's.</param>
/// <param name="Subject">To whom or what.</param>
/// <param name="Stamp">The subject's stamp when it was planned: an event whose stamp has passed is void.</param>
internal readonly record struct FlowEvent(double Hour, long Order, int Kind, int Subject, int Stamp);

/// <summary>The events to come, soonest first: a binary heap in one array that is kept between replications.</summary>
internal sealed class EventHeap
{
    private FlowEvent[] _events = new FlowEvent[256];
    private long _planned;
    private double _end;

    internal int Count { get; private set; }

    /// <summary>Empties the heap for events before an hour.</summary>
    internal void Clear(double end) => (Count, _planned, _end) = (0, 0, end);

    /// <summary>Plans an event; one at or after the end never happens and is left out. O(log n).</summary>
    internal void Plan(double hour, int kind, int subject, int stamp = 0)
    {
        if (!(hour < _end))
        {
            return;
        }

        if (Count == _events.Length)
        {
            Array.Resize(ref _events, 2 * Count);
        }

        var added = new FlowEvent(hour, _planned++, kind, subject, stamp);
        var at = Count++;
        while (at > 0 && IsBefore(added, _events[(at - 1) / 2]))
        {
            _events[at] = _events[(at - 1) / 2];
            at = (at - 1) / 2;
        }

        _events[at] = added;
    }

    /// <summary>Takes the soonest event out. There must be one. O(log n).</summary>
    internal FlowEvent Take()
    {
        var first = _events[0];
        var last = _events[--Count];
        var at = 0;
        while (true)
        {
            var child = 2 * at + 1;
            if (child >= Count)
            {
                break;
            }

            child += child + 1 < Count && IsBefore(_events[child + 1], _events[child]) ? 1 : 0;
            if (!IsBefore(_events[child], last))
            {
                break;
            }

            _events[at] = _events[child];
            at = child;
        }

        _events[at] = last;
        return first;
    }

    private static bool IsBefore(in FlowEvent one, in FlowEvent other) =>
        one.Hour < other.Hour || (one.Hour == other.Hour && one.Order < other.Order);
}
