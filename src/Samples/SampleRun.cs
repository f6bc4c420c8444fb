using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Samples;

/// <summary>A package's visit at a time of day, as rounds of a sample see it: every day it is on at one start.</summary>
/// <param name="Line">The package's index among the county's lines.</param>
/// <param name="Place">Its place in the provider's travel times.</param>
/// <param name="Time">The time of day.</param>
/// <param name="Days">The days it is on.</param>
/// <param name="Minutes">Its length; the longest of the week where days differ.</param>
/// <param name="Earliest">Earliest start, minutes from midnight.</param>
/// <param name="Latest">Latest start.</param>
/// <param name="Carers">Carers at once, 1 or 2.</param>
internal sealed record SampleStop(int Line, int Place, TimeOfDay Time, CareDays Days, int Minutes, int Earliest, int Latest, int Carers)
{
    /// <summary>What the carer must be able to do.</summary>
    public string[] Skills { get; init; } = [];
}

/// <summary>A run of a sample: the stops of an early or late shift with their starts, made by cheapest insertion.</summary>
internal sealed class SampleRun(CrowFlies travel, SampleShift shift)
{
    /// <summary>The stops in order.</summary>
    public List<SampleStop> Stops { get; } = [];

    /// <summary>The start of each stop in minutes from midnight.</summary>
    public int[] Starts { get; private set; } = [];

    /// <summary>The shift of a carer who makes the run: six hours without a break where that will do, else eight with one.</summary>
    /// <param name="from">Minutes from home to the first stop.</param>
    /// <param name="to">Minutes from the last stop home.</param>
    public (int Start, int End) Shift(int from, int to)
    {
        var (leaves, returns) = ((Starts[0] - from) / 5 * 5, (Starts[^1] + Stops[^1].Minutes + to + 4) / 5 * 5);
        return Starts[^1] + Stops[^1].Minutes - Starts[0] <= SampleShift.LongestShortRun
            ? (leaves, Math.Max(returns, leaves + 360))
            : (Math.Min(leaves, shift.Start), Math.Max(returns, shift.End));
    }

    /// <summary>Minutes of care on a day on which all stops are on.</summary>
    public int Contact => Stops.Sum(stop => stop.Minutes);

    /// <summary>The added travel of the cheapest place for a stop, and where that is; none where it fits nowhere.</summary>
    public (int Added, int At)? Cheapest(SampleStop stop, int mostContact)
    {
        if (Contact + stop.Minutes > mostContact)
        {
            return null;
        }

        (int Added, int At)? best = null;
        for (var at = 0; at <= Stops.Count; at++)
        {
            // The way back to the start counts too: carers live somewhere near.
            var before = Stops.Count == 0 ? stop.Place : Stops[(at + Stops.Count - 1) % Stops.Count].Place;
            var after = Stops.Count == 0 ? stop.Place : Stops[at % Stops.Count].Place;
            var added = Way(before, stop.Place) + Way(stop.Place, after) - Way(before, after);
            if (best is null || added < best.Value.Added)
            {
                Stops.Insert(at, stop);
                best = Times(TravelMode.Car) is not null ? (added, at) : best;
                Stops.RemoveAt(at);
            }
        }

        return best;
    }

    /// <summary>Puts a stop in and works the starts out again.</summary>
    public void Insert(SampleStop stop, int at)
    {
        Stops.Insert(at, stop);
        Starts = Times(TravelMode.Car)!;
    }

    /// <summary>Fixes every stop at a start, as far as it stands.</summary>
    public void FixAt(int[] starts)
    {
        for (var index = 0; index < Stops.Count; index++)
        {
            Stops[index] = Stops[index] with { Earliest = starts[index], Latest = starts[index] };
        }

        Starts = starts;
    }

    /// <summary>The starts as early as windows allow, with the break where it fits; none where the stops don't fit.</summary>
    public int[]? Times(TravelMode mode)
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

    /// <summary>Whether the starts it has can be kept in another mode.</summary>
    public bool KeepsStarts(TravelMode mode)
    {
        var kept = new SampleRun(travel, shift);
        kept.Stops.AddRange(Stops);
        kept.FixAt(Starts);
        return kept.Times(mode) is not null;
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
            var arrives = free + (index == 0 ? 0 : Way(Stops[index - 1].Place, stop.Place, mode));
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

    private int Way(int from, int to, TravelMode mode = TravelMode.Car) => (travel.Ticks(from, to, (int)mode) + 59) / 60;
}

/// <summary>The hours of a sample's early or late shifts, in minutes from midnight.</summary>
/// <param name="Start">The shift's start.</param>
/// <param name="End">Its end, 8 hours later.</param>
/// <param name="FirstStart">The earliest start of a visit, so that the way from home has room.</param>
/// <param name="LastEnd">The latest end of a visit.</param>
internal sealed record SampleShift(int Start, int End, int FirstStart, int LastEnd)
{
    /// <summary>The break in minutes.</summary>
    public const int BreakMinutes = 30;

    /// <summary>The longest way from or to home that a carer is chosen for.</summary>
    public const int HomeMinutes = 20;

    /// <summary>The longest run that six hours hold, with ways from and to home.</summary>
    public const int LongestShortRun = 360 - 2 * HomeMinutes - 10;

    /// <summary>06:45 to 14:45.</summary>
    public static SampleShift Early { get; } = new(405, 885, 420, 865);

    /// <summary>15:15 to 23:15.</summary>
    public static SampleShift Late { get; } = new(915, 1395, 930, 1380);

    /// <summary>The earliest start of the break: a third into the shift, and a quarter of an hour for shifts that end later.</summary>
    public int BreakFrom => Start + (End - Start) / 3 + 15;

    /// <summary>The latest start of the break.</summary>
    public int BreakTo => Start + 2 * (End - Start) / 3 - 15;
}
