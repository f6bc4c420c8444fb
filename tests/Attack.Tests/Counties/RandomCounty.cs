using System.Globalization;
using System.Text;

namespace Zoning.Attack;

/// <summary>Counties of every sort, written as a county folder: 4 to 20 square zones, 40 to 1,500 packages, 4 to 27 providers, every status.</summary>
internal static class RandomCounty
{
    private static readonly DateOnly Today = new(2026, 3, 31);
    private static readonly string[] Places = ["home", "hospital", "interim-bed", "temporary-residential"];

    /// <summary>The files of a county by name.</summary>
    /// <param name="seed">Any whole number.</param>
    /// <param name="isSparse">Whether there are 20 zones alike in which few wait and a few hours are not delivered, so that most must be merged.</param>
    /// <param name="most">The most packages in service or waiting.</param>
    public static SortedDictionary<string, string> Files(int seed, bool isSparse = false, int most = 1500)
    {
        var chance = new Randomness(seed).For(isSparse ? "sparse county" : "county");
        var columns = isSparse ? 5 : 2 + chance.NextBelow(4);
        var rows = isSparse ? 4 : 2 + chance.NextBelow(columns >= 5 ? 3 : 4);
        var zones = columns * rows;
        var packages = isSparse ? 200 + chance.NextBelow(200) : Math.Min(most, (int)(40 * Math.Pow(37.5, chance.NextShare())));
        var providers = 4 + chance.NextBelow(chance.NextBelow(2) == 0 ? 4 : 24);
        var hasActuals = isSparse || chance.NextBelow(2) == 0;
        var hasGroups = chance.NextBelow(3) == 0;
        var hasRates = chance.NextBelow(3) > 0;
        var weights = Enumerable.Range(0, zones).Select(_ => (isSparse ? 1 : 0.05) + Math.Pow(chance.NextShare(), 2)).ToArray();
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["county.json"] = $$"""
                {"formatVersion": 1, "name": "County {{seed}}", "asOf": "2026-03-31", "synthetic": true,
                 "zones": {"file": "zones.geojson", "code": "zone"{{(hasGroups ? ", \"groups\": [\"locality\"]" : "")}}}, "crs": "EPSG:27700"}
                """,
            ["zones.geojson"] = Zones(columns, rows),
            ["providers.csv"] = "id,framework\n" + string.Concat(Enumerable.Range(0, providers).Select(provider =>
                Line($"SYN-PR{provider},{(provider % 6 < 4 ? "yes" : "no")}"))),
        };
        if (hasRates)
        {
            files["rates.csv"] = "provider,from,hourly_rate\n,2025-04-01,24.00\nSYN-PR3,2025-04-01,33.00\nSYN-PR0,2025-04-01,23.00\n";
        }

        if (chance.NextBelow(2) == 0)
        {
            files["population.csv"] = "zone,age_band,people\n" + string.Concat(
                Enumerable.Range(0, zones).Select(zone => Line($"{Code(zone)},65+,{200 + chance.NextBelow(3000)}")));
        }

