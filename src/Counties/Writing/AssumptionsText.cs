using System.Text.Json;

namespace Zoning.Counties;

/// <summary>Writes assumptions.json of a county folder.</summary>
internal static class AssumptionsText
{
    /// <summary>The file with the assumptions that differ from the defaults; null if none does.</summary>
    internal static byte[]? Write(Assumptions assumptions)
    {
        if (!assumptions.All.Any(one => one.IsYours))
        {
            return null;
        }

        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, CountyJson.Options))
        {
            json.WriteStartObject();
            json.WriteString("schema", Assumptions.SchemaId);
            json.WriteStartArray("assumptions");
            foreach (var one in assumptions.All.Where(one => one.IsYours))
            {
                json.WriteStartObject();
                json.WriteString("name", one.Key);
                json.WriteString("value", one.Text(one.Value));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
