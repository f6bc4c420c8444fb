using System.Globalization;
using System.Text.Json;

namespace Zoning.Formats;

/// <summary>Reads zones from GeoJSON: RFC 7946, and files with the older <c>crs</c> member in EPSG:4326, 27700 or 3857.</summary>
/// <remarks>
/// One feature a line (JSON lines), text sequences (RFC 8142) and Esri JSON are read too. <c>ZoneFile</c> reads every format.
/// Heights are dropped, unclosed rings closed, wrong winding accepted, invalid shapes repaired with their change of area listed.
/// What can't be used is a finding; whatever the bytes, nothing else is thrown.
/// </remarks>
public static class GeoJsonZones
{
    /// <summary>Reads the zones of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="layout">Which properties hold what.</param>
    /// <returns>The zones in metres on the British National Grid; <see cref="Zones.Findings"/> has what was noticed.</returns>
    /// <exception cref="BadDataException">The file can't be used; it holds everything that was found.</exception>
    public static Zones Read(InputFile file, ZoneLayout layout)
    {
        var findings = new FindingCollector();
        var reading = Read(file, layout, findings, CancellationToken.None);
        return ZoneReading.Checked(reading, file.Name, findings);
    }

    /// <summary>Reads the zones of a file and checks how they lie together.</summary>
    /// <param name="file">The file.</param>
    /// <param name="layout">Which properties hold what.</param>
    /// <param name="findings">Takes every fault and notice, at the line where the feature begins.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>
    /// The zones that can be used, or <see langword="null"/> if there is none. Where a structure fault was found, zones may be missing.
    /// </returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    internal static ZoneReading? Read(InputFile file, ZoneLayout layout, FindingCollector findings, CancellationToken cancellation) =>
        Layer(file, layout, findings, cancellation) is { } layer
            ? ZoneGathering.Read(file.Name, layout, layer, findings, cancellation)
            : null;

    /// <summary>The features of a file, or <see langword="null"/> with findings.</summary>
    internal static DrawnLayer? Layer(InputFile file, ZoneLayout layout, FindingCollector findings, CancellationToken cancellation)
    {
        if (MapText.Utf8Of(file, findings) is not { } text || Scan(file.Name, WithoutMarks(text).Span, findings) is not { } features)
        {
            return null;
        }

        var columns = new MapColumns(layout);
        var properties = new GeoJsonProperties(columns);
        var positionsLeft = DrawnLayer.MostPositions;
        var bytes = WithoutMarks(text).Span;
        var layer = new DrawnLayer([], columns) { CrsName = features.CrsName, HasWindingRule = true, At = "at line" };
        foreach (var feature in features.All)
        {
            cancellation.ThrowIfCancellationRequested();
            var values = properties.Read(bytes, feature);
            var shape = feature.Geometry.IsAbsent ? null : GeoJsonShape.Read(feature.Geometry.Of(bytes), positionsLeft);
            positionsLeft -= shape?.Positions ?? 0;
            layer.Features.Add(new MapFeature(feature.Line, values, shape));
            if (shape is { IsTooDetailed: true })
            {
                break;
            }
        }

        if ((features.SaidTwice ?? properties.SaidTwice) is { } twice)
        {
            findings.Add(MapFaults.SaidTwice, file.Name, 0, $"'{ZoneChecks.Short(twice)}' is there twice.");
        }

        if (features.NotWhole is { } sign)
        {
            findings.AddPlain(MapFaults.NotWhole, file.Name, sign);
        }

        return layer;
    }

    /// <summary>A text sequence (RFC 8142) without the marks before its records, which stand where blanks may.</summary>
    private static ReadOnlyMemory<byte> WithoutMarks(ReadOnlyMemory<byte> text)
    {
        const byte mark = 0x1E;
        if (text.Span.IndexOf(mark) < 0)
        {
            return text;
        }

        var copy = text.ToArray();
        copy.AsSpan().Replace(mark, (byte)' ');
        return copy;
    }

    private static GeoJsonFeatures? Scan(string file, ReadOnlySpan<byte> bytes, FindingCollector findings)
    {
        GeoJsonFeatures features;
        try
        {
            features = GeoJsonFeatures.Scan(bytes);
        }
        catch (JsonException fault)
        {
            var line = (int)Math.Min(int.MaxValue - 1, fault.LineNumber ?? 0) + 1;
            var column = ((fault.BytePositionInLine ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            findings.Add(ZoneFaults.NotJson, file, line,
                $"The text stops being JSON, or nests deeper than 64, at byte {column} of this line.");
            return null;
        }

        if (features.All.Count == 0 && features.IsTopology)
        {
            findings.AddPlain(MapFaults.OtherFormat, file, "It is TopoJSON, whose boundaries are shared arcs.");
            return null;
        }

        if (features.All.Count == 0)
        {
            findings.AddPlain(ZoneFaults.NoFeatures, file, "There is no list of features.");
            return null;
        }

        if (features.TooMany)
        {
            findings.Add(ZoneFaults.TooDetailed, file, 0, $"There are more than {DrawnLayer.MostFeatures} features.");
            return null;
        }

        return features;
    }
}
