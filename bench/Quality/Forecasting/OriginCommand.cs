using System.Globalization;

namespace Zoning.Quality.Forecasting;

/// <summary>Forecasts benchmark files from several origins, one season apart, and prints a line of scores a file.</summary>
internal static class OriginCommand
{
    /// <summary>Hourly series would have 37 origins, and yearly series 33: no more than these are forecast.</summary>
    internal const int MostOrigins = 8;

    internal static int Run(string[] arguments)
    {
        var files = new List<string>();
        string model = "auto", output = "", label = "";
        int sample = 1, origins = OriginScoring.OriginsOfOwa, threads = 1;
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
                case "--label":
                    label = arguments[++at];
                    break;
                case "--sample":
                    sample = int.Parse(arguments[++at], CultureInfo.InvariantCulture);
                    break;
                case "--origins":
                    origins = int.Parse(arguments[++at], CultureInfo.InvariantCulture);
                    break;
                case "--threads":
                    threads = int.Parse(arguments[++at], CultureInfo.InvariantCulture);
                    break;
                default:
                    files.Add(arguments[at]);
                    break;
            }
        }

        if (files.Count == 0 || sample < 1 || origins < 1)
        {
            Console.Error.WriteLine("Usage: forecast-origins FILE.csv... [--origins 3] [--sample 1] [--model auto] [--label WORDS] [--out RESULTS.jsonl] [--threads 1]");
            return 2;
        }

        foreach (var file in files)
        {
            var result = Score(file, model, sample, origins, threads) with { Label = label };
            Console.WriteLine(Text(result));
            if (output.Length > 0)
            {
                File.AppendAllText(output, result.Line() + "\n");
            }
        }

        return 0;
    }

    /// <summary>Forecasts a file from several origins; what came after an origin is looked at only after its forecasts are made.</summary>
    internal static OriginResult Score(string path, string model, int sample, int origins, int threads)
    {
        var rows = OriginRows.Sampled(ForecastFile.Read(path), sample);
        var found = new List<OriginScore>();
        var spent = TimeSpan.Zero;
        var used = 0;
        for (var origin = 0; origin < Math.Min(origins, MostOrigins); origin++)
        {
            var known = OriginRows.At(rows, origin);
            if (known.Count == 0)
            {
                break;
            }

            used++;
            var before = Environment.CpuUsage.TotalTime;
            var forecasts = ForecastCommand.Forecasts(known, model, threads);
            spent += Environment.CpuUsage.TotalTime - before;
            var apart = ForecastScoring.Incoherent(known, forecasts);
            found.AddRange(known.Select((row, index) => OriginScoring.Row(row, forecasts[index], origin, apart.Contains(index))));
        }

        return OriginScoring.Of(found, scores => new OriginResult
        {
            File = Path.GetFileNameWithoutExtension(path),
            Model = model,
            Sample = sample,
            Series = rows.Count,
            Origins = used,
            Forecasts = found.Count,
            OwaLast = scores.OwaLast,
            Owa = scores.Owa,
            Mase = scores.Mase,
            Coverage80 = scores.Coverage80,
            Coverage95 = scores.Coverage95,
            CoverageError80 = scores.Error80,
            CoverageError95 = scores.Error95,
            Msis95 = scores.Msis95,
            Pinball = scores.Pinball,
            Bias = scores.Bias,
            CpuSeconds = spent.TotalSeconds,
            Failures = scores.Failures,
        });
    }

    private static string Text(OriginResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"{result.File,-40} {result.Series,5} x{result.Origins} owa {result.OwaLast:0.000} {result.Owa:0.000} mase {result.Mase:0.0000} in80 {result.Coverage80:0.000} +-{2 * result.CoverageError80:0.000} in95 {result.Coverage95:0.000} +-{2 * result.CoverageError95:0.000} msis {result.Msis95:0.00} pinball {result.Pinball:0.0000} bias {100 * result.Bias:0.0} % cpu {result.CpuSeconds:0.0} s failed {result.Failures}");
}
