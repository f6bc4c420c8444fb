using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>Travel times of a learned model. Metres are those of straight lines with a detour.</summary>
/// <remarks>A place stands for the half hour of the visits there, as in <see cref="AdjustedTravel"/>.</remarks>
internal sealed class LearnedTravel : IKnownRange
{
    /// <summary>The longest trip that the model may give.</summary>
    internal const int MostMinutes = 24 * 60;

    private readonly CrowFlies _ways;
    private readonly CrowFlies _freeFlow;
    private readonly ImmutableArray<PlaceMoment> _moments;
    private readonly Func<TripAsked, double> _minutes;
    private readonly int _ticksPerMinute;

    private LearnedTravel(
        CrowFlies ways, CrowFlies freeFlow, ImmutableArray<PlaceMoment> moments, Func<TripAsked, double> minutes, int ticksPerMinute) =>
        (_ways, _freeFlow, _moments, _minutes, _ticksPerMinute) = (ways, freeFlow, moments, minutes, ticksPerMinute);

    /// <inheritdoc/>
    public int Places => _ways.Places;

    /// <inheritdoc/>
    public int Modes => _ways.Modes;

    /// <inheritdoc/>
    public (int Ticks, int Metres) Farthest => (MostMinutes * _ticksPerMinute, _ways.Farthest.Metres);

    /// <summary>Makes the travel times of places.</summary>
    /// <param name="places">The places, at least one.</param>
    /// <param name="pace">The pace of the ways: its detour counts, its speeds do not.</param>
    /// <param name="moments">Zone and half hour of each place.</param>
    /// <param name="minutes">The model.</param>
    /// <param name="ticksPerMinute">Ticks a minute, 1 to 60,000.</param>
    /// <exception cref="ArgumentException">Places and moments differ in number, or a place has no position.</exception>
    internal static LearnedTravel Of(
        ImmutableArray<TravelPlace> places, TravelPace pace, ImmutableArray<PlaceMoment> moments, Func<TripAsked, double> minutes,
        int ticksPerMinute) => places.Length == moments.Length
            ? new LearnedTravel(
                CrowFlies.Of(places, pace, ticksPerMinute), CrowFlies.Of(places, new TravelPace(), ticksPerMinute), moments, minutes,
                ticksPerMinute)
            : throw new ArgumentException(
                $"There are {places.Length} places and {moments.Length} moments; give one for each place.", nameof(moments));

    /// <inheritdoc/>
    public int Ticks(int origin, int destination, int mode)
    {
        var freeFlow = _freeFlow.FreeFlowMinutes(origin, destination, mode);
        if (freeFlow <= 0)
        {
            return 0;
        }

        var to = _moments[destination];
        var minutes = _minutes(new TripAsked(freeFlow, (TravelMode)mode, to.Weekday, to.HalfHour, _moments[origin].Zone, to.Zone));
        return Math.Max(1, (int)Math.Ceiling(Math.Clamp(minutes, 0, MostMinutes) * _ticksPerMinute - 1e-6));
    }

    /// <inheritdoc/>
    public int Metres(int origin, int destination, int mode) => _ways.Metres(origin, destination, mode);
}

/// <summary>The zone of a place and when it is reached.</summary>
/// <param name="Zone">The zone, an index of the home map; -1 if it isn't known.</param>
/// <param name="Weekday">The day, 0 = Monday.</param>
/// <param name="HalfHour">Half hours from midnight of the service day.</param>
internal readonly record struct PlaceMoment(int Zone, int Weekday, int HalfHour);
