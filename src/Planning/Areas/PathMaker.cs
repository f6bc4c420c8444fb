using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>Turns sets of forecasts into paths of areas, and shares a county's paths out to its areas.</summary>
internal static class PathMaker
{
    /// <summary>How many of the last weeks show where hours were requested or waited for.</summary>
    private const int SharingWeeks = 52;

    /// <summary>The joint paths of a set, a series an area.</summary>
    internal static AreaPaths Of(ForecastSet set)
    {
        var joint = set.Paths!;
        var paths = new AreaPaths(joint.Count, joint.Series, joint.Horizon);
        for (var path = 0; path < paths.Count; path++)
        {
            for (var area = 0; area < paths.Areas; area++)
            {
                joint.Of(path, area).CopyTo(paths.Of(path, area));
            }
        }

        return paths;
    }

    /// <summary>
    /// Shares the county's paths out by how its areas' shares went in the past: a stock follows a run of past weeks, a flow draws a past
    /// week each week. On each path areas add up to the county, and small counts stay as lumpy as they were.
    /// </summary>
    internal static AreaPaths Share(
        AreaPaths county, ImmutableArray<ForecastHistory> histories, bool isStock, CountyForecastOptions options, string name)
    {
        var shares = PastShares(histories);
        var chance = new Randomness(options.Seed).For(name);
        var paths = new AreaPaths(county.Count, histories.Length, county.Weeks);
        for (var path = 0; path < paths.Count; path++)
        {
            var whole = county.Of(path, 0);
            var from = chance.NextBelow(shares.Count);
            for (var week = 0; week < paths.Weeks; week++)
            {
                var past = shares[isStock ? (from + week) % shares.Count : chance.NextBelow(shares.Count)];
                for (var area = 0; area < paths.Areas; area++)
                {
                    paths.Of(path, area)[week] = whole[week] * past[area];
                }
            }
        }

        return paths;
    }

    private static List<double[]> PastShares(ImmutableArray<ForecastHistory> histories)
    {
        var count = histories[0].Count;
        var shares = new List<double[]>();
        for (var week = Math.Max(0, count - SharingWeeks); week < count; week++)
        {
            var whole = histories[0].Values[week];
            if (whole > 0)
            {
                shares.Add([.. histories.Select(history => history.Values[week] / whole)]);
            }
        }

        if (shares.Count == 0)
        {
            // Nothing was seen anywhere, so the county's paths are near 0 too; each area gets the same.
            var areas = Math.Max(1, histories.Length - 1);
            shares.Add([1, .. Enumerable.Repeat(1.0 / areas, histories.Length - 1)]);
        }

        return shares;
    }
}
