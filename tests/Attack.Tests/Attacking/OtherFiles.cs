using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Zoning.Attack;

/// <summary>Compares the wide table, the map and the summary with all-figures.csv: a figure that is hidden there must be hidden everywhere.</summary>
internal static partial class OtherFiles
{
    /// <summary>The wide tables: a row an area, a column a figure.</summary>
    public static readonly string[] LedgerFiles = ["ledger.csv", "ledger-status.csv", "ledger-market.csv"];

    public static List<string> Differences(Release release)
    {
        var rows = release.Rows.Where(row => row.Provider.Length + row.Time.Length == 0)
            .DistinctBy(row => row.Key, StringComparer.Ordinal)
            .ToDictionary(row => (row.AreaKind, row.Area, Name(row)), row => row);
        return [.. Wide(release, rows), .. OnMap(release, rows), .. Summary(release, rows)];
    }

    /// <summary>True values of hidden rows that stand in the page's text or in what it says on hovering; only telling ones, which are no end of an interval by chance.</summary>
    public static List<string> SecretsOnPage(Release release, Func<ReadRow, double?> truth)
    {
        var text = Drawn().Replace(release.Page, " ");
        var said = Tag().Replace(text, tag => " " + string.Join(" ", Said().Matches(tag.Value).Select(match => match.Groups[1].Value)) + " ");
        var numbers = Number().Matches(said).Select(match => match.Value.Replace(",", "", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. release.Rows.Where(row => row.Shown is "hidden" or "class")
                .Select(row => (row.Key, Value: truth(row)))
                .Where(secret => secret.Value is { } value && value > 10 && value * 2 % 1 != 0)
                .Where(secret => numbers.Contains(secret.Value!.Value.ToString("0.##", CultureInfo.InvariantCulture)))
                .Select(secret => $"{secret.Key}: {secret.Value}"),
        ];
    }

    [GeneratedRegex("<(style|script)[^>]*>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Drawn();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("(?:data-[a-z-]+|aria-label|title)=\"([^\"]*)\"")]
    private static partial Regex Said();

    [GeneratedRegex("[0-9][0-9,]*(\\.[0-9]+)?")]
    private static partial Regex Number();

    private static string Name(ReadRow row) => row.Status.Length == 0 ? row.Measure : row.Measure + ":" + row.Status;

    private static IEnumerable<string> Wide(Release release, Dictionary<(string, string, string), ReadRow> rows)
    {
        foreach (var line in LedgerFiles.SelectMany(file => CsvText.Table(release.Files, file)))
        {
            foreach (var (column, text) in line)
            {
                if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                    && rows.TryGetValue((line["area_kind"], line["area"], column), out var row)
                    && row.Value != number)
                {
                    yield return $"ledger.csv {line["area"]} {column}: {text}, but {row.Shown} {row.Value} in all-figures.csv";
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
                    yield return $"zones.geojson {code} {property.Name}: {property.Value}, but {row?.Shown} {row?.Value} in all-figures.csv";
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
                yield return $"summary.json {figure.Name}: {value}, but {row.Shown} {row.Value} in all-figures.csv";
            }
        }
    }
}
