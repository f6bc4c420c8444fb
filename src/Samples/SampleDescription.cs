using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Zoning.Samples;

/// <summary>Writes county.json and zones.geojson of a sample.</summary>
internal static class SampleDescription
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    private static readonly string[] Groupings = ["locality"];

    /// <summary>What a county is called.</summary>
    /// <param name="map">The zones.</param>
    /// <returns>The name.</returns>
    public static string NameOf(SampleMap map) => map.IsInvented ? "Ashdale" : "Sample county";

    /// <summary>Writes county.json.</summary>
    /// <param name="options">The as-at date.</param>
    /// <param name="map">The zones.</param>
    /// <returns>The text.</returns>
    public static string County(SampleOptions options, SampleMap map) => JsonSerializer.Serialize(
        new Dictionary<string, object>
        {
            ["formatVersion"] = 1,
            ["name"] = NameOf(map),
            ["asOf"] = Day(options.AsOf),
            ["extractedOn"] = Day(options.AsOf.AddDays(2)),
            ["priceYear"] = SampleRates.FinancialYear(options.AsOf),
            ["zones"] = new Dictionary<string, object>
            {
                ["file"] = "zones.geojson",
                ["code"] = "zone",
                ["name"] = "name",
                ["groups"] = map.HasLocalities ? Groupings : [],
            },
            ["crs"] = "EPSG:4326",
            ["timeZone"] = "Europe/London",
            ["synthetic"] = true,
        },
        Indented) + "\n";

    /// <summary>Writes zones.geojson: RFC 7946, longitude and latitude with six decimals, a line a zone.</summary>
    /// <param name="map">The zones.</param>
    /// <returns>The text.</returns>
    public static string Zones(SampleMap map)
    {
        var zones = Zoning.Zones.OfChecked(map.Zones.Select(zone => new Zone(new ZoneCode(zone.Code), zone.Name, zone.Shape)));
        var localities = map.Zones.ToDictionary(zone => zone.Code, zone => zone.Locality, StringComparer.Ordinal);
        return Encoding.UTF8.GetString(GeoJsonWriter.Write(zones, index => Properties(zones[index])));

        IEnumerable<KeyValuePair<string, object?>> Properties(Zone zone)
        {
            yield return KeyValuePair.Create<string, object?>("zone", zone.Code.Value);
            yield return KeyValuePair.Create<string, object?>("name", zone.Name);
            if (map.HasLocalities)
            {
                yield return KeyValuePair.Create<string, object?>("locality", localities[zone.Code.Value]);
            }
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
