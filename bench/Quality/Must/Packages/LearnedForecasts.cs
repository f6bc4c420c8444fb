using System.Collections.Immutable;
using Zoning.Learning;
using Zoning.Quality.Forecasting;

namespace Zoning.Quality;

/// <summary>The default forecast of an open set with pooled trees and without, at origins one season apart.</summary>
internal static class LearnedForecasts
{
    /// <summary>OWA without and with trees, the mean over origins; an origin leaves every series two seasons and the horizon.</summary>
    internal static (double Without, double With, double Cpu) Of(string file, int origins)
    {
        var (without, with, cpu) = (0.0, 0.0, 0.0);
        for (var origin = 0; origin < origins; origin++)
        {
            var rows = Earlier(ForecastFile.Read(Path.Combine(ForecastRecords.Open, file + ".csv")), origin);
            without += Owa(file, rows, []);
            var before = Environment.CpuUsage.TotalTime;
            with += Owa(file, rows, [new PooledTrees()]);
            cpu += (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        }

        return (without / origins, with / origins, cpu / origins);
    }

    private static List<ForecastRow> Earlier(IReadOnlyList<ForecastRow> rows, int origin)
    {
        var earlier = new List<ForecastRow>();
        foreach (var row in rows)
        {
            double[] all = [.. row.Train, .. row.Test];
            var known = row.Train.Length - (origin * row.Period);
            if (origin == 0 || known >= (2 * row.Period) + row.Horizon)
            {
                earlier.Add(row with { Train = all[..known], Test = all[known..(known + row.Horizon)] });
            }
        }

        return earlier;
    }

    private static double Owa(string file, List<ForecastRow> rows, ImmutableArray<PooledCandidate> candidates)
    {
        var forecasts = new Forecast[rows.Count];
        foreach (var group in Enumerable.Range(0, rows.Count).GroupBy(row => (rows[row].Horizon, rows[row].Period)))
        {
            var members = group.ToArray();
            var made = members.Select(row => ForecastHistory.Of(rows[row].Id, rows[row].Train, rows[row].Period, rows[row].FirstWeek)).ToArray()
                .Forecast(new ForecastOptions { Horizon = group.Key.Horizon, Threads = 1, Paths = 0, Candidates = candidates }).Forecasts;
            for (var member = 0; member < members.Length; member++)
            {
                forecasts[members[member]] = made[member];
            }
        }

        return ForecastScoring.Of(file, "auto", rows, forecasts, seconds: 1).Owa;
    }
}
