using System.Text.Encodings.Web;
using System.Text.Json;

namespace Zoning.Counties;

/// <summary>Writes county.json.</summary>
internal static class CountyJson
{
    /// <summary>How every JSON file of a county is written.</summary>
    internal static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static byte[] Write(CountyParts parts, Zones map, bool isMoved)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            writer.WriteNumber("formatVersion", 1);
            writer.WriteString("name", parts.Name);
            writer.WriteString("asOf", CellText.Date(parts.AsOf));
            if (parts.ExtractedOn is { } extractedOn)
            {
                writer.WriteString("extractedOn", CellText.Date(extractedOn));
            }

            if (parts.PriceYear is { } year)
            {
                writer.WriteNumber("priceYear", year);
            }

            WriteZones(writer, "zones", CountyFiles.ZoneFile, map);
            if (isMoved)
            {
                WriteZones(writer, "home_zones", CountyFiles.HomeZoneFile, parts.HomeMap);
            }

            writer.WriteString("crs", "EPSG:27700");
            writer.WriteString("timeZone", "Europe/London");
            writer.WriteBoolean("synthetic", parts.IsSynthetic);
            WriteTexts(writer, "attributions", parts.Attributions.IsDefault ? [] : parts.Attributions);
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteZones(Utf8JsonWriter writer, string field, string file, Zones map)
    {
        var layout = ZoneFileText.LayoutOf(map);
        writer.WriteStartObject(field);
        writer.WriteString("file", file);
        writer.WriteString("code", layout.Code);
        writer.WriteString("name", layout.Name);
        WriteTexts(writer, "groups", layout.Groups);
        writer.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string field, IReadOnlyCollection<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(field);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
