using System.Globalization;
using System.Text;

namespace Zoning.Attack;

/// <summary>
/// A strip of four zones on three days, a day apart, with reviews, a list and people placed; and the same with one person more in one of
/// the three folders.
/// </summary>
internal static class DatedCounty
{
    /// <summary>How many ways there are to add a person: three kinds in each of four zones.</summary>
    public const int Cases = 12;

    private static readonly int[] Active = [44, 36, 30, 21];
    private static readonly int[] Waiting = [12, 11, 10, 9];
    private static readonly int[] Overdue = [22, 17, 12, 7];

    /// <summary>The days of the folders.</summary>
    public static IReadOnlyList<DateOnly> Days { get; } = [new(2026, 3, 29), new(2026, 3, 30), new(2026, 3, 31)];

    /// <summary>The folders.</summary>
    /// <param name="added">The person who is in one folder more; null for nobody.</param>
    /// <param name="folder">The folder that the person is in: 0, 1 or 2; with 3, in the last two.</param>
    public static List<County> Series(int? added = null, int folder = 1) =>
        [.. Days.Select((_, at) => Release.Read(Files(at, folder == 3 ? at > 0 ? added : null : at == folder ? added : null)))];

    /// <summary>The text of a folder's files.</summary>
    public static Dictionary<string, string> Files(int at, int? added)
    {
        var (services, reviews, waiting) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        services.Append("id,place,hours_week,provider,status\n");
        reviews.Append("package,due,done\n");
        waiting.Append("package,requested,provider_found,first_visit\n");
        for (var zone = 0; zone < Active.Length; zone++)
        {
            for (var person = 0; person < Active[zone]; person++)
            {
                Served(Id(zone, person), zone, person, person < Overdue[zone], person is > 20 and < 29 ? person : null);
            }

            for (var person = 0; person < Waiting[zone]; person++)
            {
                Waits(Id(zone, 500 + person), zone, 10 + (person * 4));
            }
        }

        if (added is { } one)
        {
            var (zone, kind) = (one % 4, one / 4);
            if (kind == 0)
            {
                Served("SYN-X", zone, 3, hasReview: true, null);
            }
            else if (kind == 1)
            {
                Waits("SYN-X", zone, 33);
            }
            else
            {
                Served("SYN-X", zone, 3, hasReview: false, 90);
            }
        }

        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["county.json"] = "{\"formatVersion\": 1, \"name\": \"Strip\", \"asOf\": \"" + Text(Days[at])
                + "\", \"synthetic\": true, \"zones\": {\"file\": \"zones.geojson\", \"code\": \"zone\"}, \"crs\": \"EPSG:27700\"}",
            ["zones.geojson"] = "{\"type\": \"FeatureCollection\", \"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"EPSG:27700\"}}, \"features\": ["
                + string.Join(", ", Active.Select((_, zone) => Square(zone))) + "]}",
            ["services.csv"] = services.ToString(),
            ["providers.csv"] = "id,name,framework\n" + string.Concat(Enumerable.Range(0, 6).Select(at => $"SYN-PR{at},Provider {at},{(at < 4 ? "yes" : "no")}\n")),
            ["reviews.csv"] = reviews.ToString(),
            ["waiting.csv"] = waiting.ToString(),
        };

        void Served(string id, int zone, int person, bool hasReview, int? placedAfter)
        {
            services.Append(CultureInfo.InvariantCulture, $"{id},Z{zone},{6 + (person % 5)},SYN-PR{person % 6},active\n");
            if (hasReview)
            {
                reviews.Append(CultureInfo.InvariantCulture, $"{id},2026-01-{1 + (person % 28):00},\n");
            }

            if (placedAfter is { } days)
            {
                var found = new DateOnly(2026, 2, 20);
                waiting.Append(CultureInfo.InvariantCulture, $"{id},{Text(found.AddDays(-days))},{Text(found)},{Text(found.AddDays(2))}\n");
            }
        }

        void Waits(string id, int zone, int days)
        {
            services.Append(CultureInfo.InvariantCulture, $"{id},Z{zone},9,,waiting\n");
            waiting.Append(CultureInfo.InvariantCulture, $"{id},{Text(new DateOnly(2026, 3, 28).AddDays(-days))},,\n");
        }
    }

    private static string Id(int zone, int person) => FormattableString.Invariant($"SYN-{zone}{person:000}");

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Square(int zone)
    {
        var (west, east) = (400_000 + (zone * 1_000), 401_000 + (zone * 1_000));
        return FormattableString.Invariant(
            $"{{\"type\": \"Feature\", \"properties\": {{\"zone\": \"Z{zone}\"}}, \"geometry\": {{\"type\": \"Polygon\", \"coordinates\": [[[{west}, 100000], [{east}, 100000], [{east}, 101000], [{west}, 101000], [{west}, 100000]]]}}}}");
    }
}
