using System.Text.Json;

namespace Zoning.Reporting;

/// <summary>Checks whether files that were written before have the shape that this version reads.</summary>
internal static class WrittenSchemas
{
    /// <summary>
    /// Adds a finding if a JSON file does not name the schema that is read. A file that names none is from before schemas were named.
    /// </summary>
    internal static void Check(JsonElement root, FileSchema schema, FaultCode fault, FindingCollector findings)
    {
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("schema", out var named) && named.ToString() != schema.Id)
        {
            Report(named, schema, fault, findings);
        }
    }

    /// <summary>Adds a finding if datapackage.json says that a table does not have the schema that is read.</summary>
    internal static void CheckTable(
        CountySource source, FileSchema schema, FaultCode fault, FindingCollector findings, CancellationToken cancellation)
    {
        if (source.Read(FileSchemas.DataPackage.File, ReadLimits.Default, findings, cancellation)?.Text(findings) is not { } text)
        {
            return;
        }

        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 16 });
            if (json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("resources", out var list) && list.ValueKind == JsonValueKind.Array)
            {
                foreach (var named in list.EnumerateArray()
                    .Where(resource => Text(resource, "path") == schema.File && Text(resource, "schemaId") != schema.Id))
                {
                    Report(named.TryGetProperty("schemaId", out var id) ? id : default, schema, fault, findings);
                }
            }
        }
        catch (JsonException)
        {
            findings.Add(fault, FileSchemas.DataPackage.File, 0, "It can't be read.");
        }
    }

    private static string? Text(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) ? value.ToString() : null;

    private static void Report(JsonElement named, FileSchema schema, FaultCode fault, FindingCollector findings) =>
        findings.Add(fault, schema.File, 0, $"Its schema is '{CsvRow.Quote(named.ToString())}', not {schema.Id}.");
}
