using System.Globalization;

namespace Zoning;

/// <summary>Finds where a place counts, from any of the forms in which extracts give places.</summary>
/// <remarks>
/// Tried in this order: exact zone code; LSOA code of the lookup; two numbers; postcode. Two numbers up to 180 and 90 are longitude and
/// latitude, others easting and northing. What isn't found counts in no place, never nowhere. Safe for several threads.
/// </remarks>
internal sealed class PlaceFinder
{
    private const int LongestPlace = 100;
    private readonly Zones _zones;
    private readonly ZoneLocator _locator;
    private readonly Postcodes? _postcodes;
    private readonly LsoaLookup? _lsoas;

    private PlaceFinder(Zones zones, Postcodes? postcodes, LsoaLookup? lsoas)
    {
        (_zones, _postcodes, _lsoas) = (zones, postcodes, lsoas);
        _locator = ZoneLocator.Of(zones);
    }

    /// <summary>Makes a finder.</summary>
    /// <param name="zones">The map.</param>
    /// <param name="postcodes">Where postcodes are, or none.</param>
    /// <param name="lsoas">Which zone an LSOA counts in, of the same map, or none.</param>
    /// <returns>The finder.</returns>
    /// <exception cref="ArgumentException">The lookup belongs to another map.</exception>
    public static PlaceFinder Of(Zones zones, Postcodes? postcodes = null, LsoaLookup? lsoas = null) =>
        lsoas is null || ReferenceEquals(lsoas.Zones, zones)
            ? new PlaceFinder(zones, postcodes, lsoas)
            : throw new ArgumentException("The LSOA lookup belongs to another map. Read it again for these zones.", nameof(lsoas));

    /// <summary>Finds a place.</summary>
    /// <param name="text">The place as the extract has it; blank means not known.</param>
    /// <returns>Where it counts, how exactly it is known, and what to know about it.</returns>
    public FoundPlace Find(string text)
    {
        var place = VisibleText.Of(text).Trim();
        if (place.Length == 0)
        {
            return Nowhere(PlaceNote.Blank);
        }

        if (place.Length > LongestPlace)
        {
            return Nowhere(PlaceNote.UnknownPlace);
        }

        if (_zones.TryIndexOf(new ZoneCode(place), out var zone) || _zones.TryIndexOf(new ZoneCode(WholeNumber(place)), out zone))
        {
            return new FoundPlace(AreaIndex.OfZone(zone), PlacePrecision.Zone, double.NaN, double.NaN, PlaceNote.None);
        }

        if (_lsoas is not null && _lsoas.TryFind(place, out zone, out var isSplit))
        {
            var note = isSplit ? PlaceNote.LsoaSplit : PlaceNote.None;
            return new FoundPlace(AreaIndex.OfZone(zone), PlacePrecision.Lsoa, double.NaN, double.NaN, note);
        }

        return Pair(place) is { } pair ? FindPair(pair.First, pair.Second) : FindPostcode(place);
    }

    /// <summary>The zone or bucket of a position on the grid.</summary>
    /// <param name="point">Metres on the British National Grid.</param>
    /// <returns>The zone, or <see cref="AreaIndex.Outside"/>.</returns>
    public AreaIndex AreaAt(GridPoint point)
    {
        var zone = _locator.Locate(point.Easting, point.Northing);
        return zone < 0 ? AreaIndex.Outside : AreaIndex.OfZone(zone);
    }

    /// <summary>A code that a program wrote as a number with a point, such as <c>12.0</c>, without its noughts.</summary>
    private static string WholeNumber(string place)
    {
        var point = place.IndexOf('.', StringComparison.Ordinal);
        return point > 0 && place.AsSpan(0, point).IndexOfAnyExceptInRange('0', '9') < 0 && place.AsSpan(point + 1).Trim('0').IsEmpty
            ? place[..point]
            : place;
    }

    /// <summary>
    /// The position that two numbers mean, metres or degrees; <see langword="null"/> if the text is no such pair near Britain.
    /// </summary>
    internal static GridPoint? GridPointOf(string place)
    {
        if (Pair(place) is not var (first, second))
        {
            return null;
        }

        if (Math.Abs(first) <= 180 && Math.Abs(second) <= 90)
        {
            var degrees = new LonLat(first, second);
            return degrees.IsNearBritain ? Grid.FromLonLat(degrees) : null;
        }

        return new GridPoint(first, second) is { IsNearBritain: true } point ? point : null;
    }

    private static (double First, double Second)? Pair(string place)
    {
        Span<Range> parts = stackalloc Range[3];
        var count = place.AsSpan().SplitAny(parts, [' ', ',', ';', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return count == 2
            && double.TryParse(place.AsSpan()[parts[0]], NumberStyles.Float, CultureInfo.InvariantCulture, out var first)
            && double.TryParse(place.AsSpan()[parts[1]], NumberStyles.Float, CultureInfo.InvariantCulture, out var second)
            ? (first, second)
            : null;
    }

    private FoundPlace FindPair(double first, double second)
    {
        if (Math.Abs(first) <= 180 && Math.Abs(second) <= 90)
        {
            var degrees = new LonLat(first, second);
            return degrees.IsNearBritain ? At(Grid.FromLonLat(degrees), PlacePrecision.Point, PlaceNote.None)
                : Nowhere(degrees.Swapped.IsNearBritain ? PlaceNote.CoordinatesSwapped : PlaceNote.CoordinatesOutOfRange);
        }

        var point = new GridPoint(first, second);
        if (point.IsNearBritain && AreaAt(point) != AreaIndex.Outside)
        {
            return At(point, PlacePrecision.Point, PlaceNote.None);
        }

        // Outside the map as written, inside it the other way round: nobody lives in both.
        return AreaAt(point.Swapped) != AreaIndex.Outside ? Nowhere(PlaceNote.CoordinatesSwapped)
            : point.IsNearBritain ? At(point, PlacePrecision.Point, PlaceNote.None)
            : Nowhere(PlaceNote.CoordinatesOutOfRange);
    }

    private FoundPlace FindPostcode(string place)
    {
        if (PostcodeText.IsStandIn(place))
        {
            return Nowhere(PlaceNote.PseudoPostcode);
        }

        if (PostcodeText.Tidy(place) is not { } postcode)
        {
            // A sector alone, such as DT1 1: any unit of it finds the sector's centre.
            return PostcodeText.Tidy(place + "AA") is not { } any || !place.Contains(' ', StringComparison.Ordinal)
                ? Nowhere(PlaceNote.UnknownPlace)
                : _postcodes is null ? Nowhere(PlaceNote.NoPostcodeLookup)
                : _postcodes.TryFindSector(any, out var centre) ? At(centre, PlacePrecision.Sector, PlaceNote.UnitNotInLookup)
                : Nowhere(PlaceNote.PostcodeNotInLookup);
        }

        if (_postcodes is null)
        {
            return Nowhere(PlaceNote.NoPostcodeLookup);
        }

        return _postcodes.TryFind(postcode, out var unit) ? At(unit, PlacePrecision.Unit, PlaceNote.None)
            : _postcodes.TryFindSector(postcode, out var sector) ? At(sector, PlacePrecision.Sector, PlaceNote.UnitNotInLookup)
            : Nowhere(PlaceNote.PostcodeNotInLookup);
    }

    private FoundPlace At(GridPoint point, PlacePrecision precision, PlaceNote note) =>
        new(AreaAt(point), precision, point.Easting, point.Northing, note);

    private static FoundPlace Nowhere(PlaceNote note) => new(AreaIndex.NoPlace, PlacePrecision.None, double.NaN, double.NaN, note);
}
