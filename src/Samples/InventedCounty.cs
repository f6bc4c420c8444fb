using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace Zoning.Samples;

/// <summary>Invents a county: zones with natural-looking borders, names, larger areas and people by age.</summary>
/// <remarks>
/// It lies in the open North Sea, so that nobody takes it for a real place. About 2,490 square kilometres; two zones in nine are towns.
/// For 1,100 packages it has 379,791 people, 111,700 of them 65 and over; people grow in step with packages.
/// </remarks>
internal static class InventedCounty
{
    private const int CellsAZone = 70;
    private const double SquareMetres = 2_490e6;
    private const double MiddleEasting = 600_000;
    private const double MiddleNorthing = 520_000;
    private const int Roundest = 4;
    private const double PeopleAPackage = 379_791 / 1100.0;
    private const double OldAPackage = 111_700 / 1100.0;
    private const double TownShareOfPeople = 0.44;
    private const double TownShareOld = 0.254;

    /// <summary>
    /// Council home care bought per person aged 65-74, 75-84 and 85 and over; the weights that packages are shared out by.
    /// </summary>
    private static readonly double[] NeedByBand = [0.0025, 0.0095, 0.0340];

    /// <summary>How far need differs between zones beyond age: the deviation of its logarithm.</summary>
    private const double NeedBeyondAge = 0.12;

    /// <summary>Shares of the people over 65 that are 65-74, 75-84 and 85 and over.</summary>
    private static readonly double[] BandShares = [0.507, 0.351, 0.142];

    /// <summary>Invents the county.</summary>
    /// <param name="options">How many zones and packages; the number that names the map.</param>
    /// <returns>The map, zones in the order of codes from north to south.</returns>
    public static SampleMap Make(SampleOptions options)
    {
        var random = new Randomness(options.MapSeed).For("map");
        var towns = Math.Max(1, (int)Math.Round(options.ZoneCount * 4 / 18.0));
        var cells = Honeycomb.Cut(options.ZoneCount * CellsAZone, random.For("outline"));
        var patches = Patchwork.Divide(cells, towns, options.ZoneCount - towns, random.For("patches"));
        var shapes = Shapes(cells, patches, random);
        var order = Enumerable.Range(0, shapes.Length).OrderByDescending(zone => shapes[zone].Centroid.Y).ToArray();
        var place = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            place[order[i]] = i;
        }

        var localities = Localities(cells, [.. patches.Select(patch => place[patch])], [.. order.Select(zone => shapes[zone])]);
        var townNames = InventedNames.Towns(towns, random.For("towns"));
        var countryNames = InventedNames.Country(options.ZoneCount - towns, random.For("country"));
        var zones = new SampleZone[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            var name = order[i] < towns ? townNames[order[i]] : countryNames[order[i] - towns];
            zones[i] = new SampleZone(FormattableString.Invariant($"Z{i + 1:00}"), name, shapes[order[i]], order[i] < towns)
            {
                Locality = localities[i],
            };
        }

