using System.Text.Json.Nodes;
using Zoning.Demand;

namespace Zoning.Quality;

/// <summary>The counties that releases are looked at on; null where they need ../shared and it is absent.</summary>
internal static class ReleaseCounties
{
    internal static MustFigure Skipped { get; } = new("skipped: it needs ../shared, which is not here", null);

    internal static County? Ashdale() => County.Read(Path.Combine(Finished.Project, "data-samples", "ashdale"));

    /// <summary>Ashdale with all packages of a zone moved to the provider that has most of them there.</summary>
    internal static County? OneLeadAZone()
    {
        var county = Ashdale()!;
        var lead = county.Packages.Where(one => one.Package.Provider is not null)
            .GroupBy(one => one.Found.Area)
            .ToDictionary(
                zone => zone.Key,
                zone => zone.GroupBy(one => one.Package.Provider!.Value).OrderByDescending(own => own.Count()).ThenBy(own => own.Key).First().Key);
        var parts = county.ToParts();
        return County.Of(parts with
        {
            Packages =
            [
                .. parts.Packages.Select(one => one.Package.Provider is not null && lead.TryGetValue(one.Found.Area, out var provider)
                    ? one with { Package = one.Package with { Provider = provider } }
                    : one),
            ],
            TodaysStops = null,
        });
    }

    internal static County? Msoas() => Sampled("dorset_msoa11", "MSOA11CD");

    internal static County? Wards() => Sampled("dorset_wards13", "WD13CD");

    internal static County? Lsoas() => Sampled("dorset_lsoa11", "LSOA11CD", "--population", "dorset_lsoa11_population_by_age.csv:p65plus_2020");

    /// <summary>The 219 LSOAs of Dorset Council as it is since 2019.</summary>
    internal static County? CouncilLsoas() => Sampled(
        "dorset_lsoa11", "LSOA11CD", "--population", "dorset_lsoa11_population_by_age.csv:p65plus_2020", "LAD19CD=E06000059");

    internal static County? OutputAreas() => Sampled("dorset_oa11", "OA11CD", "--packages", "3000");

    private static County? Sampled(string map, string code, params string[] options)
    {
        var data = Path.Combine(Finished.Shared, "data", "gis");
        var zones = Path.Combine(data, map + ".geojson");
        if (!File.Exists(zones))
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("zoning-must").FullName;
        try
        {
            if (Array.Find(options, option => option.StartsWith("LAD19CD=", StringComparison.Ordinal)) is { } only)
            {
                zones = Only(zones, code, Path.Combine(data, map + "_attributes.csv"), only[8..], Path.Combine(folder, "zones.geojson"));
                options = [.. options.Where(option => option != only)];
            }

            var made = Finished.Zoning(
            [
                "sample", Path.Combine(folder, "county"), "--seed", "5", "--zones", zones, "--code", code,
                .. options.Select(option => option.StartsWith("dorset_", StringComparison.Ordinal) ? Path.Combine(data, option) : option),
            ]);
            return made.Code == 0
                ? County.Read(Path.Combine(folder, "county"))
                : throw new InvalidOperationException($"zoning sample ended with {made.Code}: {made.Output}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The zones of one council in a file of their own.</summary>
    private static string Only(string zones, string code, string attributes, string council, string target)
    {
        var lines = File.ReadAllLines(attributes);
        var column = Array.IndexOf(lines[0].Split(','), "LAD19CD");
        var kept = lines.Skip(1).Select(line => line.Split(',')).Where(cells => cells[column] == council).Select(cells => cells[0]).ToHashSet();
        var map = JsonNode.Parse(File.ReadAllText(zones))!;
        var features = map["features"]!.AsArray();
        foreach (var zone in features.Where(zone => !kept.Contains(zone!["properties"]![code]!.ToString())).ToList())
        {
            features.Remove(zone);
        }

        File.WriteAllText(target, map.ToJsonString());
        return target;
    }
}
