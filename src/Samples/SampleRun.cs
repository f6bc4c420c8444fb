using Zoning.Routing;

namespace Zoning.Samples;

/// <summary>A run of a sample: the stops of an early or late shift with their starts, made by cheapest insertion.</summary>
internal sealed class SampleRun(SampleTravel travel, SampleShift shift)
{
    private readonly RunReach _reach = new(travel, shift);

    /// <summary>The stops in order.</summary>
    public List<SampleStop> Stops { get; } = [];

    /// <summary>The start of each stop in minutes from midnight.</summary>
    public int[] Starts { get; private set; } = [];

    /// <summary>Minutes of care on a day on which all stops take place.</summary>
    public int Contact { get; private set; }

    /// <summary>The shift of a carer who makes the run: six hours without a break if that is enough, otherwise eight with one.</summary>
    /// <param name="from">Minutes from home to the first stop.</param>
    /// <param name="to">Minutes from the last stop home.</param>
    /// <returns>Start and end in minutes from midnight.</returns>
    public (int Start, int End) Shift(int from, int to)
    {
        var (leaves, returns) = ((Starts[0] - from) / 5 * 5, (Starts[^1] + Stops[^1].Minutes + to + 4) / 5 * 5);
        return Starts[^1] + Stops[^1].Minutes - Starts[0] <= SampleShift.LongestShortRun
            ? (leaves, Math.Max(returns, leaves + 360))
            : (Math.Min(leaves, shift.Start), Math.Max(returns, shift.End));
    }

    /// <summary>The cheapest position for a stop, if it adds less travel than a limit.</summary>
    /// <param name="stop">The stop.</param>
    /// <param name="mostContact">The most minutes of care that the run may hold.</param>
    /// <param name="limit">Only positions that add fewer minutes than this count.</param>
    /// <returns>The added minutes and the position, the first of equals; null if no such position is possible.</returns>
    public (int Added, int At)? Cheapest(SampleStop stop, int mostContact, int limit)
    {
        if (Contact + stop.Minutes > mostContact || _reach.IsBeyond(stop, limit))
        {
            return null;
        }

        (int Added, int At)? best = null;
        Span<int> minutes = stackalloc int[Stops.Count];
        for (var index = 0; index < Stops.Count; index++)
        {
            minutes[index] = travel.Minutes(Stops[index].Place, stop.Place);
        }

        for (var at = 0; at <= Stops.Count; at++)
        {
            // The way back to the start counts too: carers live somewhere near.
            var (before, after) = ((at + Stops.Count - 1) % Stops.Count, at % Stops.Count);
            var added = minutes[before] + minutes[after] - _reach.MinutesTo(after);
            if (added < limit && _reach.MayFit(stop, at, minutes) && Fits(stop, at))
            {
                best = (added, at);
                limit = added;
            }
        }

        return best;
    }

    /// <summary>Puts a stop in and works the starts out again.</summary>
    /// <param name="stop">The stop.</param>
    /// <param name="at">Its position, from 0.</param>
    public void Insert(SampleStop stop, int at)
    {
        Stops.Insert(at, stop);
        Contact += stop.Minutes;
        Starts = Times(TravelMode.Car)!;
        _reach.Follow(Stops);
    }

    /// <summary>Fixes every stop at a start.</summary>
    /// <param name="starts">The start of each, minutes from midnight.</param>
    public void FixAt(int[] starts)
    {
        for (var index = 0; index < Stops.Count; index++)
        {
            Stops[index] = Stops[index] with { Earliest = starts[index], Latest = starts[index] };
        }

        Starts = starts;
        _reach.Follow(Stops);
    }

    /// <summary>Whether its starts can be kept in another mode of travel.</summary>
    /// <param name="mode">The mode.</param>
    /// <returns>Whether they can.</returns>
    public bool KeepsStarts(TravelMode mode)
    {
        var kept = new SampleRun(travel, shift);
        kept.Stops.AddRange(Stops);
        kept.FixAt(Starts);
        return kept.Times(mode) is not null;
    }

    private bool Fits(SampleStop stop, int at)
    {
        Stops.Insert(at, stop);
        var fits = Times(TravelMode.Car) is not null;
        Stops.RemoveAt(at);
        return fits;
    }

    /// <summary>The starts as early as windows allow, with the break at the first time that works; null if the stops do not fit.</summary>
    private int[]? Times(TravelMode mode)
    {
        for (var rest = Stops.Count; rest >= 1; rest--)
        {
            if (Times(mode, rest) is { } starts)
            {
                return starts;
            }
        }

        return null;
    }

    private int[]? Times(TravelMode mode, int rest)
    {
        var starts = new int[Stops.Count];
        var free = shift.FirstStart;
        for (var index = 0; index < Stops.Count; index++)
        {
            if (index == rest)
            {
                free = Math.Max(free, shift.BreakFrom);
                if (free > shift.BreakTo)
                {
                    return null;
                }

                free += SampleShift.BreakMinutes;
            }

            var stop = Stops[index];
            var arrives = free + (index == 0 ? 0 : travel.Minutes(Stops[index - 1].Place, stop.Place, mode));
            starts[index] = Math.Max(arrives, stop.Earliest);
            free = starts[index] + stop.Minutes;
            if (starts[index] > stop.Latest || free > shift.LastEnd)
            {
                return null;
            }
        }

        var isShort = free - starts[0] <= SampleShift.LongestShortRun;
        return rest < Stops.Count || isShort || Math.Max(free, shift.BreakFrom) <= shift.BreakTo ? starts : null;
    }
}
