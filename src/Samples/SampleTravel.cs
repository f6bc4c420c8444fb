using System.Collections.Immutable;
using Zoning.Routing;

namespace Zoning.Samples;

/// <summary>Travel between the places of one provider of a sample, in whole minutes rounded up.</summary>
/// <param name="places">The places, at least one.</param>
internal sealed class SampleTravel(ImmutableArray<TravelPlace> places)
{
    private readonly CrowFlies _travel = CrowFlies.Of(places);

    /// <summary>The position of a place.</summary>
    /// <param name="place">The place's index.</param>
    /// <returns>Metres on the British National Grid.</returns>
    public (double Easting, double Northing) At(int place) => (places[place].Easting, places[place].Northing);

    /// <summary>The travel time between two places; the same in both directions.</summary>
    /// <param name="from">The index of the first.</param>
    /// <param name="to">The index of the second.</param>
    /// <param name="mode">How the carer travels.</param>
    /// <returns>Minutes, 0 or more.</returns>
    public int Minutes(int from, int to, TravelMode mode = TravelMode.Car) => (_travel.Ticks(from, to, (int)mode) + 59) / 60;

    /// <summary>A time that no trip by car between two different places this far apart falls below.</summary>
    /// <param name="metres">The distance in a straight line, above 0.</param>
    /// <returns>Minutes.</returns>
    public double LeastMinutes(double metres)
    {
        var pace = _travel.Pace;
        var fastest = Math.Max(pace.TownKilometresPerHour, pace.CountryKilometresPerHour) / pace.Congestion;
        return (pace.Detour * metres * 60 / (1000 * fastest)) + pace.StopStartMinutes - 1e-6;
    }
}
