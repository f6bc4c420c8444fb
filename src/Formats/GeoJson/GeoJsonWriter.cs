using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Zoning.Formats;

/// <summary>
/// Writes zones with their properties as GeoJSON, UTF-8: for others (RFC 7946) in longitude and latitude with six decimals (about 10 cm),
/// for a county folder in metres with all digits.
/// </summary>
internal static class GeoJsonWriter
{
    /// <summary>Letters as they are: a county folder is for people with an editor, not for the inside of a page.</summary>
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a map, one feature a line, in the map's order.</summary>
    /// <param name="zones">The map.</param>
    /// <param name="properties">The properties of a zone by its dense index: text, a number, a truth value or nothing.</param>
    /// <param name="members">Further members of the collection itself, such as its level; none unless given.</param>
    /// <returns>The file's bytes, without a byte order mark.</returns>
    /// <exception cref="ArgumentException">A property is of another type.</exception>
    public static byte[] Write(
        Zones zones,
        Func<int, IEnumerable<KeyValuePair<string, object?>>> properties,
        IEnumerable<KeyValuePair<string, object?>>? members = null)
    {
        using var stream = new MemoryStream();
        stream.Write("{\"type\":\"FeatureCollection\",\n"u8);
        foreach (var (name, value) in members ?? [])
        {
            var text = Encoding.UTF8.GetString(Json(writer =>
            {
                writer.WriteStartObject();
                WriteProperty(writer, name, value);
                writer.WriteEndObject();
            }));
            stream.Write(Encoding.UTF8.GetBytes(text[1..^1] + ",\n"));
        }

        WriteFeatures(stream, zones.Count, default, (writer, index) =>
        {
            writer.WriteString("id", zones[index].Code.Value);
            WriteProperties(writer, properties(index));
            GeoJsonShapeText.WriteInDegrees(writer, zones[index].Drawn);
        });
        return stream.ToArray();
    }

    /// <summary>
    /// Writes a map in metres (EPSG:27700), one feature a line, in the map's order. Positions keep all digits and rings their direction, so
    /// that reading gives the same shapes.
    /// </summary>
    /// <param name="zones">The map.</param>
    /// <param name="properties">The properties of a zone by its dense index, as in <see cref="Write"/>.</param>
    /// <returns>The file's bytes, without a byte order mark.</returns>
    public static byte[] WriteInMetres(Zones zones, Func<int, IEnumerable<KeyValuePair<string, object?>>> properties)
    {
        using var stream = new MemoryStream();
        stream.Write("{\"type\":\"FeatureCollection\",\n"u8);
        stream.Write("\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::27700\"}},\n"u8);
        WriteFeatures(stream, zones.Count, Readable, (writer, index) =>
        {
            WriteProperties(writer, properties(index));
            GeoJsonShapeText.WriteInMetres(writer, zones[index].Drawn);
        });
        return stream.ToArray();
    }

    private static void WriteFeatures(Stream stream, int count, JsonWriterOptions options, Action<Utf8JsonWriter, int> write)
    {
        stream.Write("\"features\":[\n"u8);
        for (var index = 0; index < count; index++)
        {
            using (var writer = new Utf8JsonWriter(stream, options))
            {
                writer.WriteStartObject();
                writer.WriteString("type", "Feature");
                write(writer, index);
                writer.WriteEndObject();
            }

            stream.Write(index < count - 1 ? ",\n"u8 : "\n"u8);
        }

        stream.Write("]}\n"u8);
    }

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            write(writer);
        }

        return stream.ToArray();
    }

    private static void WriteProperties(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> properties)
    {
        writer.WriteStartObject("properties");
        foreach (var (name, value) in properties)
        {
            WriteProperty(writer, name, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteProperty(Utf8JsonWriter writer, string name, object? value)
    {
        writer.WritePropertyName(name);
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case int or long or decimal:
                writer.WriteNumberValue(Convert.ToDecimal(value, CultureInfo.InvariantCulture));
                break;
            case double number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            default:
                throw new ArgumentException(
                    $"The property '{name}' is {value}; GeoJSON takes text, finite numbers and truth values.", nameof(value));
        }
    }
}
