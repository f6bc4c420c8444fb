using System.Globalization;
using System.Text.Json;

namespace Zoning.Attack.Tests;

/// <summary>Compares the wide table, the map and the summary with tables.csv: a figure that is hidden there must be hidden everywhere.</summary>
internal static class OtherFiles
{
    public static List<string> Differences(Release release)
    {
        var rows = release.Rows.Where(row => row.Provider.Length + row.Time.Length == 0)
            .DistinctBy(row => row.Key, StringComparer.Ordinal)
            .ToDictionary(row => (row.AreaKind, row.Area, Name(row)), row => row);
        return [.. Wide(release, rows), .. OnMap(release, rows), .. Summary(release, rows)];
    }

    private static string Name(ReadRow row) => row.Status.Length == 0 ? row.Measure : row.Measure + ":" + row.Status;

    private static IEnumerable<string> Wide(Release release, Dictionary<(string, string, string), ReadRow> rows)
    {
        foreach (var line in PublicFacts.Table(release.Files, "ledger.csv"))
        {
            foreach (var (column, text) in line)
            {
                if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                    && rows.TryGetValue((line["area_kind"], line["area"], column), out var row)
                    && row.Value != number)
                {
                    yield return $"ledger.csv {line["area"]} {column}: {text}, but {row.Shown} {row.Value} in tables.csv";
                }
            }
        }
    }

    private static IEnumerable<string> OnMap(Release release, Dictionary<(string, string, string), ReadRow> rows)
    {
        using var map = JsonDocument.Parse(release.Files["zones.geojson"]);
        foreach (var area in map.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties")))
        {
            foreach (var property in area.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Number))
            {
                var code = area.GetProperty("code").GetString()!;
                if (!rows.TryGetValue(("display", code, property.Name), out var row) || row.Value != property.Value.GetDouble())
                {
                    yield return $"zones.geojson {code} {property.Name}: {property.Value}, but {row?.Shown} {row?.Value} in tables.csv";
                }
            }
        }
    }

    private static IEnumerable<string> Summary(Release release, Dictionary<(string, string, string), ReadRow> rows)
    {
        using var summary = JsonDocument.Parse(release.Files["summary.json"]);
        foreach (var figure in summary.RootElement.GetProperty("figures").EnumerateObject())
        {
            var hasValue = figure.Value.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Number;
            if (hasValue && rows.TryGetValue(("county", "county", figure.Name), out var row) && row.Value != value.GetDouble())
            {
                yield return $"summary.json {figure.Name}: {value}, but {row.Shown} {row.Value} in tables.csv";
            }
        }
    }
}
