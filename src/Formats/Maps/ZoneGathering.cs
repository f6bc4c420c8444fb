using System.Collections.Immutable;
using System.Globalization;
using NetTopologySuite.Geometries;

namespace Zoning.Formats;

/// <summary>Turns the features of a layer into zones and says what was wrong with each and with them together.</summary>
internal sealed class ZoneGathering
{
    /// <summary>What servers of maps send at most unless they are set up otherwise.</summary>
    private static readonly int[] ServerLimits = [1_000, 2_000, 5_000, 10_000];

    private readonly ZoneLayout _layout;
    private readonly DrawnLayer _layer;
    private readonly MapColumns _columns;
    private readonly Crs _crs;
    private readonly ZoneChecks _checks;
    private readonly List<Zone> _zones = [];
    private readonly Dictionary<string, List<Geometry>> _parts = new(StringComparer.Ordinal);
    private int _withoutCode;
    private int _withHeights;
    private int _wrongWindings;
    private int _tidied;

    private ZoneGathering(string file, ZoneLayout layout, DrawnLayer layer, Crs crs, FindingCollector findings)
    {
        (_layout, _layer, _columns, _crs) = (layout, layer, layer.Columns, crs);
        _checks = new ZoneChecks(file, crs, findings, layer.At);
    }

    /// <summary>Makes the zones of a layer.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="layout">Which columns hold what.</param>
    /// <param name="layer">The features.</param>
    /// <param name="findings">Takes every fault and notice.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The zones that can be used, or <see langword="null"/> if there is none.</returns>
    internal static ZoneReading? Read(
        string file, ZoneLayout layout, DrawnLayer layer, FindingCollector findings, CancellationToken cancellation)
    {
        if (MapCrs.Of(file, layout, layer, findings) is not { } crs)
        {
            return null;
        }

        var gathering = new ZoneGathering(file, layout, layer, crs, findings);
        gathering.AddAll(cancellation);
        return gathering.Finish(cancellation);
    }

    private void AddAll(CancellationToken cancellation)
    {
        var codes = _layer.Features.ConvertAll(feature => feature.Values[0] is { } code ? VisibleText.Of(code) : null);
        var hasPoints = HaveNeedlessPoints(codes);
        for (var i = 0; i < _layer.Features.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var feature = _layer.Features[i];
            if (feature.Shape is { IsTooDetailed: true })
            {
                Tell(ZoneFaults.TooDetailed, feature.Line, codes[i], "The file passes 2,000,000 positions here.");
                return;
            }

            _tidied += codes[i] != feature.Values[0] ? 1 : 0;
            Add(feature, hasPoints ? codes[i]?.Split('.')[0] : codes[i], i + 1);
        }

        if (hasPoints)
        {
            Tell(MapFaults.CodesWithPoint, 0, null, $"Such as '{codes.Find(IsWholeWithPoint)}'.");
        }
    }

    /// <summary>Whether codes are whole numbers that were written with a point, all of those that have one.</summary>
    private static bool HaveNeedlessPoints(List<string?> codes) =>
        codes.Exists(IsWholeWithPoint) && codes.TrueForAll(code =>
            code is null || !code.Contains('.', StringComparison.Ordinal) || IsWholeWithPoint(code));

    private static bool IsWholeWithPoint(string? code)
    {
        var point = code?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        return point > 0 && point < code!.Length - 1 && code.AsSpan(0, point).IndexOfAnyExceptInRange('0', '9') < 0
            && code.AsSpan(point + 1).Trim('0').IsEmpty;
    }

    private void Add(MapFeature feature, string? code, int number)
    {
        if (string.IsNullOrEmpty(code))
        {
            _withoutCode++;
            if (_columns.WasSeen(0))
            {
                Tell(ZoneFaults.CodeMissing, feature.Line, null, $"Feature {number} has no value in '{_layout.Code}'.");
            }

            return;
        }

        var isMore = _layout.Dissolve && _parts.ContainsKey(code);
        if ((!isMore && !_checks.TakeCode(code, feature.Line, feature.Values[0]))
            || ShapeOf(feature.Shape, feature.Line, code) is not { } valid)
        {
            return;
        }

        if (isMore)
        {
            _parts[code].Add(valid);
            return;
        }

        _parts[code] = [valid];
        _zones.Add(new Zone(new ZoneCode(code), NameOf(feature.Values[1], feature.Line, code), valid)
        {
            Drawn = valid,
            Groups = GroupsOf(feature.Values),
        });
    }