        AddServices(files, chance, packages, weights, new Habits(hasActuals, isSparse, !isSparse && chance.NextBelow(2) == 0, providers));
        return files;
    }

    /// <summary>Writes the files into a folder.</summary>
    public static void Write(IReadOnlyDictionary<string, string> files, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in files)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }
    }

    private static void AddServices(
        SortedDictionary<string, string> files, Randomness chance, int packages, double[] weights, Habits habits)
    {
        var services = new StringBuilder("id,place,hours_week,provider,status,carers,age_band,assessed_hours,ready_to_move,start,end\n");
        var actuals = new StringBuilder("package,week,delivered_hours\n");
        var waiting = new StringBuilder("package,requested,provider_found,first_visit,waits_in,stage\n");
        var waitShare = habits.IsSparse ? 0.05 : 0.01 + 0.25 * chance.NextShare() * chance.NextShare();
        var youngShare = chance.NextBelow(2) == 0 ? 0 : 0.15;
        var sizes = Enumerable.Range(0, habits.Providers).Select(_ => 0.1 + Math.Pow(chance.NextShare(), 3) * 5).ToArray();
        for (var package = 0; package < packages; package++)
        {
            var id = Line($"SYN-{package:0000}").TrimEnd();
            var place = chance.NextBelow(60) == 0 ? "" : Code(Pick(chance, weights));
            var hours = (1 + chance.NextBelow(chance.NextBelow(5) == 0 ? 120 : 40)) * 0.5;
            var status = StatusOf(chance.NextShare(), waitShare, habits.HasPast);
            var provider = status is "active" or "reablement" or "ended" ? Line($"SYN-PR{Pick(chance, sizes)}").TrimEnd() : "";
            var assessed = status == "active" && chance.NextBelow(40) == 0 ? hours + 3.5 : (double?)null;
            // As many end as start, as in a county that keeps its records: else the past is taken for one whose endings are missing.
            DateOnly? end = status == "ended" ? Today.AddDays(-1 - chance.NextBelow(700)) : null;
            DateOnly? start = status == "reablement" ? new DateOnly(2026, 2, 20)
                : end is { } ended ? ended.AddDays(-1 - chance.NextBelow(600))
                : habits.HasPast && status == "active" ? Today.AddDays(-1 - chance.NextBelow(900)) : null;
            services.Append(Line(
                $"{id},{place},{hours},{provider},{status},{(chance.NextBelow(10) == 0 ? 2 : 1)},{(chance.NextShare() < youngShare ? "18-64" : "75-84")},{assessed},{(status == "reablement" && chance.NextBelow(2) == 0 ? "2026-03-01" : "")},{start:yyyy-MM-dd},{end:yyyy-MM-dd}"));
            var where = Places[chance.NextBelow(chance.NextBelow(2) == 0 ? 2 : 4)];
            if (status == "waiting" && chance.NextBelow(4) > 0)
            {
                waiting.Append(Line($"{id},{Today.AddDays(-chance.NextBelow(60)):yyyy-MM-dd},,,{where},with-brokerage"));
            }
            else if (start is { } visit && status != "reablement")
            {
                var asked = visit.AddDays(-2 - chance.NextBelow(40));
                waiting.Append(Line($"{id},{asked:yyyy-MM-dd},{visit.AddDays(-1):yyyy-MM-dd},{visit:yyyy-MM-dd},{where},provider-found"));
            }

            if (habits.HasActuals && status == "active" && chance.NextBelow(habits.IsSparse ? 6 : 3) == 0)
            {
                foreach (var week in new[] { "2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23" })
                {
                    actuals.Append(Line($"{id},{week},{hours * (chance.NextBelow(2) == 0 ? 1 : 0.75)}"));
                }
            }
        }

        files["services.csv"] = services.ToString();
        if (habits.HasActuals)
        {
            files["actuals.csv"] = actuals.ToString();
        }

        if (waiting.ToString().Contains("SYN", StringComparison.Ordinal))
        {
            files["waiting.csv"] = waiting.ToString();
        }
    }

    private static string StatusOf(double kind, double waitShare, bool hasPast) => kind < waitShare ? "waiting"
        : kind < 1.2 * waitShare ? "not-listed"
        : kind < 1.2 * waitShare + 0.06 ? "reablement"
        : kind < 1.2 * waitShare + 0.1 ? "paused"
        : kind < 1.2 * waitShare + 0.12 ? "self-funded"
        : kind < 1.2 * waitShare + (hasPast ? 0.35 : 0.13) ? "ended"
        : "active";

    private static int Pick(Randomness chance, double[] weights)
    {
        var left = chance.NextShare() * weights.Sum();
        for (var index = 0; index < weights.Length; index++)
        {
            left -= weights[index];
            if (left < 0)
            {
                return index;
            }
        }

        return weights.Length - 1;
    }

    private static string Zones(int columns, int rows)
    {
        var features = Enumerable.Range(0, columns * rows).Select(zone =>
        {
            var (west, south) = (360_000 + (zone % columns) * 2_000, 90_000 + (zone / columns) * 2_000);
            return Line($$$"""
                {"type": "Feature", "properties": {"zone": "{{{Code(zone)}}}", "locality": "{{{(zone % columns < columns / 2 ? "West" : "East")}}}"},
                 "geometry": {"type": "Polygon", "coordinates": [[[{{{west}}}, {{{south}}}], [{{{west + 2000}}}, {{{south}}}],
                 [{{{west + 2000}}}, {{{south + 2000}}}], [{{{west}}}, {{{south + 2000}}}], [{{{west}}}, {{{south}}}]]] } }
                """).TrimEnd();
        });
        return """{"type": "FeatureCollection", "features": [""" + string.Join(",\n", features) + "]}";
    }

    private static string Code(int zone) => string.Create(CultureInfo.InvariantCulture, $"Z{zone:00}");

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture) + "\n";

    private sealed record Habits(bool HasActuals, bool IsSparse, bool HasPast, int Providers);
}
