using NetTopologySuite.Geometries;

namespace Zoning;

/// <summary>Checks zones that come as objects as a file of them would be checked.</summary>
internal sealed class ZoneObjects
{
    private readonly ZoneChecks _checks;

    private ZoneObjects(FindingCollector findings) => _checks = new ZoneChecks("zones", Crs.NationalGrid, findings, at: "numbered");

    /// <summary>The zones with valid shapes, and what was found; faults that stop any use are thrown together.</summary>
    /// <exception cref="BadDataException">Some zones can't be used.</exception>
    internal static Zones Check(IReadOnlyList<Zone> zones)
    {
        var findings = new FindingCollector();
        var objects = new ZoneObjects(findings);
        var usable = zones.Select((zone, index) => objects.Usable(zone, index + 1)).OfType<Zone>().ToList();
        objects._checks.ReportMisplaced(isAnyUsed: usable.Count > 0);
        objects._checks.ReportDust();
        usable = usable.Count > 0 ? objects._checks.Settle(usable, out _) : usable;
        if (findings.HasStructureFault)
        {
            if (usable.Count > 0)
            {
                objects._checks.ReportCoverage(Zones.OfChecked(usable), CancellationToken.None);
            }

            throw new BadDataException(findings.ToFindings());
        }

        return Zones.OfChecked(usable, map =>
        {
            objects._checks.ReportCoverage(map, CancellationToken.None);
            return findings.ToFindings();
        });
    }

    private Zone? Usable(Zone zone, int number)
    {
        var written = zone.Code.Value ?? "";
        var code = VisibleText.Of(written);
        if (string.IsNullOrWhiteSpace(code))
        {
            _checks.Tell(ZoneFaults.CodeMissing, number, null, $"Zone number {number} has no code.");
            return null;
        }

        if (!_checks.TakeCode(code, number, written) || ShapeOf(zone.Drawn, number, code) is not { } shape)
        {
            return null;
        }

        if (code != written)
        {
            _checks.Tell(ZoneFaults.CodeTidied, number, code, $"The code of zone number {number} is now '{code}'.");
        }

        var isNamed = ZoneChecks.IsName(zone.Name);
        if (!isNamed)
        {
            _checks.Tell(ZoneFaults.NameMissing, number, code, $"Zone '{code}' has no name that can be shown.");
        }

        return zone with { Code = new ZoneCode(code), Name = isNamed ? zone.Name : code, Drawn = shape };
    }

    private Geometry? ShapeOf(Geometry drawn, int number, string code)
    {
        var polygons = GridGeometry.Polygonal(drawn);
        if (polygons.IsEmpty)
        {
            _checks.Tell(drawn.IsEmpty ? ZoneFaults.EmptyGeometry : ZoneFaults.NotPolygon, number, code, $"Zone '{code}' has no polygon.");
            return null;
        }

        var rings = GridGeometry.RingsOf(polygons);
        if (!rings.TrueForAll(polygon => polygon.TrueForAll(ring => ring.All(double.IsFinite))))
        {
            _checks.Tell(
                ZoneFaults.CoordinatesUnreadable, number, code, $"Zone '{code}': a position holds something that is not a finite number.");
            return null;
        }

        if (!_checks.AreInPlace(rings, number, code))
        {
            return null;
        }

        if (drawn is GeometryCollection and not MultiPolygon)
        {
            _checks.Tell(ZoneFaults.MixedGeometry, number, code, $"Zone '{code}' keeps {rings.Count} polygon(s).");
        }

        return _checks.ShapeOf(rings, number, code);
    }
}
