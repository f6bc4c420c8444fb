using Zoning.Routing;

namespace Zoning.Samples;

/// <summary>The places where a sample's carers may live, found by nearness through a grid of squares.</summary>
internal sealed class SampleHomes
{
    private const int HomesASquare = 8;

    private readonly TravelPlace[] _places;
    private readonly int[] _lines;
    private readonly int _most;
    private readonly Dictionary<(long East, long North), List<int>> _squares = [];
    private readonly double _side;
    private readonly (long East, long North) _low;
    private readonly (long East, long North) _high;

    /// <summary>Sorts the homes into squares.</summary>
    /// <param name="lines">The lines whose places may be homes, in ascending order.</param>
    /// <param name="places">The place of each.</param>
    /// <param name="most">The most homes that will be requested at once.</param>
    public SampleHomes(int[] lines, TravelPlace[] places, int most)
    {
        (_lines, _places, _most) = (lines, places, most);
        var byPoint = new Dictionary<(double, double), int>();
        var kept = new List<int>();
        for (var home = 0; home < places.Length; home++)
        {
            var point = (places[home].Easting, places[home].Northing);
            var before = byPoint.GetValueOrDefault(point);
            byPoint[point] = before + 1;
            if (before < most)
            {
                kept.Add(home);
            }
        }

        if (kept.Count == 0)
        {
            return;
        }

        var width = places.Max(place => place.Easting) - places.Min(place => place.Easting);
        var height = places.Max(place => place.Northing) - places.Min(place => place.Northing);
        _side = Math.Max(1, Math.Sqrt(Math.Max(1, width) * Math.Max(1, height) * HomesASquare / kept.Count));
        foreach (var home in kept)
        {
            var square = SquareOf(places[home]);
            if (!_squares.TryGetValue(square, out var homes))
            {
                _squares.Add(square, homes = []);
            }

            homes.Add(home);
        }

        _low = (_squares.Keys.Min(square => square.East), _squares.Keys.Min(square => square.North));
        _high = (_squares.Keys.Max(square => square.East), _squares.Keys.Max(square => square.North));
    }

    /// <summary>The nearest homes to a place, by metres east plus metres north; ties in the order of lines.</summary>
    /// <param name="place">The place.</param>
    /// <returns>Their lines and places, the nearest first.</returns>
    public IEnumerable<(int Line, TravelPlace Place)> Nearest(TravelPlace place)
    {
        var middle = SquareOf(place);
        var found = new List<(double Away, int Home)>();
        var far = Math.Max(
            Math.Max(middle.East - _low.East, _high.East - middle.East), Math.Max(middle.North - _low.North, _high.North - middle.North));
        for (var ring = 0L; ring <= far; ring++)
        {
            // Homes of this ring and beyond are more than ring - 1 sides away.
            if (found.Count >= _most)
            {
                found.Sort();
                found.RemoveRange(_most, found.Count - _most);
                if (found[^1].Away < (ring - 1) * _side)
                {
                    break;
                }
            }

            AddRing(found, middle, ring, place);
        }

        found.Sort();
        return found.Take(_most).Select(home => (_lines[home.Home], _places[home.Home]));
    }

    /// <summary>The distance that nearness goes by.</summary>
    /// <param name="from">A place.</param>
    /// <param name="to">Another place.</param>
    /// <returns>Metres east plus metres north.</returns>
    public static double Away(TravelPlace from, TravelPlace to) =>
        Math.Abs(from.Easting - to.Easting) + Math.Abs(from.Northing - to.Northing);

    private void AddRing(List<(double Away, int Home)> found, (long East, long North) middle, long ring, TravelPlace place)
    {
        for (var east = -ring; east <= ring; east++)
        {
            var step = Math.Abs(east) == ring ? 1 : 2 * ring;
            for (var north = -ring; north <= ring; north += step)
            {
                if (_squares.TryGetValue((middle.East + east, middle.North + north), out var homes))
                {
                    found.AddRange(homes.Select(home => (Away(_places[home], place), home)));
                }
            }
        }
    }

    private (long East, long North) SquareOf(TravelPlace place) =>
        ((long)Math.Floor(place.Easting / _side), (long)Math.Floor(place.Northing / _side));
}
