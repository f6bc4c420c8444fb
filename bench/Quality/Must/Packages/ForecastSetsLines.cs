using System.Globalization;
using Zoning.Quality.Forecasting;

namespace Zoning.Quality;

/// <summary>Exact and learned: forecasts on open sets, over several origins.</summary>
/// <remarks>
/// Lines on whole sets read what `forecast-origins` recorded before this part and since (the command is in RESULTS.md); the others forecast
/// here, in a few seconds.
/// </remarks>
internal static class ForecastSetsLines
{
    private const string Topic = "packages";

    /// <summary>Judged by pinball loss and bias: most of what came is 0, so a forecast of 0 would win OWA.</summary>
    private const string Intermittent = "carparts_monthly_intermittent";

    private static readonly double[] PlantedMeans = [0.4, 1.5];

    private static readonly string[] Sets =
    [
        Intermittent, "eng_discharges_weekly_icb_hierarchy", "eng_discharges_weekly_trust", "hospital_monthly_counts", "m3_monthly", "m3_quarterly",
        "m3_yearly", "m4_hourly", "m4_weekly", "nhs_ae_monthly_short", "scot_ae_weekly_covidbreak_hierarchy", "scot_delayed_beddays_monthly_hierarchy",
        "tourism_aus_quarterly_hierarchy", "tourismcomp_monthly", "tourismcomp_quarterly",
    ];

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        Owa("m3_quarterly", 0.840),
        Owa("scot_ae_weekly_covidbreak_hierarchy", 0.805),
        new(Topic, "forecasts: OWA over three origins on no set worse by more than 0.003 (car parts apart)", Worse),
        new(Topic, "forecasts: processor time of `auto` at most half of what it was", Time),
        .. Sets.Select(set => new MustLine(Topic, $"forecasts, {set}: 95 % and 80 % ranges hold within 0.02 / 0.04 or two standard errors, over origins", () => Coverage(set))),
        new(Topic, "forecasts, car parts: bias at most +10 %, pinball loss no more than before", Intermittents),
        new(Topic, "forecasts: planted small zones, distance from the true rates under that of the models of one zone", Planted),
        new(Topic, "forecasts: weekly A&E of three years, three windows: MASE at most that of plain STL", ThreeYears),
        new(Topic, "forecasts: no failure, NaN, negative, crossed or incoherent value at any origin", Failures),
    ];

    private static MustFigure NotRecorded => new("no run recorded: see Forecasts over origins in RESULTS.md", null);

    private static MustLine Owa(string file, double most) => new(Topic, Text($"forecasts, {file}: OWA at most {most:0.000} at its own origin"), () =>
        OriginRecords.Pairs(3).FirstOrDefault(pair => pair.Now.File == file) is { Now: { } now, Before: { } before }
            ? new MustFigure(Text($"{now.OwaLast:0.0000} (before {before.OwaLast:0.0000}); three origins {now.Owa:0.0000} (before {before.Owa:0.0000})"), now.OwaLast <= most)
            : NotRecorded);

    private static MustFigure Worse()
    {
        var pairs = All().Where(pair => pair.Now.File != Intermittent).ToList();
        if (pairs.Count == 0)
        {
            return NotRecorded;
        }

        var ordered = pairs.OrderByDescending(pair => pair.Now.Owa - pair.Before.Owa).Select(pair => Text($"{pair.Now.File} {pair.Now.Owa - pair.Before.Owa:+0.0000;-0.0000}"));
        return new MustFigure(string.Join(", ", ordered), pairs.Count == Sets.Length - 1 && pairs.All(pair => pair.Now.Owa - pair.Before.Owa <= 0.003));
    }

    private static MustFigure Time()
    {
        var pairs = All();
        if (pairs.Count == 0)
        {
            return NotRecorded;
        }

        var (before, now) = (pairs.Sum(pair => pair.Before.CpuSeconds), pairs.Sum(pair => pair.Now.CpuSeconds));
        var each = string.Join(", ", pairs.OrderByDescending(pair => pair.Before.CpuSeconds).Select(pair => Text($"{pair.Now.File} {pair.Now.CpuSeconds:0.0} of {pair.Before.CpuSeconds:0.0}")));
        return new MustFigure(Text($"{now:0} of {before:0} processor seconds, {now / before:0.00}: {each}"), now <= before / 2);
    }

    private static MustFigure Coverage(string file) =>
        OriginRecords.Pairs(8).FirstOrDefault(pair => pair.Now.File == file) is { Now: { } now, Before: { } before }
            ? new MustFigure(
                Text($"{now.Coverage95:0.000} ± {2 * now.CoverageError95:0.000}, {now.Coverage80:0.000} ± {2 * now.CoverageError80:0.000}; {now.Origins} origins, {now.Forecasts} forecasts (before {before.Coverage95:0.000}, {before.Coverage80:0.000})"),
                now.Holds95 && now.Holds80)
            : NotRecorded;

    private static MustFigure Intermittents() =>
        OriginRecords.Pairs(3).FirstOrDefault(pair => pair.Now.File == Intermittent) is { Now: { } now, Before: { } before }
            ? new MustFigure(
                Text($"bias {100 * now.Bias:+0.0;-0.0} % (before {100 * before.Bias:+0.0;-0.0} %), pinball {now.Pinball:0.0000} ({before.Pinball:0.0000}), MSIS {now.Msis95:0.00} ({before.Msis95:0.00}), OWA {now.Owa:0.000} ({before.Owa:0.000})"),
                now.Bias <= 0.10 && now.Pinball <= before.Pinball)
            : NotRecorded;

    private static MustFigure Planted()
    {
        var figures = PlantedMeans.Select(mean => (Mean: mean, Auto: PlantedZones.Error("auto", mean, 3), Counts: PlantedZones.Error("counts", mean, 3), Tsb: PlantedZones.Error("tsb", mean, 3))).ToList();
        return new MustFigure(
            string.Join("; ", figures.Select(figure => Text($"mean {figure.Mean}: {figure.Auto:0.000} against {figure.Counts:0.000} (counts), {figure.Tsb:0.000} (tsb)"))),
            figures.All(figure => figure.Auto < Math.Min(figure.Counts, figure.Tsb)));
    }

    private static MustFigure ThreeYears()
    {
        var rows = ForecastFile.Read(Path.Combine(ForecastRecords.Open, "scot_ae_weekly_covidbreak_hierarchy.csv"));
        int[] starts = [0, 40, 80];
        double Mase(string model) => starts.Average(start => ThreeYearsFrom(rows, start, model));
        var (auto, stl, ets) = (Mase("auto"), Mase("stl"), Mase("ets"));
        return new MustFigure(Text($"{auto:0.0000} against {stl:0.0000} (stl), {ets:0.0000} (ets)"), auto <= stl);
    }

    private static double ThreeYearsFrom(IReadOnlyList<ForecastRow> rows, int start, string model)
    {
        ForecastRow[] cut = [.. rows.Select(row => row with
        {
            FirstWeek = row.FirstWeek?.AddDays(7 * start),
            Train = row.Train[start..(start + 156)],
            Test = row.Train[(start + 156)..(start + 156 + row.Horizon)],
        })];
        var forecasts = ForecastCommand.Forecasts(cut, model, threads: 1);
        return cut.Select((row, index) => OriginScoring.Row(row, forecasts[index], 0, isApart: false).Mase).OfType<double>().Average();
    }

    private static MustFigure Failures()
    {
        var results = OriginRecords.Pairs(3).Concat(OriginRecords.Pairs(8)).Select(pair => pair.Now).ToList();
        var failures = results.Sum(result => result.Failures);
        return results.Count == 0 ? NotRecorded : new MustFigure(Text($"{failures} of {results.Sum(result => result.Forecasts)} forecasts"), failures == 0);
    }

    /// <summary>Whole sets over three origins; the two largest from the samples of the coverage run.</summary>
    private static List<(OriginResult Before, OriginResult Now)> All()
    {
        var whole = OriginRecords.Pairs(3);
        return [.. whole, .. OriginRecords.Pairs(8).Where(pair => whole.All(one => one.Now.File != pair.Now.File))];
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