        return new SampleMap(Populate(zones, options.Packages, random.For("people")), isInvented: true);
    }

    private static Polygon[] Shapes(Honeycomb cells, int[] patches, Randomness random)
    {
        var shapes = Array.Empty<Polygon>();
        for (var step = 0; step < Roundest; step++)
        {
            shapes = Borders.Draw(cells, patches, 0.2 / (1 << step), random.For("borders"));
            if (Array.TrueForAll(shapes, shape => shape.IsValid))
            {
                break;
            }
        }

        var scale = Math.Sqrt(SquareMetres / shapes.Sum(shape => shape.Area));
        var move = AffineTransformation.ScaleInstance(scale, scale).Translate(MiddleEasting, MiddleNorthing);
        return [.. shapes.Select(shape => (Polygon)move.Transform(shape))];
    }

    /// <summary>Joins neighbouring zones to four larger areas of like size, grown from the four corners of the county.</summary>
    private static string[] Localities(Honeycomb cells, int[] zoneOfCell, Polygon[] shapes)
    {
        var beside = new SortedSet<(int Zone, int Other)>();
        for (var side = 0; side < cells.Neighbours.Length; side++)
        {
            var neighbour = cells.Neighbours[side];
            if (neighbour >= 0 && zoneOfCell[neighbour] != zoneOfCell[side / 6])
            {
                beside.Add((zoneOfCell[side / 6], zoneOfCell[neighbour]));
            }
        }

        (string Name, int East, int North)[] corners =
            [("North Moors", -1, 2), ("East Becks", 2, 1), ("South Shore", 1, -2), ("West Woods", -2, -1)];
        var names = new string[shapes.Length];
        Array.Fill(names, "");
        var counts = new int[corners.Length];
        for (var left = shapes.Length; left > 0; left--)
        {
            // The smallest area that can still grow takes the free neighbour farthest in its own direction.
            var choices =
                from corner in Enumerable.Range(0, corners.Length)
                from zone in Enumerable.Range(0, shapes.Length)
                where names[zone].Length == 0
                where counts[corner] == 0 || beside.Any(pair => pair.Zone == zone && names[pair.Other] == corners[corner].Name)
                let middle = shapes[zone].Centroid
                let far = (middle.X - MiddleEasting) * corners[corner].East + (middle.Y - MiddleNorthing) * corners[corner].North
                orderby counts[corner], far descending, corner, zone
                select (corner, zone);
            var (chosen, taken) = choices.First();
            names[taken] = corners[chosen].Name;
            counts[chosen]++;
        }

        return names;
    }

    private static SampleZone[] Populate(SampleZone[] zones, int packages, Randomness random)
    {
        var facts = random.For("facts");
        var weights = new double[zones.Length];
        for (var i = 0; i < zones.Length; i++)
        {
            weights[i] = random.NextLogNormal(1, 0.15) * (zones[i].IsTown ? 1 : Math.Sqrt(zones[i].Shape.Area / 160e6));
        }

        var townWeight = zones.Zip(weights).Where(pair => pair.First.IsTown).Sum(pair => pair.Second);
        var countryWeight = weights.Sum() - townWeight;
        var people = Draws.Apportion((int)Math.Round(packages * PeopleAPackage), [.. zones.Zip(weights, (zone, weight) =>
            zone.IsTown ? weight / townWeight * TownShareOfPeople : weight / countryWeight * (1 - TownShareOfPeople))]);
        var countryShareOld = (OldAPackage / PeopleAPackage - TownShareOfPeople * TownShareOld) / (1 - TownShareOfPeople);
        var old = Draws.Apportion((int)Math.Round(packages * OldAPackage), [.. zones.Zip(people, (zone, all) =>
            all * (zone.IsTown ? TownShareOld : countryShareOld) * random.NextBetween(0.92, 1.08))]);
        return [.. zones.Select((zone, index) =>
        {
            var bands = Draws.Apportion(old[index], [.. BandShares.Select(share => share * random.NextBetween(0.94, 1.06))]);
            var beyondAge = random.NextLogNormal(1, NeedBeyondAge);
            var need = bands.Zip(NeedByBand, (count, rate) => count * rate).Sum() * beyondAge;
            var filled = zone with { People = people[index], Old = old[index], OldBands = bands, Need = need };
            return WithFacts(filled, Math.Log(beyondAge) / NeedBeyondAge, facts);
        })];
    }

    /// <summary>Deprivation and living alone, which go along with more need than age explains, but do not tell it exactly.</summary>
    private static SampleZone WithFacts(SampleZone zone, double beyondAge, Randomness facts)
    {
        var decile = 5.5 - (1.8 * beyondAge) + (1.3 * facts.NextNormal());
        var alone = 0.30 + (zone.IsTown ? 0.02 : 0) + (0.02 * beyondAge) + (0.015 * facts.NextNormal());
        return zone with
        {
            Decile = (int)Math.Clamp(Math.Round(decile), 1, 10),
            Alone = (int)Math.Round(zone.Old * Math.Clamp(alone, 0.2, 0.5)),
        };
    }
}
