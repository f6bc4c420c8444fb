using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Makes areas add up: groups to the county, zones to their group, by the proportions of their own forecasts; in the means and on every path.</summary>
/// <remarks>Top down by forecast proportions: Athanasopoulos, Ahmed and Hyndman (2009), doi:10.1016/j.ijforecast.2008.07.004. The county's forecast is kept as it is.</remarks>
internal static class AddingUp
{
    internal static ImmutableArray<Forecast> Of(ImmutableArray<Forecast> forecasts, AreaTree tree)
    {
        var scaled = forecasts.ToArray();
        foreach (var (parent, children) in tree.Families)
        {
            var factors = new double[scaled[0].Horizon];
            for (var week = 0; week < factors.Length; week++)
            {
                var sum = children.Sum(child => forecasts[child].Mean[week]);
                factors[week] = sum > 0 ? scaled[parent].Mean[week] / sum : double.NaN;
            }

            foreach (var child in children)
            {
                var (own, whole) = (forecasts[child], scaled[parent]);
                ImmutableArray<double> Scale(Func<Forecast, ImmutableArray<double>> of) =>
                    [.. of(own).Select((value, week) => double.IsNaN(factors[week]) ? of(whole)[week] / children.Length : value * factors[week])];
                scaled[child] = own with
                {
                    Mean = Scale(one => one.Mean),
                    Median = Scale(one => one.Median),
                    Low80 = Scale(one => one.Low80),
                    High80 = Scale(one => one.High80),
                    Low95 = Scale(one => one.Low95),
                    High95 = Scale(one => one.High95),
                };
            }
        }

        return [.. scaled];
    }

    /// <summary>The same on every path, in place.</summary>
    internal static void OnPaths(AreaPaths paths, AreaTree tree)
    {
        foreach (var (parent, children) in tree.Families)
        {
            for (var path = 0; path < paths.Count; path++)
            {
                var whole = paths.Of(path, parent);
                for (var week = 0; week < whole.Length; week++)
                {
                    var sum = 0.0;
                    foreach (var child in children)
                    {
                        sum += paths.Of(path, child)[week];
                    }

                    foreach (var child in children)
                    {
                        var value = paths.Of(path, child);
                        value[week] = sum > 0 ? value[week] * whole[week] / sum : whole[week] / children.Length;
                    }
                }
            }
        }
    }
}
