using NetTopologySuite.Geometries.Utilities;
using Zoning.Demand;

namespace Zoning.Planning.Tests;

/// <summary>Invented counties side by side: a county moved east, beyond another, with postcodes of its own.</summary>
internal static class Neighbours
{
    /// <summary>How the two are joined.</summary>
    internal static JoinOptions Prefixes { get; } = new() { FirstPrefix = "AA", SecondPrefix = "BB" };

    /// <summary>A county moved east so that it begins where another ends.</summary>
    /// <param name="county">A county of a sample: its postcodes begin with Q, and with X when it has moved.</param>
    /// <param name="other">The other county.</param>
    internal static County EastOf(County county, County other)
    {
        var east = other.HomeMap.Max(zone => zone.Shape.EnvelopeInternal.MaxX) - county.HomeMap.Min(zone => zone.Shape.EnvelopeInternal.MinX);
        var move = AffineTransformation.TranslationInstance(east, 0);
        var parts = county.ToParts();
        var map = Zones.Of(county.HomeMap.Select(zone => zone with { Shape = move.Transform(zone.Shape) }));
        return County.Of(parts with
        {
            Name = "Eastdale",
            HomeMap = map,
            Map = null,
            Packages = [.. parts.Packages.Select(one => one with { Place = Renamed(one.Place) })],
            Carers = parts.Carers is { } carers
                ? [.. carers.Select(one => one with { Start = Renamed(one.Start), End = one.End is { } end ? Renamed(end) : null })] : null,
            Trips = null,
            Postcodes = parts.Postcodes is { } postcodes
                ? Zoning.Postcodes.Of(postcodes.Units.Select(unit =>
                    (PostcodeText.Tidy(Renamed(unit.Unit))!.Value, new GridPoint(unit.Point.Easting + east, unit.Point.Northing))))
                : null,
            Lsoas = null,
        });
    }

    /// <summary>Minutes of each status.</summary>
    internal static Dictionary<HourStatus, long> Minutes(County county) =>
        Ledger.DrawUp(county.OnHomeMap().ToLedgerInput()).Entries.GroupBy(entry => entry.Status)
            .ToDictionary(group => group.Key, group => group.Sum(entry => entry.Client));

    private static string Renamed(string place) => place.StartsWith('Q') || place.StartsWith('q') ? "X" + place[1..] : place;
}
