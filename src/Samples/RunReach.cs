namespace Zoning.Samples;

/// <summary>What a run of a sample can take in at most, so that most stops are refused before a time is worked out.</summary>
/// <remarks>It only refuses what would be refused in any case: it keeps to the windows and leaves the break out.</remarks>
internal sealed class RunReach(SampleTravel travel, SampleShift shift)
{
    private int[] _minutesTo = [];
    private int[] _soonestFree = [];
    private int[] _latestStarts = [];
    private int _longest;
    private (double West, double South, double East, double North) _box;

    /// <summary>The minutes by car to a stop from the one before it; to the first from the last.</summary>
    /// <param name="index">The stop's position.</param>
    /// <returns>Minutes.</returns>
    public int MinutesTo(int index) => _minutesTo[index];

    /// <summary>Learns that the run has changed.</summary>
    /// <param name="stops">Its stops in order, at least one.</param>
    public void Follow(List<SampleStop> stops)
    {
        (_minutesTo, _soonestFree, _latestStarts) = (new int[stops.Count], new int[stops.Count], new int[stops.Count]);
        _box = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        var free = shift.FirstStart;
        _longest = 0;
        for (var index = 0; index < stops.Count; index++)
        {
            var stop = stops[index];
            _minutesTo[index] = travel.Minutes(stops[(index + stops.Count - 1) % stops.Count].Place, stop.Place);
            _longest = Math.Max(_longest, _minutesTo[index]);
            free = Math.Max(free + (index == 0 ? 0 : _minutesTo[index]), stop.Earliest) + stop.Minutes;
            _soonestFree[index] = free;
            var (easting, northing) = travel.At(stop.Place);
            _box = (Math.Min(_box.West, easting), Math.Min(_box.South, northing), Math.Max(_box.East, easting),
                Math.Max(_box.North, northing));
        }

        var latest = shift.LastEnd;
        for (var index = stops.Count - 1; index >= 0; index--)
        {
            latest = Math.Min(stops[index].Latest, latest - stops[index].Minutes);
            _latestStarts[index] = latest;
            latest -= _minutesTo[index];
        }
    }

    /// <summary>Whether a stop is so far from every stop of the run that it adds at least as many minutes as a limit.</summary>
    /// <param name="stop">The stop.</param>
    /// <param name="limit">Minutes.</param>
    /// <returns>Whether it surely does.</returns>
    public bool IsBeyond(SampleStop stop, int limit)
    {
        var (easting, northing) = travel.At(stop.Place);
        var east = Math.Max(0, Math.Max(_box.West - easting, easting - _box.East));
        var north = Math.Max(0, Math.Max(_box.South - northing, northing - _box.North));
        return (east > 0 || north > 0) && (2 * travel.LeastMinutes(Math.Sqrt((east * east) + (north * north)))) - _longest >= limit;
    }

    /// <summary>Whether a stop fits at a position if the carer takes no break.</summary>
    /// <param name="stop">The stop.</param>
    /// <param name="at">The position.</param>
    /// <param name="minutes">The minutes between the stop and each stop of the run.</param>
    /// <returns>False if it surely does not fit.</returns>
    public bool MayFit(SampleStop stop, int at, ReadOnlySpan<int> minutes)
    {
        var start = Math.Max(at == 0 ? shift.FirstStart : _soonestFree[at - 1] + minutes[at - 1], stop.Earliest);
        var end = start + stop.Minutes;
        return start <= stop.Latest && end <= shift.LastEnd && (at == minutes.Length || end + minutes[at] <= _latestStarts[at]);
    }
}
