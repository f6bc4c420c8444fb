using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Zoning.Formats;

/// <summary>Reads zones from GeoJSON: RFC 7946, and files with the older <c>crs</c> member in EPSG:4326, 27700 or 3857.</summary>
/// <remarks>
/// Heights are dropped, unclosed rings closed, wrong winding accepted, invalid shapes repaired with their change of area listed.
/// What can't be used is a finding; whatever the bytes, nothing else is thrown.
/// </remarks>
public static class GeoJsonZones
{
    /// <summary>More positions than a generalised map of a county has; more would take minutes and gigabytes.</summary>
    private const int MostPositions = 2_000_000;

    /// <summary>Reads the zones of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="layout">Which properties hold what.</param>
    /// <returns>The zones in metres on the British National Grid; <see cref="Zones.Findings"/> has what was noticed.</returns>
    /// <exception cref="BadDataException">The file can't be used; it holds everything that was found.</exception>
    public static Zones Read(InputFile file, ZoneLayout layout)
    {
        var findings = new FindingCollector();
        var reading = Read(file, layout, findings, CancellationToken.None);
        findings.ThrowIfStructureFault();
        return Zones.OfChecked(reading!.Zones, _ => findings.ToFindings());
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
    internal static ZoneReading? Read(InputFile file, ZoneLayout layout, FindingCollector findings, CancellationToken cancellation)
    {
        var bytes = file.Bytes.Span;
        bytes = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        if (!Utf8.IsValid(bytes))
        {
            findings.AddPlain(FileFaults.NotText, file.Name, "The bytes are not UTF-8.");
            return null;
        }

        var features = Scan(file.Name, bytes, findings);
        if (features is null || CrsOf(file.Name, layout, features, findings) is not { } crs)
        {
            return null;
        }

        var gathering = new ZoneGathering(file.Name, layout, crs, findings, MostPositions);
        foreach (var feature in features.All)
        {
            cancellation.ThrowIfCancellationRequested();
            gathering.Add(bytes, feature);
        }

        return gathering.Finish(cancellation);
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

        if (features.All.Count == 0)
        {
            findings.AddPlain(ZoneFaults.NoFeatures, file, "There is no list of features.");
            return null;
        }

        if (features.TooMany)
        {
            findings.Add(ZoneFaults.TooDetailed, file, 0, $"There are more than {GeoJsonFeatures.Most} features.");
            return null;
        }

        return features;
    }

    private static Crs? CrsOf(string file, ZoneLayout layout, GeoJsonFeatures features, FindingCollector findings)
    {
        var stated = layout.Crs is { } name ? CrsNames.Read(name) : null;
        var own = features.CrsName is { } legacy ? CrsNames.Read(legacy) : null;
        if (layout.Crs is not null && stated is null)
        {
            findings.Add(ZoneFaults.CrsUnknown, file, 0, $"The crs asked for is '{ZoneChecks.Short(layout.Crs)}'.");
            return null;
        }

        if (features.CrsName is not null && own is null)
        {
            findings.Add(ZoneFaults.CrsUnknown, file, 0, $"The file's crs member says '{ZoneChecks.Short(features.CrsName)}'.");
            return null;
        }

        if (stated is { } one && own is { } other && one != other)
        {
            findings.Add(ZoneFaults.CrsConflict, file, 0, $"The file says {other.NameOf()}, the county {one.NameOf()}.");
            return null;
        }

        return stated ?? own ?? Crs.LonLat;
    }
}
