using System.Globalization;
using System.Text;
using System.Text.Json;
using TestKit;

namespace EndToEnd.Tests;

/// <summary>The ledger of an ugly extract worked out anew from the files by rules of docs/background/ledger.md, with no code of the product.</summary>
/// <remarks>Left out are the statuses that the brokerage sheet changes: waiting. The rest are exact.</remarks>
internal sealed class RecomputedLedger
{
    private readonly List<(UglyReading.Line Line, string Status)> _lines;

    public RecomputedLedger(byte[] extract, byte[] providers, DateTime asOf)
    {
        var framework = Framework(Encoding.UTF8.GetString(providers));
        _lines = [.. UglyReading.Lines(Encoding.Latin1.GetString(extract)).Select(line => (line, StatusOf(line, framework, asOf)))];
    }

    /// <summary>Good lines in all.</summary>
    public int Count => _lines.Count;

    /// <summary>Good lines' minutes in all.</summary>
    public long Minutes => _lines.Sum(line => line.Line.Minutes);

    /// <summary>Minutes and lines of a status, over the lines whose postcode passes.</summary>
    public (long Minutes, int Lines) Of(string status, Func<string, bool>? isThere = null)
    {
        var lines = _lines.Where(line => line.Status == status && (isThere is null || isThere(line.Line.Postcode))).ToList();
        return (lines.Sum(line => line.Line.Minutes), lines.Count);
    }

    /// <summary>The zone of every postcode of a line by counting crossings of a ray in longitude and latitude.</summary>
    public Dictionary<string, string> Zones(byte[] geoJson, string codeProperty, byte[] postcodes)
    {
        using var json = JsonDocument.Parse(geoJson);
        var zones = json.RootElement.GetProperty("features").EnumerateArray()
            .Select(feature => (Code: feature.GetProperty("properties").GetProperty(codeProperty).GetString()!, Rings: RingsOf(feature.GetProperty("geometry")))).ToList();
        var used = _lines.Select(line => line.Line.Postcode).ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Encoding.UTF8.GetString(postcodes).Split('\n').Skip(1).Select(line => line.TrimEnd('\r').Split(',')).Where(row => row.Length > 5))
        {
            var (x, y) = (double.Parse(row[4], CultureInfo.InvariantCulture), double.Parse(row[5], CultureInfo.InvariantCulture));
            var postcode = row[0].Replace(" ", "", StringComparison.Ordinal); // Code-Point pads to seven characters
            postcode = $"{postcode[..^3]} {postcode[^3..]}";
            if (!used.Contains(postcode))
            {
                continue;
            }

            found[postcode] = zones.FirstOrDefault(zone => zone.Rings.Count(ring => Crosses(ring, x, y)) % 2 == 1).Code ?? "";
        }

        return found;
    }

    private static string StatusOf(UglyReading.Line line, Dictionary<string, string> framework, DateTime asOf)
    {
        if (line.Status == "ended")
        {
            return "ended";
        }

        if (line.Element is "Waking Night" or "Day Opportunities")
        {
            return "out-of-scope";
        }

        return line.Status switch
        {
            "reablement" => (line.Ready ?? line.From.AddDays(42)) <= asOf ? "bridging" : "reablement-in-term",
            "self-funded" => "self-funded-estimate",
            "chc" => "continuing-healthcare",
            "active" => framework.GetValueOrDefault(Plain(line.Provider)) switch { "Framework 2024" => "on-framework", "Spot" => "off-framework", _ => "framework-not-known" },
            var other => other,
        };
    }

    private static Dictionary<string, string> Framework(string list) => list.Split("\r\n").Skip(1).Where(row => row.Length > 0)
        .Select(row => row.Split('\t')).ToDictionary(row => Plain(row[0]), row => row[3], StringComparer.Ordinal);

    /// <summary>A name in capitals without its company form, apostrophes and accents as the extract's bytes have them.</summary>
    private static string Plain(string name)
    {
        var plain = name.ToUpperInvariant().Replace("LIMITED", "", StringComparison.Ordinal).Replace("LTD.", "", StringComparison.Ordinal)
            .Replace("LTD", "", StringComparison.Ordinal);
        return new string([.. plain.Where(char.IsAsciiLetter)]);
    }

    private static List<double[][]> RingsOf(JsonElement geometry)
    {
        var polygons = geometry.GetProperty("type").GetString() == "Polygon" ? [geometry.GetProperty("coordinates")] : geometry.GetProperty("coordinates").EnumerateArray().ToList();
        return [.. polygons.SelectMany(polygon => polygon.EnumerateArray())
            .Select(ring => ring.EnumerateArray().Select(point => new[] { point[0].GetDouble(), point[1].GetDouble() }).ToArray())];
    }

    private static bool Crosses(double[][] ring, double x, double y)
    {
        var inside = false;
        for (int i = 0, j = ring.Length - 1; i < ring.Length; j = i++)
        {
            if (ring[i][1] > y != ring[j][1] > y && x < (ring[j][0] - ring[i][0]) * (y - ring[i][1]) / (ring[j][1] - ring[i][1]) + ring[i][0])
            {
                inside = !inside;
            }
        }

        return inside;
    }
}
