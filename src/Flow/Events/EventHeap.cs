namespace Zoning.Flow;

/// <summary>Something that happens at an hour.</summary>
/// <param name="Hour">When, in hours from midnight of the first day.</param>
/// <param name="Order">The order in which it was planned: of two at the same hour, the first planned comes first.</param>
/// <param name="Kind">What happens; the meaning is the simulation's.</param>
/// <param name="Subject">To whom or what.</param>
/// <param name="Stamp">The subject's stamp when it was planned: an event whose stamp has passed is void.</param>
internal readonly record struct FlowEvent(double Hour, long Order, int Kind, int Subject, int Stamp);

/// <summary>
/// The events to come, soonest first: a binary heap of those of this hour, and a list for each later hour that is put into it when the hour
/// begins. So what an event costs depends on the events of an hour, not on all that are planned, most of which are ends of packages in
/// years to come. All memory is kept between replications.
/// </summary>
/// <remarks>A calendar queue with hours of fixed length (Brown 1988, doi:10.1145/63039.63045), each of which becomes a heap.</remarks>
internal sealed class EventHeap
{
    private const int None = -1;
    private FlowEvent[] _soon = new FlowEvent[64];
    private (FlowEvent Event, int Next)[] _later = new (FlowEvent, int)[256];
    private int[] _hours = [];
    private int _inSoon;
    private int _hour;
    private int _used;
    private int _free;
    private long _planned;
    private double _end;

    internal int Count { get; private set; }

    /// <summary>Empties it for events before an hour.</summary>
    internal void Clear(double end)
    {
        (Count, _inSoon, _hour, _used, _free, _planned, _end) = (0, 0, 0, 0, None, 0, end);
        var hours = (int)Math.Ceiling(end);
        _hours = _hours.Length == hours ? _hours : new int[hours];
        Array.Fill(_hours, None);
    }

    /// <summary>
    /// Plans an event; one at or after the end never happens and is left out. O(1) for a later hour, O(log n) of an hour's n within it.
    /// </summary>
    internal void Plan(double hour, int kind, int subject, int stamp = 0)
    {
        if (!(hour < _end))
        {
            return;
        }

        Count++;
        var added = new FlowEvent(hour, _planned++, kind, subject, stamp);
        var whole = (int)hour;
        if (whole <= _hour)
        {
            Push(added);
        }
        else
        {
            var at = Slot();
            _later[at] = (added, _hours[whole]);
            _hours[whole] = at;
        }
    }

    /// <summary>Takes the soonest event out. There must be one. O(log n) of an hour's n events.</summary>
    internal FlowEvent Take()
    {
        while (_inSoon == 0)
        {
            Begin(++_hour);
        }

        Count--;
        var first = _soon[0];
        var last = _soon[--_inSoon];
        var at = 0;
        while (true)
        {
            var child = 2 * at + 1;
            if (child >= _inSoon)
            {
                break;
            }

            child += child + 1 < _inSoon && IsBefore(_soon[child + 1], _soon[child]) ? 1 : 0;
            if (!IsBefore(_soon[child], last))
            {
                break;
            }

            _soon[at] = _soon[child];
            at = child;
        }

        _soon[at] = last;
        return first;
    }

    private void Begin(int hour)
    {
        for (var at = _hours[hour]; at != None;)
        {
            Push(_later[at].Event);
            var next = _later[at].Next;
            (_later[at].Next, _free) = (_free, at);
            at = next;
        }

        _hours[hour] = None;
    }

    private int Slot()
    {
        if (_free != None)
        {
            var at = _free;
            _free = _later[at].Next;
            return at;
        }

        if (_used == _later.Length)
        {
            Array.Resize(ref _later, 2 * _used);
        }

        return _used++;
    }

    private void Push(in FlowEvent added)
    {
        if (_inSoon == _soon.Length)
        {
            Array.Resize(ref _soon, 2 * _inSoon);
        }

        var at = _inSoon++;
        while (at > 0 && IsBefore(added, _soon[(at - 1) / 2]))
        {
            _soon[at] = _soon[(at - 1) / 2];
            at = (at - 1) / 2;
        }

        _soon[at] = added;
    }

    private static bool IsBefore(in FlowEvent one, in FlowEvent other) =>
        one.Hour < other.Hour || (one.Hour == other.Hour && one.Order < other.Order);
}