    private ZoneReading? Finish(CancellationToken cancellation)
    {
        _checks.ReportMisplaced(isAnyUsed: _zones.Count > 0);
        _checks.ReportDust();
        ReportProperties();
        ReportWhole();
        if (_zones.Count == 0)
        {
            return null;
        }

        var zones = Zones.OfChecked(_checks.Settle(Joined(), out var sea));
        ReportGroups(zones);
        var gaps = _checks.ReportCoverage(zones, cancellation);
        return new ZoneReading(zones, [.. _columns.Ignored], [.. _checks.Repairs])
        {
            Crs = _crs,
            Gaps = [.. gaps],
            Sea = sea,
        };
    }

    /// <summary>The zones with all their parts.</summary>
    private List<Zone> Joined()
    {
        var joined = _zones.ConvertAll(zone => _parts[zone.Code.Value] is { Count: > 1 } parts
            ? zone with { Drawn = ZoneDissolve.Of(parts) }
            : zone);
        var rows = _parts.Values.Sum(parts => parts.Count);
        if (rows > joined.Count)
        {
            Tell(MapFaults.Dissolved, 0, null, $"{rows} rows are {joined.Count} zones; each has the name and groups of its first row.");
        }

        return joined;
    }

    private void ReportWhole()
    {
        if (_withHeights > 0)
        {
            Tell(ZoneFaults.HeightDropped, 0, null, $"{_withHeights} of {_layer.Features.Count} features have them.");
        }

        // RFC 7946 is about longitude and latitude; in metres either way is usual.
        if (_wrongWindings > 0 && _crs == Crs.LonLat && _layer.HasWindingRule)
        {
            Tell(ZoneFaults.Winding, 0, null, $"{_wrongWindings} rings do.");
        }

        if (_tidied > 0)
        {
            Tell(ZoneFaults.CodeTidied, 0, null, $"{_tidied} codes had them.");
        }

        if (ServerLimits.Contains(_layer.Features.Count))
        {
            Tell(MapFaults.RoundCount, 0, null, string.Create(CultureInfo.InvariantCulture, $"There are {_layer.Features.Count}."));
        }
    }

    private void Tell(FaultCode code, int line, string? zone, string what) => _checks.Tell(code, line, zone, what);

    private string NameOf(string? name, int line, string code)
    {
        if (ZoneChecks.IsName(name))
        {
            return name!;
        }

        if (_layout.Name is not null && _columns.WasSeen(1))
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

    private Geometry? ShapeOf(DrawnShape? shape, int line, string code)
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
        var have = string.Join(", ", _columns.Ignored.Take(12).Select(name => $"'{ZoneChecks.Short(name)}'"));
        var instead = have.Length > 0 ? $" The features have {have}." : "";
        if (_withoutCode > 0 && !_columns.WasSeen(0))
        {
            Tell(ZoneFaults.CodePropertyAbsent, 0, null, $"There is no property '{ZoneChecks.Short(_layout.Code)}'.{instead}");
        }

        if (_layout.Name is { } name && !_columns.WasSeen(1))
        {
            Tell(ZoneFaults.NameMissing, 0, null, $"No feature has a property '{ZoneChecks.Short(name)}'.{instead}");
        }

        for (var i = 0; i < _layout.Groups.Length; i++)
        {
            if (!_columns.WasSeen(i + 2))
            {
                Tell(ZoneFaults.GroupPropertyAbsent, 0, null, $"There is no property '{ZoneChecks.Short(_layout.Groups[i])}'.{instead}");
            }
        }
    }

    private void ReportGroups(Zones zones)
    {
        for (var i = 0; i < _layout.Groups.Length; i++)
        {
            foreach (var zone in zones.Where(zone => _columns.WasSeen(i + 2) && !zone.Groups.ContainsKey(_layout.Groups[i])))
            {
                Tell(ZoneFaults.GroupMissing, _checks.LineOf(zone.Code), zone.Code.Value,
                    $"Zone '{zone.Code}' has no '{_layout.Groups[i]}'.");
            }
        }
    }
}
