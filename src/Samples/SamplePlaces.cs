using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace Zoning.Samples;

/// <summary>Invents where people live, and how the files say it: mostly postcodes, some codes and coordinates, a few not at all.</summary>
internal sealed class SamplePlaces
{
    /// <summary>The least a position given as coordinates is moved from the postcode it stands for.</summary>
    private const double JitterMetres = 200;

    private const double EdgeMetres = 20;

    private enum Kind
    {
        Postcode,
        Untidy,
        ZoneCode,
        GridMetres,
        Degrees,
        Blank,
        Pseudo,
        UnknownUnit,
        Outside,
    }

    /// <summary>How places are given on an invented map, and on your own zones (where no postcodes are invented).</summary>
    private static readonly double[] InventedShares = [0.900, 0.006, 0.040, 0.018, 0.018, 0.009, 0.004, 0.003, 0.002];
    private static readonly double[] GivenShares = [0, 0, 0.28, 0, 0.704, 0.010, 0.004, 0, 0.002];

    private readonly SampleMap _map;
    private readonly SamplePostcode[][] _postcodes;
    private readonly (IndexedPointInAreaLocator Locator, Envelope Box)[] _inside;

    /// <summary>Prepares the places of a map.</summary>
    /// <param name="options">How many packages.</param>
    /// <param name="map">The zones.</param>
    public SamplePlaces(SampleOptions options, SampleMap map)
    {
        _map = map;
        _inside = [.. map.Zones.Select(zone =>
        {
            var inside = Settlements.Inside(zone.Shape, EdgeMetres);
            return (new IndexedPointInAreaLocator(inside), inside.EnvelopeInternal);
        })];
        _postcodes = map.IsInvented
            ? Settlements.Make(map, options.Packages, new Randomness(options.MapSeed).For("settlements"))
            : [];
        var east = map.Zones.Max(zone => zone.Shape.EnvelopeInternal.MaxX);
        var north = map.Zones.Max(zone => zone.Shape.EnvelopeInternal.MaxY);
        Outside = [.. Enumerable.Range(0, map.IsInvented ? 3 : 0).Select(at => new SamplePostcode(
            FormattableString.Invariant($"QB1 1A{"ABD"[at]}"), Math.Round(east + 3000 + 700 * at), Math.Round(north - 9000)))];
        _outsideDegrees = Degrees(new Coordinate(east + 4000, north + 4000));
    }

    private readonly string _outsideDegrees;

    /// <summary>Postcodes across the border, in no zone.</summary>
    public SamplePostcode[] Outside { get; }

    /// <summary>Every postcode, in the order of zones, those outside last; empty on your own zones.</summary>
    public IEnumerable<SamplePostcode> Postcodes => _postcodes.SelectMany(zone => zone).Concat(Outside);

    /// <summary>Invents a place for each of a number of people.</summary>
    /// <param name="zones">The zone each lives in.</param>
    /// <param name="random">The stream.</param>
    /// <returns>The text for the full files, and the text where coordinates of people are left out.</returns>
    public (string Full, string Extract)[] Choose(int[] zones, Randomness random)
    {
        var kinds = Draws.Apportion(zones.Length, _map.IsInvented ? InventedShares : GivenShares)
            .SelectMany((count, kind) => Enumerable.Repeat((Kind)kind, count)).ToArray();
        random.Shuffle<Kind>(kinds);
        return [.. zones.Select((zone, index) => Choose(zone, kinds[index], random))];
    }

    /// <summary>Invents places that are all found in their zone: postcodes, or coordinates on your own zones.</summary>
    /// <param name="zones">The zone of each person.</param>
    /// <param name="random">The stream.</param>
    /// <returns>The text for the full files, and the text where coordinates of people are left out.</returns>
    public (string Full, string Extract)[] ChooseKnown(IEnumerable<int> zones, Randomness random) =>
        [.. zones.Select(zone => Choose(zone, _map.IsInvented ? Kind.Postcode : Kind.Degrees, random))];

    private (string Full, string Extract) Choose(int zone, Kind kind, Randomness random)
    {
        var code = _map.Zones[zone].Code;
        if (kind is Kind.Blank or Kind.Pseudo)
        {
            return kind == Kind.Blank ? ("", "") : ("ZZ99 3VZ", "ZZ99 3VZ");
        }

        if (kind == Kind.ZoneCode)
        {
            return (code, code);
        }

        if (!_map.IsInvented)
        {
            var (locator, box) = _inside[zone];
            return kind == Kind.Outside ? (_outsideDegrees, "") : (Degrees(Settlements.Anywhere(locator, box, random)), code);
        }

        var postcode = _postcodes[zone][random.NextBelow(_postcodes[zone].Length)];
        var text = postcode.Text;
        return kind switch
        {
            Kind.Untidy => Both(random.NextChance(0.5) ? text.ToLowerInvariant() : text.Replace(" ", "", StringComparison.Ordinal)),
            // The unit ZZ is never given out, so the lookup doesn't have it.
            Kind.UnknownUnit => Both(text[..^2] + "ZZ"),
            Kind.Outside => Both(Outside[random.NextBelow(Outside.Length)].Text),
            Kind.GridMetres => (Metres(Jitter(zone, postcode, random)), text),
            Kind.Degrees => (Degrees(Jitter(zone, postcode, random)), text),
            _ => Both(text),
        };

        static (string, string) Both(string text) => (text, text);
    }

    private Coordinate Jitter(int zone, SamplePostcode postcode, Randomness random)
    {
        while (true)
        {
            var angle = random.NextBetween(0, 2 * Math.PI);
            var far = random.NextBetween(JitterMetres + 2, 2.5 * JitterMetres);
            var point = new Coordinate(
                Math.Round(postcode.Easting + far * Math.Cos(angle)), Math.Round(postcode.Northing + far * Math.Sin(angle)));
            if (_inside[zone].Locator.Locate(point) == Location.Interior)
            {
                return point;
            }
        }
    }

    private static string Metres(Coordinate point) => FormattableString.Invariant($"{point.X:0} {point.Y:0}");

    private static string Degrees(Coordinate point)
    {
        var place = Grid.ToLonLat(new GridPoint(point.X, point.Y));
        return FormattableString.Invariant($"{place.Longitude:0.000000} {place.Latitude:0.000000}");
    }
}
