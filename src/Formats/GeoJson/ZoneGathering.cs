using System.Collections.Immutable;
using System.Globalization;
using NetTopologySuite.Geometries;

namespace Zoning.Formats;

/// <summary>Turns features into zones one by one and says at the end what was wrong with them together.</summary>
internal sealed class ZoneGathering
{
    private const int LongestCode = 64;
    private const int LongestName = 200;

    /// <summary>Rings a zone may have, and those of all zones beyond one each: checking how rings nest takes time with their square.</summary>
    private const int MostRingsAZone = 2_000;

    private const int MostExtraRings = 20_000;
    private readonly string _file;
    private readonly ZoneLayout _layout;
    private readonly Crs _crs;
    private readonly FindingCollector _findings;
    private readonly GeoJsonProperties _properties;
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly List<Zone> _zones = [];
    private readonly List<ZoneRepair> _repairs = [];
    private readonly List<Finding> _misplaced = [];
    private int _positionsLeft;
    private int _extraRings;
    private int _features;
    private int _withoutCode;
    private int _withHeights;
    private int _wrongWindings;
    private bool _isTooDetailed;

    internal ZoneGathering(string file, ZoneLayout layout, Crs crs, FindingCollector findings, int positionsAllowed)
    {
        (_file, _layout, _crs, _findings, _positionsLeft) = (file, layout, crs, findings, positionsAllowed);
        _properties = new GeoJsonProperties([layout.Code, layout.Name ?? layout.Code, .. layout.Groups]);
    }

    internal void Add(ReadOnlySpan<byte> bytes, GeoJsonFeature feature)
    {
        if (_isTooDetailed)
        {
            return;
        }

        _features++;
        var values = _properties.Read(bytes, feature);
        var shape = feature.Geometry.IsAbsent ? null : GeoJsonShape.Read(feature.Geometry.Of(bytes), _positionsLeft);
        _positionsLeft -= shape?.Positions ?? 0;
        var code = CodeOf(values[0], feature.Line);
        if (shape is { IsTooDetailed: true })
        {
            _isTooDetailed = true;
            Tell(ZoneFaults.TooDetailed, feature.Line, code, "The file passes 2,000,000 positions here.");
        }
        else if (code is not null && ShapeOf(shape, feature.Line, code) is { } valid)
        {
            _zones.Add(new Zone(new ZoneCode(code), NameOf(values[1], feature.Line, code), valid) { Groups = GroupsOf(values) });
        }
    }

    internal ZoneReading? Finish(CancellationToken cancellation)
    {
        ReportMisplaced();
        ReportProperties();
        if (_withHeights > 0)
        {
            Tell(ZoneFaults.HeightDropped, 0, null, $"{_withHeights} of {_features} features have them.");
        }

        if (_wrongWindings > 0)
        {
            Tell(ZoneFaults.Winding, 0, null, $"{_wrongWindings} rings do.");
        }

        if (_zones.Count == 0)
        {
            return null;
        }

        var zones = Zones.Of(_zones);
        ReportGroups(zones);
        ZoneCoverage.Check(zones, (code, what, zone) => Tell(code, _lines[zone.Value], zone.Value, what), cancellation);
        return new ZoneReading(zones, [.. _properties.Ignored], [.. _repairs.OrderBy(repair => repair.Code)])
        {
            Crs = _crs,
        };
    }

    private void Tell(FaultCode code, int line, string? zone, string what) => _findings.Add(code, _file, line, what, zone ?? "");

    private string? CodeOf(string? code, int line)
    {
        if (code is null)
        {
            _withoutCode++;
            if (_properties.WasSeen(0))
            {
                Tell(ZoneFaults.CodeMissing, line, null, $"Feature {_features} has no value in '{_layout.Code}'.");
            }

            return null;
        }

        if (code.Length > LongestCode || code.Any(char.IsControl))
        {
            Tell(ZoneFaults.CodeUnusable, line, null, $"The code begins '{GeoJsonZones.Short(code)}' and has {code.Length} characters.");
            return null;
        }

        if (!_lines.TryAdd(code, line))
        {
            Tell(ZoneFaults.DuplicateCode, line, code, $"'{code}' is also the code of the zone at line {_lines[code]}.");
            return null;
        }

        return code;
    }

    private string NameOf(string? name, int line, string code)
    {
        if (name is not null && name.Length <= LongestName && !name.Any(char.IsControl))
        {
            return name;
        }

        if (_layout.Name is not null && _properties.WasSeen(1))
        {
            Tell(ZoneFaults.NameMissing, line, code, name is null
                ? $"Zone '{code}' has no name."
                : $"The name of zone '{code}' has {name.Length} characters or control characters in it.");
        }

        return code;
    }

    private ImmutableSortedDictionary<string, string> GroupsOf(string?[] values)
    {
        var groups = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < _layout.Groups.Length; i++)
        {
            if (values[i + 2] is { } group && group.Length <= LongestName && !group.Any(char.IsControl))
            {
                groups[_layout.Groups[i]] = group;
            }
        }

