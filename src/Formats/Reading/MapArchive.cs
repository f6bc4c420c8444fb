using System.IO.Compression;

namespace Zoning.Formats;

/// <summary>
/// Takes the map out of a zip: a shapefile, or one file of another format. What is unpacked has a limit, whatever the zip says of itself.
/// </summary>
internal static class MapArchive
{
    private const int MostEntries = 1_000;
    private static readonly string[] Endings = [".shp", ".gpkg", ".geojson", ".json", ".geojsonl", ".kml", ".csv"];

    /// <summary>The map in a zip, or <see langword="null"/> with findings.</summary>
    internal static InputFile? MapOf(
        InputFile file, ZoneLayout layout, FindingCollector findings, CancellationToken cancellation)
    {
        try
        {
            using var stream = new MemoryStream(file.Bytes.ToArray(), writable: false);
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries)
            {
                findings.AddPlain(MapFaults.OtherFormat, file.Name, "It is a zip with more than 1,000 files.");
                return null;
            }

            return Choose(file.Name, zip, layout, findings) is { } entry ? Unpack(zip, entry, cancellation) : null;
        }
        catch (InvalidDataException)
        {
            findings.AddPlain(MapFaults.Damaged, file.Name, "The zip can't be unpacked.");
        }
        catch (NotSupportedException)
        {
            findings.AddPlain(MapFaults.Damaged, file.Name, "The zip is packed or locked in a way that is not known.");
        }
        catch (IOException)
        {
            findings.AddPlain(MapFaults.Damaged, file.Name, "The zip stops in the middle.");
        }
        catch (BadDataException fault)
        {
            findings.Add(fault.Findings[0]);
        }

        return null;
    }

    private static ZipArchiveEntry? Choose(string file, ZipArchive zip, ZoneLayout layout, FindingCollector findings)
    {
        var entries = zip.Entries.Where(IsFile).ToList();
        if (entries.Exists(entry => entry.FullName.StartsWith("xl/", StringComparison.Ordinal)))
        {
            findings.AddPlain(MapFaults.OtherFormat, file, "It is a workbook (.xlsx).");
            return null;
        }

        if (entries.Exists(entry => entry.FullName.Contains(".gdb/", StringComparison.OrdinalIgnoreCase)))
        {
            findings.AddPlain(MapFaults.OtherFormat, file, "It is a zipped file geodatabase (.gdb).");
            return null;
        }

        var maps = entries.FindAll(entry => Array.IndexOf(Endings, EndingOf(entry)) >= 0);
        if (maps.Count > 1 && layout.Layer is { } asked)
        {
            var named = maps.FindAll(entry => StemOf(entry.Name).Equals(asked, StringComparison.OrdinalIgnoreCase)
                || entry.Name.Equals(asked, StringComparison.OrdinalIgnoreCase));
            if (named.Count != 1)
            {
                findings.Add(MapFaults.LayerAbsent, file, 0,
                    ($"There is no map '{ZoneChecks.Short(asked)}' in the zip. "
                        + MapNames.Listed("It has", maps.Select(entry => entry.Name))).Trim());
            }

            return named.Count == 1 ? named[0] : null;
        }

        if (maps.Count > 1)
        {
            findings.Add(MapFaults.SeveralLayers, file, 0, MapNames.Listed("The zip has", maps.Select(entry => entry.Name)));
        }
        else if (maps.Count == 0)
        {
            findings.AddPlain(MapFaults.OtherFormat, file, "It is a zip without a map in it that can be read.");
        }

        return maps.Count == 1 ? maps[0] : null;
    }

    private static InputFile Unpack(ZipArchive zip, ZipArchiveEntry entry, CancellationToken cancellation)
    {
        var map = Read(entry, cancellation);
        if (!InputFile.HasParts(entry.Name))
        {
            return map;
        }

        var stem = StemOf(entry.FullName);
        return map.With(zip.Entries
            .Where(part => IsFile(part) && StemOf(part.FullName).Equals(stem, StringComparison.OrdinalIgnoreCase)
                && InputFile.PartEndings.Contains(EndingOf(part)))
            .OrderBy(part => part.FullName, StringComparer.Ordinal)
            .Select(part => Read(part, cancellation)));
    }

    private static InputFile Read(ZipArchiveEntry entry, CancellationToken cancellation)
    {
        using var stream = entry.Open();
        return InputFile.Read(entry.Name, stream, ReadLimits.Default, cancellation);
    }

    private static bool IsFile(ZipArchiveEntry entry) => entry.Name.Length > 0
        && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal) && !entry.Name.StartsWith("._", StringComparison.Ordinal);

    private static string EndingOf(ZipArchiveEntry entry) => Path.GetExtension(entry.Name).ToLowerInvariant();

    private static string StemOf(string name) => Path.ChangeExtension(name, null);
}
