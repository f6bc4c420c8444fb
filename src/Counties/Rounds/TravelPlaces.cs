using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>Turns places as found into places of crow-flies travel, with how exactly they are known.</summary>
internal sealed class TravelPlaces
{
    /// <summary>A postcode's addresses lie within about 100 metres: a disc of that radius, assumed.</summary>
    internal const double UnitSquareMetres = Math.PI * 100 * 100;

    /// <summary>A postcode sector's within about 2 kilometres, assumed.</summary>
    internal const double SectorSquareMetres = Math.PI * 2000 * 2000;

    /// <summary>A zone with at least as many people of 65 and over a square kilometre has streets of a town, assumed.</summary>
    internal const double TownDensity = 100;

    /// <summary>
    /// The same judged by packages on rounds if population.csv is absent: about one person of 65 and over in a hundred has one.
    /// </summary>
    internal const double TownPackages = 1;

    private readonly Zones _zones;
    private readonly bool[] _isTown;
    private readonly (double Easting, double Northing)[] _inside;

    internal TravelPlaces(County county)
    {
        var (zones, people) = (county.HomeMap, county.PeopleFrom65);
        _zones = zones;
        _isTown = new bool[zones.AreaCount];
        _inside = new (double, double)[zones.Count];
        var packages = new int[zones.AreaCount];
        foreach (var one in county.Packages.Where(one => RoundScope.IsOnRounds(one.Package, county.AsOf)))
        {
            packages[zones.PositionOf(one.Found.Area)]++;
        }

        for (var zone = 0; zone < zones.Count; zone++)
        {
            var point = zones[zone].Shape.InteriorPoint;
            _inside[zone] = (point.X, point.Y);
            var squareKilometres = zones[zone].SquareMetres / 1e6;
            _isTown[zone] = people is { } known
                ? known.All[zone] >= TownDensity * squareKilometres
                : packages[zone] >= TownPackages * squareKilometres;
        }
    }

    /// <summary>The place, or null if it isn't known at all.</summary>
    internal TravelPlace? Of(FoundPlace place)
    {
        if (place.HasPosition)
        {
            var area = place.Precision switch
            {
                PlacePrecision.Point => 0,
                PlacePrecision.Unit => UnitSquareMetres,
                _ => SectorSquareMetres,
            };
            return new TravelPlace(place.Easting, place.Northing) { SquareMetres = area, IsTown = _isTown[_zones.PositionOf(place.Area)] };
        }

        var zone = place.Area.Zone;
        return zone >= 0
            ? new TravelPlace(_inside[zone].Easting, _inside[zone].Northing)
            {
                SquareMetres = _zones[zone].SquareMetres,
                IsTown = _isTown[zone],
            }
            : null;
    }

    /// <summary>A place that lies anywhere among others: around their middle, in a disc with their mean square distance from it.</summary>
    internal TravelPlace Among(IReadOnlyCollection<TravelPlace> others)
    {
        if (others.Count == 0)
        {
            var whole = _zones.Select(zone => zone.Shape.EnvelopeInternal).Aggregate((sum, box) => sum.ExpandedBy(box));
            return new TravelPlace(whole.Centre.X, whole.Centre.Y) { SquareMetres = _zones.Sum(zone => zone.SquareMetres) };
        }

        var middle = Middle(others);
        var meanSquare = others.Average(place =>
            (place.Easting - middle.Easting) * (place.Easting - middle.Easting)
                + (place.Northing - middle.Northing) * (place.Northing - middle.Northing));
        return middle with { SquareMetres = Math.Max(UnitSquareMetres, 2 * Math.PI * meanSquare) };
    }

    /// <summary>The middle of places, as an exact position.</summary>
    internal static TravelPlace Middle(IReadOnlyCollection<TravelPlace> places) =>
        new(places.Average(place => place.Easting), places.Average(place => place.Northing))
        {
            IsTown = 2 * places.Count(place => place.IsTown) > places.Count,
        };
}
