using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>
/// Travel worked out from straight lines: distance times detour over speed, plus the time of every stop. Modes are those of
/// <see cref="TravelMode"/>.
/// </summary>
/// <remarks>
/// Symmetric, but for parking. Ticks and metres are rounded up. A place known only by its area counts as a random point in a disc of as
/// many square metres. Its expected distance from another point in the same disc is <c>m = 128 R / 45 pi</c> with <c>R = sqrt(area /
/// pi)</c> (disc line picking, Santalo 1976). Two places whose positions are <c>d</c> apart count as <c>sqrt(d^2 + (m1^2 + m2^2) / 2)</c>
/// apart: <c>m</c> within one area, <c>d</c> between exact positions, and at most 4 % below the expected distance (2/3 R) from a disc's
/// middle. So nobody is 0 metres from a neighbour in the same zone.
/// </remarks>
internal sealed class CrowFlies : IKnownRange
{
    private const double MeanInDisc = 128 / (45 * Math.PI);
    private const double MostMetres = 2e6;
    private const double MostArea = 1e12;
    private readonly ImmutableArray<TravelPlace> _places;
    private readonly TravelPace _pace;
    private readonly int _ticksPerMinute;

    private CrowFlies(ImmutableArray<TravelPlace> places, TravelPace pace, int ticksPerMinute) =>
        (_places, _pace, _ticksPerMinute) = (places, pace, ticksPerMinute);

    /// <inheritdoc/>
    public int Places => _places.Length;

    /// <inheritdoc/>
    public int Modes => 3;

    /// <summary>Speeds, detour and stop-start time.</summary>
    public TravelPace Pace => _pace;

    /// <inheritdoc/>
    public (int Ticks, int Metres) Farthest
    {
        get
        {
            var width = _places.Max(place => place.Easting) - _places.Min(place => place.Easting);
            var height = _places.Max(place => place.Northing) - _places.Min(place => place.Northing);
            var area = _places.Max(place => place.SquareMetres);
            var corners = new TravelPlace(0, 0) { SquareMetres = area };
            var metres = _pace.Detour * Distance(corners, new TravelPlace(width, height) { SquareMetres = area });
            var slowest = new[]
            {
                _pace.TownKilometresPerHour / _pace.Congestion, _pace.CountryKilometresPerHour / _pace.Congestion,
                _pace.WalkKilometresPerHour, _pace.BikeKilometresPerHour,
            }.Min();
            var minutes = metres * 60 / (1000 * slowest) + Math.Max(_pace.StopStartMinutes, _pace.StopStartOnFootMinutes);
            return ((int)Math.Min(ITravelTimes.Most, Math.Ceiling(minutes * _ticksPerMinute)),
                (int)Math.Min(ITravelTimes.Most, Math.Ceiling(metres)));
        }
    }

    /// <summary>Makes the travel times of places.</summary>
    /// <param name="places">The places, at least one.</param>
    /// <param name="pace">Speeds, detour and stop-start time; the defaults if null.</param>
    /// <param name="ticksPerMinute">Ticks a minute, 1 to 60,000. Default 60: seconds.</param>
    /// <returns>The travel times.</returns>
    /// <exception cref="ArgumentException">
    /// There is no place, a position is not a number, or two places are more than 2,000 kilometres apart.
    /// </exception>
    public static CrowFlies Of(ImmutableArray<TravelPlace> places, TravelPace? pace = null, int ticksPerMinute = 60)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ticksPerMinute, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ticksPerMinute, 60_000);
        if (places.IsDefaultOrEmpty)
        {
            throw new ArgumentException("There is no place to travel between.", nameof(places));
        }

        foreach (var place in places)
        {
            if (!double.IsFinite(place.Easting) || !double.IsFinite(place.Northing) || place.SquareMetres is not (>= 0 and <= MostArea))
            {
                throw new ArgumentException(
                    $"The place {place} has no position, or an area that is negative or too large.", nameof(places));
            }
        }

        var width = places.Max(place => place.Easting) - places.Min(place => place.Easting);
        var height = places.Max(place => place.Northing) - places.Min(place => place.Northing);
        return Math.Max(width, height) <= MostMetres
            ? new CrowFlies(places, pace ?? new TravelPace(), ticksPerMinute)
            : throw new ArgumentException(
                "Places are more than 2,000 kilometres apart. Maybe degrees were given as metres.", nameof(places));
    }

    /// <inheritdoc/>
    public int Ticks(int origin, int destination, int mode)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)mode, 3u, nameof(mode));
        if (IsOnePlace(origin, destination))
        {
            return 0;
        }

        var (kilometresPerHour, stopStart) = (TravelMode)mode switch
        {
            TravelMode.Walk => (_pace.WalkKilometresPerHour, _pace.StopStartOnFootMinutes),
            TravelMode.Bike => (_pace.BikeKilometresPerHour, _pace.StopStartOnFootMinutes),
            _ => (CarSpeed(origin, destination), _pace.StopStartMinutes
                + (_places[destination].IsTown ? _pace.TownParkingMinutes : _pace.CountryParkingMinutes)),
        };
        var minutes = Way(origin, destination) * 60 / (1000 * kilometresPerHour) + stopStart;
        return (int)Math.Min(ITravelTimes.Most, Math.Ceiling(minutes * _ticksPerMinute - 1e-9));
    }

    /// <inheritdoc/>
    public int Metres(int origin, int destination, int mode) =>
        IsOnePlace(origin, destination) ? 0 : (int)Math.Ceiling(Way(origin, destination) - 1e-9);

    /// <summary>Minutes of a trip without stops and parking: the way over the speed. 0 within one building.</summary>
    /// <param name="origin">The place left.</param>
    /// <param name="destination">The place reached.</param>
    /// <param name="mode">The mode.</param>
    internal double FreeFlowMinutes(int origin, int destination, int mode) => IsOnePlace(origin, destination)
        ? 0
        : Way(origin, destination) * 60 / (1000 * SpeedOf(origin, destination, mode));

    private double SpeedOf(int origin, int destination, int mode) => (TravelMode)mode switch
    {
        TravelMode.Walk => _pace.WalkKilometresPerHour,
        TravelMode.Bike => _pace.BikeKilometresPerHour,
        _ => CarSpeed(origin, destination),
    };

    /// <summary>The straight-line distance that counts, before any detour.</summary>
    /// <param name="from">One place.</param>
    /// <param name="to">The other place.</param>
    /// <returns>Metres; more than 0 unless both positions are exact and the same.</returns>
    internal static double Distance(TravelPlace from, TravelPlace to)
    {
        var (east, north) = (from.Easting - to.Easting, from.Northing - to.Northing);
        return Math.Sqrt(east * east + north * north + MeanInDisc * MeanInDisc * (from.SquareMetres + to.SquareMetres) / (2 * Math.PI));
    }

    private bool IsOnePlace(int origin, int destination) =>
        origin == destination || (_places[origin].Premises is not null && _places[origin].Premises == _places[destination].Premises);

    private double Way(int origin, int destination) => _pace.Detour * Distance(_places[origin], _places[destination]);

    private double CarSpeed(int origin, int destination) =>
        (_places[origin].IsTown && _places[destination].IsTown
            ? _pace.TownKilometresPerHour
            : _pace.CountryKilometresPerHour) / _pace.Congestion;
}
