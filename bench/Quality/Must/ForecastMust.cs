using System.Globalization;
using Zoning.Quality.Forecasting;

namespace Zoning.Quality;

/// <summary>Forecasts: accuracy, calibration and speed on the open files, as recorded by `forecast-record` beside `peers.R`.</summary>
internal static class ForecastMust
{
    private const string Topic = "forecasts";

    private static readonly (string File, double Must, double Stretch)[] Goals =
    [
        ("m3_monthly", 0.815, 0.80), ("m3_quarterly", 0.89, 0.87), ("m4_weekly", 0.90, 0.85), ("hospital_monthly_counts", 0.81, 0.80),
        ("eng_discharges_weekly_trust", 0.845, 0.83), ("nhs_ae_monthly_short", 0.89, 0.87), ("scot_delayed_beddays_monthly_hierarchy", 0.955, 0.94),
    ];

    private static readonly string[] Others =
    [
        "carparts_monthly_intermittent", "eng_discharges_weekly_icb_hierarchy", "m3_yearly", "m4_hourly", "scot_ae_weekly_covidbreak_hierarchy",
        "tourism_aus_quarterly_hierarchy", "tourismcomp_monthly", "tourismcomp_quarterly",
    ];

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        .. Goals.Select(goal => Line(goal.File, Text($"OWA at most {goal.Must} (stretch {goal.Stretch})"), result => (result.Owa, result.Owa <= goal.Must))),
        .. Others.Select(file => Line(file, "OWA under 1", result => (result.Owa, result.Owa < 1))),
        Line("tourism_aus_quarterly_hierarchy", "MASE over all nodes at most 0.973 (stretch 0.95)", result => (result.Mase, result.Mase <= 0.973)),
        .. Files.Select(file => Line(file, "coverage of 95 % ranges within 0.02 or two standard errors", Coverage95)),
        .. Files.Select(file => Line(file, "coverage of 80 % ranges within 0.04 or two standard errors", Coverage80)),
        .. Files.Select(file => new MustLine(Topic, $"{file}: MSIS of 95 % ranges no more than the best peer's", () => Interval(file))),
        new(Topic, "no failure, NaN, negative or crossed value in any file", Failures),
        new(Topic, "theta at least 1,000 series a second on M3 monthly, one thread", () => Speed("theta", 1000)),
        new(Topic, "the default at least 25 series a second on M3 monthly, one thread", () => Speed("auto", 25)),
    ];

    private static IEnumerable<string> Files => Goals.Select(goal => goal.File).Concat(Others).Order(StringComparer.Ordinal);

    private static MustLine Line(string file, string text, Func<ForecastResult, (double Figure, bool IsMet)> look) => new(Topic, $"{file}: {text}", () =>
    {
        if (!ForecastRecords.Results().TryGetValue((file, "auto"), out var result))
        {
            return NotRecorded;
        }

        var (figure, isMet) = look(result);
        return new MustFigure(Text($"{figure:0.0000}"), isMet);
    });

    private static (double Figure, bool IsMet) Coverage95(ForecastResult result) =>
        (result.Coverage95, Math.Abs(result.Coverage95 - 0.95) <= Math.Max(0.02, 2 * result.CoverageError95));

    private static (double Figure, bool IsMet) Coverage80(ForecastResult result) =>
        (result.Coverage80, Math.Abs(result.Coverage80 - 0.80) <= Math.Max(0.04, 2 * result.CoverageError80));

    private static MustFigure Interval(string file)
    {
        var peers = ForecastRecords.PeerResults().Where(peer => peer.File == file).ToList();
        if (peers.Count == 0 || !ForecastRecords.Results().TryGetValue((file, "auto"), out var result))
        {
            return NotRecorded;
        }

        var best = peers.MinBy(peer => peer.Msis95)!;
        return new MustFigure(Text($"{result.Msis95:0.000} against {best.Msis95:0.000} ({best.Method}): {result.Msis95 / best.Msis95:0.000}"), result.Msis95 <= best.Msis95);
    }

    private static MustFigure Failures()
    {
        var results = ForecastRecords.Results().Values.ToList();
        var failures = results.Sum(result => result.Failures);
        return results.Count == 0 ? NotRecorded : new MustFigure(Text($"{failures} of {results.Sum(result => result.Series)} series"), failures == 0);
    }

    private static MustFigure Speed(string model, double least) =>
        ForecastRecords.Results().TryGetValue(("m3_monthly", model), out var result)
            ? new MustFigure(Text($"{result.SeriesPerSecond:0} series a second"), result.SeriesPerSecond >= least)
            : NotRecorded;

    private static MustFigure NotRecorded => new("no run recorded: dotnet run -c Release --project bench/Quality -- forecast-record", null);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
