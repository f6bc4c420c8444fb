using System.Globalization;
using System.Text;

namespace Zoning.Counties.Tests;

/// <summary>Random county folders of 30 to 80 packages on a grid, as texts: every status, people who wait, visits and carers.</summary>
/// <remarks>The same seed gives the same folder. No row has a fault; optional files are absent now and then.</remarks>
public static class RandomCounty
{
    public const int West = 360_000;
    public const int South = 90_000;
    public const int Side = 1_500;

    /// <summary>The as-at day of every folder, a Tuesday.</summary>
    public static DateOnly AsOf { get; } = new(2026, 3, 31);

    /// <summary>The texts of a folder's files by name.</summary>
    public static SortedDictionary<string, string> Texts(int seed)
    {
        var draw = new Draws(seed);
        var grid = new RandomGrid(draw.Whole(2, 4), draw.Whole(1, 3));
        var ids = draw.Chance(0.5) ? "SYN-" : "";
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["county.json"] = Json(draw, isSynthetic: ids.Length > 0),
            ["zones.geojson"] = grid.ToGeoJson(),
        };
        var hasLookups = draw.Chance(0.9);
        if (hasLookups)
        {
            texts["postcodes.csv"] = "postcode,easting,northing\nDT1 1AA,360400,90700\nDT1 1AB,361900.5,90100.25\nDT12 3XY,362750,91499\n";
            texts["lsoa-lookup.csv"] = $"lsoa,zone,weight\nE01000001,{grid.Codes[0]},1\n"
                + $"E01000002,{grid.Codes[^1]},0.4\nE01000003,{grid.Codes[0]},0.6\nE01000003,{grid.Codes[^1]},0.4\n";
        }

        new RandomCare(draw, grid, ids, hasLookups).AddTo(texts);
        new RandomBackground(draw, grid, ids).AddTo(texts);
        return texts;
    }

    /// <summary>The county of a seed.</summary>
    public static County Read(int seed) => Read(Texts(seed));

    /// <summary>The county of a folder's texts.</summary>
    public static County Read(IEnumerable<KeyValuePair<string, string>> texts) => County.Read(Source(texts));

    /// <summary>A folder's texts as files in memory.</summary>
    public static CountySource Source(IEnumerable<KeyValuePair<string, string>> texts) =>
        CountySource.Of(texts.Select(text => KeyValuePair.Create(text.Key, Encoding.UTF8.GetBytes(text.Value))));

    /// <summary>Another map of the same land: wide stripes that cut through the zones and leave a margin uncovered.</summary>
    public static Zones Stripes(int seed)
    {
        var draw = new Draws(seed);
        var grid = new RandomGrid(1, draw.Whole(1, 4)) { Width = draw.Whole(2_000, 7_000), Height = draw.Whole(700, 2_000), Prefix = "S" };
        return County.Read(SquareCounty.With(
            ("zones.geojson", grid.ToGeoJson()), ("services.csv", "id,place,hours_week,provider,status\n"))).HomeMap;
    }

    /// <summary>The day of a whole number of days before the as-at day.</summary>
    internal static string Before(int days) => AsOf.AddDays(-days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Json(Draws draw, bool isSynthetic)
    {
        var extracted = draw.Chance(0.5) ? "\"extractedOn\":\"2026-04-02\"," : "";
        var priced = draw.Chance(0.5) ? "\"priceYear\":2025," : "";
        var attributed = draw.Chance(0.5) ? "\"attributions\":[\"Contains \\\"invented\\\" data \\u00a9 2026\"]," : "";
        return $$"""
            {"formatVersion":1,"name":"Gridshire","asOf":"2026-03-31",{{extracted}}{{priced}}{{attributed}}"crs":"EPSG:27700",
            "synthetic":{{(isSynthetic ? "true" : "false")}},
            "zones":{"file":"zones.geojson","code":"zone","name":"name","groups":["locality"] } }
            """;
    }
}