        return groups.ToImmutable();
    }

    private Geometry? ShapeOf(GeoJsonShape? shape, int line, string code)
    {
        if (shape is null or { IsNull: true })
        {
            Tell(ZoneFaults.NoGeometry, line, code, $"Zone '{code}' has none.");
            return null;
        }

        if (shape.Fault is { } fault)
        {
            Tell(ZoneFaults.CoordinatesUnreadable, line, code, $"Zone '{code}': {fault}");
            return null;
        }

        if (shape.Polygons.Count == 0)
        {
            var absent = shape.HasOtherGeometry ? ZoneFaults.NotPolygon
                : shape.CollapsedRings > 0 ? ZoneFaults.Collapsed
                : ZoneFaults.EmptyGeometry;
            Tell(absent, line, code, $"Zone '{code}' has no polygon.");
            return null;
        }

        if (Misplaced(shape) is { } misplaced)
        {
            _misplaced.Add(new Finding(misplaced.Code, _file, line, $"Zone '{code}' lies {misplaced.Where}. {misplaced.Guess}") { Id = code });
            return null;
        }

        var rings = shape.Polygons.Sum(polygon => polygon.Count);
        _extraRings += rings - 1;
        if (rings > MostRingsAZone || _extraRings > MostExtraRings)
        {
            Tell(ZoneFaults.TooDetailed, line, code, $"Zone '{code}' has {rings} rings; the limits are {MostRingsAZone} a zone and {MostExtraRings} more than zones in all.");
            return null;
        }

        _withHeights += shape.HasHeights ? 1 : 0;
        _wrongWindings += shape.WrongWindings;
        if (shape.UnclosedRings > 0)
        {
            Tell(ZoneFaults.RingClosed, line, code, $"Zone '{code}': {shape.UnclosedRings} of its rings.");
        }

        if (shape.IsMixed)
        {
            Tell(ZoneFaults.MixedGeometry, line, code, $"Zone '{code}' keeps {shape.Polygons.Count} polygon(s).");
        }

        return Repaired(shape, line, code);
    }

    private Geometry? Repaired(GeoJsonShape shape, int line, string code)
    {
        ZoneShapes.Project(shape.Polygons, _crs);
        var before = ZoneShapes.DrawnSquareMetres(shape.Polygons);
        var valid = ZoneShapes.Valid(shape.Polygons, out var wrong);
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
            var percent = repair.ChangePercent is { } share ? string.Create(CultureInfo.InvariantCulture, $" ({share:+0.###;-0.###;0} %)") : "";
            Tell(ZoneFaults.Repaired, line, code, string.Create(
                CultureInfo.InvariantCulture,
                $"Zone '{code}': {wrong}; area {before:0} m2 as drawn, {valid.Area:0} m2 repaired, change {repair.ChangeSquareMetres:+0;-0;0} m2{percent}."));
        }

        return valid;
    }

    private (FaultCode Code, string Where, string Guess)? Misplaced(GeoJsonShape shape)
    {
        double west = double.MaxValue, south = double.MaxValue, east = double.MinValue, north = double.MinValue;
        foreach (var ring in shape.Polygons.SelectMany(rings => rings))
        {
            for (var i = 0; i < ring.Length; i += 2)
            {
                (west, east) = (Math.Min(west, ring[i]), Math.Max(east, ring[i]));
                (south, north) = (Math.Min(south, ring[i + 1]), Math.Max(north, ring[i + 1]));
            }
        }

        return CoordinateCheck.Fault(_crs, west, south, east, north) is { } fault
            ? (fault.Code, string.Create(CultureInfo.InvariantCulture, $"between {west:G8} {south:G8} and {east:G8} {north:G8}"), fault.Guess)
            : null;
    }

    /// <summary>One finding a zone, but one for the file where every zone has the same fault: that is one mistake, not hundreds.</summary>
    private void ReportMisplaced()
    {
        if (_zones.Count == 0 && _misplaced.Count > 3 && _misplaced.All(finding => finding.Code == _misplaced[0].Code))
        {
            Tell(_misplaced[0].Code, _misplaced[0].Line, null, $"All {_misplaced.Count} zones do; the first: {_misplaced[0].What}");
            return;
        }

        _misplaced.ForEach(_findings.Add);
    }

    private void ReportProperties()
    {
        var have = string.Join(", ", _properties.Ignored.Take(12).Select(name => $"'{GeoJsonZones.Short(name)}'"));
        var instead = have.Length > 0 ? $" The features have {have}." : "";
        if (_withoutCode > 0 && !_properties.WasSeen(0))
        {
            Tell(ZoneFaults.CodePropertyAbsent, 0, null, $"There is no property '{GeoJsonZones.Short(_layout.Code)}'.{instead}");
        }

        if (_layout.Name is { } name && !_properties.WasSeen(1))
        {
            Tell(ZoneFaults.NameMissing, 0, null, $"No feature has a property '{GeoJsonZones.Short(name)}'.{instead}");
        }

        for (var i = 0; i < _layout.Groups.Length; i++)
        {
            if (!_properties.WasSeen(i + 2))
            {
                Tell(ZoneFaults.GroupPropertyAbsent, 0, null, $"There is no property '{GeoJsonZones.Short(_layout.Groups[i])}'.{instead}");
            }
        }
    }

    private void ReportGroups(Zones zones)
    {
        for (var i = 0; i < _layout.Groups.Length; i++)
        {
            foreach (var zone in zones.Where(zone => _properties.WasSeen(i + 2) && !zone.Groups.ContainsKey(_layout.Groups[i])))
            {
                Tell(ZoneFaults.GroupMissing, _lines[zone.Code.Value], zone.Code.Value, $"Zone '{zone.Code}' has no '{_layout.Groups[i]}'.");
            }
        }
    }
}
