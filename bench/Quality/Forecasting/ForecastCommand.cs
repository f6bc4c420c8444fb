using System.Diagnostics;
using System.Globalization;

namespace Zoning.Quality.Forecasting;

/// <summary>Forecasts every series of benchmark files, writes the forecasts and prints a line of scores a file.</summary>
internal static class ForecastCommand
{
    internal static int Run(string[] arguments)
    {
        var files = new List<string>();
        string model = "auto", output = "";
        var threads = 1;
        for (var at = 0; at < arguments.Length; at++)
        {
            switch (arguments[at])
            {
                case "--model":
                    model = arguments[++at];
                    break;
                case "--out":
                    output = arguments[++at];
                    break;
                case "--threads":
                    threads = int.Parse(arguments[++at], CultureInfo.InvariantCulture);
                    break;
                default:
                    files.Add(arguments[at]);
                    break;
            }
        }

        if (files.Count == 0)
        {
            Console.Error.WriteLine("Usage: forecast FILE.csv... [--model auto] [--out FORECASTS.csv] [--threads 1]");
            return 2;
        }

        using var writer = output.Length > 0 ? new StreamWriter(output) : null;
        writer?.WriteLine("series_id,step,mean,median,lo80,hi80,lo95,hi95");
        foreach (var file in files)
        {
            var (result, forecasts) = Score(file, model, threads);
            Console.WriteLine(result.Line());
            foreach (var forecast in forecasts)
            {
                Write(writer, forecast);
            }
        }

        return 0;
    }

    /// <summary>Forecasts a file and scores the forecasts; the rows' tests are looked at only after all forecasts are made.</summary>
    internal static (ForecastResult Result, IReadOnlyList<Forecast> Forecasts) Score(string path, string model, int threads)
    {
        var rows = ForecastFile.Read(path);
        var clock = Stopwatch.StartNew();
        var forecasts = Forecasts(rows, model, threads);
        return (ForecastScoring.Of(Path.GetFileNameWithoutExtension(path), model, rows, forecasts, clock.Elapsed.TotalSeconds), forecasts);
    }

    /// <summary>Forecasts rows, those with the same horizon and season together.</summary>
    internal static Forecast[] Forecasts(IReadOnlyList<ForecastRow> rows, string model, int threads)
    {
        var forecasts = new Forecast[rows.Count];
        foreach (var group in Enumerable.Range(0, rows.Count).GroupBy(row => (rows[row].Horizon, rows[row].Period)))
        {
            var members = group.ToArray();
            var histories = members.Select(row => ForecastHistory.Of(rows[row].Id, rows[row].Train, rows[row].Period, rows[row].FirstWeek)).ToArray();
            var options = new ForecastOptions { Horizon = group.Key.Horizon, Model = model, Threads = threads, Paths = 0, Hierarchy = HierarchyOf([.. members.Select(row => rows[row])]) };
            var made = histories.Forecast(options).Forecasts;
            for (var member = 0; member < members.Length; member++)
            {
                forecasts[members[member]] = made[member];
            }
        }

        return forecasts;
    }

    /// <summary>The hierarchy of rows that all have a path; none for flat files.</summary>
    private static ForecastHierarchy? HierarchyOf(ForecastRow[] rows) =>
        rows.All(row => row.Hierarchy.Length > 0) ? ForecastHierarchy.OfPaths(rows.Select(row => row.Hierarchy)) : null;

    private static void Write(StreamWriter? writer, Forecast forecast)
    {
        var name = forecast.Name.Contains(',', StringComparison.Ordinal) ? $"\"{forecast.Name}\"" : forecast.Name;
        for (var step = 0; step < forecast.Horizon; step++)
        {
            writer?.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name},{step + 1},{forecast.Mean[step]:R},{forecast.Median[step]:R},{forecast.Low80[step]:R},{forecast.High80[step]:R},{forecast.Low95[step]:R},{forecast.High95[step]:R}"));
        }
    }
}
