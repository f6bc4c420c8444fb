using System.Collections.Immutable;
using NetTopologySuite.Geometries;

namespace Zoning.Formats;

/// <summary>Turns features into zones one by one and says at the end what was wrong with them together.</summary>
internal sealed class ZoneGathering
{
    private readonly ZoneLayout _layout;
    private readonly Crs _crs;
    private readonly ZoneChecks _checks;
    private readonly GeoJsonProperties _properties;
    private readonly List<Zone> _zones = [];
    private int _positionsLeft;
    private int _features;
    private int _withoutCode;
    private int _withHeights;
    private int _wrongWindings;
    private bool _isTooDetailed;

    internal ZoneGathering(string file, ZoneLayout layout, Crs crs, FindingCollector findings, int positionsAllowed)
    {
        (_layout, _crs, _positionsLeft) = (layout, crs, positionsAllowed);
        _checks = new ZoneChecks(file, crs, findings);
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
            _zones.Add(new Zone(new ZoneCode(code), NameOf(values[1], feature.Line, code), valid)
            {
                Drawn = valid,
                Groups = GroupsOf(values)
            });
        }
    }

    internal ZoneReading? Finish(CancellationToken cancellation)
    {
        _checks.ReportMisplaced(isAnyUsed: _zones.Count > 0);
        ReportProperties();
        if (_withHeights > 0)
        {
            Tell(ZoneFaults.HeightDropped, 0, null, $"{_withHeights} of {_features} features have them.");
        }

        // RFC 7946 is about longitude and latitude; in metres either way is usual.
        if (_wrongWindings > 0 && _crs == Crs.LonLat)
        {
            Tell(ZoneFaults.Winding, 0, null, $"{_wrongWindings} rings do.");
        }

        if (_zones.Count == 0)
        {
            return null;
        }

        var zones = Zones.OfChecked(_zones);
        ReportGroups(zones);
        _checks.ReportCoverage(zones, cancellation);
        return new ZoneReading(zones, [.. _properties.Ignored], [.. _checks.Repairs])
        {
            Crs = _crs,
        };
    }

    private void Tell(FaultCode code, int line, string? zone, string what) => _checks.Tell(code, line, zone, what);

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

        return _checks.TakeCode(code, line) ? code : null;
    }

    private string NameOf(string? name, int line, string code)
    {
        if (ZoneChecks.IsName(name))
        {
            return name!;
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
            if (values[i + 2] is { } group && ZoneChecks.IsName(group))
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

        if (!_checks.AreInPlace(shape.Polygons, line, code))
        {
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

        return _checks.ShapeOf(shape.Polygons, line, code);
    }

    private void ReportProperties()
    {
        var have = string.Join(", ", _properties.Ignored.Take(12).Select(name => $"'{ZoneChecks.Short(name)}'"));
        var instead = have.Length > 0 ? $" The features have {have}." : "";
        if (_withoutCode > 0 && !_properties.WasSeen(0))
        {
            Tell(ZoneFaults.CodePropertyAbsent, 0, null, $"There is no property '{ZoneChecks.Short(_layout.Code)}'.{instead}");
        }

        if (_layout.Name is { } name && !_properties.WasSeen(1))
        {
            Tell(ZoneFaults.NameMissing, 0, null, $"No feature has a property '{ZoneChecks.Short(name)}'.{instead}");
        }

        for (var i = 0; i < _layout.Groups.Length; i++)
        {
            if (!_properties.WasSeen(i + 2))
            {
                Tell(ZoneFaults.GroupPropertyAbsent, 0, null, $"There is no property '{ZoneChecks.Short(_layout.Groups[i])}'.{instead}");
            }
        }
    }

    private void ReportGroups(Zones zones)
    {
        for (var i = 0; i < _layout.Groups.Length; i++)
        {
            foreach (var zone in zones.Where(zone => _properties.WasSeen(i + 2) && !zone.Groups.ContainsKey(_layout.Groups[i])))
            {
                Tell(ZoneFaults.GroupMissing, _checks.LineOf(zone.Code), zone.Code.Value,
                    $"Zone '{zone.Code}' has no '{_layout.Groups[i]}'.");
            }
        }
    }
}
