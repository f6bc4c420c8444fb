using System.Globalization;
using NetTopologySuite.Geometries;

namespace Zoning;

/// <summary>Checks zones one by one, from a file or from objects alike, and gathers what was found.</summary>
/// <param name="source">What findings call the zones: the file's name.</param>
/// <param name="crs">The coordinate system the zones are in.</param>
/// <param name="findings">Takes every fault and notice.</param>
/// <param name="at">How messages point to a zone, before its number.</param>
internal sealed class ZoneChecks(string source, Crs crs, FindingCollector findings, string at = "at line")
{
    internal const int LongestName = 200;
    private const int LongestCode = 64;

    /// <summary>
    /// Rings a zone may have, and those of all zones beyond one each: checking how rings nest takes time with their square.
    /// </summary>
    private const int MostRingsAZone = 2_000;

    private const int MostExtraRings = 20_000;
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);
    private readonly List<Finding> _misplaced = [];
    private readonly List<ZoneRepair> _repairs = [];
    private readonly ZoneDust _dust = new();
    private int _extraRings;

    /// <summary>The shapes that were repaired, in the order of codes.</summary>
    internal IEnumerable<ZoneRepair> Repairs => _repairs.OrderBy(repair => repair.Code);

    /// <summary>Whether a name or group can be shown.</summary>
    internal static bool IsName(string? name) =>
        !string.IsNullOrWhiteSpace(name) && name.Length <= LongestName && !name.Any(char.IsControl);

    /// <summary>A text of the source as a message may repeat it: at most 40 characters, none of them control characters.</summary>
    internal static string Short(string text)
    {
        var cut = text.Length <= 40 ? text : text[..(char.IsHighSurrogate(text[39]) ? 39 : 40)] + "...";
        return string.Concat(cut.Select(letter => char.IsControl(letter) ? ' ' : letter));
    }

    /// <summary>Adds a finding.</summary>
    internal void Tell(FaultCode code, int line, string? zone, string what) => findings.Add(code, source, line, what, zone ?? "");

    /// <summary>Takes a code if it can be used and no zone before had it.</summary>
    /// <param name="code">The code, not blank.</param>
    /// <param name="line">The zone's line in the file, or its number among objects.</param>
    /// <param name="written">The code as it was written, with characters that nobody sees.</param>
    internal bool TakeCode(string code, int line, string? written = null)
    {
        if (code.Length > LongestCode || code.Any(char.IsControl))
        {
            Tell(ZoneFaults.CodeUnusable, line, null, $"The code begins '{Short(code)}' and has {code.Length} characters.");
            return false;
        }

        if (!_lines.TryAdd(code, line))
        {
            var unseen = (written ?? code) == _written[code] ? "" : " but for characters that nobody sees";
            Tell(ZoneFaults.DuplicateCode, line, code, $"'{code}' is also the code of the zone {at} {_lines[code]}{unseen}.");
            return false;
        }

        _written.Add(code, written ?? code);
        return true;
    }

    /// <summary>The line of a zone whose code was taken.</summary>
    internal int LineOf(ZoneCode code) => _lines[code.Value];

    /// <summary>Whether polygons lie where their coordinate system says.</summary>
    internal bool AreInPlace(List<List<double[]>> polygons, int line, string code)
    {
        if (Misplaced(polygons) is { } misplaced)
        {
            var what = $"Zone '{code}' lies {misplaced.Where}. {misplaced.Guess}";
            _misplaced.Add(new Finding(misplaced.Code, source, line, what) { Id = code });
            return false;
        }

        return true;
    }

    /// <summary>The shape of polygons on the grid, repaired if it was not valid; <see langword="null"/> if it can't be used.</summary>
    internal Geometry? ShapeOf(List<List<double[]>> polygons, int line, string code)
    {
        ZoneShapes.Project(polygons, crs);
        _dust.Drop(polygons);
        var rings = polygons.Sum(polygon => polygon.Count);
        _extraRings += rings - 1;
        if (rings > MostRingsAZone || _extraRings > MostExtraRings)
        {
            Tell(
                ZoneFaults.TooDetailed, line, code,
                $"Zone '{code}' has {rings} rings; the limits are {MostRingsAZone} a zone and {MostExtraRings} more than zones in all.");
            return null;
        }

        var before = ZoneShapes.DrawnSquareMetres(polygons);
        var valid = ZoneShapes.Valid(polygons, out var wrong);
        if (valid is null)
        {
            Tell(ZoneFaults.TooDetailed, line, code, $"Zone '{code}' crosses itself too often to be repaired.");
            return null;
        }

        if (valid.IsEmpty)
        {
            Tell(ZoneFaults.Collapsed, line, code, $"Zone '{code}' encloses nothing.");
            return null;
        }

        if (wrong is not null)
        {
            var repair = new ZoneRepair(new ZoneCode(code), wrong, before, valid.Area);
            _repairs.Add(repair);
            Tell(ZoneFaults.Repaired, line, code, TextOf(repair));
        }

        return valid;
    }

    /// <summary>Reports, in one finding, the rings without area that were dropped.</summary>
    internal void ReportDust()
    {
        if (_dust.What is { } what)
        {
            Tell(ZoneFaults.DustDropped, 0, null, what);
        }
    }

    /// <summary>Cuts holes for zones that lie inside others, and tells them and zones that lie apart.</summary>
    /// <param name="zones">Zones with valid shapes, at least one.</param>
    /// <param name="sea">Where the map lies if that is in the sea; <see langword="null"/> if it may lie on land.</param>
    internal List<Zone> Settle(List<Zone> zones, out string? sea)
    {
        sea = ZoneStrays.Check(zones, TellZone);
        return Enclaves.Cut(zones, TellZone);
    }

    /// <summary>Reports zones in the wrong place: one finding a zone, but a single one if every zone has the same fault.</summary>
    /// <param name="isAnyUsed">Whether any zone can be used.</param>
    internal void ReportMisplaced(bool isAnyUsed)
    {
        if (!isAnyUsed && _misplaced.Count > 3 && _misplaced.All(finding => finding.Code == _misplaced[0].Code))
        {
            Tell(_misplaced[0].Code, _misplaced[0].Line, null, $"All {_misplaced.Count} zones do; the first: {_misplaced[0].What}");
            return;
        }

        _misplaced.ForEach(findings.Add);
    }

    /// <summary>Reports how the zones lie together: overlaps, gaps between zones, slivers and parts.</summary>
    /// <returns>The gaps that are wider than slivers.</returns>
    internal List<ZoneGap> ReportCoverage(Zones zones, CancellationToken cancellation) =>
        ZoneCoverage.Check(zones, TellZone, cancellation);

    /// <summary>Adds a finding about zones that can be used, so that their codes are shown anyway.</summary>
    private void TellZone(FaultCode code, string what, ZoneCode zone) => findings.Add(new Finding(code, source, LineOf(zone), what)
    {
        Id = zone.Value,
        NamesZones = true,
        IsPlain = IsAboutPlace(code),
    });

    /// <summary>Whether a finding says where a zone lies: there are few of them, and without the zone they help nobody.</summary>
    private static bool IsAboutPlace(FaultCode code) =>
        code == ZoneFaults.Swapped || code == PlacingFaults.LostSquare || code == PlacingFaults.Stray;

    private static string TextOf(ZoneRepair repair)
    {
        var percent = repair.ChangePercent is { } share
            ? string.Create(CultureInfo.InvariantCulture, $" ({share:+0.###;-0.###;0}%)")
            : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Zone '{repair.Code}': {repair.What}; area {repair.BeforeSquareMetres:0} m2 as drawn, ")
        + string.Create(CultureInfo.InvariantCulture, $"{repair.AfterSquareMetres:0} m2 repaired, ")
            + string.Create(CultureInfo.InvariantCulture, $"change {repair.ChangeSquareMetres:+0;-0;0} m2{percent}.");
    }

    private (FaultCode Code, string Where, string Guess)? Misplaced(List<List<double[]>> polygons)
    {
        double west = double.MaxValue, south = double.MaxValue, east = double.MinValue, north = double.MinValue;
        foreach (var ring in polygons.SelectMany(rings => rings))
        {
            for (var i = 0; i < ring.Length; i += 2)
            {
                (west, east) = (Math.Min(west, ring[i]), Math.Max(east, ring[i]));
                (south, north) = (Math.Min(south, ring[i + 1]), Math.Max(north, ring[i + 1]));
            }
        }

        return CoordinateCheck.Fault(crs, west, south, east, north) is { } fault
            ? (fault.Code, string.Create(CultureInfo.InvariantCulture, $"between {west:G8} {south:G8} and {east:G8} {north:G8}"),
                fault.Guess)
            : null;
    }
}
