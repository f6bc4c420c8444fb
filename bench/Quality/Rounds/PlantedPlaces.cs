using Zoning.Routing;

namespace Zoning.Quality.Rounds;

/// <summary>A made-up stretch of country: towns and villages, where people and carers live, and travel between all places.</summary>
/// <remarks>
/// A square of 0.8 square kilometres a visit. Half of the people live in towns (normal scatter of 1.2 km), four in ten in villages (0.4 km), one in
/// ten anywhere. A trip of d km as the crow flies is 1.35 d km of road at 26 km/h for the shortest, up to 46 km/h, and 3 minutes to park
/// and reach the door. Trips one way are up to 6 % slower than back. Times are whole seconds.
/// </remarks>
internal sealed class PlantedPlaces
{
    private const double SquareKilometresAVisit = 0.8;
    private const double Detour = 1.35;
    private const double SlowestKilometresPerHour = 26;
    private const double FastestKilometresPerHour = 46;
    private const double StopSeconds = 180;
    private readonly (double X, double Y)[] _towns;
    private readonly (double X, double Y)[] _villages;
    private readonly double _side;
    private readonly List<(double X, double Y)> _places = [];

    public PlantedPlaces(int visits, Randomness random)
    {
        _side = Math.Sqrt(visits * SquareKilometresAVisit);
        _towns = [.. Enumerable.Range(0, Math.Max(1, visits / 250)).Select(_ => Anywhere(random, 0.15))];
        _villages = [.. Enumerable.Range(0, Math.Max(2, visits / 30)).Select(_ => Anywhere(random, 0.02))];
    }

    /// <summary>Places so far.</summary>
    public int Count => _places.Count;

    /// <summary>Where a place lies, in kilometres.</summary>
    public (double X, double Y) this[int place] => _places[place];

    /// <summary>A new home of a person or carer.</summary>
    public int AddHome(Randomness random)
    {
        var kind = random.NextShare();
        _places.Add(kind < 0.5 ? Near(_towns[random.NextBelow(_towns.Length)], 1.2, random)
            : kind < 0.9 ? Near(_villages[random.NextBelow(_villages.Length)], 0.4, random)
            : Anywhere(random, 0));
        return _places.Count - 1;
    }

    /// <summary>The offices carers may set out from: one a town, as places.</summary>
    public int[] AddBases()
    {
        var first = _places.Count;
        _places.AddRange(_towns);
        return [.. Enumerable.Range(first, _towns.Length)];
    }

    /// <summary>Of some places the one nearest to another.</summary>
    public int Nearest(int place, int[] among) => among.MinBy(other => Kilometres(place, other));

    /// <summary>Kilometres as the crow flies.</summary>
    public double Kilometres(int one, int other) =>
        Math.Sqrt(Math.Pow(_places[one].X - _places[other].X, 2) + Math.Pow(_places[one].Y - _places[other].Y, 2));

    /// <summary>The travel table of all places so far.</summary>
    public TravelTable Travel()
    {
        var ticks = new int[Count * Count];
        var metres = new int[Count * Count];
        for (var from = 0; from < Count; from++)
        {
            for (var to = 0; to < Count; to++)
            {
                ticks[from * Count + to] = from == to ? 0 : Seconds(from, to);
                metres[from * Count + to] = (int)(Kilometres(from, to) * Detour * 1000);
            }
        }

        return TravelTable.Of(Count, ticks, metres);
    }

    private int Seconds(int from, int to)
    {
        var road = Kilometres(from, to) * Detour;
        var speed = SlowestKilometresPerHour + (FastestKilometresPerHour - SlowestKilometresPerHour) * Math.Min(1, road / 15);
        var uphill = _places[to].X - _places[from].X + 0.5 * (_places[to].Y - _places[from].Y);
        var slower = uphill > 0 ? 0.06 * Math.Min(1, uphill / 3) : 0;
        return (int)(StopSeconds + road / speed * 3600 * (1 + slower));
    }

    private (double X, double Y) Anywhere(Randomness random, double edge) =>
        (_side * (edge + (1 - 2 * edge) * random.NextShare()), _side * (edge + (1 - 2 * edge) * random.NextShare()));

    private (double X, double Y) Near((double X, double Y) centre, double kilometres, Randomness random) =>
        (Math.Clamp(centre.X + kilometres * random.NextNormal(), 0, _side), Math.Clamp(centre.Y + kilometres * random.NextNormal(), 0, _side));
}
