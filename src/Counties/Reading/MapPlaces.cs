using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Counties;

/// <summary>
/// Compares a map with the places that must lie on it, before any row is blamed: where nothing or hardly anything lies in the zones and it
/// would if they were turned round or moved by hundreds of kilometres, the map is wrong.
/// </summary>
internal sealed class MapPlaces(ZoneReading map, Postcodes? postcodes, string file, FindingCollector findings)
{
    private const int LeastPlaces = 5;
    private const int MostPlaces = 2_000;
    private const double HardlyAny = 0.1;
    private const double Most = 0.5;
    private const double Square = 100_000;

    private static readonly ImmutableArray<string> Files = ["services.csv", "waiting.csv"];

    private static readonly CsvLayout Layout = new([new CsvColumn("place", true)]) { PassesOverOthers = true };

    private readonly ZoneLocator _locator = ZoneLocator.Of(map.Zones);

    /// <summary>Checks, and stops if the map is wrong.</summary>
    /// <param name="source">The folder.</param>
    /// <param name="isInvented">Whether the county is invented; such counties lie in the sea on purpose.</param>
    /// <param name="cancellation">Stops the check.</param>
    /// <exception cref="BadDataException">It is.</exception>
    internal void Check(CountySource source, bool isInvented, CancellationToken cancellation)
    {
        var isAtSea = map.Sea is not null && !isInvented;
        var all = PlacesOf(source, map.Gaps.IsEmpty ? MostPlaces : int.MaxValue, cancellation);

        // Two numbers in a row may be wrong themselves, unless the map is at sea.
        var places = all.Where(place => isAtSea || !place.IsPair).Take(MostPlaces).Select(place => place.Point).ToList();
        var inside = places.Count(IsIn);
        if (places.Count >= (isAtSea ? 1 : LeastPlaces) && inside <= HardlyAny * places.Count)
        {
            TellMisfit(places, inside);
        }

        if (isAtSea)
        {
            map.TellSea(file, findings);
        }

        findings.ThrowIfStructureFault();
        TellGaps(all.ConvertAll(place => place.Point));
    }

    private bool IsIn(GridPoint place) => _locator.Locate(place.Easting, place.Northing) >= 0;

    private void TellMisfit(List<GridPoint> places, int inside)
    {
        // In words, without counts, so that anybody may read it.
        var what = inside == 0 ? "No place of the data lies in a zone" : "Hardly any place of the data lies in a zone";
        var swapped = places.Count(place => IsIn(place.Swapped));
        if (swapped > Most * places.Count)
        {
            findings.AddPlain(
                ZoneFaults.Swapped, file, $"{what}; with the coordinates of the zones the other way round {Share(swapped, places)} would.");
            return;
        }

        var (held, east, north) = BestShift(places);
        if (held > Most * places.Count)
        {
            findings.AddPlain(
                PlacingFaults.HoldsNoPlace, file, $"{what}; if the zones lay {ZoneStrays.Far(east, north)}, {Share(held, places)} would.");
        }
        else if (inside == 0)
        {
            findings.AddPlain(PlacingFaults.HoldsNoPlace, file, what + ".");
        }
    }

    private static string Share(int held, List<GridPoint> places) => held == places.Count ? "all" : "most";

    /// <summary>The shift by whole hundreds of kilometres that puts most places into zones.</summary>
    private (int Held, double East, double North) BestShift(List<GridPoint> places)
    {
        var best = (Held: 0, East: 0.0, North: 0.0);
        for (var east = -7; east <= 7; east++)
        {
            for (var north = -13; north <= 13; north++)
            {
                var (x, y) = (east * Square, north * Square);
                var held = places.Count(place => IsIn(new GridPoint(place.Easting - x, place.Northing - y)));
                best = held > best.Held ? (held, x, y) : best;
            }
        }

        return best;
    }

    /// <summary>Tells how many places lie in gaps between zones.</summary>
    private void TellGaps(List<GridPoint> places)
    {
        foreach (var gap in map.Gaps)
        {
            var count = places.Count(place => gap.Area.EnvelopeInternal.Contains(place.Easting, place.Northing)
                && gap.Holds(place));
            if (count > 0)
            {
                var what = string.Create(CultureInfo.InvariantCulture, $"The gap {gap.Where} holds {count} of the places in the data.");
                findings.Add(new Finding(gap.Code, file, 0, what) { NamesZones = true });
            }
        }
    }

    /// <summary>The positions that rows give, by postcode or two numbers. Faults of the rows are told when they are read.</summary>
    private List<(GridPoint Point, bool IsPair)> PlacesOf(CountySource source, int most, CancellationToken cancellation)
    {
        var places = new List<(GridPoint Point, bool IsPair)>();
        var unheard = new FindingCollector();
        foreach (var name in Files)
        {
            if (source.Read(name, ReadLimits.Default, unheard, cancellation) is not { } table
                || CsvSheet.Read(table, Layout, ReadLimits.Default, unheard, cancellation) is not { } sheet)
            {
                continue;
            }

            for (var row = 0; row < sheet.Count && places.Count < most; row++)
            {
                if (PlaceOf(sheet.Row(row, unheard).Text(0)) is { } place)
                {
                    places.Add(place);
                }
            }
        }

        return places;
    }

    private (GridPoint Point, bool IsPair)? PlaceOf(string text)
    {
        var place = VisibleText.Of(text);
        if (map.Zones.TryIndexOf(new ZoneCode(place), out _))
        {
            return null;
        }

        if (postcodes is not null && PostcodeText.Tidy(place) is { } postcode)
        {
            return postcodes.TryFind(postcode, out var point) ? (point, false) : null;
        }

        return PlaceFinder.GridPointOf(place) is { } pair ? (pair, true) : null;
    }
}
