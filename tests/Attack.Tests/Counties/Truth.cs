namespace Zoning.Attack.Tests;

/// <summary>The true value of any row of a release: the same county published in full, its sums taken over the release's areas.</summary>
internal sealed class Truth(Release full, Release release)
{
    private static readonly string[] Buckets = ["outside", "no-place"];

    private static readonly string[] Sums =
    [
        "demand_hours", "met_hours", "unmet_hours", "to_be_replaced_hours", "waiting_hours", "demand_65_hours", "cost", "people_waiting", "packages",
    ];

    private readonly Dictionary<string, double> _exact = full.Rows
        .Where(row => row.Shown == "exact" && row.Value is not null)
        .DistinctBy(row => row.Key, StringComparer.Ordinal)
        .ToDictionary(row => row.Key, row => row.Value!.Value, StringComparer.Ordinal);

    /// <summary>None for shares, and for what isn't a sum over the row's zones.</summary>
    public double? Of(ReadRow row)
    {
        if (row.Provider.Length > 0)
        {
            return row.Measure == "commissioned_hours" ? OfClass(row.Provider) : null;
        }

        if (row.AreaKind == "county" || row.AreaKind == "zone")
        {
            return Exact(row);
        }

        var zones = row.Area == "elsewhere" ? Buckets : release.Display.GetValueOrDefault(row.Area);
        if (zones is null || !Sums.Contains(row.Measure, StringComparer.Ordinal) || row.Status.Length > 0)
        {
            return null;
        }

        var parts = zones.Select(zone => Exact(row with { AreaKind = row.Area == "elsewhere" ? "bucket" : "zone", Area = zone })).ToList();
        return parts.Any(part => part is null) ? null : parts.Sum();
    }

    private double? Exact(ReadRow row) => _exact.TryGetValue(row.Key, out var value) ? value : null;

    /// <summary>Hours of a size class of providers, from the hours of each.</summary>
    private double? OfClass(string providers)
    {
        var sizes = full.Rows
            .Where(row => row is { AreaKind: "county", Measure: "commissioned_hours" } && row.Provider.Length > 0)
            .OrderByDescending(row => row.Value)
            .ThenBy(row => row.Provider, StringComparer.Ordinal)
            .Select(row => row.Value ?? 0)
            .ToList();
        return providers switch
        {
            "largest" => sizes.Take(1).Sum(),
            "2nd-to-5th" => sizes.Skip(1).Take(4).Sum(),
            "6th-to-10th" => sizes.Skip(5).Take(5).Sum(),
            "others" => sizes.Skip(10).Sum(),
            _ => null,
        };
    }
}
